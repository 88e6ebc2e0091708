#include "record/registry.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <vector>

namespace mdg::record {
namespace {

#include "record/registry_table.inc"

template <typename Rows, typename Member, typename Key>
const auto* find_row(const Rows& rows, Member member, const Key& key) noexcept {
    const auto* row =
        std::find_if(std::begin(rows), std::end(rows), [&](const auto& candidate) { return candidate.*member == key; });
    return row == std::end(rows) ? nullptr : row;
}

using CodeRows = std::vector<const CodeRow*>;

const CodeRow* find_among(const CodeRows& rows, std::string_view code) noexcept {
    const auto row = std::ranges::find(rows, code, &CodeRow::code);
    return row == rows.end() ? nullptr : *row;
}

const auto& codes_by_set() {
    static const auto by_set = [] {
        std::unordered_map<std::string_view, CodeRows> index;
        for (const CodeRow& row : code_rows) index[row.set].push_back(&row);
        return index;
    }();
    return by_set;
}

} // namespace

const KindRow* find_kind(KindId id) noexcept {
    return find_row(kind_rows, &KindRow::id, id);
}

const KindRow* find_kind(std::string_view name) noexcept {
    return find_row(kind_rows, &KindRow::name, name);
}

// The generator sorts the fields by number; the numbers are dense enough to be an index.
const FieldRow* find_field(FieldId id) noexcept {
    static constexpr auto row_of = [] {
        std::array<std::uint16_t, std::rbegin(field_rows)->id + 1> rows{}; // 1 and up; 0: no such field
        for (std::size_t row = 0; row < std::size(field_rows); ++row)
            rows[static_cast<std::size_t>(field_rows[row].id)] = static_cast<std::uint16_t>(row + 1);
        return rows;
    }();
    if (id < 0 || static_cast<std::size_t>(id) >= row_of.size()) return nullptr;
    const std::uint16_t row = row_of[static_cast<std::size_t>(id)];
    return row == 0 ? nullptr : &field_rows[row - 1];
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
    const auto rows = codes_by_set().find(set);
    return rows == codes_by_set().end() ? nullptr : find_among(rows->second, code);
}

const CodeRow* find_code(const FieldRow& field, std::string_view code) noexcept {
    static const auto by_field = [] {
        std::array<const CodeRows*, std::size(field_rows)> index{};
        for (std::size_t row = 0; row < index.size(); ++row)
            if (const auto rows = codes_by_set().find(field_rows[row].code_set); rows != codes_by_set().end())
                index[row] = &rows->second;
        return index;
    }();
    const CodeRows* rows = by_field[static_cast<std::size_t>(&field - field_rows)];
    return rows == nullptr ? nullptr : find_among(*rows, code);
}

std::span<const FieldRow> all_fields() noexcept {
    return field_rows;
}

std::span<const KindRow> all_kinds() noexcept {
    return kind_rows;
}

std::span<const CodeRow> all_codes() noexcept {
    return code_rows;
}

} // namespace mdg::record
