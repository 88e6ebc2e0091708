// The two encodings a site can choose, and UTF-8 with a mark (terminal facts §1.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mdg::clinic::terminal {

enum class Encoding { utf8, utf8_bom, shift_jis };

std::optional<Encoding> parse_encoding(std::string_view name); // utf-8, utf-8-bom, shift_jis

const char* declared_name(Encoding encoding);             // as in the XML declaration
const char* character_code_identifier(Encoding encoding); // OQSCD005

// What the code page cannot hold becomes ●, as the terminal shows such characters (claim facts §2.8).
std::string encode(std::string_view utf8, Encoding encoding);

// An XML file's bytes as UTF-8, by its mark or declaration; nothing if the bytes are not what is declared.
std::optional<std::string> decode_xml(std::string_view bytes);

std::size_t characters(std::string_view utf8);

// Symbols and numbers are compared narrow and without blanks: １２ is 12 (terminal facts §2.2).
std::string narrow(std::string_view utf8);

} // namespace mdg::clinic::terminal
