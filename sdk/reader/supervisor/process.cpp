#include "reader/supervisor/process.hpp"

#include "base/failure.hpp"
#include "reader/supervisor/starter.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace mdg::reader::supervisor {

using base::Descriptor;
using base::Failure;
using namespace std::chrono_literals;

namespace {

constexpr int socket_number = 3;
constexpr auto last_wait = 3s;

std::string words_of(const siginfo_t& info) {
    if (info.si_code == CLD_EXITED) return "exit code " + std::to_string(info.si_status);
    return "signal " + std::to_string(info.si_status) + " (" + ::strsignal(info.si_status) + ")";
}

// Throws away what posix_spawn asks to be given back.
struct Actions {
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
    Actions() {
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
    }
    ~Actions() {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
};

pid_t spawn(const std::string& program, int socket, int errors) {
    Actions spawn;
    ::posix_spawn_file_actions_addopen(&spawn.actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&spawn.actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&spawn.actions, errors, STDERR_FILENO);
    ::posix_spawn_file_actions_adddup2(&spawn.actions, socket, socket_number);
    ::posix_spawn_file_actions_addclosefrom_np(&spawn.actions, socket_number + 1);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&spawn.attributes, &none);
    ::posix_spawnattr_setsigdefault(&spawn.attributes, &all);
    ::posix_spawnattr_setpgroup(&spawn.attributes, 0);
    ::posix_spawnattr_setflags(&spawn.attributes,
                               POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::string name = program;
    std::string number = std::to_string(socket_number);
    std::string owner = std::to_string(::getpid());
    std::array<char*, 4> arguments{name.data(), number.data(), owner.data(), nullptr};
    std::string path = "PATH=/usr/bin:/bin";
    std::string language = "LANG=C.UTF-8";
    std::array<char*, 3> environment{path.data(), language.data(), nullptr};
    pid_t pid = -1;
    const int error =
        ::posix_spawn(&pid, program.c_str(), &spawn.actions, &spawn.attributes, arguments.data(), environment.data());
    if (error != 0)
        throw Failure(MDG_E_NOT_LOADED, MDG_ORIGIN_SDK,
                      program + " cannot be started: " + std::strerror(error) +
                          "; install the package of this release whole");
    return pid;
}

std::unique_ptr<Process> start_here(const std::filesystem::path& program, const Descriptor& socket) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, std::string("no pipe: ") + std::strerror(errno));
    Descriptor errors(ends[0]);
    const Descriptor written(ends[1]);
    ::fcntl(errors.get(), F_SETFL, O_NONBLOCK);
    // dup2 onto itself would leave the socket to be closed on exec.
    const Descriptor above(::fcntl(socket.get(), F_DUPFD_CLOEXEC, socket_number + 1));
    const Descriptor errors_above(::fcntl(written.get(), F_DUPFD_CLOEXEC, socket_number + 1));
    const pid_t pid = spawn(program, above.get(), errors_above.get());
    Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    return std::make_unique<Process>(pid, std::move(handle), std::move(errors));
}

} // namespace

std::unique_ptr<Process> start_process(const std::filesystem::path& program, Descriptor socket) {
    std::unique_ptr<Process> process;
    Starter::only().run([&] { process = start_here(program, socket); });
    return process;
}

void Process::kill() noexcept {
    const std::lock_guard lock(mutex_);
    if (end_) return;
    ::kill(-pid_, SIGKILL);
    ::kill(pid_, SIGKILL); // it may have left its group
}

std::optional<std::string> Process::reap(std::chrono::milliseconds limit) {
    pollfd ended{handle_.get(), POLLIN, 0};
    const auto until = std::chrono::steady_clock::now() + limit;
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        const int ready = ::poll(&ended, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        if (ready == 0) return std::nullopt;
        if (ready < 0) continue;
        const std::lock_guard lock(mutex_);
        if (end_) return end_;
        siginfo_t info{};
        if (::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED) != 0) return end_ = "nobody knows how";
        ::kill(-pid_, SIGKILL); // what it left behind in its group
        return end_ = words_of(info);
    }
}

Process::~Process() {
    kill();
    if (!reap(last_wait)) Starter::only().adopt(pid_);
}

} // namespace mdg::reader::supervisor
