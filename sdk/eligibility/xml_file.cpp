#include "eligibility/xml_file.hpp"

#include "base/text.hpp"
#include "eligibility/xml_rules.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Finding;

[[noreturn]] void malformed(std::string_view what, const std::string& reason, const std::string& place = {}) {
    Finding finding{std::string(what) + place, MDG_FINDING_CODE_BAD_VALUE, reason, "ファイルの形が正しくありません"};
    throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, std::string(what) + ": " + reason)
        .with_findings({std::move(finding)});
}

[[noreturn]] void malformed_at(std::string_view what, const std::string& reason, const DecodedText& text,
                               std::size_t at) {
    const auto line = std::ranges::count(text.utf8().substr(0, at), '\n') + 1;
    const std::string place = "line " + std::to_string(line) + ", offset " + std::to_string(text.offset_in_file(at));
    malformed(what, reason + " (" + place + ")", ": " + place);
}

bool is_ascii(std::string_view text) noexcept {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The parser works in memory of its own allocator, which the document then owns.
pugi::xml_parse_result parse(pugi::xml_document& document, std::string_view utf8) {
    void* memory = pugi::get_memory_allocation_function()(utf8.size());
    if (memory == nullptr) throw std::bad_alloc();
    std::memcpy(memory, utf8.data(), utf8.size());
    return document.load_buffer_inplace_own(memory, utf8.size(), parse_options, pugi::encoding_utf8);
}

// Every element and attribute with a character that the code page does not have, never a '?' in its stead.
std::vector<Finding> find_unwritable(const pugi::xml_document& document) {
    struct Walker : pugi::xml_tree_walker {
        bool for_each(pugi::xml_node& node) override {
            check(node, node.name());
            check(node, node.value());
            for (const pugi::xml_attribute attribute : node.attributes()) check(node, attribute.value());
            return true;
        }
        void check(pugi::xml_node node, std::string_view text) {
            if (base::cp932_from_utf8(text)) return;
            const pugi::xml_node element = node.type() == pugi::node_element ? node : node.parent();
            findings.push_back({element.path().substr(1), MDG_FINDING_CODE_BAD_VALUE,
                                "has a character that CP932 does not have", "Shift_JIS にない文字があります"});
        }
        std::vector<Finding> findings;
    } walker;
    pugi::xml_node(document).traverse(walker);
    return std::move(walker.findings);
}

} // namespace

XmlFile read_xml(std::string_view bytes, std::string_view what) {
    if (bytes.size() > largest_file)
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_TERMINAL,
                      std::string(what) + ": larger than " + std::to_string(largest_file) + " bytes");
    if (looks_like_utf16(bytes))
        malformed(what, "in UTF-16, which the terminal never writes; it must be saved as UTF-8 or Shift_JIS");
    std::string_view unmarked = bytes;
    if (unmarked.starts_with(byte_order_mark)) unmarked.remove_prefix(byte_order_mark.size());
    const std::string_view name = declared_name(unmarked);
    const auto text = decode(bytes, meaning_of(name) == Encoding::shift_jis);
    if (!text) malformed(what, "neither UTF-8 nor CP932");
    if (const auto fault = find_xml_fault(text->utf8())) malformed_at(what, fault->reason, *text, fault->at);

    XmlFile file;
    const auto parsed = parse(file.document, text->utf8());
    if (!parsed) malformed_at(what, parsed.description(), *text, static_cast<std::size_t>(parsed.offset));

    file.encoding = text->encoding();
    file.plain_ascii = is_ascii(text->utf8());
    if (auto wrong = declaration_finding(name, file.encoding, file.plain_ascii))
        file.findings.push_back(std::move(*wrong));
    return file;
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
    if (!bytes)
        throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION, "the message has characters that CP932 does not have")
            .with_findings(find_unwritable(document));
    return std::move(*bytes);
}

} // namespace mdg::eligibility
