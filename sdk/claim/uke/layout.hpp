// The records of a UKE file as data (data/uke_layouts.tsv): which column is what and how it is written. Every row has its
// confidence there; the lengths of medical records are taken from the dental text of the specification.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mdg::claim::uke {

enum class Kind : std::uint8_t { any, medical, dental, pharmacy, dpc, returned };

enum class Mode : std::uint8_t { digits, ascii, full_width, either };

// What a column holds, as far as it is written or read here. In the order of `slot_names`.
enum class Slot : std::uint8_t {
    none,
    billing_month,
    birth_date,
    benefit_percent,
    burden_class,
    claim_count,
    claim_month,
    claim_name,
    claim_name_kana,
    claim_type,
    confirmation_class,
    day,
    examining_body,
    facility_name,
    facility_phone,
    institution,
    insured_branch_number,
    insured_number,
    insured_symbol,
    insurer_number,
    notice_month,
    patient_number,
    patient_payment_yen,
    payer_class,
    payer_number,
    payment_category,
    point_table,
    points,
    prefecture,
    processed_month,
    receipt_number,
    recipient_number,
    record,
    remark_code,
    remark_text,
    return_class,
    return_code,
    return_correction,
    return_supplement,
    return_text,
    review_code,
    review_text,
    search_number,
    sex,
    special_remarks,
    total_points,
    treatment_part,
    visit_days,
    volume,
    window_payment_class,
    count
};

inline constexpr std::size_t slots = static_cast<std::size_t>(Slot::count);

std::string_view slot_name(Slot slot) noexcept;

struct Column {
    Slot slot;
    Mode mode;
    bool fixed;
    bool required;
    std::uint16_t bytes; // 0: not known
};

struct Layout {
    std::string_view record;
    std::vector<Column> columns;
    std::size_t least = 1;                  // columns up to the last that is required
    std::array<std::uint16_t, slots> first; // column + 1 of each slot, 0 where it has none

    std::size_t column_of(Slot slot) const noexcept { return first[static_cast<std::size_t>(slot)]; }
};

// That of the kind, else that of every kind; nullptr for a record that is not known.
const Layout* find_layout(Kind kind, std::string_view record) noexcept;

} // namespace mdg::claim::uke
