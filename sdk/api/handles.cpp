#include "api/handles.hpp"

#include <atomic>

#include <pthread.h>

namespace mdg::api {
namespace {

std::atomic<std::uint32_t> forks{0};

[[maybe_unused]] const int registered = pthread_atfork(nullptr, nullptr, [] { ++forks; });

} // namespace

std::uint32_t fork_count() noexcept { return forks; }

} // namespace mdg::api
