// How long a call may take, person included, and how long a device may be silent in it (design: two clocks). The caller's
// own limit may only be shorter.
#pragma once

#include "plugin_abi/calls.hpp"

#include <chrono>

namespace mdg::reader::supervisor {

struct Limits {
    std::chrono::milliseconds whole;
    std::chrono::milliseconds silent;
};

Limits limits_of(plugin_abi::CallId id);

inline constexpr std::chrono::milliseconds open_limit{5'000};
inline constexpr std::chrono::milliseconds cancel_grace{2'000};
inline constexpr std::chrono::milliseconds idle_limit{2'000};
inline constexpr std::chrono::milliseconds hello_limit{3'000};
inline constexpr std::chrono::milliseconds ask_limit{1'000}; // of the control thread
inline constexpr std::chrono::milliseconds end_limit{500};   // from the end of a channel to that of the process
// A process that does not answer for this long is stopped or stuck as a whole.
inline constexpr std::chrono::milliseconds heartbeat{1'000};
inline constexpr int heartbeats_missed = 5;

} // namespace mdg::reader::supervisor
