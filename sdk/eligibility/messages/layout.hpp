// The terminal's XML as one table: element name and registered field, for reading and for writing. Made from
// elements.tsv; what an element holds follows from its field's type.
#pragma once

#include "record/registry.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace mdg::eligibility {

struct Block;

// What a request's value has to be; only what the facts state is checked.
enum class Form : std::uint8_t {
    free,
    date,           // a date field
    code,           // a value of the field's code set
    month,          // yyyyMM
    digits,         // exactly `size` digits
    characters,     // at most `size` characters
    identifier,     // at most `size` letters, digits, hyphens, underscores: it gets into a file's name
    insurer_number, // at most `size` digits, written with blanks in front to that length
    elsewhere,      // taken here too, but written at another element of the same message
};

struct Element {
    std::string_view name; // see the two names below
    record::FieldId field; // 0: the element only encloses: its child block belongs to the same record
    bool mandatory = false;
    const Block* child = nullptr; // of a list: what one entry holds
    // Of a list: the element that repeats inside. Without one inside, the element itself is the entry; both
    // shapes are seen in the field (terminal facts §7).
    std::string_view entry = {};
    // Of a list that several elements feed: a code every entry read here carries; entries with it are written here.
    record::FieldId mark = 0;
    std::string_view mark_code = {};
    Form form = Form::free;
    std::uint8_t size = 0;
    std::string_view label = {}; // Japanese, for findings
};

// Instead of a name: the entry's own text is the value (a repeated element without children).
inline constexpr std::string_view own_text = "";
// Instead of a name: elements that this block does not know but `child` does make one entry of the list
// (マイナタッチ's file has a result directly in MessageBody; terminal facts §2.9).
inline constexpr std::string_view beside = "*";

struct Block {
    record::KindId kind; // of a list's entry; 0 where it belongs to records of several kinds
    std::span<const Element> elements;

    const Element* find(std::string_view name) const noexcept;
};

inline constexpr std::string_view root_name = "XmlMsg";
inline constexpr std::string_view header_name = "MessageHeader";
inline constexpr std::string_view body_name = "MessageBody";

// The whole message of a kind, from its root element; nullptr for a kind that is no message of known layout.
const Block* message_layout(record::KindId kind) noexcept;
// One unit of a bulk result, for reading a file unit by unit: element name and what it holds.
const Element& bulk_unit_element() noexcept;

} // namespace mdg::eligibility
