// A claim with everything in it, and awkward ones.
#pragma once

#include "claim/format.hpp"

#include <string>
#include <vector>

namespace mdg::claim::test {

inline Date on(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

inline FileHead full_head() {
    return {"1319999999", "見本<診療所> & \"窓口\"", "03-0000-0000", "202612", "2", "1"};
}

// Every member has a value.
inline Claim full_claim() {
    Claim claim;
    claim.facility_code = "1319999999";
    claim.visit_date = on(2026, 11, 22);
    claim.check_date = on(2026, 11, 21);
    claim.path = MDG_CLAIM_PATH_LAPSED;
    claim.evidence = MDG_EVIDENCE_CARD;
    claim.comment_code = "820000245";
    claim.confirmation_class = MDG_CONFIRMATION_CLASS_AT_THE_COUNTER;
    claim.provenance = {{MDG_FIELD_VISIT_DATE, MDG_EVIDENCE_CARD},
                        {MDG_FIELD_INSURER_NUMBER, MDG_EVIDENCE_CARD},
                        {MDG_FIELD_BURDEN_RATIO, MDG_EVIDENCE_DERIVED},
                        {MDG_FIELD_NAME, MDG_EVIDENCE_CARD}};
    claim.card_classification = "01";
    claim.insurer_kind = MDG_INSURER_KIND_NATIONAL;
    claim.insurer_number = "138057";
    claim.insurer_name = "<見本> & \"市\", 'x'";
    claim.symbol = "=国-1";
    claim.number = "'0004567";
    claim.branch_number = "01";
    claim.personal_family = MDG_PERSONAL_FAMILY_DEPENDENT;
    claim.qualification_date = on(2020, 4, 1);
    claim.disqualification_date = on(2026, 10, 31);
    claim.name = "𠮷●　髙";
    claim.name_kana = "ﾔﾏｻﾞｷ ﾊﾅﾖ";
    claim.claim_name = "吉●　高";
    claim.claim_name_kana = "ヤマザキハナヨ";
    claim.birth_date = on(1954, 3, 9);
    claim.sex = MDG_SEX_FEMALE;
    claim.contribution_ratio = "020";
    claim.burden_ratio = 2;
    claim.benefit_percent = 80;
    claim.limit_flag = MDG_LIMIT_FLAG_GENERAL;
    claim.special_remarks = {"02", "29"};
    claim.payment_category = MDG_PAYMENT_CATEGORY_LOW_2;
    claim.several_times = 1;
    claim.specific_diseases = {{MDG_DISEASE_CATEGORY_DIALYSIS, on(2025, 1, 1), on(2030, 12, 31), 10'000},
                               {MDG_DISEASE_CATEGORY_HIV, {}, {}, {}}};
    claim.public_expenses = {{"54136015", "1234566", on(2026, 4, 1), on(2027, 3, 31), 3, 1200, 0},
                             {"81136010", "", {}, {}, {}, {}, {}}};
    claim.remarks = {{"820000245", ""}, {"830000505", "東京都見本区窓口町１－２，３"}};
    claim.month = "202611";
    claim.point_table = MDG_POINT_TABLE_MEDICAL;
    claim.setting = MDG_CLAIM_SETTING_OUTPATIENT;
    claim.type = "1128";
    claim.examining_body = MDG_EXAMINING_BODY_NATIONAL_FEDERATION;
    claim.patient_number = "00012-A";
    claim.visit_days = 3;
    claim.points = 999'999'999;
    claim.patient_payment_yen = 8'000;
    claim.card_shown = 1;
    claim.returning = 0;
    claim.asked_after = 1;
    claim.registration_checked = 0;
    claim.contacted_on = on(2026, 12, 1);
    return claim;
}

// The least that is written.
inline Claim least_claim() {
    Claim claim;
    claim.facility_code = "1319999999";
    claim.visit_date = on(2026, 11, 22);
    claim.path = MDG_CLAIM_PATH_CURRENT;
    claim.evidence = MDG_EVIDENCE_ORAL;
    claim.insurer_number = "1320019";
    claim.number = "1";
    claim.name = "見本　春子";
    claim.birth_date = on(1985, 2, 14);
    claim.sex = MDG_SEX_NOT_SET;
    return claim;
}

inline Claim public_expense_alone() {
    Claim claim = least_claim();
    claim.insurer_number.clear();
    claim.number.clear();
    claim.public_expenses = {{"12131111", "0045971", on(2026, 11, 1), on(2026, 11, 30), {}, {}, {}}};
    return claim;
}

} // namespace mdg::claim::test
