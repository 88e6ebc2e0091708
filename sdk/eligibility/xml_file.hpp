// The bytes of a file of the terminal as an XML document, or a Failure that names the place of the fault.
#pragma once

#include "base/failure.hpp"
#include "eligibility/encoding.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility {

inline constexpr std::size_t largest_file = 4 * 1024 * 1024;

struct XmlFile {
    pugi::xml_document document;         // an element's first text is the element's own value, not a child
    Encoding encoding = Encoding::utf8;  // of the bytes
    bool plain_ascii = false;            // then both encodings are the same
    std::vector<base::Finding> findings; // declared and actual encoding differ
};

// TOO_LARGE, or MALFORMED with offset and line. DOCTYPE and entities of its own are refused, blanks are kept.
// what: the file's name, for the message.
XmlFile read_xml(std::string_view bytes, std::string_view what);

// The declaration the terminal's own files carry, then the document, in that encoding. A character that CP932 does
// not have is a Failure CHECK_FAILED that names its place.
std::string write_xml(const pugi::xml_document& document, Encoding encoding);

// The parser's options, for every document that BlockReader is to read.
inline constexpr unsigned parse_options = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;

} // namespace mdg::eligibility
