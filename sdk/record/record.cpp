#include "record/record.hpp"

#include "base/status.hpp"
#include "base/text.hpp"
#include "base/tripwire.hpp"

#include <madoguchi/base.h>

#include <algorithm>

namespace mdg::record {
namespace {

using base::Failure;

std::string describe(const FieldRow* row, FieldId field) {
    return row != nullptr ? std::string(row->name) : "number " + std::to_string(field);
}

[[noreturn]] void refuse(base::Status status, const std::string& message) {
    throw Failure(status, MDG_ORIGIN_APPLICATION, message);
}

bool starts_before(const auto& entry, FieldId field) {
    return entry.first < field;
}

} // namespace

Record::Record(KindId kind)
    : kind_(kind) {
    if (find_kind(kind) == nullptr) refuse(MDG_E_BAD_ARGUMENT, "no record kind " + std::to_string(kind));
}

Record::Record(const Record& other)
    : kind_(other.kind_) {
    values_.reserve(other.values_.size());
    for (const auto& [field, value] : other.values_) {
        if (const auto* children = std::get_if<Children>(&value)) {
            Children copies;
            for (const auto& child : *children) copies.push_back(std::make_unique<Record>(*child));
            values_.emplace_back(field, std::move(copies));
        } else {
            std::visit(
                [&, id = field](const auto& plain) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(plain)>, Children>)
                        values_.emplace_back(id, plain);
                },
                value);
        }
    }
}

Record& Record::operator=(const Record& other) {
    if (this != &other) *this = Record(other);
    return *this;
}

const FieldRow& Record::require(FieldId field) const {
    const FieldRow* row = find_field(field);
    if (row == nullptr || !row->belongs_to(kind_))
        refuse(MDG_E_UNKNOWN_FIELD,
               "kind " + std::string(find_kind(kind_)->name) + " has no field " + describe(row, field));
    return *row;
}

void Record::put(FieldId field, Value value) {
    const auto place =
        std::lower_bound(values_.begin(), values_.end(), field, starts_before<std::pair<FieldId, Value>>);
    if (place != values_.end() && place->first == field) {
        place->second = std::move(value);
    } else {
        values_.emplace(place, field, std::move(value));
    }
}

Record& Record::set_text(FieldId field, std::string_view value) {
    const FieldRow& row = require(field);
    if (!row.is_text()) refuse(MDG_E_BAD_TYPE, describe(&row, field) + " is not a text");
    if (!base::is_utf8(value)) refuse(MDG_E_BAD_UTF8, describe(&row, field) + " is not well-formed UTF-8");
    if (row.type == Type::text && base::holds_individual_number(value))
        refuse(MDG_E_FORBIDDEN_NUMBER, describe(&row, field) + " holds what can be an individual number (R-PRIV-01)");
    put(field, std::string(value));
    return *this;
}

Record& Record::set_integer(FieldId field, std::int64_t value) {
    const FieldRow& row = require(field);
    if (row.type != Type::integer) refuse(MDG_E_BAD_TYPE, describe(&row, field) + " is not an integer");
    put(field, value);
    return *this;
}

Record& Record::set_date(FieldId field, base::Date value) {
    const FieldRow& row = require(field);
    if (row.type != Type::date) refuse(MDG_E_BAD_TYPE, describe(&row, field) + " is not a date");
    if (!value.ok()) refuse(MDG_E_BAD_ARGUMENT, describe(&row, field) + ": there is no such day");
    put(field, value);
    return *this;
}

Record& Record::set_bytes(FieldId field, std::span<const std::byte> value) {
    const FieldRow& row = require(field);
    if (row.type != Type::bytes) refuse(MDG_E_BAD_TYPE, describe(&row, field) + " is not made of bytes");
    put(field, Bytes(value.begin(), value.end()));
    return *this;
}

Record& Record::add(FieldId field, Record child) {
    const FieldRow& row = require(field);
    if (row.type != Type::list) refuse(MDG_E_BAD_TYPE, describe(&row, field) + " is not a list");
    if (row.child != child.kind_)
        refuse(MDG_E_BAD_TYPE,
               describe(&row, field) + " does not hold kind " + std::string(find_kind(child.kind_)->name));
    if (find(field) == nullptr) put(field, Children{});
    auto place = std::lower_bound(values_.begin(), values_.end(), field, starts_before<std::pair<FieldId, Value>>);
    std::get<Children>(place->second).push_back(std::make_unique<Record>(std::move(child)));
    return *this;
}

void Record::unset(FieldId field) {
    require(field);
    std::erase_if(values_, [field](const auto& entry) { return entry.first == field; });
}

const Record::Value* Record::find(FieldId field) const noexcept {
    const auto place =
        std::lower_bound(values_.begin(), values_.end(), field, starts_before<std::pair<FieldId, Value>>);
    return place != values_.end() && place->first == field ? &place->second : nullptr;
}

template <typename T>
const T* Record::get(FieldId field) const {
    const Value* value = find(field);
    return value == nullptr ? nullptr : std::get_if<T>(value);
}

