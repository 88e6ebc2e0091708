// Record handles: the application's own records, those handed out, and the children borrowed from both.
#pragma once

#include "api/boundary.hpp"
#include "api/handles.hpp"

#include <madoguchi/record.h>

#include <map>
#include <memory>
#include <mutex>
#include <span>

namespace mdg::api {

// A record with everything borrowed from it.
struct RecordTree {
    explicit RecordTree(record::Record whole, bool handed_out)
        : root(std::move(whole))
        , read_only(handed_out) {}

    record::Record root;
    const bool read_only;
    std::mutex mutex;
    std::map<const record::Record*, std::uintptr_t> borrowed; // child → its handle
};

// What one handle stands for: a place in a tree.
struct RecordView {
    std::shared_ptr<RecordTree> tree;
    record::Record* record;

    bool is_root() const noexcept { return record == &tree->root; }
};

HandleTable<RecordView, HandleKind::record>& record_handles();

std::shared_ptr<RecordView> find_record(mdg_record handle);

// A copy of the application's record, which must be of this kind (BAD_ARGUMENT otherwise).
record::Record copy_of(mdg_record handle, record::KindId kind);
// The same of one of several kinds.
record::Record copy_of(mdg_record handle, std::span<const record::KindId> kinds);

void demand_kind(const record::Record& record, std::span<const record::KindId> kinds);

// What the body makes of the application's record itself, which nobody changes meanwhile: for records too large to copy.
template <typename Body>
auto read_in_place(mdg_record handle, record::KindId kind, Body&& body) {
    const auto view = find_record(handle);
    const std::lock_guard lock(view->tree->mutex);
    demand_kind(*view->record, std::span(&kind, 1));
    return body(std::as_const(*view->record));
}

// yyyymmdd as a date, which may be a day that does not exist.
base::Date date_of(std::int32_t yyyymmdd) noexcept;

// Copies text into the caller's memory, NUL included: BUFFER_TOO_SMALL leaves the buffer untouched.
void copy_out(std::string_view text, char* buffer, std::uint32_t capacity, std::uint32_t* needed);

} // namespace mdg::api
