#include "rules/answer.hpp"

namespace mdg::rules {
namespace {

bool is_assistance(const record::Record& qualification) {
    return qualification.text_or(MDG_FIELD_CARD_CLASSIFICATION, "") == MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE;
}

} // namespace

ReadAnswer read_answer(const record::Record& eligibility) {
    const auto qualifications = eligibility.list(MDG_FIELD_QUALIFICATION);
    int insurances = 0;
    int insurance = -1;
    for (std::size_t i = 0; i < qualifications.size(); ++i) {
        if (is_assistance(*qualifications[i])) continue;
        ++insurances;
        insurance = static_cast<int>(i);
    }
    const std::string validity = eligibility.text_or(MDG_FIELD_VALIDITY, "");
    if (insurances > 1 || validity == MDG_VALIDITY_SEVERAL) return {Answer::several, -1, insurances > 1};
    const bool valid = validity == MDG_VALIDITY_VALID || validity == MDG_VALIDITY_VALID_UNREGISTERED;
    if (valid && insurance >= 0) return {Answer::valid, insurance, false};
    if (valid && !qualifications.empty()) return {Answer::valid_assistance, -1, false};
    const bool newer = validity == MDG_VALIDITY_INVALID_NEW_EXISTS;
    if ((validity == MDG_VALIDITY_INVALID || newer) && insurance >= 0)
        return {newer ? Answer::lapsed_newer : Answer::lapsed, insurance, false};
    // An "invalid" that shows nothing to claim by leaves the same as nothing on file.
    if (validity == MDG_VALIDITY_NONE || validity == MDG_VALIDITY_INVALID || newer)
        return {Answer::no_record, -1, false};
    return {};
}

} // namespace mdg::rules
