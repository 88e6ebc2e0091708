#include "api/records.hpp"

#include "record/json.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

namespace mdg::api {
namespace {

using base::Failure;

mdg_record to_handle(std::uintptr_t value) noexcept {
    return reinterpret_cast<mdg_record>(value);
}

std::uintptr_t to_value(mdg_record handle) noexcept {
    return reinterpret_cast<std::uintptr_t>(handle);
}

mdg_record make_handle(record::Record record, bool handed_out) {
    auto tree = std::make_shared<RecordTree>(std::move(record), handed_out);
    auto view = std::make_shared<RecordView>(RecordView{tree, &tree->root});
    return to_handle(record_handles().insert(std::move(view)));
}

// Ends the handles of every child; the caller holds the tree's mutex.
void end_borrowed(RecordTree& tree) {
    for (const auto& [child, handle] : tree.borrowed) record_handles().remove(handle);
    tree.borrowed.clear();
}

// Runs a change on a record of the application.
template <typename Change>
mdg_status change(mdg_record handle, Change&& body) noexcept {
    return guarded([&] {
        const auto view = find_record(handle);
        if (view->tree->read_only)
            throw Failure(MDG_E_READ_ONLY, MDG_ORIGIN_APPLICATION, "the record was handed out by the library");
        const std::lock_guard lock(view->tree->mutex);
        body(*view);
    });
}

// Runs a question on a record.
template <typename Question>
mdg_status ask(mdg_record handle, Question&& body) noexcept {
    return guarded([&] {
        const auto view = find_record(handle);
        const std::lock_guard lock(view->tree->mutex);
        body(*view);
    });
}

template <typename T>
const T& present(const T* value) {
    if (value == nullptr) throw Failure(MDG_E_ABSENT, MDG_ORIGIN_APPLICATION, "the field is absent");
    return *value;
}

template <typename T>
T present(std::optional<T> value) {
    if (!value) throw Failure(MDG_E_ABSENT, MDG_ORIGIN_APPLICATION, "the field is absent");
    return *value;
}

std::int32_t number_of(base::Date date) noexcept {
    return static_cast<int>(date.year()) * 10000 +
           static_cast<std::int32_t>(static_cast<unsigned>(date.month())) * 100 +
           static_cast<std::int32_t>(static_cast<unsigned>(date.day()));
}

std::int32_t state_of(const record::Record& record, std::int32_t field) {
    if (!record.has(field)) return MDG_STATE_ABSENT;
    const record::FieldRow& row = *record::find_field(field);
    const bool empty = row.is_text()                     ? record.text(field)->empty()
                       : row.type == record::Type::bytes ? record.bytes(field)->empty()
                       : row.type == record::Type::list  ? record.list(field).empty()
                                                         : false;
    return empty ? MDG_STATE_EMPTY : MDG_STATE_PRESENT;
}

} // namespace

HandleTable<RecordView, HandleKind::record>& record_handles() {
    // Never destroyed: an application may release records while the process is ending.
    static auto& table = *new HandleTable<RecordView, HandleKind::record>;
    return table;
}

std::shared_ptr<RecordView> find_record(mdg_record handle) {
    return record_handles().find(to_value(handle));
}

mdg_record hand_out(record::Record record) {
    return make_handle(std::move(record), true);
}

record::Record copy_of(mdg_record handle, record::KindId kind) {
    return copy_of(handle, std::span(&kind, 1));
}

record::Record copy_of(mdg_record handle, std::span<const record::KindId> kinds) {
    const auto view = find_record(handle);
    const std::lock_guard lock(view->tree->mutex);
    demand_kind(*view->record, kinds);
    return *view->record;
}

void demand_kind(const record::Record& record, std::span<const record::KindId> kinds) {
    if (std::ranges::find(kinds, record.kind()) != kinds.end()) return;
    std::string names;
    for (const record::KindId kind : kinds)
        names += (names.empty() ? "" : " or ") + std::string(record::find_kind(kind)->name);
    throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "a record of kind " + names + " is expected");
}

base::Date date_of(std::int32_t yyyymmdd) noexcept {
    return base::Date{std::chrono::year{yyyymmdd / 10000},
                      std::chrono::month{static_cast<unsigned>(yyyymmdd / 100 % 100)},
                      std::chrono::day{static_cast<unsigned>(yyyymmdd % 100)}};
}

void copy_out(std::string_view text, char* buffer, std::uint32_t capacity, std::uint32_t* needed) {
    if (buffer == nullptr && capacity > 0)
        throw Failure(MDG_E_NULL_POINTER, MDG_ORIGIN_APPLICATION, "a buffer with a capacity is NULL");
    if (needed != nullptr) *needed = static_cast<std::uint32_t>(text.size() + 1);
    if (capacity <= text.size())
        throw Failure(MDG_E_BUFFER_TOO_SMALL, MDG_ORIGIN_APPLICATION, "the buffer is too small");
    std::memcpy(buffer, text.data(), text.size());
    buffer[text.size()] = '\0';
}

} // namespace mdg::api

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_record_create(std::int32_t kind, mdg_record* out) {
    return guarded([&] {
        required(out);
        *out = make_handle(record::Record(kind), false);
    });
}

