// The application dies with a reader open.
#include "supervisor/bench.hpp"

#include <algorithm>
#include <array>

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mdg;
using namespace mdg::test;

TEST_CASE("when the application dies its reader is brought to rest and the plugin's process goes") {
    Bench bench;
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::string owner = MDG_OWNER;
    std::string place = MDG_TEST_PLUGINS "/troubled";
    std::string state = bench.state_dir();
    std::string host = MDG_PLUGIN_HOST;
    std::array<char*, 5> arguments{owner.data(), place.data(), state.data(), host.data(), nullptr};
    pid_t pid = -1;
    REQUIRE(::posix_spawn(&pid, owner.c_str(), &actions, nullptr, arguments.data(), environ) == 0);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    pollfd said{ends[0], POLLIN, 0};
    const bool open = ::poll(&said, 1, 5'000) == 1;
    const auto plugins = children_of(pid);
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
    ::close(ends[0]);
    REQUIRE(open);
    REQUIRE(plugins.size() == 1);

    // Nobody here is its parent, so a zombie may wait for whoever is.
    const auto gone = [&] {
        std::string text;
        std::ifstream stat("/proc/" + std::to_string(plugins[0]) + "/stat");
        std::getline(stat, text);
        const auto end = text.rfind(')');
        return end == std::string::npos || text.substr(end, 3) == ") Z";
    };
    CHECK(comes_true(gone, 4s));
    CHECK(bench.journal() ==
          std::vector<std::string>{"load 0", "power_on 0", "idle " + std::to_string(MDGP_IDLE_OWNER_LOST)});
}
