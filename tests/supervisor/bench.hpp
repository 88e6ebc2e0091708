// The readers of the troubled plugin, its journal and its process.
#pragma once

#include "reader/failure.hpp"
#include "reader/readers.hpp"
#include "reader/scratch.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace mdg::test {

using namespace std::chrono_literals;
using base::Wait;
using card::Bytes;
using reader::PluginCondition;
using Clock = std::chrono::steady_clock;

inline Bytes bytes(std::initializer_list<int> values) {
    Bytes list;
    for (const int value : values) list.push_back(std::byte(value));
    return list;
}

// A command to the plugin, with what it goes on with.
inline Bytes command(int what, const std::string& rest = {}) {
    auto made = bytes({0xF0, what});
    for (const char letter : rest) made.push_back(static_cast<std::byte>(letter));
    return made;
}

inline std::string text_of(const Bytes& answer) {
    REQUIRE(answer.size() >= 2);
    return {reinterpret_cast<const char*>(answer.data()), answer.size() - 2};
}

// Waits for the condition, at most so long.
template <typename Condition>
bool comes_true(Condition condition, std::chrono::milliseconds limit = 5s) {
    const auto end = Clock::now() + limit;
    while (!condition()) {
        if (Clock::now() > end) return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

inline std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream input(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(input, line);) lines.push_back(line);
    return lines;
}

// The processes whose parent this one is.
inline std::vector<pid_t> children_of(pid_t parent) {
    std::vector<pid_t> found;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const auto name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) continue;
        std::string text;
        std::ifstream stat(entry.path() / "stat");
        std::getline(stat, text);
        const auto end = text.rfind(')');
        if (end == std::string::npos) continue;
        std::istringstream rest(text.substr(end + 1));
        char state = 0;
        pid_t its_parent = 0;
        rest >> state >> its_parent;
        if (its_parent == parent && state != 'Z') found.push_back(std::stoi(name));
    }
    return found;
}

class Bench {
public:
    explicit Bench(const std::vector<std::string>& places = {"troubled"}, const std::string& host = MDG_PLUGIN_HOST) {
        std::filesystem::create_directories(state_dir());
        options.state_dir = state_dir();
        for (const auto& place : places) options.plugin_dirs.emplace_back(MDG_TEST_PLUGINS "/" + place);
        options.plugin_host = host;
        options.on_event = [this](const reader::Event& event) {
            const std::lock_guard lock(mutex_);
            events_.emplace_back(event.code);
        };
        options.log = [this](int, const std::string& text) {
            const std::lock_guard lock(mutex_);
            log_.push_back(text);
        };
    }

    std::filesystem::path state_dir() const { return scratch.folder / "state"; }
    std::vector<std::string> journal() const { return lines_of(state_dir() / "journal"); }
    std::vector<std::string> events() const {
        const std::lock_guard lock(mutex_);
        return events_;
    }
    std::vector<std::string> log() const {
        const std::lock_guard lock(mutex_);
        return log_;
    }

    Scratch scratch;
    reader::Readers::Options options;

private:
    mutable std::mutex mutex_;
    std::vector<std::string> events_;
    std::vector<std::string> log_;
};

// The troubled plugin by itself, without the table of readers.
inline reader::supervisor::ChildSetup setup_of(const Bench& bench) {
    const std::filesystem::path folder = MDG_TEST_PLUGINS "/troubled/jp.example.troubled";
    std::ifstream manifest(folder / "manifest.json");
    const std::string text(std::istreambuf_iterator<char>(manifest), {});
    return {MDG_PLUGIN_HOST, folder, bench.state_dir(), reader::parse_manifest(text), {}, bench.options.log, {}};
}

} // namespace mdg::test
