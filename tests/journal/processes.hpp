// The subject, started for real, and what it has said.
#pragma once

#include "api/reception/process.hpp"
#include "base/file.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

namespace mdg::journal::test {

class Subject {
public:
    Subject(const std::filesystem::path& output, std::vector<std::string> words, std::vector<std::string> below = {})
        : output_(output)
        , process_(
              (below.emplace_back(MDG_JOURNAL_SUBJECT), below.insert(below.end(), words.begin(), words.end()), below),
              output) {}

    api_test::Process& process() { return process_; }
    // The last value of each word it has said in whole lines.
    std::map<std::string, std::string> said() const {
        std::map<std::string, std::string> all;
        std::istringstream lines(std::filesystem::exists(output_) ? base::read_file(output_, 1 << 20) : "");
        for (std::string line; std::getline(lines, line) && !lines.eof();)
            all[line.substr(0, line.find(' '))] = line.find(' ') == line.npos ? "" : line.substr(line.find(' ') + 1);
        return all;
    }
    std::string wait_for(const std::string& word) const {
        for (int turn = 0; turn < 5'000; ++turn) {
            const auto all = said();
            if (const auto found = all.find(word); found != all.end()) return found->second;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        throw std::runtime_error("the subject did not say " + word + "; it said: " + base::read_file(output_, 1 << 20));
    }
    void kill() { process_.kill(); }

private:
    std::filesystem::path output_;
    api_test::Process process_;
};

} // namespace mdg::journal::test
