// Where the library's own log lines go. Lines are English, carry no personal data and no secret.
#pragma once

#include <string_view>

namespace mdg::base {

class Log {
public:
    static constexpr int error = 1;
    static constexpr int warning = 2;
    static constexpr int info = 3;
    static constexpr int trace = 4;

    virtual ~Log() = default;
    virtual void write(int level, std::string_view line) noexcept = 0;
};

} // namespace mdg::base
