#include "eligibility/match/fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace mdg::eligibility::match {
namespace {

using record::FieldId;
using record::Record;

constexpr base::Foldings address_foldings = name_foldings;

// R-MATCH-02 or R-MATCH-03: what the facility's data were taken from.
std::string_view source_rule(const Record& patient) {
    return patient.text_or(MDG_FIELD_OWN_SOURCE, "") == MDG_OWN_SOURCE_QUESTIONNAIRE ? "R-MATCH-02" : "R-MATCH-03";
}

std::string_view name_of(FieldId field) {
    return record::find_field(field)->name;
}

Compared equal_or_not(bool given, bool equal) {
    if (!given) return {};
    return {equal ? Verdict::same : Verdict::differs, {}, false};
}

Field birth_date(const Record& patient, const Record& qualification) {
    const auto own = patient.date(MDG_FIELD_BIRTH_DATE);
    const auto online = qualification.date(MDG_FIELD_BIRTH_DATE);
    return {"birth_date",
            own ? base::to_iso(*own) : "",
            online ? base::to_iso(*online) : "",
            equal_or_not(own && online, own == online),
            false,
            {source_rule(patient)}};
}

// Sex1 is the card's; Sex2 comes only with special consideration in the notation. Either may be what a register holds.
Field sex(const Record& patient, const Record& qualification) {
    const auto known = [](std::string value) { return value == MDG_SEX_NOT_SET ? std::string() : value; };
    const std::string own = known(patient.text_or(MDG_FIELD_SEX, ""));
    const std::string online = known(qualification.text_or(MDG_FIELD_SEX, ""));
    const std::string noted = known(qualification.text_or(MDG_FIELD_SEX_NOTED, ""));
    return {"sex",
            own,
            online.empty() ? noted : online,
            equal_or_not(!own.empty() && !(online.empty() && noted.empty()), own == online || own == noted),
            false,
            {source_rule(patient)}};
}

Field text(FieldId id, const Record& patient, const Record& qualification, base::Foldings foldings,
           std::vector<std::string_view> rules) {
    std::string own = patient.text_or(id, "");
    std::string online = qualification.text_or(id, "");
    const Compared compared = compare(own, online, foldings);
    return {name_of(id), std::move(own), std::move(online), compared, true, std::move(rules)};
}

Field address(const Record& patient, const Record& qualification) {
    Field made = text(MDG_FIELD_ADDRESS, patient, qualification, address_foldings, {"R-MATCH-08"});
    if (!is_given(made.online)) made.online.clear();
    if (made.online.empty()) made.rules = {"R-MATCH-09", "R-NAME-05"};
    if (made.online.find("●") != std::string::npos) made.rules.emplace_back("R-NAME-03");
    return made;
}

Field number(FieldId id, const Record& patient, const Record& qualification, std::string_view rule) {
    std::string own = patient.text_or(id, "");
    std::string online = qualification.text_or(id, "");
    const bool zeros = id == MDG_FIELD_INSURER_NUMBER || id == MDG_FIELD_INSURED_BRANCH_NUMBER;
    const Compared compared = compare_number(own, online, zeros);
    return {name_of(id), std::move(own), std::move(online), compared, true, {rule}};
}

// Shares stand in the qualification and in the elderly certificate beside it; several that differ are all shown.
std::string online_ratios(const Record& qualification) {
    std::vector<std::string> values{qualification.text_or(MDG_FIELD_CONTRIBUTION_RATIO, "")};
    for (const auto& certificate : qualification.list(MDG_FIELD_ELDERLY_CERTIFICATE))
        values.push_back(certificate->text_or(MDG_FIELD_CONTRIBUTION_RATIO, ""));
    std::ranges::sort(values);
    const auto doubles = std::ranges::unique(values);
    values.erase(doubles.begin(), doubles.end());
    std::string joined;
    for (const std::string& value : values) joined += (joined.empty() || value.empty() ? "" : " ") + value;
    return joined;
}

std::optional<int> per_cent(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// Both values are shown with their difference; neither is written over (R-ONL-17, terminal facts §6.10).
Field ratio(const Record& patient, const Record& qualification) {
    std::string own = patient.text_or(MDG_FIELD_CONTRIBUTION_RATIO, "");
    std::string online = online_ratios(qualification);
    const auto ours = per_cent(own);
    const auto theirs = per_cent(online);
    const bool equal = ours && theirs ? *ours == *theirs : own == online;
    const bool given = !own.empty() && !online.empty();
    Field made{"contribution_ratio", std::move(own), std::move(online), equal_or_not(given, equal), true, {"R-ONL-17"}};
    if (ours && theirs) made.ratio_difference = *theirs - *ours;
    return made;
}

std::string_view code_of(Verdict verdict) {
    static constexpr std::array<std::string_view, 5> codes = {MDG_FIELD_VERDICT_SAME, MDG_FIELD_VERDICT_SAME_BY_FOLDING,
                                                              MDG_FIELD_VERDICT_SAME_BUT_DOTS,
                                                              MDG_FIELD_VERDICT_DIFFERS, MDG_FIELD_VERDICT_NOT_GIVEN};
    return codes[static_cast<std::size_t>(verdict)];
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string list;
    for (std::string_view word : words) list.append(list.empty() ? "" : " ").append(word);
    return list;
}

std::string codes_of(const Compared& compared) {
    static constexpr std::array<std::string_view, base::folding_count> codes = {
        MDG_FOLDING_WIDTH,      MDG_FOLDING_BLANK,      MDG_FOLDING_LETTER_CASE, MDG_FOLDING_KANA_SCRIPT,
        MDG_FOLDING_SMALL_KANA, MDG_FOLDING_LONG_VOWEL, MDG_FOLDING_ITERATION,   MDG_FOLDING_VARIANT};
    std::vector<std::string_view> used;
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (compared.foldings.has(static_cast<base::Folding>(i))) used.push_back(codes[i]);
    if (compared.padding) used.emplace_back(MDG_FOLDING_PADDING);
    return joined(used);
}

} // namespace

std::vector<Field> compare_fields(const Record& patient, const Record& qualification, const NamesCompared& names) {
    std::vector<std::string_view> name_rules{source_rule(patient)};
    if (names.name.verdict == Verdict::same_but_dots) name_rules.insert(name_rules.end(), {"R-MATCH-07", "R-NAME-01"});
    return {
        {"name", names.own.name, names.online.name, names.name, false, name_rules},
        {"name_kana", names.own.kana, names.online.kana, names.kana, false, {source_rule(patient), "R-MATCH-07"}},
        birth_date(patient, qualification),
        sex(patient, qualification),
        address(patient, qualification),
        text(MDG_FIELD_POST_NUMBER, patient, qualification, {base::Folding::width}, {"R-MATCH-08", "R-NAME-08"}),
        text(MDG_FIELD_INSURER_NAME, patient, qualification, name_foldings, {"R-MATCH-09"}),
        number(MDG_FIELD_INSURER_NUMBER, patient, qualification, "R-MATCH-01"),
        number(MDG_FIELD_INSURED_SYMBOL, patient, qualification, "R-ONL-17"),
        number(MDG_FIELD_INSURED_NUMBER, patient, qualification, "R-ONL-17"),
        number(MDG_FIELD_INSURED_BRANCH_NUMBER, patient, qualification, "R-ONL-17"),
        ratio(patient, qualification),
    };
}

const Field& field(const std::vector<Field>& fields, std::string_view name) {
    return *std::ranges::find(fields, name, &Field::name);
}

Record to_record(const Field& field) {
    Record record(MDG_KIND_MATCH_FIELD);
    record.set_text(MDG_FIELD_COMPARED_FIELD, field.name)
        .set_text(MDG_FIELD_FIELD_VERDICT, code_of(field.compared.verdict))
        .set_integer(MDG_FIELD_NOTICE_ONLY, field.notice_only ? 1 : 0);
    if (!field.own.empty()) record.set_text(MDG_FIELD_OWN_VALUE, field.own);
    if (!field.online.empty()) record.set_text(MDG_FIELD_ONLINE_VALUE, field.online);
    if (const std::string codes = codes_of(field.compared); !codes.empty()) record.set_text(MDG_FIELD_FOLDING, codes);
    if (field.ratio_difference) record.set_integer(MDG_FIELD_RATIO_DIFFERENCE_PERCENT, *field.ratio_difference);
    record.set_text(MDG_FIELD_RULE_IDS, joined(field.rules));
    return record;
}

} // namespace mdg::eligibility::match
