#include "api/handles.hpp"

#include <atomic>

#include <pthread.h>

namespace mdg::api {
namespace {

std::atomic<std::uint32_t> forks{0};

[[maybe_unused]] const int registered = pthread_atfork([] { handle_mutex().lock(); }, [] { handle_mutex().unlock(); },
                                                       [] {
                                                           ++forks;
                                                           handle_mutex().unlock();
                                                       });

} // namespace

// Never destroyed, as the tables.
std::mutex& handle_mutex() noexcept {
    static auto& only = *new std::mutex;
    return only;
}

std::uint32_t fork_count() noexcept {
    return forks;
}

} // namespace mdg::api
