#include "claim/path.hpp"

#include "record/registry.hpp"
#include "rules/parameters.hpp"

namespace mdg::claim {
namespace {

using base::Finding;

Finding about(record::FieldId field, const char* code, std::string en, std::string ja) {
    return {std::string(record::find_field(field)->name), code, std::move(en), std::move(ja)};
}

int rank(std::string_view path) {
    return path == MDG_CLAIM_PATH_CURRENT ? 1 : path == MDG_CLAIM_PATH_LAPSED ? 2 : 3;
}

// First day of the month yyyyMM; nullopt where it is none.
std::optional<Date> month(std::string_view text) {
    return base::parse_compact_date(std::string(text) + "01");
}

// 請求年月: as given, else the month after that of treatment.
std::optional<Date> billed_in(const Facts& facts) {
    if (!facts.billing_month.empty()) return month(facts.billing_month);
    std::optional<Date> treated = facts.month.empty() ? facts.visit_date : month(facts.month);
    return treated ? std::optional(base::add_months(*treated, 1)) : std::nullopt;
}

void first_possible(const Facts& facts, std::string_view best, std::vector<Finding>& found) {
    if (rank(facts.path) <= rank(best)) return;
    if (best == MDG_CLAIM_PATH_LAPSED)
        found.push_back(about(MDG_FIELD_CLAIM_PATH, MDG_FINDING_CODE_BAD_VALUE,
                              "a lapsed qualification was seen: claim by it, path lapsed (R-CLM-07)",
                              "旧資格が表示されています。不詳ではなく旧資格で請求してください (R-CLM-07)"));
    else
        found.push_back(about(MDG_FIELD_CLAIM_PATH, MDG_FINDING_CODE_BAD_VALUE,
                              "the current qualification is known: claim by it, path current (R-CLM-01)",
                              "現在の資格がわかっています。現在の資格で請求してください (R-CLM-01)"));
}

// R-CLM-11: all four.
void unknown_conditions(const Facts& facts, std::vector<Finding>& found) {
    if (!facts.declaration)
        found.push_back(about(MDG_FIELD_DECLARATION, MDG_FINDING_CODE_MISSING,
                              "an unknown claim rests on the declaration (R-CLM-11)",
                              "不詳の請求には被保険者資格申立書が必要です (R-CLM-11)"));
    if (!facts.later_information)
        found.push_back(about(MDG_FIELD_LATER_INFORMATION, MDG_FINDING_CODE_MISSING,
                              "say whether more became known since (R-CLM-11)",
                              "その後に資格がわかったかどうかを確かめてください (R-CLM-11)"));
    else if (*facts.later_information != 0)
        found.push_back(about(MDG_FIELD_LATER_INFORMATION, MDG_FINDING_CODE_BAD_VALUE,
                              "more became known since: claim by it (R-CLM-11)",
                              "その後にわかった資格で請求してください (R-CLM-11)"));
    if (facts.asked_after.value_or(0) != 1)
        found.push_back(about(MDG_FIELD_ASKED_AFTER, MDG_FINDING_CODE_MISSING,
                              "ask the patient for the number first (R-CLM-11)",
                              "先に患者へ資格を問い合わせてください (R-CLM-11)"));
    if (!facts.qualification.number.empty())
        found.push_back(about(MDG_FIELD_INSURED_NUMBER, MDG_FINDING_CODE_BAD_VALUE,
                              "the number is known: claim by it (R-CLM-11)",
                              "番号がわかっています。その番号で請求してください (R-CLM-11)"));
}

void unknown_since(const Facts& facts, std::vector<Finding>& found) {
    const auto billed = billed_in(facts);
    if (billed && *billed < rules::date(rules::parameter("unknown_claim_from")))
        found.push_back(about(MDG_FIELD_BILLING_MONTH, MDG_FINDING_CODE_BAD_VALUE,
                              "unknown claims exist from those of September 2023 on (R-CLM-13)",
                              "不詳の請求は2023年9月の請求からです (R-CLM-13)"));
}

// R-CLM-17: by an answer 無効 or なし only where the card was used.
void card_used(const Facts& facts, std::vector<Finding>& found) {
    const bool unknown = facts.path == MDG_CLAIM_PATH_UNKNOWN;
    if (facts.card_shown == 0)
        found.push_back(about(MDG_FIELD_CARD_SHOWN, MDG_FINDING_CODE_BAD_VALUE,
                              "only where the My Number card was shown (R-CLM-17)",
                              "マイナ保険証の提示があった場合に限られます (R-CLM-17)"));
    else if (unknown && !facts.card_shown)
        found.push_back(about(MDG_FIELD_CARD_SHOWN, MDG_FINDING_CODE_MISSING,
                              "say whether the My Number card was shown (R-CLM-17)",
                              "マイナ保険証の提示の有無が必要です (R-CLM-17)"));
}

} // namespace

std::vector<Finding> hindrances(const Facts& facts, std::string_view best) {
    std::vector<Finding> found;
    if (!facts.visit_date)
        found.push_back(about(MDG_FIELD_VISIT_DATE, MDG_FINDING_CODE_MISSING, "the library never takes today for it",
                              "受診日が必要です"));
    if (!best.empty()) first_possible(facts, best, found);
    if (facts.path == MDG_CLAIM_PATH_UNKNOWN) {
        unknown_conditions(facts, found);
        unknown_since(facts, found);
    }
    // By another evidence than an answer a lapsed qualification needs no card (R-CLM-10).
    const bool by_answer = facts.evidence == MDG_EVIDENCE_CARD || facts.evidence == MDG_EVIDENCE_NUMBER;
    if (facts.path == MDG_CLAIM_PATH_UNKNOWN || (facts.path == MDG_CLAIM_PATH_LAPSED && by_answer))
        card_used(facts, found);
    return found;
}

} // namespace mdg::claim
