#include "visit/claims.hpp"

#include "claim/make.hpp"
#include "rules/texts.hpp"

namespace mdg::visit {

using base::Failure;
using record::Record;

std::optional<Record> claim_by(const rules::Decision& decision, const Record& eligibility, base::Date visit_date) {
    if (decision.qualification < 0) return std::nullopt;
    const bool by_card =
        eligibility.text_or(MDG_FIELD_REFERENCE_CLASSIFICATION, "") == MDG_REFERENCE_CLASSIFICATION_CARD;
    const auto qualifications = eligibility.list(MDG_FIELD_QUALIFICATION);
    return claim::make_claim({*qualifications[static_cast<std::size_t>(decision.qualification)],
                              std::string(decision.claim_path), by_card ? MDG_EVIDENCE_CARD : MDG_EVIDENCE_NUMBER,
                              eligibility.text_or(MDG_FIELD_FACILITY_CODE, ""), visit_date,
                              eligibility.date(MDG_FIELD_CHECK_DATE)});
}

Record claim_of(const Record& eligibility, base::Date visit_date) {
    if (!visit_date.ok()) throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "visit_date: there is no such day");
    const auto decision = rules::decide(rules::facts_of(eligibility));
    if (auto claim = claim_by(decision, eligibility, visit_date)) return std::move(*claim);
    const auto text = rules::texts(decision.text);
    throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_CENTRE, "there is no qualification to claim by")
        .with_findings({{"validity", MDG_FINDING_CODE_MISSING, *text.front().text(MDG_FIELD_EN),
                         *text.front().text(MDG_FIELD_JA)}});
}

} // namespace mdg::visit
