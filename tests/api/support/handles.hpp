// The ABI's handles as objects, and short ways to make and read records, for tests that know the public
// headers only.
#pragma once

#include <madoguchi/madoguchi.h>

#include <cstdint>
#include <string>
#include <utility>

namespace mdg::api_test {

template <typename Handle, mdg_status(MDG_CALL* End)(Handle)>
class Owned {
public:
    Owned() = default;
    Owned(Owned&& other) noexcept
        : handle_(std::exchange(other.handle_, nullptr)) {}
    Owned& operator=(Owned&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~Owned() { close(); }

    Handle get() const noexcept { return handle_; }
    // To be written by the library; what was held before is ended.
    Handle* out() noexcept {
        close();
        return &handle_;
    }
    mdg_status close() noexcept {
        Handle ending = std::exchange(handle_, nullptr);
        return ending == nullptr ? MDG_OK : End(ending);
    }

private:
    Handle handle_ = nullptr;
};

using Record = Owned<mdg_record, mdg_record_release>;
using Context = Owned<mdg_context, mdg_close>;
using Operation = Owned<mdg_operation, mdg_operation_close>;
using Visit = Owned<mdg_visit, mdg_visit_close>;

// "OK", "BAD_HANDLE": what a failing check shows.
std::string name(mdg_status status);

// A record of JSON; fails the test where the library refuses it.
Record record(std::int32_t kind, const std::string& json);
Record empty_record(std::int32_t kind);

std::string text(mdg_record record, std::int32_t field);     // "" where absent
std::int64_t integer(mdg_record record, std::int32_t field); // -1 where absent
std::int32_t date(mdg_record record, std::int32_t field);    // 0 where absent
std::string json(mdg_record record, std::int32_t privacy = MDG_JSON_WHOLE);

// Whether a list of findings names this place.
bool has_finding(mdg_record record, std::int32_t list, const std::string& place);

} // namespace mdg::api_test