const std::string* Record::text(FieldId field) const {
    if (!require(field).is_text()) refuse(MDG_E_BAD_TYPE, describe(find_field(field), field) + " is not a text");
    return get<std::string>(field);
}

std::optional<std::int64_t> Record::integer(FieldId field) const {
    if (require(field).type != Type::integer)
        refuse(MDG_E_BAD_TYPE, describe(find_field(field), field) + " is not an integer");
    const auto* value = get<std::int64_t>(field);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<base::Date> Record::date(FieldId field) const {
    if (require(field).type != Type::date)
        refuse(MDG_E_BAD_TYPE, describe(find_field(field), field) + " is not a date");
    const auto* value = get<base::Date>(field);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

const Record::Bytes* Record::bytes(FieldId field) const {
    if (require(field).type != Type::bytes)
        refuse(MDG_E_BAD_TYPE, describe(find_field(field), field) + " is not made of bytes");
    return get<Bytes>(field);
}

std::span<const std::unique_ptr<Record>> Record::list(FieldId field) const {
    if (require(field).type != Type::list)
        refuse(MDG_E_BAD_TYPE, describe(find_field(field), field) + " is not a list");
    const auto* children = get<Children>(field);
    return children == nullptr ? std::span<const std::unique_ptr<Record>>() : std::span(*children);
}

std::string Record::text_or(FieldId field, std::string_view fallback) const {
    const std::string* value = text(field);
    return value == nullptr ? std::string(fallback) : *value;
}

const Record* Record::first(FieldId field) const {
    const auto children = list(field);
    return children.empty() ? nullptr : children.front().get();
}

bool Record::has(FieldId field) const {
    require(field);
    return find(field) != nullptr;
}

std::vector<FieldId> Record::fields() const {
    std::vector<FieldId> present;
    for (const auto& [field, value] : values_) present.push_back(field);
    return present;
}

// What failed may have been the text itself: an error is told whatever bytes it quotes.
Record to_record(const base::Finding& finding) {
    using base::as_utf8;
    Record record(MDG_KIND_FINDING);
    record.set_text(MDG_FIELD_PLACE, as_utf8(finding.place)).set_text(MDG_FIELD_FINDING_CODE, as_utf8(finding.code));
    if (!finding.detail.empty()) record.set_text(MDG_FIELD_DETAIL, as_utf8(finding.detail));
    if (!finding.ja.empty()) record.set_text(MDG_FIELD_FINDING_JA, base::mask_individual_numbers(as_utf8(finding.ja)));
    return record;
}

Record to_record(const base::Failure& failure) {
    using base::as_utf8;
    const base::StatusRow* row = base::find_status(failure.status);
    Record record(MDG_KIND_ERROR);
    record.set_integer(MDG_FIELD_STATUS, failure.status)
        .set_text(MDG_FIELD_ORIGIN, as_utf8(failure.origin))
        .set_text(MDG_FIELD_SIDE_EFFECTS, as_utf8(failure.side_effects))
        .set_text(MDG_FIELD_DEVELOPER_MESSAGE, base::mask_individual_numbers(as_utf8(failure.message)));
    if (row != nullptr) {
        static constexpr std::string_view classes[] = {MDG_RETRY_CLASS_NEVER, MDG_RETRY_CLASS_AFTER_FIX,
                                                       MDG_RETRY_CLASS_NOW, MDG_RETRY_CLASS_ASK};
        record.set_text(MDG_FIELD_STATUS_NAME, row->name)
            .set_text(MDG_FIELD_RETRY, classes[static_cast<std::size_t>(row->retry)]);
        Record text(MDG_KIND_TEXT);
        text.set_text(MDG_FIELD_AUDIENCE, MDG_AUDIENCE_DESK)
            .set_text(MDG_FIELD_JA, row->desk_ja)
            .set_text(MDG_FIELD_EN, row->desk_en);
        record.add(MDG_FIELD_TEXT, std::move(text));
    }
    if (!failure.vendor_code.empty()) record.set_text(MDG_FIELD_VENDOR_CODE, as_utf8(failure.vendor_code));
    if (!failure.status_word.empty()) record.set_text(MDG_FIELD_STATUS_WORD, as_utf8(failure.status_word));
    if (!failure.card_kind.empty()) record.set_text(MDG_FIELD_CARD_KIND, as_utf8(failure.card_kind));
    if (!failure.plugin_id.empty()) record.set_text(MDG_FIELD_PLUGIN_ID, as_utf8(failure.plugin_id));
    if (failure.tries_left >= 0) record.set_integer(MDG_FIELD_TRIES_LEFT, failure.tries_left);
    if (failure.apdu_index > 0) record.set_integer(MDG_FIELD_APDU_INDEX, failure.apdu_index);
    for (const base::Finding& finding : failure.findings) record.add(MDG_FIELD_FINDING, to_record(finding));
    if (failure.cause != nullptr) record.add(MDG_FIELD_CAUSE, to_record(*failure.cause));
    return record;
}

} // namespace mdg::record
