// Handles of the ABI as objects, and records from files.
#pragma once

#include <madoguchi/madoguchi.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace mdg::tools {

template <typename Handle, mdg_status(MDG_CALL* End)(Handle)>
class Owned {
public:
    Owned() = default;
    explicit Owned(Handle handle) noexcept
        : handle_(handle) {}
    Owned(Owned&& other) noexcept
        : handle_(std::exchange(other.handle_, nullptr)) {}
    Owned& operator=(Owned&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~Owned() {
        if (handle_ != nullptr) End(handle_);
    }
    Handle get() const noexcept { return handle_; }
    Handle* out() noexcept { return &handle_; }

private:
    Handle handle_ = nullptr;
};

using Record = Owned<mdg_record, mdg_record_release>;
using Context = Owned<mdg_context, mdg_close>;
using Operation = Owned<mdg_operation, mdg_operation_close>;

// A call of the ABI that did not end with MDG_OK; error may be empty.
struct Refused {
    mdg_status status;
    Record error;
};

// Throws Refused unless the status is MDG_OK; takes the error over.
void check(mdg_status status, Record error = {});

// Wrong use of the command line.
struct Usage : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Bytes of a file, "-" for the standard input. Throws Usage with the system's reason.
std::string read_bytes(const std::string& path);

// A record from a JSON file.
Record read_record(const std::string& path, std::int32_t kind);
Record make_record(std::int32_t kind);

// "2026-11-22" as 20261122. Throws Usage.
std::int32_t read_date(const std::string& text);

// A field's text, "" where it is absent.
std::string text_of(mdg_record record, std::int32_t field);

} // namespace mdg::tools
