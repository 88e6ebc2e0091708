#include "eligibility/result.hpp"

#include "base/text.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/xml_file.hpp"

#include <algorithm>
#include <tuple>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Finding;

pugi::xml_node message_of(const XmlFile& file, std::string_view name) {
    const pugi::xml_node root = file.document.document_element();
    const bool alone = std::ranges::count_if(file.document.children(), [](pugi::xml_node node) {
                           return node.type() == pugi::node_element;
                       }) == 1;
    if (root.name() != root_name || !alone || !root.child(header_name.data()))
        throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL,
                      std::string(name) + ": not one " + std::string(root_name) + " with a " +
                          std::string(header_name));
    return root;
}

// CharacterCodeIdentifier states the site's choice once more (terminal facts §1.4).
void check_stated_encoding(const XmlFile& file, const record::Record& result, std::vector<Finding>& findings) {
    const std::string stated = result.text_or(MDG_FIELD_CHARACTER_CODE, "");
    const std::string_view actual =
        file.encoding == Encoding::utf8 ? MDG_CHARACTER_CODE_UTF_8 : MDG_CHARACTER_CODE_SHIFT_JIS;
    if (file.plain_ascii || stated == actual) return;
    if (stated != MDG_CHARACTER_CODE_UTF_8 && stated != MDG_CHARACTER_CODE_SHIFT_JIS) return;
    findings.push_back({"MessageHeader/CharacterCodeIdentifier", MDG_FINDING_CODE_ENCODING,
                        "states another encoding than the bytes have",
                        "文字コード識別と実際の文字コードが違います。実際の文字コードで読みました"});
}

} // namespace

record::Record parse_result(std::string_view bytes, std::string_view file_name, std::string_view source) {
    XmlFile file = read_xml(bytes, file_name);
    std::vector<Finding> findings = std::move(file.findings);
    record::Record result(MDG_KIND_ELIGIBILITY, 24);
    result.set_text(MDG_FIELD_FILE_NAME, file_name).set_text(MDG_FIELD_RESULT_SOURCE, source);

    const pugi::xml_node message = message_of(file, file_name);
    BlockReader reader(result, message, findings, file_name);
    for (const pugi::xml_node part : message.children()) {
        if (part.type() != pugi::node_element) continue;
        if (part.name() == header_name) {
            reader.read(part, result_header());
        } else if (part.name() == body_name) {
            reader.read(part, result_body());
        } else {
            reader.keep(part);
        }
    }
    reader.finish();
    check_stated_encoding(file, result, findings);

    const auto key = [](const Finding& finding) { return std::tie(finding.place, finding.code, finding.detail); };
    std::ranges::sort(findings, {}, key);
    for (const Finding& finding : findings) result.add(MDG_FIELD_FINDING, record::to_record(finding));
    return result;
}

} // namespace mdg::eligibility
