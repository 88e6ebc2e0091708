#include "base/calendar.hpp"
#include "eligibility/messages/element_path.hpp"
#include "eligibility/messages/message.hpp"
#include "eligibility/messages/value_rule.hpp"

#include <optional>

namespace mdg::eligibility {
namespace {

using base::Failure;
using record::Record;
using record::Type;

pugi::xml_node append(pugi::xml_node parent, std::string_view name) {
    return parent.append_child(std::string(name).c_str());
}

std::optional<std::string> text_of(const Record& from, const Element& row) {
    if (row.field == 0 || row.child != nullptr || !from.has(row.field)) return std::nullopt;
    switch (record::find_field(row.field)->type) {
    case Type::date:
        return base::to_compact(*from.date(row.field));
    case Type::integer:
        return std::to_string(*from.integer(row.field));
    default:
        return *from.text(row.field);
    }
}

void write_block(pugi::xml_node into, const Block& block, const Record& from);

// A record of its own: what was not known of it goes back to its place.
void write_record(pugi::xml_node into, const Block& block, const Record& from) {
    write_block(into, block, from);
    if (!record::find_field(MDG_FIELD_UNKNOWN_ELEMENT)->belongs_to(from.kind())) return;
    for (const auto& unknown : from.list(MDG_FIELD_UNKNOWN_ELEMENT))
        put_at(into, *unknown->text(MDG_FIELD_ELEMENT_PATH), unknown->text_or(MDG_FIELD_ELEMENT_TEXT, ""));
}

void write_list(pugi::xml_node into, const Element& row, const Record& from) {
    pugi::xml_node wrapper;
    for (const auto& child : from.list(row.field)) {
        if (row.mark != 0 && child->text_or(row.mark, "") != row.mark_code) continue;
        if (row.name == beside) {
            write_record(into, *row.child, *child);
        } else if (row.entry.empty()) {
            write_record(append(into, row.name), *row.child, *child);
        } else {
            if (!wrapper) wrapper = append(into, row.name);
            write_record(append(wrapper, row.entry), *row.child, *child);
        }
    }
}

void write_block(pugi::xml_node into, const Block& block, const Record& from) {
    for (const Element& row : block.elements) {
        if (row.form == Form::elsewhere || (row.field != 0 && !from.has(row.field))) continue;
        if (row.field == 0) {
            const pugi::xml_node part = append(into, row.name);
            write_block(part, *row.child, from);
            if (!part.first_child() && !row.mandatory) into.remove_child(part);
        } else if (row.child != nullptr) {
            write_list(into, row, from);
        } else if (row.name == own_text) {
            into.text().set(text_of(from, row)->c_str());
        } else {
            append(into, row.name).text().set(text_of(from, row)->c_str());
        }
    }
}

// What a request leaves to us.
void complete(Record& record, const Block& block) {
    for (const Element& row : block.elements) {
        if (row.field == 0) {
            complete(record, *row.child);
        } else if (row.form == Form::insurer_number && record.has(row.field)) {
            const std::string bare(without_padding(*record.text(row.field)));
            record.set_text(row.field, std::string(row.size - bare.size(), ' ') + bare);
        } else if (row.mandatory && row.field == MDG_FIELD_LIMIT_CONSENT && record.text_or(row.field, "").empty()) {
            record.set_text(row.field, MDG_CONSENT_NO);
        } else if (row.field == MDG_FIELD_DRUG_CLASSIFICATION && record.text_or(row.field, "").empty()) {
            record.set_text(row.field, "1"); // the only value seen (terminal facts §2.5)
        } else if (row.child != nullptr) {
            std::vector<Record> entries;
            for (const auto& child : record.list(row.field)) entries.push_back(*child);
            record.unset(row.field);
            for (Record& entry : entries) {
                complete(entry, *row.child);
                record.add(row.field, std::move(entry));
            }
        }
    }
}

std::string kept_bytes(const Record& message) {
    const Record::Bytes* bytes = message.bytes(MDG_FIELD_CONTENT);
    if (bytes == nullptr) return {};
    return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

} // namespace

std::string write_message(const Record& message, Encoding encoding) {
    auto faults = message_faults(message, encoding);
    if (!faults.empty())
        throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                      "the message has " + std::to_string(faults.size()) + " faults")
            .with_findings(std::move(faults));
    const Block* layout = message_layout(message.kind());
    if (layout == nullptr) return kept_bytes(message);
    Record whole = message;
    if (is_request(message.kind())) complete(whole, *layout);
    pugi::xml_document document;
    write_record(append(document, root_name), *layout, whole);
    return write_xml(document, encoding);
}

} // namespace mdg::eligibility
