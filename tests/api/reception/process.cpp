#include "api/reception/process.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mdg::api_test {

Process::Process(const std::vector<std::string>& words, const std::filesystem::path& output) {
    std::vector<char*> argv;
    for (const auto& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    const int failed = posix_spawnp(&id_, argv.front(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) throw std::runtime_error("cannot start " + words.front());
}

Process::~Process() {
    kill();
}

void Process::kill() {
    if (id_ < 0) return;
    ::kill(id_, SIGKILL);
    waitpid(id_, nullptr, 0);
    id_ = -1;
}

std::optional<int> Process::end() {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < limit) {
        int status = 0;
        if (waitpid(id_, &status, WNOHANG) == id_) {
            id_ = -1;
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return std::nullopt;
}

std::optional<int> Process::stop() {
    ::kill(id_, SIGTERM);
    return end();
}

std::optional<int> run(const std::vector<std::string>& words, const std::filesystem::path& output) {
    Process process(words, output);
    return process.end();
}

void kill_plugin_process() {
    std::pair<unsigned long long, pid_t> latest{0, 0}; // by when it started: numbers of processes begin again
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream stat(entry.path() / "stat"); // see proc(5)
        pid_t id = 0;
        std::string program;
        std::string state;
        pid_t parent = 0;
        if (!(stat >> id >> program >> state >> parent) || program != "(mdg-plugin-host)" || parent != getpid())
            continue;
        constexpr int between = 17; // parent and start
        std::string skipped;
        for (int i = 0; i < between; ++i) stat >> skipped;
        unsigned long long start = 0;
        if (stat >> start && state != "Z") latest = std::max(latest, {start, id});
    }
    if (latest.second != 0) ::kill(latest.second, SIGKILL);
}

} // namespace mdg::api_test
