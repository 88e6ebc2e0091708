// The record: every set of facts that crosses the ABI, a kind and its registered fields.
#pragma once

#include "base/calendar.hpp"
#include "base/failure.hpp"
#include "record/registry.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mdg::record {

// A field of a kind that does not have it, or of another type, is a Failure (UNKNOWN_FIELD, BAD_TYPE) that names the
// field; it is never ignored. Copies are deep.
class Record {
public:
    using Bytes = std::vector<std::byte>;
    using Children = std::vector<std::unique_ptr<Record>>; // their addresses stay while the record lives

    // Unknown kinds are a Failure BAD_ARGUMENT.
    // expected_fields: how many are about to be set; a hint.
    explicit Record(KindId kind, std::size_t expected_fields = 0);
    Record(const Record& other);
    Record& operator=(const Record& other);
    Record(Record&&) noexcept = default;
    Record& operator=(Record&&) noexcept = default;
    ~Record() = default;

    KindId kind() const noexcept { return kind_; }

    // Text fields: BAD_UTF8 for what is not well-formed; free text with an individual number: FORBIDDEN_NUMBER.
    Record& set_text(FieldId field, std::string_view value);
    // The same for a text whose reader has checked both already.
    Record& set_checked_text(const FieldRow& field, std::string value);
    Record& set_integer(FieldId field, std::int64_t value);
    Record& set_date(FieldId field, base::Date value);
    Record& set_bytes(FieldId field, std::span<const std::byte> value);
    // Appends to a list; the child must be of the field's child kind.
    Record& add(FieldId field, Record child);
    void unset(FieldId field);

    // Each fits its type only (BAD_TYPE otherwise); nullopt or nullptr where absent.
    const std::string* text(FieldId field) const;
    std::optional<std::int64_t> integer(FieldId field) const;
    std::optional<base::Date> date(FieldId field) const;
    const Bytes* bytes(FieldId field) const;
    std::span<const std::unique_ptr<Record>> list(FieldId field) const;

    // The text, or the fallback where it is absent.
    std::string text_or(FieldId field, std::string_view fallback) const;
    // The list's first record, nullptr where there is none.
    const Record* first(FieldId field) const;

    bool has(FieldId field) const;
    // Present fields in the registry's order.
    std::vector<FieldId> fields() const;

private:
    using Value = std::variant<std::string, std::int64_t, base::Date, Bytes, Children>;

    // Where a field's value stands. Values stay in the order they came in, this small index is what is kept sorted.
    struct Place {
        FieldId field;
        std::uint32_t value;
    };

    std::vector<Place>::const_iterator lower_bound(FieldId field) const noexcept;
    const Value* find(FieldId field) const noexcept;
    [[noreturn]] void refuse_field(FieldId field) const;
    const FieldRow& require(FieldId field) const {
        const FieldRow* row = find_field(field);
        if (row == nullptr || !row->belongs_to(kind_)) refuse_field(field);
        return *row;
    }
    template <typename T>
    const T* get(FieldId field) const;
    Value& put(FieldId field, Value value);

    KindId kind_;
    std::vector<Place> places_; // sorted by field
    std::vector<Value> values_;
};

// A finding and a failure as records.
Record to_record(const base::Finding& finding);
Record to_record(const base::Failure& failure);

} // namespace mdg::record
