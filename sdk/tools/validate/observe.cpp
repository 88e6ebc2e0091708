#include "observe.hpp"

#include <dirent.h>
#include <malloc.h>
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

// There where the program is built with a sanitizer.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes() __attribute__((weak));

namespace mdg::validate {

namespace {

std::atomic<int> forks{0};

template <typename Visit>
void entries_of(const char* folder, Visit visit) {
    DIR* stream = ::opendir(folder);
    if (stream == nullptr) return;
    const int own = ::dirfd(stream);
    while (const dirent* entry = ::readdir(stream))
        if (entry->d_name[0] != '.') visit(std::atoi(entry->d_name), own);
    ::closedir(stream);
}

std::size_t resident() {
    std::ifstream statm("/proc/self/statm");
    std::size_t all = 0, pages = 0;
    statm >> all >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace

std::size_t threads_now() {
    std::size_t count = 0;
    entries_of("/proc/self/task", [&](int, int) { ++count; });
    return count;
}

std::size_t threads_beyond(std::size_t before) {
    constexpr auto patience = std::chrono::milliseconds(100);
    const auto until = std::chrono::steady_clock::now() + patience;
    std::size_t now = threads_now();
    while (now > before && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        now = threads_now();
    }
    return now > before ? now - before : 0;
}

std::set<int> descriptors_now() {
    std::set<int> open;
    entries_of("/proc/self/fd", [&](int number, int own) {
        if (number != own) open.insert(number);
    });
    return open;
}

std::size_t memory_now() {
    if (__sanitizer_get_current_allocated_bytes != nullptr) return __sanitizer_get_current_allocated_bytes();
    const auto info = ::mallinfo2();
    return info.uordblks + info.hblkhd > 0 ? info.uordblks + info.hblkhd : resident();
}

void count_forks() {
    ::pthread_atfork([] { ++forks; }, nullptr, nullptr);
}

int forks_seen() {
    return forks;
}

bool has_children() {
    siginfo_t info{};
    return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 || errno != ECHILD;
}

std::string names_of_new(const std::set<int>& before, const std::set<int>& now) {
    std::string names;
    for (const int number : now) {
        if (before.count(number) != 0) continue;
        char target[256] = {};
        const auto link = "/proc/self/fd/" + std::to_string(number);
        if (::readlink(link.c_str(), target, sizeof target - 1) < 0) target[0] = '\0';
        names += (names.empty() ? "" : ", ") + std::to_string(number) + " (" + target + ")";
    }
    return names;
}

} // namespace mdg::validate
