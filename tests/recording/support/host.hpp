// A host in the test: keeps what a plugin reports, gives it clocks, randomness, a setting and an echo for a connection.
#pragma once

#include <madoguchi/plugin.h>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace mdg::test {

class Host {
public:
    Host();
    const mdgp_host* table() const { return &table_; }

    std::map<std::string, std::string> config;
    std::uint64_t next_op = 1;

    // Everything that was reported, in the order of each kind.
    std::vector<std::string> reports();
    std::string last_error();
    bool wait_for_card(); // 5 s at most
    void cancel(std::uint64_t op);
    bool cancelled(std::uint64_t op);

private:
    static Host& of(void* data) { return *static_cast<Host*>(data); }
    void note(const std::string& line);

    mdgp_host table_{};
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> reports_;
    std::string error_;
    std::map<std::uint64_t, bool> cancelled_;
    std::vector<std::uint8_t> wire_;
    std::uint64_t random_ = 0;
};

// What one session answered, line by line; equal for a plugin and its replay.
struct Session {
    std::string pin = "4821";
    bool with_cancel = true;
    bool with_secret = true;
    bool patient = true;                                                      // waits for the card
    std::function<void(std::vector<std::vector<std::uint8_t>>&)> change = {}; // of the commands
    std::function<void()> before_end = {};                                    // while the plugin is still there
};
std::vector<std::string> conduct(const mdgp_plugin& plugin, Host& host, const Session& session = {});

} // namespace mdg::test
