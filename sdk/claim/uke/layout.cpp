#include "claim/uke/layout.hpp"

#include "base/failure.hpp"
#include "base/table.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

namespace mdg::claim::uke {
namespace {

constexpr std::string_view table =
#include "embedded/uke_layouts.tsv.inc"
    ;

constexpr std::array<std::string_view, slots> slot_names = {
    "none",
    "billing_month",
    "birth_date",
    "benefit_percent",
    "burden_class",
    "claim_count",
    "claim_month",
    "claim_name",
    "claim_name_kana",
    "claim_type",
    "confirmation_class",
    "day",
    "examining_body",
    "facility_name",
    "facility_phone",
    "institution",
    "insured_branch_number",
    "insured_number",
    "insured_symbol",
    "insurer_number",
    "notice_month",
    "patient_number",
    "patient_payment_yen",
    "payer_class",
    "payer_number",
    "payment_category",
    "point_table",
    "points",
    "prefecture",
    "processed_month",
    "receipt_number",
    "recipient_number",
    "record",
    "remark_code",
    "remark_text",
    "return_class",
    "return_code",
    "return_correction",
    "return_supplement",
    "return_text",
    "review_code",
    "review_text",
    "search_number",
    "sex",
    "special_remarks",
    "total_points",
    "treatment_part",
    "visit_days",
    "volume",
    "window_payment_class",
};

constexpr std::string_view kind_names[] = {"any", "medical", "dental", "pharmacy", "dpc", "returned"};
constexpr std::string_view mode_names[] = {"n", "a", "k", "ak"};

[[noreturn]] void refuse(std::string_view what) {
    throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "embedded table uke_layouts.tsv: " + std::string(what));
}

template <typename Names>
std::size_t index_of(const Names& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == std::end(names)) refuse(name);
    return static_cast<std::size_t>(found - std::begin(names));
}

std::uint16_t number_cell(std::string_view cell) {
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error != std::errc() || end != cell.data() + cell.size()) refuse(cell);
    return number;
}

// Columns this code does nothing with have names of their own in the table.
Slot slot_cell(std::string_view cell) {
    const auto found = std::ranges::find(slot_names, cell);
    return found == slot_names.end() ? Slot::none : static_cast<Slot>(found - slot_names.begin());
}

using Key = std::pair<Kind, std::string_view>;

std::map<Key, Layout> read_layouts() {
    std::map<Key, Layout> layouts;
    for (const base::Row& row : base::read_table(table)) {
        const Kind kind = static_cast<Kind>(index_of(kind_names, row[0]));
        Layout& layout = layouts[{kind, row[1]}];
        layout.record = row[1];
        if (layout.columns.empty()) layout.first.fill(0);
        if (number_cell(row[2]) != layout.columns.size() + 1) refuse(row[1]);
        const Column column{slot_cell(row[4]), static_cast<Mode>(index_of(mode_names, row[5])), row[7] == "y",
                            row[8] == "y", number_cell(row[6])};
        auto& first = layout.first[static_cast<std::size_t>(column.slot)];
        if (first == 0) first = static_cast<std::uint16_t>(layout.columns.size() + 1);
        layout.columns.insert(layout.columns.end(), number_cell(row[3]), column);
        if (column.required) layout.least = layout.columns.size();
    }
    return layouts;
}

} // namespace

std::string_view slot_name(Slot slot) noexcept {
    return slot_names[static_cast<std::size_t>(slot)];
}

const Layout* find_layout(Kind kind, std::string_view record) noexcept {
    static const std::map<Key, Layout> layouts = read_layouts();
    auto found = layouts.find({kind, record});
    if (found == layouts.end()) found = layouts.find({Kind::any, record});
    return found == layouts.end() ? nullptr : &found->second;
}

} // namespace mdg::claim::uke
