#include "base/wait.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <string>

namespace mdg::base {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

Wait::Wait(milliseconds limit, std::stop_token cancel)
    : end_(steady_clock::now() + limit)
    , cancel_(std::move(cancel)) {}

milliseconds Wait::left() const noexcept {
    const auto rest = std::chrono::ceil<milliseconds>(end_ - steady_clock::now());
    return std::max(rest, milliseconds::zero());
}

void Wait::check(const char* what) const {
    if (cancel_.stop_requested())
        throw Failure(MDG_E_CANCELLED, MDG_ORIGIN_APPLICATION, std::string("cancelled while waiting for ") + what);
    if (left() == milliseconds::zero())
        throw Failure(MDG_E_DEADLINE, MDG_ORIGIN_SDK, std::string("time is over while waiting for ") + what);
}

void Wait::pause(milliseconds time, const char* what) const {
    check(what);
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, cancel_, std::min(time, left()), [] { return false; });
    check(what);
}

} // namespace mdg::base
