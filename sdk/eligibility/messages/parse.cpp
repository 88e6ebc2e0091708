#include "eligibility/codec.hpp"
#include "eligibility/messages/message.hpp"
#include "eligibility/messages/notes.hpp"
#include "eligibility/messages/recognise.hpp"

#include <algorithm>
#include <optional>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Finding;
using record::Record;

constexpr std::size_t largest_document = 32 * 1024 * 1024; // a PDF or a message we do not read

bool has_field(const Record& record, record::FieldId field) {
    return record::find_field(field)->belongs_to(record.kind());
}

void set_if_there(Record& record, record::FieldId field, std::string_view value) {
    if (has_field(record, field)) record.set_text(field, value);
}

Record read(const XmlFile& file, pugi::xml_node root, record::KindId kind, std::string_view file_name,
            std::string_view source) {
    Record message(kind, 32);
    set_if_there(message, MDG_FIELD_FILE_NAME, file_name);
    set_if_there(message, MDG_FIELD_RESULT_SOURCE, source);
    std::vector<Finding> findings = file.findings;
    BlockReader reader(message, root, findings, file_name);
    reader.read(root, *message_layout(kind));
    reader.finish();
    note_encoding(message, file.encoding, file.plain_ascii, findings);
    note_message(message, findings);
    add_findings(message, std::move(findings));
    return message;
}

// What is not XML, or not to be read: the bytes as they came.
Record kept(record::KindId kind, const MessageRow& row, std::string_view bytes, std::string_view file_name,
            std::string_view source) {
    if (bytes.size() > largest_document)
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_TERMINAL,
                      std::string(file_name) + ": larger than " + std::to_string(largest_document) + " bytes");
    Record message(kind);
    message.set_text(MDG_FIELD_FILE_NAME, file_name)
        .set_text(MDG_FIELD_RESULT_SOURCE, source)
        .set_text(MDG_FIELD_BUSINESS, row.business)
        .set_bytes(MDG_FIELD_CONTENT, std::as_bytes(std::span(bytes)));
    if (kind == MDG_KIND_UNKNOWN_MESSAGE)
        add_findings(message, {{std::string(row.name), MDG_FINDING_CODE_KEPT_UNREAD,
                                "a message whose layout is not public: kept, not read",
                                "内容が公開されていないメッセージです。読まずに残しました"}});
    return message;
}

bool is_named_pdf(std::string_view file_name) {
    if (file_name.size() < 4) return false;
    std::string end(file_name.substr(file_name.size() - 4));
    std::ranges::transform(end, end.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return end == ".pdf";
}

} // namespace

Record parse_message(std::string_view bytes, std::string_view file_name, std::string_view source) {
    const MessageRow* named = find_message(file_name);
    if (named != nullptr && named->layout == nullptr)
        return kept(MDG_KIND_UNKNOWN_MESSAGE, *named, bytes, file_name, source);
    if (named != nullptr && is_named_pdf(file_name)) {
        if (!bytes.starts_with("%PDF-"))
            throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, std::string(file_name) + ": not a PDF");
        return kept(MDG_KIND_DOCUMENT, *named, bytes, file_name, source);
    }
    const XmlFile file = read_xml(bytes, file_name);
    const pugi::xml_node root = root_of(file.document, file_name);
    if (named != nullptr) confirm(root, named->kind, file_name);
    const MessageRow& row = named != nullptr ? *named : recognise(root, file_name);
    Record message = read(file, root, row.kind, file_name, source);
    // Several businesses share a layout: then only the name tells which.
    const bool told = named != nullptr || std::ranges::count(all_messages(), row.kind, &MessageRow::kind) == 1;
    if (told) set_if_there(message, MDG_FIELD_BUSINESS, row.business);
    return message;
}

Record parse_message_as(record::KindId kind, std::string_view bytes, std::string_view file_name,
                        std::string_view source) {
    if (message_layout(kind) == nullptr)
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "no message of known layout has this kind");
    const XmlFile file = read_xml(bytes, file_name);
    const pugi::xml_node root = root_of(file.document, file_name);
    confirm(root, kind, file_name);
    return read(file, root, kind, file_name, source);
}

} // namespace mdg::eligibility
