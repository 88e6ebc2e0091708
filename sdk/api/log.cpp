#include "api/log.hpp"

#include "api/boundary.hpp"

#include "base/tripwire.hpp"

#include <string>

namespace mdg::api {
namespace {

thread_local bool in_sink = false;

} // namespace

bool inside_log_sink() noexcept {
    return in_sink;
}

void SinkLog::set(mdg_log_sink sink, void* user, std::int32_t level) {
    const std::lock_guard lock(mutex_);
    sink_ = sink;
    user_ = user;
    level_ = sink == nullptr ? 0 : level;
}

void SinkLog::write(int level, std::string_view line) noexcept {
    try {
        const std::lock_guard lock(mutex_);
        if (level > level_) return;
        const std::string safe = base::mask_individual_numbers(line);
        in_sink = true;
        sink_(user_, level, safe.c_str());
        in_sink = false;
    } catch (...) {
        in_sink = false; // a line that cannot be written is no reason to stop receiving a patient
    }
}

} // namespace mdg::api
