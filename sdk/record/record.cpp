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

} // namespace

Record::Record(KindId kind, std::size_t expected_fields)
    : kind_(kind) {
    if (find_kind(kind) == nullptr) refuse(MDG_E_BAD_ARGUMENT, "no record kind " + std::to_string(kind));
    places_.reserve(expected_fields);
    values_.reserve(expected_fields);
}

Record::Record(const Record& other)
    : kind_(other.kind_)
    , places_(other.places_) {
    values_.reserve(other.values_.size());
    for (const Value& value : other.values_) {
        if (const auto* children = std::get_if<Children>(&value)) {
            Children copies;
            for (const auto& child : *children) copies.push_back(std::make_unique<Record>(*child));
            values_.emplace_back(std::move(copies));
        } else {
            std::visit(
                [&](const auto& plain) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(plain)>, Children>) values_.emplace_back(plain);
                },
                value);
        }
    }
}

Record& Record::operator=(const Record& other) {
    if (this != &other) *this = Record(other);
    return *this;
}

void Record::refuse_field(FieldId field) const {
    refuse(MDG_E_UNKNOWN_FIELD,
           "kind " + std::string(find_kind(kind_)->name) + " has no field " + describe(find_field(field), field));
}

std::vector<Record::Place>::const_iterator Record::lower_bound(FieldId field) const noexcept {
    return std::ranges::lower_bound(places_, field, {}, &Place::field);
}

Record::Value& Record::put(FieldId field, Value value) {
    const auto place = lower_bound(field);
    if (place != places_.end() && place->field == field) return values_[place->value] = std::move(value);
    places_.insert(place, {field, static_cast<std::uint32_t>(values_.size())});
    return values_.emplace_back(std::move(value));
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

Record& Record::set_checked_text(const FieldRow& field, std::string value) {
    if (!field.belongs_to(kind_)) refuse_field(field.id);
    if (!field.is_text()) refuse(MDG_E_BAD_TYPE, describe(&field, field.id) + " is not a text");
    put(field.id, std::move(value));
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
    auto* children = const_cast<Children*>(get<Children>(field));
    if (children == nullptr) children = &std::get<Children>(put(field, Children{}));
    children->push_back(std::make_unique<Record>(std::move(child)));
    return *this;
}

void Record::unset(FieldId field) {
    require(field);
    const auto place = lower_bound(field);
    if (place == places_.end() || place->field != field) return;
    const std::uint32_t gone = place->value;
    values_.erase(values_.begin() + gone);
    places_.erase(place);
    for (Place& other : places_)
        if (other.value > gone) --other.value;
}

const Record::Value* Record::find(FieldId field) const noexcept {
    const auto place = lower_bound(field);
    return place != places_.end() && place->field == field ? &values_[place->value] : nullptr;
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
    present.reserve(places_.size());
    for (const Place& place : places_) present.push_back(place.field);
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
