// What the XML parser would let pass: bytes and constructs no file of the terminal has.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace mdg::eligibility {

struct XmlFault {
    const char* reason;
    std::size_t at; // in the text
};

// Looks once at every byte of a well-formed UTF-8 text: control characters, references XML itself does not have, a
// DOCTYPE, text around the document, more elements than any file has.
std::optional<XmlFault> find_xml_fault(std::string_view utf8) noexcept;

inline constexpr int most_elements = 50'000; // a qualification has about a hundred

} // namespace mdg::eligibility
