#include "support/claim_facts.hpp"

#include <madoguchi/fields.h>

#include <string_view>

namespace mdg::test {

using namespace mdg::claim;

namespace {

Qualification qualification_of(const Claim& claim) {
    Qualification known;
    known.card_classification = claim.card_classification;
    known.insurer_number = claim.insurer_number;
    known.insurer_name = claim.insurer_name;
    known.symbol = claim.symbol;
    known.number = claim.number;
    known.branch_number = claim.branch_number;
    known.personal_family = claim.personal_family;
    known.qualification_date = claim.qualification_date;
    known.disqualification_date = claim.disqualification_date;
    known.name = claim.name;
    known.name_kana = claim.name_kana;
    known.birth_date = claim.birth_date;
    known.sex = claim.sex;
    known.contribution_ratio = claim.contribution_ratio;
    if (!claim.limit_flag.empty()) known.limits.push_back({{}, claim.limit_flag, {}});
    for (const SpecificDisease& disease : claim.specific_diseases)
        known.diseases.push_back({{disease.valid_start, disease.valid_end}, disease.category, disease.self_pay_yen});
    return known;
}

std::string_view remark(const Claim& claim, std::string_view code) {
    for (const Remark& each : claim.remarks)
        if (each.code == code) return each.text;
    return {};
}

} // namespace

Facts facts_of(const Claim& claim) {
    Facts facts;
    facts.path = claim.path;
    facts.evidence = claim.evidence;
    facts.facility_code = claim.facility_code;
    facts.visit_date = claim.visit_date;
    facts.check_date = claim.check_date;
    facts.qualification = qualification_of(claim);
    facts.setting = claim.setting;
    facts.payment_category = claim.payment_category;
    facts.patient_number = claim.patient_number;
    facts.several_times = claim.several_times;
    facts.visit_days = claim.visit_days;
    facts.points = claim.points;
    facts.patient_payment_yen = claim.patient_payment_yen;
    facts.card_shown = claim.card_shown;
    facts.returning = claim.returning;
    facts.asked_after = claim.asked_after;
    facts.registration_checked = claim.registration_checked;
    facts.contacted_on = claim.contacted_on;
    for (const PublicExpense& each : claim.public_expenses)
        facts.public_expenses.push_back({each.payer_number,
                                         each.recipient_number,
                                         {each.valid_start, each.valid_end},
                                         each.visit_days,
                                         each.points,
                                         each.patient_payment_yen});
    if (claim.path != MDG_CLAIM_PATH_UNKNOWN) return facts;
    facts.refuses_unknown_number = claim.insurer_number == "77777779";
    facts.examining_body = claim.examining_body;
    Declaration declared;
    declared.insurer_kind =
        claim.insurer_kind.empty() ? std::string_view(MDG_INSURER_KIND_UNKNOWN) : std::string_view(claim.insurer_kind);
    declared.insurer_name = remark(claim, "830000503");
    declared.workplace = remark(claim, "830000504");
    declared.address = remark(claim, "830000505");
    declared.phone = remark(claim, "830000507");
    if (claim.burden_ratio && claim.burden_ratio != 3) declared.ratio = claim.burden_ratio == 1 ? "1" : "2";
    if (claim.burden_ratio == 3) declared.ratio = MDG_DECLARED_RATIO_THREE;
    facts.declaration = declared;
    return facts;
}

} // namespace mdg::test
