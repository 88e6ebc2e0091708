#include "claim/check/bases.hpp"
#include "claim/check/breaks.hpp"
#include "support/claims.hpp"

namespace mdg::claim::test {

using mdg::test::wide_digits;

std::vector<Break> claims_broken() {
    return {
        {"facility_missing", "facility_code", employee, [](Claim& c) { c.facility_code.clear(); }},
        {"facility_form", "facility_code", employee, [](Claim& c) { c.facility_code = "131123456"; }},
        {"facility_form", "facility_code", employee, [](Claim& c) { c.facility_code = "4811234567"; }},
        {"facility_form", "facility_code", employee,
         [](Claim& c) {
             c.facility_code = "1321234567";
             c.point_table.clear();
         }},
        {"visit_date_missing", "visit_date", employee, [](Claim& c) { c.visit_date.reset(); }},
        {"path_missing", "claim_path", employee, [](Claim& c) { c.path.clear(); }},
        {"path_not_yet", "claim_path", employee, [](Claim& c) { c.path = MDG_CLAIM_PATH_NOT_YET; }},
        {"evidence_missing", "evidence", employee, [](Claim& c) { c.evidence.clear(); }},
        {"code_unknown", "claim_path", employee, [](Claim& c) { c.path = "perhaps"; }},
        {"code_unknown", "evidence", employee, [](Claim& c) { c.evidence = "hearsay"; }},
        {"code_unknown", "confirmation_class", employee, [](Claim& c) { c.confirmation_class = "10"; }},
        {"code_unknown", "insurer_kind", employee, [](Claim& c) { c.insurer_kind = "pets"; }},
        {"code_unknown", "limit_flag", employee, [](Claim& c) { c.limit_flag = "C01"; }},
        {"code_unknown", "payment_category", employee, [](Claim& c) { c.payment_category = "5"; }},
        {"code_unknown", "point_table", employee, [](Claim& c) { c.point_table = "22"; }},
        {"code_unknown", "claim_setting", employee, [](Claim& c) { c.setting = "outdoors"; }},
        {"code_unknown", "examining_body", employee, [](Claim& c) { c.examining_body = "3"; }},
        {"code_unknown", "specific_disease[1].disease_category", employee,
         [](Claim& c) {
             c.specific_diseases = {{"4", {}, {}, {}}};
             c.special_remarks = {"02"};
         }},
        {"date_impossible", "visit_date", employee,
         [](Claim& c) {
             c.visit_date = Date{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{30}};
         }},
        {"date_impossible", "birth_date", employee,
         [](Claim& c) {
             c.birth_date = Date{std::chrono::year{1985}, std::chrono::month{13}, std::chrono::day{1}};
         }},
        {"date_impossible", "check_date", employee,
         [](Claim& c) {
             c.check_date = Date{std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{31}};
         }},
        {"date_impossible", "contacted_on", unknown,
         [](Claim& c) {
             c.contacted_on = Date{std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{31}};
         }},
        {"date_impossible", "public_expense[1].valid_end", with_public,
         [](Claim& c) {
             c.public_expenses[0].valid_end =
                 Date{std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{31}};
         }},
        {"date_impossible", "public_expense[2].valid_start", with_public,
         [](Claim& c) {
             c.public_expenses[1].valid_start =
                 Date{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{29}};
         }},
        {"month_form", "claim_month", employee, [](Claim& c) { c.month = "2026-6"; }},
        {"month_form", "claim_month", employee, [](Claim& c) { c.month = "202613"; }},
        {"visit_outside_month", "visit_date", employee, [](Claim& c) { c.month = "202605"; }},
        {"visit_days_range", "visit_days", employee, [](Claim& c) { c.visit_days = 31; }},
        {"visit_days_range", "visit_days", employee, [](Claim& c) { c.visit_days = 0; }},
        {"amount_range", "points", employee, [](Claim& c) { c.points = 100'000'000; }},
        {"amount_range", "points", employee, [](Claim& c) { c.points = -1; }},
        {"amount_range", "patient_payment_yen", employee, [](Claim& c) { c.patient_payment_yen = 1'000'000'000; }},
        {"amount_range", "public_expense[1].points", with_public, [](Claim& c) { c.public_expenses[0].points = -1; }},
        {"amount_range", "public_expense[2].patient_payment_yen", with_public,
         [](Claim& c) { c.public_expenses[1].patient_payment_yen = 100'000'000; }},
        {"point_table_differs", "point_table", employee,
         [](Claim& c) {
             c.point_table = MDG_POINT_TABLE_DENTAL;
             c.type = "3112";
         }},
        {"examining_body_differs", "examining_body", employee,
         [](Claim& c) { c.examining_body = MDG_EXAMINING_BODY_NATIONAL_FEDERATION; }},
        {"examining_body_differs", "examining_body", national,
         [](Claim& c) { c.examining_body = MDG_EXAMINING_BODY_PAYMENT_FUND; }},
        {"examining_body_differs", "examining_body", late,
         [](Claim& c) { c.examining_body = MDG_EXAMINING_BODY_PAYMENT_FUND; }},
        {"examining_body_differs", "examining_body", public_only,
         [](Claim& c) { c.examining_body = MDG_EXAMINING_BODY_NATIONAL_FEDERATION; }},
        {"examining_body_differs", "examining_body", unknown,
         [](Claim& c) { c.examining_body = MDG_EXAMINING_BODY_NATIONAL_FEDERATION; }},
        {"patient_number_too_long", "patient_number", employee,
         [](Claim& c) { c.patient_number = "123456789012345678901"; }},
        {"patient_number_too_long", "patient_number", employee,
         [](Claim& c) { c.patient_number = "患者患者患者患者患者患"; }},
        {"type_form", "claim_type", employee, [](Claim& c) { c.type = "112"; }},
        {"type_form", "claim_type", employee, [](Claim& c) { c.type = "11１2"; }},
        {"type_point_table", "claim_type", employee, [](Claim& c) { c.type = "3112"; }},
        {"type_payer", "claim_type", employee, [](Claim& c) { c.type = "1312"; }},
        {"type_payer", "claim_type", late, [](Claim& c) { c.type = "1118"; }},
        {"type_payer", "claim_type", public_only, [](Claim& c) { c.type = "1112"; }},
        {"type_payer", "claim_type", unknown, [](Claim& c) { c.type = "1212"; }},
        {"type_public_expenses", "claim_type", with_public, [](Claim& c) { c.type = "1122"; }},
        {"type_public_expenses", "claim_type", employee, [](Claim& c) { c.type = "1122"; }},
        {"type_setting", "claim_type", employee, [](Claim& c) { c.type = "1111"; }},
        {"type_setting", "claim_type", late, [](Claim& c) { c.setting = MDG_CLAIM_SETTING_INPATIENT; }},
        {"type_person", "claim_type", employee, [](Claim& c) { c.type = "1116"; }},
        {"type_person", "claim_type", dependent, [](Claim& c) { c.type = "1112"; }},
        {"type_person", "claim_type", dependent, [](Claim& c) { c.type = "1114"; }},
        {"type_person", "claim_type", seventy, [](Claim& c) { c.type = "1112"; }},
        {"type_person", "claim_type", seventy, [](Claim& c) { c.type = "1110"; }},
        {"confirmation_class_first", "confirmation_class", employee,
         [](Claim& c) { c.confirmation_class = MDG_CONFIRMATION_CLASS_MOVED; }},
        {"remark_code_form", "remark[1].remark_code", employee,
         [](Claim& c) {
             c.remarks = {{"81000001", "同日再診"}};
         }},
        {"remark_code_form", "claim_comment_code", employee, [](Claim& c) { c.comment_code = "1"; }},
        {"remark_text_form", "remark[1].remark_text", employee,
         [](Claim& c) {
             c.remarks = {{"810000001", "1回"}};
         }},
        {"remark_outside_jis", "remark[1].remark_text", employee,
         [](Claim& c) {
             c.remarks = {{"810000001", "髙"}};
         }},
        {"remark_twin", "remark[1].remark_text", employee,
         [](Claim& c) {
             c.remarks = {{"810000001", "一〜二"}};
         }},
        {"remark_too_long", "remark[1].remark_text", employee,
         [](Claim& c) {
             c.remarks = {{"810000001", wide_digits(std::string(201, '1'))}};
         }},
        {"remark_text_needless", "remark[1].remark_text", lapsed, [](Claim& c) { c.remarks[0].text = "旧資格"; }},
        {"remark_path", "remark[1].remark_code", employee,
         [](Claim& c) {
             c.remarks = {{"820000245", ""}};
         }},
        {"remark_path", "remark[1].remark_code", employee,
         [](Claim& c) {
             c.remarks = {{"830000507", "０３－００００－１２３４"}};
         }},
        {"remark_path", "claim_comment_code", employee, [](Claim& c) { c.comment_code = "820000246"; }},
        {"remark_path", "remark[2].remark_code", lapsed,
         [](Claim& c) {
             c.remarks.push_back({"820000246", ""});
         }},
        {"lapsed_comment_missing", "remark", lapsed,
         [](Claim& c) {
             c.comment_code.clear();
             c.remarks.clear();
         }},
    };
}

} // namespace mdg::claim::test