mdg_status mdg_record_release(mdg_record handle) {
    if (handle == nullptr) return MDG_OK;
    return guarded([&] {
        const auto view = find_record(handle);
        if (!view->is_root())
            throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "a borrowed record is not released");
        const std::lock_guard lock(view->tree->mutex);
        end_borrowed(*view->tree);
        record_handles().remove(to_value(handle));
    });
}

std::int32_t mdg_record_kind(mdg_record handle) {
    std::int32_t kind = 0;
    ask(handle, [&](RecordView& view) { kind = view.record->kind(); });
    return kind;
}

mdg_status mdg_record_set_text(mdg_record handle, std::int32_t field, const char* value) {
    return change(handle, [&](RecordView& view) { view.record->set_text(field, &required(value)); });
}

mdg_status mdg_record_set_int(mdg_record handle, std::int32_t field, std::int64_t value) {
    return change(handle, [&](RecordView& view) { view.record->set_integer(field, value); });
}

mdg_status mdg_record_set_date(mdg_record handle, std::int32_t field, std::int32_t yyyymmdd) {
    return change(handle, [&](RecordView& view) { view.record->set_date(field, date_of(yyyymmdd)); });
}

mdg_status mdg_record_set_bytes(mdg_record handle, std::int32_t field, const std::uint8_t* data, std::uint32_t length) {
    return change(handle, [&](RecordView& view) {
        if (length > 0) required(data);
        view.record->set_bytes(field, std::as_bytes(std::span(data, length)));
    });
}

mdg_status mdg_record_unset(mdg_record handle, std::int32_t field) {
    return change(handle, [&](RecordView& view) {
        view.record->unset(field);
        end_borrowed(*view.tree);
    });
}

mdg_status mdg_record_add(mdg_record handle, std::int32_t field, mdg_record child) {
    return guarded([&] {
        const auto source = find_record(child);
        std::optional<record::Record> copy;
        {
            const std::lock_guard lock(source->tree->mutex);
            copy = *source->record;
        }
        const mdg_status status = change(handle, [&](RecordView& view) { view.record->add(field, std::move(*copy)); });
        if (status != MDG_OK) throw Failure(status, MDG_ORIGIN_APPLICATION, "the child was not added");
    });
}

std::int32_t mdg_record_state(mdg_record handle, std::int32_t field) {
    std::int32_t state = MDG_STATE_ABSENT;
    ask(handle, [&](RecordView& view) { state = state_of(*view.record, field); });
    return state;
}

const char* mdg_record_text(mdg_record handle, std::int32_t field) {
    const char* text = nullptr;
    ask(handle, [&](RecordView& view) {
        const std::string* value = view.record->text(field);
        text = value == nullptr ? nullptr : value->c_str();
    });
    return text;
}

mdg_status mdg_record_copy_text(mdg_record handle, std::int32_t field, char* buffer, std::uint32_t capacity,
                                std::uint32_t* needed) {
    return ask(handle,
               [&](RecordView& view) { copy_out(present(view.record->text(field)), buffer, capacity, needed); });
}

mdg_status mdg_record_int(mdg_record handle, std::int32_t field, std::int64_t* value) {
    return ask(handle, [&](RecordView& view) { required(value) = present(view.record->integer(field)); });
}

mdg_status mdg_record_date(mdg_record handle, std::int32_t field, std::int32_t* yyyymmdd) {
    return ask(handle, [&](RecordView& view) { required(yyyymmdd) = number_of(present(view.record->date(field))); });
}

mdg_status mdg_record_bytes(mdg_record handle, std::int32_t field, const std::uint8_t** data, std::uint32_t* length) {
    return ask(handle, [&](RecordView& view) {
        const auto& bytes = present(view.record->bytes(field));
        required(length) = static_cast<std::uint32_t>(bytes.size());
        required(data) = reinterpret_cast<const std::uint8_t*>(bytes.data());
    });
}

std::uint32_t mdg_record_count(mdg_record handle, std::int32_t field) {
    std::uint32_t count = 0;
    ask(handle, [&](RecordView& view) { count = static_cast<std::uint32_t>(view.record->list(field).size()); });
    return count;
}

mdg_record mdg_record_at(mdg_record handle, std::int32_t field, std::uint32_t index) {
    mdg_record borrowed = nullptr;
    ask(handle, [&](RecordView& view) {
        const auto list = view.record->list(field);
        if (index >= list.size()) return;
        record::Record* child = list[index].get();
        auto known = view.tree->borrowed.find(child);
        if (known == view.tree->borrowed.end()) {
            auto place = std::make_shared<RecordView>(RecordView{view.tree, child});
            known = view.tree->borrowed.emplace(child, record_handles().insert(std::move(place))).first;
        }
        borrowed = to_handle(known->second);
    });
    return borrowed;
}

mdg_status mdg_record_to_json(mdg_record handle, std::int32_t privacy, char* buffer, std::uint32_t capacity,
                              std::uint32_t* needed) {
    return ask(handle, [&](RecordView& view) {
        if (privacy != MDG_JSON_WHOLE && privacy != MDG_JSON_REDACTED)
            throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "privacy is MDG_JSON_WHOLE or MDG_JSON_REDACTED");
        const auto mode = privacy == MDG_JSON_WHOLE ? record::Privacy::whole : record::Privacy::redacted;
        copy_out(record::to_json(*view.record, mode), buffer, capacity, needed);
    });
}

mdg_status mdg_record_from_json(const char* json, std::int32_t kind, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = make_handle(record::from_json(&required(json), kind), false);
    });
}
