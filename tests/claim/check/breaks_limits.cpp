#include "claim/check/bases.hpp"
#include "claim/check/breaks.hpp"

namespace mdg::claim::test {

std::vector<Break> limits_broken() {
    return {
        {"ratio_form", "burden_ratio", employee, [](Claim& c) { c.burden_ratio = 10; }},
        {"ratio_form", "burden_ratio", employee, [](Claim& c) { c.burden_ratio = 0; }},
        {"ratio_age", "burden_ratio", employee, [](Claim& c) { c.burden_ratio = 2; }},
        {"ratio_age", "burden_ratio", seventy,
         [](Claim& c) {
             c.burden_ratio = 1;
             c.contribution_ratio.clear();
         }},
        {"ratio_differs", "burden_ratio", seventy, [](Claim& c) { c.contribution_ratio = "030"; }},
        {"ratio_differs", "burden_ratio", late, [](Claim& c) { c.contribution_ratio = "10"; }},
        {"benefit_not_national", "benefit_percent", employee, [](Claim& c) { c.benefit_percent = 70; }},
        {"benefit_not_national", "benefit_percent", late, [](Claim& c) { c.benefit_percent = 90; }},
        {"benefit_differs", "benefit_percent", national, [](Claim& c) { c.benefit_percent = 80; }},
        {"limit_flag_age", "limit_flag", employee,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_GENERAL;
             c.special_remarks = {"29"};
         }},
        {"limit_flag_age", "limit_flag", seventy, [](Claim& c) { c.limit_flag = MDG_LIMIT_FLAG_E; }},
        {"limit_flag_insurer", "limit_flag", seventy,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_GENERAL_2;
             c.special_remarks = {"41"};
         }},
        {"limit_flag_insurer", "limit_flag", late,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_GENERAL;
             c.special_remarks = {"29"};
         }},
        {"limit_flag_ratio", "limit_flag", late,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_GENERAL_2;
             c.special_remarks = {"41"};
         }},
        {"limit_flag_ratio", "limit_flag", seventy,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_ACTIVE_1;
             c.special_remarks = {"28"};
         }},
        {"special_remark_unknown", "special_remarks", employee, [](Claim& c) { c.special_remarks = {"05"}; }},
        {"special_remark_twice", "special_remarks", employee,
         [](Claim& c) {
             c.special_remarks = {"10", "10"};
         }},
        {"special_remark_count", "special_remarks", employee,
         [](Claim& c) { c.special_remarks = {"01", "10", "11", "12", "13", "14"}; }},
        {"special_remark_missing", "special_remarks", employee, [](Claim& c) { c.limit_flag = MDG_LIMIT_FLAG_U; }},
        {"special_remark_missing", "special_remarks", seventy, [](Claim& c) { c.special_remarks.clear(); }},
        {"special_remark_missing", "special_remarks", late, [](Claim& c) { c.special_remarks = {"10"}; }},
        {"special_remark_differs", "special_remarks", employee,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_U;
             c.special_remarks = {"29"};
         }},
        {"special_remark_differs", "special_remarks", employee,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_U;
             c.special_remarks = {"28"};
             c.several_times = 1;
         }},
        {"special_remark_differs", "special_remarks", employee,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_U;
             c.special_remarks = {"33"};
         }},
        {"long_remark_missing", "special_remarks", employee,
         [](Claim& c) {
             c.specific_diseases = {{MDG_DISEASE_CATEGORY_DIALYSIS, {}, {}, 10'000}};
         }},
        {"long_remark_differs", "special_remarks", employee,
         [](Claim& c) {
             c.specific_diseases = {{MDG_DISEASE_CATEGORY_DIALYSIS, {}, {}, 10'000}};
             c.special_remarks = {"16"};
         }},
        {"long_remark_differs", "special_remarks", employee,
         [](Claim& c) {
             c.specific_diseases = {{MDG_DISEASE_CATEGORY_DIALYSIS, {}, {}, 20'000}};
             c.special_remarks = {"02"};
         }},
        {"specific_disease_lapsed", "specific_disease[1].valid_end", employee,
         [](Claim& c) {
             c.specific_diseases = {{MDG_DISEASE_CATEGORY_HIV, {}, on("2026-06-09"), 10'000}};
         }},
        {"specific_disease_lapsed", "specific_disease[1].valid_start", employee,
         [](Claim& c) {
             c.specific_diseases = {{MDG_DISEASE_CATEGORY_HIV, on("2026-06-11"), {}, 10'000}};
         }},
        {"payment_category_differs", "payment_category", employee,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_O;
             c.special_remarks = {"30"};
             c.payment_category = MDG_PAYMENT_CATEGORY_LOW_1;
         }},
        {"payment_category_differs", "payment_category", late,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_GENERAL_1;
             c.payment_category = MDG_PAYMENT_CATEGORY_LOW_2;
         }},
        {"payment_category_differs", "payment_category", late,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_LOW_1;
             c.special_remarks = {"30"};
             c.payment_category = MDG_PAYMENT_CATEGORY_LOW_1_OLD_AGE;
         }},
        {"payment_category_differs", "payment_category", late,
         [](Claim& c) {
             c.limit_flag = MDG_LIMIT_FLAG_LOW_1_OLD_AGE;
             c.special_remarks = {"30"};
             c.payment_category = MDG_PAYMENT_CATEGORY_LOW_1;
         }},
    };
}

} // namespace mdg::claim::test
