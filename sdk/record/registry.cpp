#include "record/registry.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace mdg::record {
namespace {

constexpr std::uint64_t bit(int kind) {
    return std::uint64_t{1} << kind;
}

#include "record/registry_table.inc"

template <typename Rows, typename Member, typename Key>
const auto* find_row(const Rows& rows, Member member, const Key& key) noexcept {
    const auto* row =
        std::find_if(std::begin(rows), std::end(rows), [&](const auto& candidate) { return candidate.*member == key; });
    return row == std::end(rows) ? nullptr : row;
}

} // namespace

const KindRow* find_kind(KindId id) noexcept {
    return find_row(kind_rows, &KindRow::id, id);
}

const KindRow* find_kind(std::string_view name) noexcept {
    return find_row(kind_rows, &KindRow::name, name);
}

// The generator sorts the fields by number.
const FieldRow* find_field(FieldId id) noexcept {
    const auto* row = std::lower_bound(std::begin(field_rows), std::end(field_rows), id,
                                       [](const FieldRow& candidate, FieldId wanted) { return candidate.id < wanted; });
    return row != std::end(field_rows) && row->id == id ? row : nullptr;
}

const FieldRow* find_field(std::string_view name) noexcept {
    static const auto by_name = [] {
        std::unordered_map<std::string_view, const FieldRow*> index;
        for (const FieldRow& row : field_rows) index.emplace(row.name, &row);
        return index;
    }();
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : found->second;
}

const CodeRow* find_code(std::string_view set, std::string_view code) noexcept {
    const auto* row = std::find_if(std::begin(code_rows), std::end(code_rows), [&](const CodeRow& candidate) {
        return candidate.set == set && candidate.code == code;
    });
    return row == std::end(code_rows) ? nullptr : row;
}

std::span<const FieldRow> all_fields() noexcept {
    return field_rows;
}

std::span<const KindRow> all_kinds() noexcept {
    return kind_rows;
}

} // namespace mdg::record
