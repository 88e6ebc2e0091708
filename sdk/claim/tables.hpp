// What law and notices say about claims, as data (data/*.tsv).
#pragma once

#include "base/calendar.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mdg::claim {

// 法別番号 of insurance.
struct InsurerLaw {
    std::string_view law;            // two digits; empty: national health insurance, whose number has six
    std::string_view kind;           // MDG_INSURER_KIND_…
    std::string_view examining_body; // MDG_EXAMINING_BODY_…
    std::string_view claim_kind;     // second digit of レセプト種別
};

// nullptr: no number of an insurance.
const InsurerLaw* insurer_law(std::string_view insurer_number);
// What holds for a kind of insurance whose number is not known; nullptr where the kind does not tell.
const InsurerLaw* insurer_law_of_kind(std::string_view kind);
// Public expense alone.
const InsurerLaw& public_expense_alone();

// The place of a public expense among others, by the law in its number.
int public_expense_place(std::string_view payer_number);

// 特記事項 of a limit category, of none, or of a specific disease.
struct SpecialRemark {
    std::string_view code;
    std::string_view several; // where the limit was reached several times
    std::string_view payment_category;
    std::string_view payment_category_long;
};

enum class RemarkFor { limit, no_limit_late_elderly, no_limit_elderly, disease };

// key: a limit flag, a burden ratio in tenths, or the yen a patient with the disease pays. nullptr: none.
const SpecialRemark* special_remark(RemarkFor what, std::string_view key, base::Date day);

// The remarks of a path in their order; content: what stands in the text, empty where the code says all.
struct RemarkRow {
    std::string_view code;
    std::string_view content;
};
const std::vector<RemarkRow>& remark_rows(std::string_view path);

// What stands for a number that is not known (R-CLM-05).
enum class Unknown { insurer_number, accepted_insurer_number, insured_number, late_elderly_number };
std::string_view unknown_number(Unknown what);

} // namespace mdg::claim
