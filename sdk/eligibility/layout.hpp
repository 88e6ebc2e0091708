// The terminal's XML as one table: element name and registered field, for reading and for writing (terminal
// facts §2.1, §2.2). What an element holds follows from its field's type.
#pragma once

#include "record/registry.hpp"

#include <span>
#include <string_view>

namespace mdg::eligibility {

struct Block;

struct Element {
    std::string_view name;
    record::FieldId field;
    bool mandatory = false;
    const Block* child = nullptr; // of a list: what one entry holds
    // Of a list: the element that repeats inside. Without one inside, the element itself is the entry; both
    // shapes are seen in the field (terminal facts §7).
    std::string_view entry = {};
};

struct Block {
    record::KindId kind;
    std::span<const Element> elements;

    const Element* find(std::string_view name) const noexcept;
};

inline constexpr std::string_view root_name = "XmlMsg";
inline constexpr std::string_view header_name = "MessageHeader";
inline constexpr std::string_view body_name = "MessageBody";
inline constexpr std::string_view search_name = "QualificationConfirmSearchInfo";

const Block& request_header() noexcept; // of a check_request
const Block& search_info() noexcept;    // the same record's body
const Block& result_header() noexcept;  // of an eligibility
const Block& result_body() noexcept;    // the same record's body

} // namespace mdg::eligibility
