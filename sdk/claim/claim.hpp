// The insurance fields of one claim, as this folder works with them: plain values, so that a day or a year of claims can be
// made, checked and written at the cost of their bytes. The ABI sees a record of kind claim (claim_record.hpp); names,
// meanings and codes are those of the registry.
#pragma once

#include "base/calendar.hpp"
#include "record/registry.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::claim {

using base::Date;

// Empty or nullopt: not known. Codes are those of the registry (MDG_…).
struct PublicExpense {
    std::string payer_number;     // 公費負担者番号
    std::string recipient_number; // 公費受給者番号
    std::optional<Date> valid_start;
    std::optional<Date> valid_end;
    std::optional<std::int64_t> visit_days;
    std::optional<std::int64_t> points;
    std::optional<std::int64_t> patient_payment_yen;

    bool operator==(const PublicExpense&) const = default;
};

// One remark of 摘要, in its place.
struct Remark {
    std::string code; // official comment code
    std::string text; // full width; empty where the code says all

    bool operator==(const Remark&) const = default;
};

struct SpecificDisease {
    std::string category; // MDG_DISEASE_CATEGORY_…
    std::optional<Date> valid_start;
    std::optional<Date> valid_end;
    std::optional<std::int64_t> self_pay_yen;

    bool operator==(const SpecificDisease&) const = default;
};

// Which evidence gave a field (R-CLM-18).
struct Source {
    record::FieldId field = 0;
    std::string_view evidence; // MDG_EVIDENCE_…: of static life

    bool operator==(const Source&) const = default;
};

struct Claim {
    // --- the visit and how it was confirmed
    std::string facility_code;
    std::optional<Date> visit_date;
    std::optional<Date> check_date;
    std::string path;     // MDG_CLAIM_PATH_…
    std::string evidence; // MDG_EVIDENCE_…
    std::string comment_code;
    std::string confirmation_class; // 確認区分
    std::vector<Source> provenance;

    // --- the qualification
    std::string card_classification;
    std::string insurer_kind;   // MDG_INSURER_KIND_…, as far as it is known
    std::string insurer_number; // bare: no blanks and no zeros in front; the other two forms are made of it
    std::string insurer_name;
    std::string symbol;
    std::string number;
    std::string branch_number;
    std::string personal_family; // MDG_PERSONAL_FAMILY_…
    std::optional<Date> qualification_date;
    std::optional<Date> disqualification_date;

    // --- the person
    std::string name;       // as it came
    std::string name_kana;  // as it came
    std::string claim_name; // JIS X 0208, full width
    std::string claim_name_kana;
    std::optional<Date> birth_date;
    std::string sex;

    // --- share and limits
    std::string contribution_ratio; // as the answer has it: 030
    std::optional<std::int64_t> burden_ratio;
    std::optional<std::int64_t> benefit_percent;
    std::string limit_flag;                   // MDG_LIMIT_FLAG_…
    std::vector<std::string> special_remarks; // 特記事項
    std::string payment_category;
    std::optional<std::int64_t> several_times;
    std::vector<SpecificDisease> specific_diseases;
    std::vector<PublicExpense> public_expenses; // in the order of claiming

    // --- 摘要
    std::vector<Remark> remarks;

    // --- what only the receipt computer knows
    std::string month; // 診療年月, yyyyMM
    std::string point_table;
    std::string setting; // MDG_CLAIM_SETTING_…
    std::string type;    // レセプト種別
    std::string examining_body;
    std::string patient_number;
    std::optional<std::int64_t> visit_days;
    std::optional<std::int64_t> points;
    std::optional<std::int64_t> patient_payment_yen;

    // --- what the check before claiming has to know (R-UNK)
    std::optional<std::int64_t> card_shown;
    std::optional<std::int64_t> returning;
    std::optional<std::int64_t> asked_after;
    std::optional<std::int64_t> registration_checked;
    std::optional<Date> contacted_on;

    bool operator==(const Claim&) const = default;
};

// The written forms of an insurer number (claim facts 0.4): 8 characters, with blanks (UKE) or zeros (FHIR) in front.
std::string padded(std::string_view insurer_number, char with);

} // namespace mdg::claim
