#include "child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <new>
#include <string>

namespace mdg::validate {

namespace {

// Shared memory, since a plugin may close every descriptor.
struct Sheet {
    std::atomic<int> written{0};
    int outcome = 0;
    int offered = 1;
    char reason[4096] = {};
};

Sheet* sheet = nullptr;

void write_sheet(const Result& result) {
    sheet->outcome = static_cast<int>(result.outcome);
    sheet->offered = result.offered ? 1 : 0;
    std::strncpy(sheet->reason, result.reason.c_str(), sizeof sheet->reason - 1);
    sheet->written.store(1, std::memory_order_release);
}

void print_result(const Result& result) {
    std::fprintf(stderr, "%s %s\n", std::string(name_of(result.outcome)).c_str(), result.reason.c_str());
    std::_Exit(good_enough(result) ? 0 : 1);
}

void run_test(const Test& test, const Context& given) {
    Context context = given;
    std::seed_seq seed{static_cast<std::uint32_t>(given.seed), static_cast<std::uint32_t>(given.seed >> 32),
                       static_cast<std::uint32_t>(std::hash<std::string_view>{}(test.id))};
    context.random.seed(seed);
    test.run(context);
    pass();
}

[[noreturn]] void inside(const Test& test, const Context& context, pid_t parent) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(1);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    for (const int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) std::signal(number, SIG_DFL);
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    if (!context.tracing) ::dup2(nothing, STDERR_FILENO);
    ::close(nothing);
    const int output = ::memfd_create("standard output", 0);
    ::dup2(output, STDOUT_FILENO);
    ::close(output);
    deliver_to(write_sheet);
    try {
        run_test(test, context);
    } catch (const std::exception& error) {
        fail(std::string("the test could not go on: ") + error.what());
    } catch (...) {
        fail("an exception crossed the interface");
    }
    ::_exit(0);
}

// Whoever is left of the test's processes, also those that left its group.
void end_strays() {
    for (int round = 0; round < 100; ++round) {
        std::ifstream children("/proc/self/task/" + std::to_string(::getpid()) + "/children");
        bool any = false;
        for (pid_t pid = 0; children >> pid;) {
            any = true;
            ::kill(pid, SIGKILL);
            ::waitpid(pid, nullptr, 0);
        }
        if (!any) return;
    }
}

Result read_end(int status) {
    if (sheet->written.load(std::memory_order_acquire) != 0)
        return {static_cast<Outcome>(sheet->outcome), sheet->reason, sheet->offered != 0, 0};
    if (WIFSIGNALED(status)) return {Outcome::crash, std::string("ended by ") + ::strsignal(WTERMSIG(status)), true, 0};
    return {Outcome::fail,
            "the plugin ended the process with exit code " + std::to_string(WEXITSTATUS(status)) +
                "; no function may exit",
            true, 0};
}

} // namespace

void adopt_orphans() {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    void* memory = ::mmap(nullptr, sizeof(Sheet), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::bad_alloc();
    sheet = new (memory) Sheet;
}

Result run_in_child(const Test& test, const Context& context) {
    new (sheet) Sheet;
    const auto begun = std::chrono::steady_clock::now();
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0) return {Outcome::fail, std::string("no process could be started: ") + std::strerror(errno), true, 0};
    if (pid == 0) inside(test, context, parent);
    ::setpgid(pid, pid); // both do it, so that it is done whoever comes first

    const int limit = std::max(200, context.scaled(test.limit_ms));
    const int watch = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    pollfd end{watch, POLLIN, 0};
    const bool ended = watch >= 0 && ::poll(&end, 1, limit) > 0;
    if (watch >= 0) ::close(watch);
    ::kill(-pid, SIGKILL);
    int status = 0;
    ::waitpid(pid, &status, 0);
    end_strays();

    Result result;
    if (!ended && sheet->written.load(std::memory_order_acquire) == 0)
        result = {Outcome::hang, "no end within " + std::to_string(limit) + " ms; the process was killed", true, 0};
    else
        result = read_end(status);
    result.ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
    return result;
}

void run_here(const Test& test, const Context& context) {
    deliver_to(print_result);
    run_test(test, context);
    std::_Exit(0);
}

std::size_t bytes_on_standard_output() {
    std::fflush(stdout);
    const auto end = ::lseek(STDOUT_FILENO, 0, SEEK_END);
    return end < 0 ? 0 : static_cast<std::size_t>(end);
}

std::string standard_output() {
    std::string text(bytes_on_standard_output(), '\0');
    const auto got = ::pread(STDOUT_FILENO, text.data(), text.size(), 0);
    text.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    return text;
}

} // namespace mdg::validate
