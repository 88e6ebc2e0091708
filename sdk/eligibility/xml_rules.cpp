#include "eligibility/xml_rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace mdg::eligibility {
namespace {

enum class Kind : unsigned char { plain, open, reference, control };

constexpr auto kind_of = [] {
    std::array<Kind, 256> kinds{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) kinds[byte] = Kind::control;
    kinds[0x9] = kinds[0xA] = kinds[0xD] = Kind::plain; // tab and line ends
    kinds['<'] = Kind::open;
    kinds['&'] = Kind::reference;
    return kinds;
}();

bool is_xml_character(unsigned long code) noexcept {
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

// What stands between & and ; : one of XML's own five names, or the number of a character that may be in a
// file.
bool is_reference(std::string_view name) noexcept {
    static constexpr std::string_view own[] = {"amp", "lt", "gt", "quot", "apos"};
    if (std::ranges::find(own, name) != std::end(own)) return true;
    if (!name.starts_with('#')) return false;
    name.remove_prefix(1);
    const int base = name.starts_with('x') ? 16 : 10;
    if (base == 16) name.remove_prefix(1);
    unsigned long code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, base);
    return error == std::errc() && end == name.data() + name.size() && is_xml_character(code);
}

bool begins_reference(std::string_view rest) noexcept {
    constexpr std::size_t longest = 12; // &#x0010FFFF;
    const auto close = rest.substr(0, longest).find(';');
    return close != rest.npos && is_reference(rest.substr(1, close - 1));
}

// Comments and CDATA hold no references and no elements; 0 where none begins here.
std::size_t section_size(std::string_view rest) noexcept {
    for (const auto& [begin, end] :
         {std::pair<std::string_view, std::string_view>{"<!--", "-->"}, {"<![CDATA[", "]]>"}})
        if (rest.starts_with(begin)) return std::min(rest.find(end, begin.size()), rest.size());
    return 0;
}

// Whether the text has a byte that needs a closer look. One plain loop without a branch in it, which compilers turn
// into vector instructions: most files need no more.
bool needs_closer_look(std::string_view text) noexcept {
    unsigned char suspicious = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool control = (byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r');
        suspicious = static_cast<unsigned char>(suspicious | control | (byte == '&') | (byte == '!'));
    }
    return suspicious != 0 || text.size() > 4 * std::size_t{most_elements}; // "<a/>" is the smallest element
}

} // namespace

std::optional<XmlFault> find_xml_fault(std::string_view utf8) noexcept {
    const auto first = utf8.find_first_not_of(" \t\r\n");
    if (first == utf8.npos) return XmlFault{"an empty file", 0};
    const auto last = utf8.find_last_not_of(" \t\r\n");
    if (utf8[first] != '<') return XmlFault{"text before the document", first};
    if (utf8[last] != '>') return XmlFault{"the file is cut, or text follows the document", last + 1};

    if (!needs_closer_look(utf8)) return std::nullopt;

    std::size_t section_end = 0; // of the comment or CDATA that `at` stands in
    int elements = 0;
    for (std::size_t at = first; at < last; ++at) {
        switch (kind_of[static_cast<unsigned char>(utf8[at])]) {
        case Kind::plain:
            break;
        case Kind::control:
            return XmlFault{"a control character", at};
        case Kind::reference:
            if (at >= section_end && !begins_reference(utf8.substr(at)))
                return XmlFault{"a reference this format does not have", at};
            break;
        case Kind::open:
            if (at < section_end) break;
            if (utf8[at + 1] == '!') {
                const std::size_t size = section_size(utf8.substr(at));
                if (size == 0) return XmlFault{"a DOCTYPE, which the terminal's files never have", at};
                section_end = at + size;
            } else if (utf8[at + 1] != '/' && ++elements > most_elements) {
                return XmlFault{"too many elements", at};
            }
        }
    }
    return std::nullopt;
}

} // namespace mdg::eligibility
