#include "eligibility/xml_file.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Finding;

constexpr int deepest = 32;        // the deepest known layout has six levels
constexpr int most_nodes = 50'000; // a qualification has about a hundred
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Decoded {
    std::string utf8; // without byte order mark
    Encoding encoding;
    std::size_t skipped; // bytes before the text
};

[[noreturn]] void malformed(std::string_view what, const std::string& reason, std::string place = {}) {
    std::string where = place.empty() ? std::string(what) : std::move(place);
    Finding finding{where, MDG_FINDING_CODE_BAD_VALUE, reason, "ファイルの形が正しくありません"};
    throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, std::string(what) + ": " + reason)
        .with_findings({std::move(finding)});
}

[[noreturn]] void malformed_at(std::string_view what, const std::string& reason, const Decoded& text, std::size_t at) {
    const std::string_view before = std::string_view(text.utf8).substr(0, at);
    const auto line = std::ranges::count(before, '\n') + 1;
    std::size_t offset = text.skipped + before.size();
    if (text.encoding == Encoding::shift_jis) {
        if (const auto raw = base::cp932_from_utf8(before)) offset = text.skipped + raw->size();
    }
    malformed(what, reason + " (line " + std::to_string(line) + ", offset " + std::to_string(offset) + ")",
              std::string(what) + ": line " + std::to_string(line) + ", offset " + std::to_string(offset));
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool declares_shift_jis(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    static constexpr std::string_view names[] = {"shift_jis", "shift-jis",   "sjis",       "ms932",
                                                 "cp932",     "windows-31j", "csshiftjis", "x-sjis"};
    return std::ranges::find(names, lower) != std::end(names);
}

// The value of encoding="…" in the XML declaration.
std::string_view declared_encoding(std::string_view bytes) {
    if (!bytes.starts_with("<?xml")) return {};
    const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
    const auto at = declaration.find("encoding");
    const auto open = at == declaration.npos ? at : declaration.find_first_of("\"'", at);
    if (open == declaration.npos) return {};
    const auto close = declaration.find(declaration[open], open + 1);
    return close == declaration.npos ? std::string_view() : declaration.substr(open + 1, close - open - 1);
}

// Japanese text in UTF-8 has characters of three bytes. Pairs of half-width kana in CP932 can pass for UTF-8,
// but only for characters of two bytes.
bool only_two_byte_characters(std::string_view utf8) {
    return std::ranges::none_of(utf8, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

// The bytes decide, not the declaration (terminal facts §6.9).
std::optional<Decoded> decode(std::string_view bytes, bool shift_jis_declared) {
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
        if (!base::is_utf8(bytes)) return std::nullopt;
        return Decoded{std::string(bytes), Encoding::utf8, byte_order_mark.size()};
    }
    const bool utf8 = base::is_utf8(bytes);
    if (utf8 && !(shift_jis_declared && only_two_byte_characters(bytes)))
        return Decoded{std::string(bytes), Encoding::utf8, 0};
    if (auto text = base::utf8_from_cp932(bytes)) return Decoded{std::move(*text), Encoding::shift_jis, 0};
    if (utf8) return Decoded{std::string(bytes), Encoding::utf8, 0};
    return std::nullopt;
}

bool is_xml_character(unsigned long code) {
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

// What stands between & and ; : one of XML's own five names, or the number of a character that may be in a
// file.
bool is_reference(std::string_view name) {
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

// Comments and CDATA hold no references; 0 where none begins here.
std::size_t section_size(std::string_view rest) {
    for (const auto& [begin, end] : {std::pair{"<!--", "-->"}, std::pair{"<![CDATA[", "]]>"}})
        if (rest.starts_with(begin)) return std::min(rest.find(end), rest.size());
    return 0;
}

// What the parser would let pass: control characters, references it leaves as they stand, text around the
// document.
void refuse_what_is_no_xml(const Decoded& text, std::string_view what) {
    const std::string_view utf8 = text.utf8;
    const auto first = utf8.find_first_not_of(" \t\r\n");
    if (first == utf8.npos) malformed(what, "an empty file");
    const auto last = utf8.find_last_not_of(" \t\r\n");
    if (utf8[first] != '<') malformed_at(what, "text before the document", text, first);
    if (utf8[last] != '>') malformed_at(what, "the file is cut, or text follows the document", text, last + 1);
    for (std::size_t at = 0; at < utf8.size(); ++at)
        if (!is_xml_character(static_cast<unsigned char>(utf8[at])))
            malformed_at(what, "a control character", text, at);
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        at += section_size(utf8.substr(at));
        if (at >= utf8.size() || utf8[at] != '&') continue;
        const auto close = utf8.find(';', at);
        if (close == utf8.npos || !is_reference(utf8.substr(at + 1, close - at - 1)))
            malformed_at(what, "a reference this format does not have", text, at);
    }
}

// What no file of the terminal has, and what would cost memory out of proportion to the file.
struct Survey : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
        if (depth() > deepest) fault = "nested too deep";
        if (++nodes > most_nodes) fault = "too many elements";
        if (node.type() == pugi::node_doctype) fault = "a DOCTYPE, which the terminal's files never have";
        return fault.empty();
    }
    std::string fault;
    int nodes = 0;
};

std::string_view name_of(Encoding encoding) {
    return encoding == Encoding::utf8 ? "UTF-8" : "Shift_JIS";
}

} // namespace

XmlFile read_xml(std::string_view bytes, std::string_view what) {
    if (bytes.size() > largest_file)
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_TERMINAL,
                      std::string(what) + ": larger than " + std::to_string(largest_file) + " bytes");
    std::string_view unmarked = bytes;
    if (unmarked.starts_with(byte_order_mark)) unmarked.remove_prefix(byte_order_mark.size());
    const Encoding declared = declares_shift_jis(declared_encoding(unmarked)) ? Encoding::shift_jis : Encoding::utf8;

    const auto text = decode(bytes, declared == Encoding::shift_jis);
    if (!text) malformed(what, "neither UTF-8 nor CP932");
    refuse_what_is_no_xml(*text, what);

    XmlFile file;
    const auto parsed = file.document.load_buffer(
        text->utf8.data(), text->utf8.size(), pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype,
        pugi::encoding_utf8);
    if (!parsed) malformed_at(what, parsed.description(), *text, static_cast<std::size_t>(parsed.offset));
    Survey survey;
    file.document.traverse(survey);
    if (!survey.fault.empty()) malformed(what, survey.fault);

    file.encoding = text->encoding;
    file.plain_ascii = is_ascii(text->utf8);
    if (!file.plain_ascii && declared != file.encoding)
        file.findings.push_back(
            {"XML declaration", MDG_FINDING_CODE_ENCODING,
             "declared " + std::string(name_of(declared)) + ", the bytes are " + std::string(name_of(file.encoding)),
             "宣言と実際の文字コードが違います。実際の文字コードで読みました"});
    return file;
}

std::string decode_text(std::string_view bytes) {
    const auto text = decode(bytes, true);
    return text ? text->utf8 : std::string();
}

std::string write_xml(const pugi::xml_document& document, Encoding encoding) {
    struct StringWriter : pugi::xml_writer {
        void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
        std::string text;
    } writer;
    writer.text = "<?xml version=\"1.0\" encoding=\"" + std::string(name_of(encoding)) + "\" standalone=\"no\"?>\n";
    document.save(writer, " ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
    if (encoding == Encoding::utf8) return writer.text;
    auto bytes = base::cp932_from_utf8(writer.text);
    if (!bytes) throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "a character without a place in CP932 was not refused");
    return std::move(*bytes);
}

} // namespace mdg::eligibility
