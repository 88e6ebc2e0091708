#include "claim/check/findings.hpp"
#include "claim/check/view.hpp"

#include <array>

namespace mdg::claim {
namespace {

struct CodeField {
    record::FieldId field;
    std::string Claim::*member;
};

// sex and personal_family have findings of their own.
constexpr std::array<CodeField, 9> code_fields{{
    {MDG_FIELD_CLAIM_PATH, &Claim::path},
    {MDG_FIELD_EVIDENCE, &Claim::evidence},
    {MDG_FIELD_CONFIRMATION_CLASS, &Claim::confirmation_class},
    {MDG_FIELD_INSURER_KIND, &Claim::insurer_kind},
    {MDG_FIELD_LIMIT_FLAG, &Claim::limit_flag},
    {MDG_FIELD_PAYMENT_CATEGORY, &Claim::payment_category},
    {MDG_FIELD_POINT_TABLE, &Claim::point_table},
    {MDG_FIELD_CLAIM_SETTING, &Claim::setting},
    {MDG_FIELD_EXAMINING_BODY, &Claim::examining_body},
}};

struct DateField {
    record::FieldId field;
    std::optional<Date> Claim::*member;
};

constexpr std::array<DateField, 6> date_fields{{
    {MDG_FIELD_VISIT_DATE, &Claim::visit_date},
    {MDG_FIELD_CHECK_DATE, &Claim::check_date},
    {MDG_FIELD_QUALIFICATION_DATE, &Claim::qualification_date},
    {MDG_FIELD_DISQUALIFICATION_DATE, &Claim::disqualification_date},
    {MDG_FIELD_BIRTH_DATE, &Claim::birth_date},
    {MDG_FIELD_CONTACTED_ON, &Claim::contacted_on},
}};

bool known(record::FieldId field, std::string_view code) {
    return record::find_code(*record::find_field(field), code) != nullptr;
}

bool impossible(std::optional<Date> date) {
    return date && !date->ok();
}

// Prefecture 2, fee table 1, institution 7 (claim facts 1.4).
bool is_facility(std::string_view code) {
    constexpr std::string_view fee_tables = "1346";
    return code.size() == 10 && all_digits(code) && is_prefecture(code.substr(0, 2)) &&
           fee_tables.find(code[2]) != fee_tables.npos;
}

void check_codes(const Claim& claim, Findings& findings) {
    for (const CodeField& place : code_fields)
        if (const std::string& code = claim.*place.member; !code.empty() && !known(place.field, code))
            findings.add("code_unknown", place.field);
    for (std::size_t i = 0; i < claim.specific_diseases.size(); ++i)
        if (!known(MDG_FIELD_DISEASE_CATEGORY, claim.specific_diseases[i].category))
            findings.add("code_unknown", MDG_FIELD_DISEASE_CATEGORY, MDG_FIELD_SPECIFIC_DISEASE, i);
}

template <typename Child>
void check_periods(const std::vector<Child>& children, record::FieldId list, Findings& findings) {
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (impossible(children[i].valid_start)) findings.add("date_impossible", MDG_FIELD_VALID_START, list, i);
        if (impossible(children[i].valid_end)) findings.add("date_impossible", MDG_FIELD_VALID_END, list, i);
    }
}

} // namespace

void check_basics(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    check_codes(claim, findings);
    for (const DateField& place : date_fields)
        if (impossible(claim.*place.member)) findings.add("date_impossible", place.field);
    check_periods(claim.public_expenses, MDG_FIELD_PUBLIC_EXPENSE, findings);
    check_periods(claim.specific_diseases, MDG_FIELD_SPECIFIC_DISEASE, findings);

    if (claim.facility_code.empty())
        findings.add("facility_missing", MDG_FIELD_FACILITY_CODE);
    else if (!is_facility(claim.facility_code))
        findings.add("facility_form", MDG_FIELD_FACILITY_CODE);
    if (!claim.visit_date) findings.add("visit_date_missing", MDG_FIELD_VISIT_DATE);
    if (claim.path.empty()) findings.add("path_missing", MDG_FIELD_CLAIM_PATH);
    if (claim.path == MDG_CLAIM_PATH_NOT_YET) findings.add("path_not_yet", MDG_FIELD_CLAIM_PATH);
    if (claim.evidence.empty()) findings.add("evidence_missing", MDG_FIELD_EVIDENCE);
    if (!claim.confirmation_class.empty() && claim.confirmation_class != MDG_CONFIRMATION_CLASS_AT_THE_COUNTER &&
        known(MDG_FIELD_CONFIRMATION_CLASS, claim.confirmation_class))
        findings.add("confirmation_class_first", MDG_FIELD_CONFIRMATION_CLASS);
}

} // namespace mdg::claim
