// What a claim is made from: what an answer of the check, a document, a visit or a receipt computer has said. Views: what they
// look at lives until the claim is made. Empty or nullopt: not known. Codes are those of the registry (MDG_…).
#pragma once

#include "base/calendar.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mdg::claim {

using base::Date;

struct Validity {
    std::optional<Date> start;
    std::optional<Date> end; // the last day

    bool holds_on(Date day) const noexcept { return (!start || *start <= day) && (!end || day <= *end); }
};

// 高齢受給者証
struct ElderlyCertificate {
    Validity validity;
    std::string_view ratio; // 020
};

// 限度額適用認定証
struct LimitCertificate {
    Validity validity;
    std::string_view flag;         // MDG_LIMIT_FLAG_…
    std::optional<Date> long_term; // 長期入院該当年月日
};

// 特定疾病療養受療証
struct DiseaseCertificate {
    Validity validity;
    std::string_view category; // MDG_DISEASE_CATEGORY_…
    std::optional<std::int64_t> self_pay_yen;
};

struct Qualification {
    std::string_view card_classification;
    std::string_view insurer_number; // in any of its forms; of medical assistance (A1) the 公費負担者番号
    std::string_view insurer_name;
    std::string_view symbol;
    std::string_view number;
    std::string_view branch_number;
    std::string_view personal_family;
    std::optional<Date> qualification_date;
    std::optional<Date> disqualification_date; // the first day without it

    std::string_view name;
    std::string_view name_kana;
    std::optional<Date> birth_date;
    std::string_view sex;

    std::string_view contribution_ratio; // 030
    std::vector<ElderlyCertificate> elderly;
    std::vector<LimitCertificate> limits;
    std::vector<DiseaseCertificate> diseases;
};

// 被保険者資格申立書
struct Declaration {
    std::string_view name;
    std::string_view name_kana;
    std::optional<Date> birth_date;
    std::string_view sex;
    std::string_view insurer_kind;
    std::string_view insurer_name;
    std::string_view workplace;
    std::string_view address;
    std::string_view other_residence;
    std::string_view phone;
    std::string_view ratio; // MDG_DECLARED_RATIO_…
};

struct PublicExpenseFact {
    std::string_view payer_number;
    std::string_view recipient_number;
    Validity validity;
    std::optional<std::int64_t> visit_days;
    std::optional<std::int64_t> points;
    std::optional<std::int64_t> patient_payment_yen;
};

// 医療券・調剤券. An answer brings them for several months and facilities; a claim has those of its own.
struct Ticket {
    std::string_view payer_number;
    std::string_view recipient_number;
    std::string_view month; // yyyyMM
    std::string_view type;  // MDG_TICKET_TYPE_…
    std::string_view facility_code;
    Validity validity;
    std::optional<std::int64_t> self_pay_yen;
};

struct Facts {
    std::string_view path;     // MDG_CLAIM_PATH_…
    std::string_view evidence; // MDG_EVIDENCE_…: of the qualification
    std::string_view facility_code;
    std::optional<Date> visit_date;
    std::optional<Date> check_date;

    // To claim by; on the unknown path what else is known of the person.
    Qualification qualification;
    std::optional<Declaration> declaration;
    std::vector<PublicExpenseFact> public_expenses;
    std::vector<Ticket> tickets;

    // Of the receipt computer.
    std::string_view insurer_kind;   // where the number does not tell
    std::string_view month;          // 診療年月, yyyyMM; empty: that of the visit
    std::string_view billing_month;  // 請求年月, yyyyMM; empty: the month after
    std::string_view point_table;    // empty: that of the facility's code
    std::string_view setting;        // MDG_CLAIM_SETTING_…
    std::string_view examining_body; // empty: by the insurer
    std::string_view payment_category;
    std::string_view patient_number;
    std::optional<std::int64_t> several_times;
    std::optional<std::int64_t> visit_days;
    std::optional<std::int64_t> points;
    std::optional<std::int64_t> patient_payment_yen;
    bool refuses_unknown_number = false; // 77777777 does not pass its check digit: 77777779 is written

    // R-CLM-11, R-CLM-17, R-UNK. 1, 0, or not said.
    std::optional<std::int64_t> card_shown;
    std::optional<std::int64_t> returning;
    std::optional<std::int64_t> asked_after;
    std::optional<std::int64_t> later_information;
    std::optional<std::int64_t> registration_checked;
    std::optional<Date> contacted_on;
};

} // namespace mdg::claim
