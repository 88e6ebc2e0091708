#include "eligibility/messages/layout.hpp"

#include "eligibility/messages/message.hpp"

#include <madoguchi/fields.h>

#include <algorithm>

namespace mdg::eligibility {
namespace {

#include "eligibility/messages/layout_table.inc"

// Between the name and what follows it stands an underscore, a dot or nothing; names known only in their beginning
// (EPS…) go on as they like.
bool begins_with(std::string_view file_name, const MessageRow& row) {
    if (!file_name.starts_with(row.name)) return false;
    const std::string_view rest = file_name.substr(row.name.size());
    return row.layout == nullptr || rest.empty() || rest.front() == '_' || rest.front() == '.';
}

std::string_view business_of(const record::Record& request) {
    const auto* field = record::find_field(MDG_FIELD_BUSINESS);
    if (field->belongs_to(request.kind()) && request.has(field->id)) return *request.text(field->id);
    if (request.kind() != MDG_KIND_CONSENT_LIST_REQUEST) return {};
    const std::string treatment = request.text_or(MDG_FIELD_TREATMENT_CLASS, "");
    if (treatment == MDG_TREATMENT_CLASS_HOME_VISIT) return MDG_BUSINESS_HOME_VISIT;
    if (treatment == MDG_TREATMENT_CLASS_ONLINE) return MDG_BUSINESS_ONLINE_CARE;
    return {};
}

// The only row that fits; nullptr where none or several do.
template <typename Fits>
const MessageRow* only_row(Fits fits) {
    const auto found = std::ranges::find_if(message_rows, fits);
    if (found == std::end(message_rows)) return nullptr;
    return std::find_if(found + 1, std::end(message_rows), fits) == std::end(message_rows) ? &*found : nullptr;
}

} // namespace

const Element* Block::find(std::string_view name) const noexcept {
    const auto found = std::ranges::find(elements, name, &Element::name);
    return found == elements.end() ? nullptr : &*found;
}

const Block* message_layout(record::KindId kind) noexcept {
    const auto found = std::ranges::find(message_rows, kind, &MessageRow::kind);
    return found == std::end(message_rows) ? nullptr : found->layout;
}

const Element& bulk_unit_element() noexcept {
    return bulk_result_body_elements[0];
}

std::span<const MessageRow> all_messages() noexcept {
    return message_rows;
}

const MessageRow* find_message(std::string_view file_name) noexcept {
    const MessageRow* best = nullptr;
    for (const MessageRow& row : message_rows)
        if (begins_with(file_name, row) && (best == nullptr || row.name.size() > best->name.size())) best = &row;
    return best;
}

bool is_request(record::KindId kind) noexcept {
    return std::ranges::any_of(
        message_rows, [&](const MessageRow& row) { return row.kind == kind && row.direction == Direction::request; });
}

const MessageRow* request_message(record::KindId request_kind) noexcept {
    return only_row(
        [&](const MessageRow& row) { return row.direction == Direction::request && row.kind == request_kind; });
}

const MessageRow* request_message(const record::Record& request) noexcept {
    const std::string_view business = business_of(request);
    return only_row([&](const MessageRow& row) {
        return row.direction == Direction::request && row.kind == request.kind() &&
               (business.empty() || row.business == business);
    });
}

} // namespace mdg::eligibility
