#include "support/claims.hpp"

#include "rules/age.hpp"
#include "support/claim_samples.hpp"

namespace mdg::test {

using base::add_days;
using claim::Claim;

void Claims::share(Claim& claim, Cover cover, const Person& person) {
    if (cover == Cover::public_only) return;
    const bool late =
        cover == Cover::late_elderly || rules::age_on(*claim.birth_date, *claim.visit_date) == rules::Age::late_elderly;
    const auto ratio = person.preschool ? 2 : !person.elderly ? 3 : late ? 1 + below(3) : 2 + below(2);
    claim.burden_ratio = static_cast<std::int64_t>(ratio);
    if (person.elderly && cover != Cover::unknown) claim.contribution_ratio = "0" + std::to_string(ratio) + "0";
    if (cover == Cover::national) claim.benefit_percent = 100 - 10 * *claim.burden_ratio;
}

void Claims::limit(Claim& claim, Cover cover, const Person& person) {
    if (cover == Cover::public_only || cover == Cover::unknown) return;
    const auto ratio = static_cast<std::size_t>(*claim.burden_ratio);
    const auto& flags = !person.elderly                ? limits_below_70
                        : cover == Cover::late_elderly ? late_limits[ratio - 1]
                                                       : limits_70[ratio - 2];
    const SampleLimit& limit = flags[below(flags.size())];
    if (one_in(3)) {
        claim.limit_flag = limit.flag;
        claim.several_times = one_in(3) ? 1 : 0;
        claim.special_remarks.emplace_back(*claim.several_times != 0 ? limit.several_times : limit.remark);
        if (!limit.payment_category.empty() && one_in(2)) claim.payment_category = limit.payment_category;
    } else if (person.elderly) {
        claim.special_remarks.emplace_back(cover == Cover::late_elderly ? late_remarks[ratio - 1]
                                                                        : remarks_70[ratio - 2]);
    }
    if (one_in(25)) {
        claim.specific_diseases.push_back({MDG_DISEASE_CATEGORY_DIALYSIS, add_days(*claim.visit_date, -100),
                                           add_days(*claim.visit_date, 200), one_in(4) ? 20'000 : 10'000});
        claim.special_remarks.insert(claim.special_remarks.begin(),
                                     *claim.specific_diseases.front().self_pay_yen == 20'000 ? "16" : "02");
    }
}

void Claims::public_expenses(Claim& claim, Cover cover) {
    const auto draw = below(100);
    std::size_t count = draw < 80 ? 0 : draw < 92 ? 1 : draw < 97 ? 2 : draw < 99 ? 3 : 4;
    if (cover == Cover::unknown) count = 0;
    if (cover == Cover::public_only && count == 0) count = 1;
    std::size_t law = below(3);
    for (std::size_t i = 0; i < count; ++i) {
        claim::PublicExpense expense;
        std::string number(public_laws[law]);
        if (i + 1 == count && one_in(5)) number = "80"; // of a prefecture or municipality
        if (i + 1 == count && cover == Cover::public_only) number = "12";
        expense.payer_number = payer(number);
        if (number != "30") expense.recipient_number = with_check_digit(digits(6));
        if (one_in(2)) {
            expense.valid_start = add_days(*claim.visit_date, -static_cast<int>(below(300)));
            expense.valid_end = add_days(*claim.visit_date, static_cast<int>(below(300)));
        }
        claim.public_expenses.push_back(expense);
        law += 1 + below(3);
    }
}

void Claims::unknown(Claim& claim) {
    const bool late = rules::age_on(*claim.birth_date, *claim.visit_date) == rules::Age::late_elderly;
    claim.path = MDG_CLAIM_PATH_UNKNOWN;
    claim.evidence = MDG_EVIDENCE_DECLARATION;
    claim.comment_code = "820000246";
    claim.provenance = {{MDG_FIELD_NAME, MDG_EVIDENCE_DECLARATION}};
    claim.confirmation_class.clear();
    claim.check_date.reset();
    claim.qualification_date.reset();
    claim.insurer_number = one_in(8) ? "77777779" : "77777777";
    claim.number = in_some_width(std::string(late ? 8 : 9, '7'));
    claim.insurer_kind = late        ? MDG_INSURER_KIND_LATE_ELDERLY
                         : one_in(2) ? MDG_INSURER_KIND_UNKNOWN
                                     : MDG_INSURER_KIND_EMPLOYEES;
    if (claim.personal_family.empty()) claim.personal_family = MDG_PERSONAL_FAMILY_INSURED;
    claim.card_shown = 1;
    claim.returning = 0;
    claim.asked_after = 1;
    claim.registration_checked = 1;
    claim.contacted_on = add_days(*claim.visit_date, static_cast<int>(below(14)));
    claim.remarks = {{"820000246", ""},
                     {"830000501", claim.claim_name_kana},
                     {"830000502", late ? "後期" : "社保"},
                     {"830000503", "架空健康保険組合"},
                     {"830000504", "株式会社見本商店"},
                     {"830000505", "東京都架空区見本町１－２－３"},
                     {"830000506", "見本ビル１０１"},
                     {"830000507", "０３－００００－" + wide_digits(digits(4))},
                     {"830000508", "令和" + wide_digits(base::to_iso(*claim.contacted_on).substr(8)) + "日"}};
    if (one_in(3)) claim.remarks.erase(claim.remarks.begin() + 6); // the second line of the address
}

void Claims::host_fields(Claim& claim, Cover cover, const Person& person) {
    if (one_in(8)) return; // the patient is still at the desk
    claim.month = base::to_compact(*claim.visit_date).substr(0, 6);
    claim.point_table = claim.facility_code.substr(2, 1);
    claim.setting = one_in(10) ? MDG_CLAIM_SETTING_INPATIENT : MDG_CLAIM_SETTING_OUTPATIENT;
    const bool late =
        cover == Cover::late_elderly || rules::age_on(*claim.birth_date, *claim.visit_date) == rules::Age::late_elderly;
    claim.examining_body =
        late || cover == Cover::national ? MDG_EXAMINING_BODY_NATIONAL_FEDERATION : MDG_EXAMINING_BODY_PAYMENT_FUND;
    claim.patient_number = digits(6);
    claim.visit_days = cover == Cover::unknown ? 1 : 1 + static_cast<std::int64_t>(below(12));
    claim.points = static_cast<std::int64_t>(73 + below(30'000));
    claim.patient_payment_yen = *claim.points * claim.burden_ratio.value_or(0);
    for (claim::PublicExpense& expense : claim.public_expenses) {
        if (one_in(2)) continue;
        expense.visit_days = 1;
        expense.points = *claim.points;
        expense.patient_payment_yen = 500;
    }
    const bool inpatient = claim.setting == MDG_CLAIM_SETTING_INPATIENT;
    const char who = cover == Cover::public_only                            ? '1'
                     : person.elderly                                       ? (claim.burden_ratio == 3 ? '9' : '7')
                     : person.preschool                                     ? '3'
                     : claim.personal_family == MDG_PERSONAL_FAMILY_INSURED ? '1'
                                                                            : '5';
    const auto count = claim.public_expenses.size() + (cover == Cover::public_only ? 0 : 1);
    claim.type = claim.point_table +
                 (cover == Cover::public_only ? '2'
                  : late                      ? '3'
                                              : '1') +
                 static_cast<char>('0' + count) +
                 (inpatient    ? who
                  : who == '9' ? '0'
                               : static_cast<char>(who + 1));
}

} // namespace mdg::test
