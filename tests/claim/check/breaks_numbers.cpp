#include "claim/check/bases.hpp"
#include "claim/check/breaks.hpp"
#include "support/claims.hpp"

namespace mdg::claim::test {

using mdg::test::wide_digits;
using mdg::test::with_check_digit;

std::vector<Break> numbers_broken() {
    return {
        {"insurer_number_missing", "insurer_number", employee, [](Claim& c) { c.insurer_number.clear(); }},
        {"insurer_number_form", "insurer_number", employee, [](Claim& c) { c.insurer_number = "0113001"; }},
        {"insurer_number_form", "insurer_number", employee, [](Claim& c) { c.insurer_number = "０１１３００１２"; }},
        {"insurer_number_form", "insurer_number", national, [](Claim& c) { c.insurer_number = "00138057"; }},
        {"insurer_number_form", "insurer_number", national, [](Claim& c) { c.insurer_number = "1380-7"; }},
        {"insurer_number_law", "insurer_number", employee,
         [](Claim& c) { c.insurer_number = with_check_digit("0813001"); }},
        {"insurer_number_prefecture", "insurer_number", employee,
         [](Claim& c) { c.insurer_number = with_check_digit("0148001"); }},
        {"insurer_number_prefecture", "insurer_number", national,
         [](Claim& c) { c.insurer_number = with_check_digit("48057"); }},
        {"insurer_number_check_digit", "insurer_number", employee, [](Claim& c) { c.insurer_number = "01130013"; }},
        {"insurer_number_check_digit", "insurer_number", national, [](Claim& c) { c.insurer_number = "138058"; }},
        {"insurer_number_check_digit", "insurer_number", late, [](Claim& c) { c.insurer_number = "39131010"; }},
        {"sevens_path", "insurer_number", employee,
         [](Claim& c) {
             c.insurer_number = "77777777";
             c.number = "777777777";
         }},
        {"sevens_path", "insurer_number", lapsed, [](Claim& c) { c.insurer_number = "77777779"; }},
        {"kind_is_national", "insurer_kind", employee, [](Claim& c) { c.insurer_kind = MDG_INSURER_KIND_NATIONAL; }},
        {"kind_is_late_elderly", "insurer_kind", national,
         [](Claim& c) { c.insurer_kind = MDG_INSURER_KIND_LATE_ELDERLY; }},
        {"kind_differs", "insurer_kind", national, [](Claim& c) { c.insurer_kind = MDG_INSURER_KIND_EMPLOYEES; }},
        {"kind_differs", "insurer_kind", employee, [](Claim& c) { c.insurer_kind = MDG_INSURER_KIND_OTHER; }},
        {"late_elderly_age", "insurer_number", seventy,
         [](Claim& c) {
             c.birth_date = on("1951-06-10");
             c.type.clear();
             c.examining_body.clear();
         }},
        {"late_elderly_too_young", "birth_date", late, [](Claim& c) { c.birth_date = on("1961-06-11"); }},
        {"late_elderly_symbol", "insured_symbol", late, [](Claim& c) { c.symbol = "1"; }},
        {"late_elderly_number", "insured_number", late, [](Claim& c) { c.number = "1234567"; }},
        {"late_elderly_number", "insured_number", late, [](Claim& c) { c.number = wide_digits("123456789"); }},
        {"late_elderly_branch", "insured_branch_number", late, [](Claim& c) { c.branch_number = "00"; }},
        {"late_elderly_dependent", "personal_family", late,
         [](Claim& c) { c.personal_family = MDG_PERSONAL_FAMILY_DEPENDENT; }},
        {"number_missing", "insured_number", employee, [](Claim& c) { c.number.clear(); }},
        {"number_missing", "insured_number", late, [](Claim& c) { c.number.clear(); }},
        {"number_mixed_width", "insured_symbol", employee, [](Claim& c) { c.symbol = "12３"; }},
        {"number_mixed_width", "insured_symbol", employee, [](Claim& c) { c.symbol = "公見1"; }},
        {"number_mixed_width", "insured_number", employee, [](Claim& c) { c.number = "１2３"; }},
        {"number_too_long", "insured_number", employee,
         [](Claim& c) {
             c.symbol = "1234567890";
             c.number = "1234567890";
         }},
        {"number_too_long", "insured_number", employee,
         [](Claim& c) {
             c.symbol = wide_digits("1234567890");
             c.number = "1234567890";
         }},
        {"number_blank", "insured_symbol", employee, [](Claim& c) { c.symbol = " 123"; }},
        {"number_blank", "insured_number", employee, [](Claim& c) { c.number = "１２３　"; }},
        {"number_outside_jis", "insured_symbol", employee, [](Claim& c) { c.symbol = "髙見"; }},
        {"number_outside_jis", "insured_symbol", employee, [](Claim& c) { c.symbol = "㈱見本"; }},
        {"number_outside_jis", "insured_number", employee, [](Claim& c) { c.number = "１２\xFF"; }},
        {"number_twin", "insured_symbol", employee, [](Claim& c) { c.symbol = "見〜１"; }},
        {"number_twin", "insured_number", employee, [](Claim& c) { c.number = "１−２"; }},
        {"branch_form", "insured_branch_number", employee, [](Claim& c) { c.branch_number = "1"; }},
        {"branch_form", "insured_branch_number", national, [](Claim& c) { c.branch_number = "０１"; }},
        {"payer_number_missing", "public_expense[1].payer_number", with_public,
         [](Claim& c) { c.public_expenses[0].payer_number.clear(); }},
        {"payer_number_form", "public_expense[2].payer_number", with_public,
         [](Claim& c) { c.public_expenses[1].payer_number = "5413101"; }},
        {"payer_number_law", "public_expense[1].payer_number", with_public,
         [](Claim& c) {
             c.public_expenses.erase(c.public_expenses.begin());
             c.type = "1122";
             c.public_expenses[0].payer_number = with_check_digit("3913101");
         }},
        {"payer_number_prefecture", "public_expense[1].payer_number", with_public,
         [](Claim& c) { c.public_expenses[0].payer_number = with_check_digit("2150101"); }},
        {"payer_number_check_digit", "public_expense[1].payer_number", with_public,
         [](Claim& c) {
             c.public_expenses[0].payer_number.back() = c.public_expenses[0].payer_number.back() == '0' ? '1' : '0';
         }},
        {"recipient_number_missing", "public_expense[2].recipient_number", with_public,
         [](Claim& c) { c.public_expenses[1].recipient_number.clear(); }},
        {"recipient_number_form", "public_expense[1].recipient_number", with_public,
         [](Claim& c) { c.public_expenses[0].recipient_number = "123456"; }},
        {"recipient_number_check_digit", "public_expense[1].recipient_number", with_public,
         [](Claim& c) { c.public_expenses[0].recipient_number = "1234567"; }},
        {"public_expense_missing", "public_expense", public_only,
         [](Claim& c) {
             c.card_classification = MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE;
             c.public_expenses.clear();
             c.type.clear();
         }},
        {"public_expense_count", "public_expense", with_public,
         [](Claim& c) {
             for (const char* law : {"3813101", "6613101", "8013101"}) {
                 c.public_expenses.push_back(c.public_expenses[1]);
                 c.public_expenses.back().payer_number = with_check_digit(law);
             }
             c.type.clear();
         }},
        {"public_expense_twice", "public_expense[3].payer_number", with_public,
         [](Claim& c) {
             c.public_expenses.push_back(c.public_expenses[1]);
             c.type = "1142";
         }},
        {"public_expense_order", "public_expense[2].payer_number", with_public,
         [](Claim& c) { std::swap(c.public_expenses[0], c.public_expenses[1]); }},
        {"public_expense_order", "public_expense[2].payer_number", with_public,
         [](Claim& c) { c.public_expenses[0].payer_number = with_check_digit("8013101"); }},
        {"public_expense_lapsed", "public_expense[1].valid_end", with_public,
         [](Claim& c) { c.public_expenses[0].valid_end = on("2026-06-09"); }},
        {"public_expense_lapsed", "public_expense[2].valid_start", with_public,
         [](Claim& c) { c.public_expenses[1].valid_start = on("2026-06-11"); }},
        {"public_expense_lapsed", "public_expense[1].valid_end", public_only,
         [](Claim& c) { c.public_expenses[0].valid_end = on("2026-05-31"); }},
        {"public_expense_period", "public_expense[1].valid_end", with_public,
         [](Claim& c) { c.public_expenses[0].valid_end = on("2026-03-31"); }},
        {"public_expense_days", "public_expense[1].visit_days", with_public,
         [](Claim& c) { c.public_expenses[0].visit_days = 3; }},
        {"public_only_insured", "insured_symbol", public_only, [](Claim& c) { c.symbol = "1"; }},
        {"public_only_insured", "insured_number", public_only, [](Claim& c) { c.number = "1"; }},
        {"public_only_insured", "insured_branch_number", public_only, [](Claim& c) { c.branch_number = "00"; }},
    };
}

} // namespace mdg::claim::test
