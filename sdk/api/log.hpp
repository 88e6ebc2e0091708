// Where log lines go: the application's sink, if it set one.
#pragma once

#include "base/log.hpp"

#include <madoguchi/context.h>

#include <mutex>

namespace mdg::api {

class SinkLog final : public base::Log {
public:
    void set(mdg_log_sink sink, void* user, std::int32_t level);
    void write(int level, std::string_view line) noexcept override;

private:
    std::mutex mutex_; // held during a call, so that set() returns after the last line in flight
    mdg_log_sink sink_ = nullptr;
    void* user_ = nullptr;
    std::int32_t level_ = 0;
};

} // namespace mdg::api
