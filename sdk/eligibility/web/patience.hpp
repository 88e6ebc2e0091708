// A Wait that sockets can be watched with.
#pragma once

#include "base/descriptor.hpp"
#include "base/wait.hpp"

#include <chrono>
#include <functional>
#include <stop_token>

namespace mdg::eligibility::web {

class Patience {
public:
    // wait outlives it.
    explicit Patience(const base::Wait& wait);

    // Until the socket is ready for `events` of poll(2). false when `at_most` is over first; the wait's own end and its
    // cancel are thrown as Wait::check does. A cancel is noticed at once.
    bool until(int socket, short events, std::chrono::milliseconds at_most, const char* what) const;

    const base::Wait& wait() const noexcept { return wait_; }

private:
    const base::Wait& wait_;
    base::Descriptor cancelled_; // an eventfd
    std::stop_callback<std::function<void()>> on_cancel_;
};

} // namespace mdg::eligibility::web
