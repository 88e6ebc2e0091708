#include "claim/check/bases.hpp"

#include "support/claims.hpp"

namespace mdg::claim::test {

using mdg::test::with_check_digit;

Claim employee() {
    Claim claim;
    claim.facility_code = "1311234567";
    claim.visit_date = on("2026-06-10");
    claim.check_date = claim.visit_date;
    claim.path = MDG_CLAIM_PATH_CURRENT;
    claim.evidence = MDG_EVIDENCE_CARD;
    claim.confirmation_class = MDG_CONFIRMATION_CLASS_AT_THE_COUNTER;
    claim.insurer_kind = MDG_INSURER_KIND_EMPLOYEES;
    claim.insurer_number = "01130012";
    claim.symbol = "12345678";
    claim.number = "123";
    claim.branch_number = "00";
    claim.personal_family = MDG_PERSONAL_FAMILY_INSURED;
    claim.qualification_date = on("2020-04-01");
    claim.name = "見本　春子";
    claim.claim_name = claim.name;
    claim.claim_name_kana = "ミホンハルコ";
    claim.birth_date = on("1985-06-03");
    claim.sex = MDG_SEX_FEMALE;
    claim.burden_ratio = 3;
    claim.month = "202606";
    claim.point_table = MDG_POINT_TABLE_MEDICAL;
    claim.setting = MDG_CLAIM_SETTING_OUTPATIENT;
    claim.type = "1112";
    claim.examining_body = MDG_EXAMINING_BODY_PAYMENT_FUND;
    claim.patient_number = "000123";
    claim.visit_days = 2;
    claim.points = 1200;
    claim.patient_payment_yen = 3600;
    claim.card_shown = 1;
    claim.returning = 0;
    return claim;
}

Claim dependent() {
    Claim claim = employee();
    claim.personal_family = MDG_PERSONAL_FAMILY_DEPENDENT;
    claim.branch_number = "01";
    claim.birth_date = on("2018-05-01");
    claim.type = "1116";
    return claim;
}

Claim national() {
    Claim claim = employee();
    claim.insurer_kind = MDG_INSURER_KIND_NATIONAL;
    claim.insurer_number = "138057";
    claim.symbol = "国見";
    claim.benefit_percent = 70;
    claim.examining_body = MDG_EXAMINING_BODY_NATIONAL_FEDERATION;
    return claim;
}

Claim seventy() {
    Claim claim = employee();
    claim.birth_date = on("1954-03-09");
    claim.contribution_ratio = "020";
    claim.burden_ratio = 2;
    claim.special_remarks = {"29"};
    claim.type = "1118";
    return claim;
}

Claim late() {
    Claim claim = employee();
    claim.insurer_kind = MDG_INSURER_KIND_LATE_ELDERLY;
    claim.insurer_number = with_check_digit("3913101");
    claim.symbol.clear();
    claim.number = "12345678";
    claim.branch_number.clear();
    claim.personal_family.clear();
    claim.birth_date = on("1945-03-09");
    claim.contribution_ratio = "010";
    claim.burden_ratio = 1;
    claim.special_remarks = {"42"};
    claim.type = "1318";
    claim.examining_body = MDG_EXAMINING_BODY_NATIONAL_FEDERATION;
    return claim;
}

Claim lapsed() {
    Claim claim = employee();
    claim.path = MDG_CLAIM_PATH_LAPSED;
    claim.disqualification_date = on("2026-05-31");
    claim.comment_code = "820000245";
    claim.remarks = {{"820000245", ""}};
    return claim;
}

Claim unknown() {
    Claim claim = employee();
    claim.path = MDG_CLAIM_PATH_UNKNOWN;
    claim.evidence = MDG_EVIDENCE_DECLARATION;
    claim.check_date.reset();
    claim.confirmation_class.clear();
    claim.insurer_number = "77777777";
    claim.symbol.clear();
    claim.number = "777777777";
    claim.branch_number.clear();
    claim.qualification_date.reset();
    claim.visit_days = 1;
    claim.asked_after = 1;
    claim.contacted_on = on("2026-06-12");
    claim.comment_code = "820000246";
    claim.remarks = {{"820000246", ""},
                     {"830000501", "ミホンハルコ"},
                     {"830000502", "社保"},
                     {"830000503", "架空健康保険組合"},
                     {"830000504", "株式会社見本商店"},
                     {"830000505", "東京都架空区見本町１－２－３"},
                     {"830000506", "見本ビル１０１"},
                     {"830000507", "０３－００００－１２３４"},
                     {"830000508", "令和８年６月１２日"}};
    return claim;
}

Claim public_only() {
    Claim claim = employee();
    claim.insurer_kind = MDG_INSURER_KIND_OTHER;
    claim.insurer_number.clear();
    claim.symbol.clear();
    claim.number.clear();
    claim.branch_number.clear();
    claim.personal_family.clear();
    claim.qualification_date.reset();
    claim.burden_ratio.reset();
    claim.public_expenses.push_back({with_check_digit("1213101"), with_check_digit("123456"), {}, {}, {}, {}, {}});
    claim.type = "1212";
    return claim;
}

Claim with_public() {
    Claim claim = employee();
    claim.public_expenses.push_back(
        {with_check_digit("2113101"), with_check_digit("123456"), on("2026-04-01"), on("2027-03-31"), 1, 300, 0});
    claim.public_expenses.push_back(
        {with_check_digit("5413101"), with_check_digit("234567"), on("2026-04-01"), on("2027-03-31"), {}, {}, {}});
    claim.type = "1132";
    return claim;
}

} // namespace mdg::claim::test
