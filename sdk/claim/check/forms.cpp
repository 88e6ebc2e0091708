#include "claim/check/findings.hpp"
#include "claim/check/scan.hpp"
#include "claim/check/view.hpp"

namespace mdg::claim {
namespace {

constexpr std::size_t most_of_symbol_and_number = 19;
constexpr std::size_t most_of_name = 20;
constexpr std::size_t most_of_kana = 40;

std::size_t check_symbol_or_number(const std::string& text, record::FieldId field, Findings& findings) {
    const Scan seen = scan(text);
    if (seen.outside) findings.add("number_outside_jis", field);
    if (seen.half && seen.full) findings.add("number_mixed_width", field);
    if (seen.twin) findings.add("number_twin", field);
    if (seen.blank_at_end) findings.add("number_blank", field);
    return seen.characters;
}

void check_claim_name(const std::string& name, Findings& findings) {
    const Scan seen = scan(name);
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_CLAIM_NAME); };
    if (seen.outside) add("name_outside_jis");
    if (seen.half) add("name_half_width");
    if (seen.twin) add("name_twin");
    if (seen.dash_for_long_mark) add("name_long_mark");
    if (seen.blank_at_end || seen.blanks_in_a_row) add("name_blank");
    if (seen.characters > most_of_name) add("name_too_long");
}

void check_claim_kana(const std::string& kana, Findings& findings) {
    const Scan seen = scan(kana);
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_CLAIM_NAME_KANA); };
    if (seen.beside_katakana || seen.blank) add("kana_form");
    if (seen.dash_for_long_mark) add("kana_long_mark");
    if (seen.characters > most_of_kana) add("kana_too_long");
}

} // namespace

void check_forms(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    const std::size_t characters = check_symbol_or_number(claim.symbol, MDG_FIELD_INSURED_SYMBOL, findings) +
                                   check_symbol_or_number(claim.number, MDG_FIELD_INSURED_NUMBER, findings);
    if (characters > most_of_symbol_and_number) findings.add("number_too_long", MDG_FIELD_INSURED_NUMBER);

    if (!claim.claim_name.empty())
        check_claim_name(claim.claim_name, findings);
    else if (claim.name.empty())
        findings.add("name_missing", MDG_FIELD_CLAIM_NAME);
    else if (scan(claim.name).outside)
        findings.add("name_outside_jis", MDG_FIELD_NAME);
    check_claim_kana(claim.claim_name_kana, findings);
}

} // namespace mdg::claim
