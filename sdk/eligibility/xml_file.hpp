// The bytes of a file of the terminal as an XML document, or a Failure that names the place of the fault.
#pragma once

#include "base/failure.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility {

inline constexpr std::size_t largest_file = 4 * 1024 * 1024;

// Seen in the field: the encoding a site sets, in the declaration and in the bytes (terminal facts §1.4).
enum class Encoding { utf8, shift_jis };

struct XmlFile {
    pugi::xml_document document;
    Encoding encoding = Encoding::utf8;  // of the bytes
    bool plain_ascii = false;            // then both encodings are the same
    std::vector<base::Finding> findings; // declared and actual encoding differ
};

// TOO_LARGE, or MALFORMED with offset and line. DOCTYPE and entities of its own are refused, blanks are kept.
// what: the file's name, for the message.
XmlFile read_xml(std::string_view bytes, std::string_view what);

// A text file of unknown encoding (.err): UTF-8 or CP932 by its bytes, else nothing.
std::string decode_text(std::string_view bytes);

// The declaration the terminal's own files carry, then the document, in that encoding.
std::string write_xml(const pugi::xml_document& document, Encoding encoding);

} // namespace mdg::eligibility
