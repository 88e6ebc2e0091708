// Group load, from create to destroy: what a plugin may do before start and must leave after stop.
#include "observe.hpp"
#include "session.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>
#include <vector>

namespace mdg::validate {

namespace {

constexpr int start_ms = 1000;

void pause(int ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

std::string count(std::size_t number, const char* what) {
    return std::to_string(number) + " " + what;
}

} // namespace

void load_no_threads(Context& context) {
    Session session(context);
    const auto before = threads_now();
    session.load();
    session.create();
    pause(20);
    demand(threads_now() == before, count(threads_now() - before, "thread(s) run before start"));
}

void load_no_descriptors(Context& context) {
    Session session(context);
    const auto before = descriptors_now();
    session.load();
    session.create();
    const auto after = descriptors_now();
    const auto opened = names_of_new(before, after);
    demand(opened.empty(), "open before start: " + opened);
}

void load_no_fork(Context& context) {
    Session session(context);
    count_forks();
    session.begin();
    pause(20);
    session.stop();
    session.destroy();
    demand(forks_seen() == 0 && !has_children(), "the plugin made a process of its own");
}

void load_create_twice(Context& context) {
    Session session(context);
    session.load();
    session.create();
    session.destroy();
    session.create();
    demand(session.instance != nullptr, "the second create gives no instance");
}

void load_destroy(Context& context) {
    Session session(context);
    session.load();
    session.create();
    const auto begun = std::chrono::steady_clock::now();
    session.destroy();
    demand(since_ms(begun) <= start_ms, "destroy took " + count(static_cast<std::size_t>(since_ms(begun)), "ms"));
}

void load_start_time(Context& context) {
    Session session(context);
    session.load();
    session.create();
    auto begun = std::chrono::steady_clock::now();
    session.start();
    demand(since_ms(begun) <= start_ms, "start took " + std::to_string(since_ms(begun)) + " ms");
    begun = std::chrono::steady_clock::now();
    session.stop();
    demand(since_ms(begun) <= start_ms, "stop took " + std::to_string(since_ms(begun)) + " ms");
}

void load_reports_in_time(Context& context) {
    Session session(context);
    session.load();
    session.create();
    pause(20);
    session.start();
    pause(20);
    session.stop();
    pause(100);
    session.destroy();
    const auto told = session.host.told();
    demand(told.late.empty(), "a " + (told.late.empty() ? "" : told.late.front()) + " came before start or after stop");
}

void load_nothing_left(Context& context) {
    Session session(context);
    session.load();
    const auto threads = threads_now();
    const auto descriptors = descriptors_now();
    session.create();
    session.start();
    session.stop();
    session.destroy();
    pause(20);
    const auto live_on = threads_beyond(threads);
    demand(live_on == 0, count(live_on, "thread(s) live on after destroy"));
    const auto after = descriptors_now();
    const auto kept = names_of_new(descriptors, after);
    demand(kept.empty(), "open after destroy: " + kept);
}

void load_start_stop_repeats(Context& context) {
    Session session(context);
    session.load();
    session.create();
    const auto turn = [&] {
        session.start();
        session.stop();
        session.host.forget();
    };
    for (int round = 0; round < 5; ++round) turn();
    const auto threads = threads_now();
    const auto descriptors = descriptors_now().size();
    const auto memory = memory_now();
    for (int round = 0; round < 50; ++round) turn();
    const auto left = threads_beyond(threads);
    demand(left == 0, "50 times start and stop leave " + count(left, "thread(s)"));
    demand(descriptors_now().size() <= descriptors,
           "50 times start and stop leave " + count(descriptors_now().size() - descriptors, "descriptor(s)"));
    const auto now = memory_now();
    demand(now <= memory + 16384, "50 times start and stop leave " + count(now - memory, "bytes"));
}

void load_foreign_descriptors(Context& context) {
    std::vector<std::pair<int, ino_t>> ours;
    for (int number = 0; number < 8; ++number) {
        const int descriptor = ::memfd_create("of the host", MFD_CLOEXEC);
        struct stat info {};
        ::fstat(descriptor, &info);
        ours.emplace_back(descriptor, info.st_ino);
    }
    Session session(context);
    session.begin();
    session.stop();
    session.destroy();
    for (const auto& [descriptor, inode] : ours) {
        struct stat info {};
        demand(::fstat(descriptor, &info) == 0 && info.st_ino == inode,
               "descriptor " + std::to_string(descriptor) + " belongs to the host and was closed");
    }
}

} // namespace mdg::validate
