// The registry at run time: kinds, fields and codes of abi/registry.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mdg::record {

using KindId = std::int32_t;  // MDG_KIND_…
using FieldId = std::int32_t; // MDG_FIELD_…

enum class Type : std::uint8_t { text, code, identifier, integer, date, bytes, list };
enum class Sensitivity : std::uint8_t { open, site, personal };

struct KindRow {
    KindId id;
    std::string_view name;
};

// A set of kinds, one bit each.
class Kinds {
public:
    template <typename... Ids>
    static constexpr Kinds of(Ids... ids) noexcept {
        Kinds kinds;
        ((kinds.words_[static_cast<std::size_t>(ids) / 64] |= std::uint64_t{1} << ids % 64), ...);
        return kinds;
    }
    constexpr bool has(KindId id) const noexcept {
        return id > 0 && static_cast<std::size_t>(id) < words_.size() * 64 &&
               (words_[static_cast<std::size_t>(id) / 64] >> id % 64 & 1U) != 0;
    }

private:
    std::array<std::uint64_t, 4> words_{}; // ids below 256; more fail to compile
};

struct FieldRow {
    FieldId id;
    std::string_view name;
    Type type;
    Kinds kinds;
    KindId child; // of a list; 0 otherwise
    std::string_view code_set;
    Sensitivity sensitivity;

    bool belongs_to(KindId kind) const noexcept { return kinds.has(kind); }
    bool is_text() const noexcept { return type == Type::text || type == Type::code || type == Type::identifier; }
};

struct CodeRow {
    std::string_view set;
    std::string_view code;
    std::string_view ja;
    std::string_view en;
};

// nullptr where the registry has no such row.
const KindRow* find_kind(KindId id) noexcept;
const KindRow* find_kind(std::string_view name) noexcept;
const FieldRow* find_field(FieldId id) noexcept;
const FieldRow* find_field(std::string_view name) noexcept;
const CodeRow* find_code(std::string_view set, std::string_view code) noexcept;
// The same for a field's own set.
const CodeRow* find_code(const FieldRow& field, std::string_view code) noexcept;

std::span<const FieldRow> all_fields() noexcept;
std::span<const KindRow> all_kinds() noexcept;
std::span<const CodeRow> all_codes() noexcept;

} // namespace mdg::record
