// A terminal in a folder that does what a test says: it takes requests and writes the answers of its script. It knows
// nothing of the library.
#pragma once

#include "api/support/scratch.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace mdg::api_test {

class ScriptedTerminal {
public:
    // Answers nothing until start().
    explicit ScriptedTerminal(const Scratch& scratch);
    ~ScriptedTerminal();
    ScriptedTerminal(const ScriptedTerminal&) = delete;
    ScriptedTerminal& operator=(const ScriptedTerminal&) = delete;

    // What a request whose file begins with `prefix` (OQSmuquc02req) is answered with, in this order; the last one stays.
    // In the text {id} becomes the request's identifier.
    void script(const std::string& prefix, std::vector<std::string> answers, const std::string& ending = ".xml");
    void start();

    // Requests taken whose file begins with the prefix, and their contents.
    std::vector<std::string> taken(const std::string& prefix) const;

private:
    struct Line {
        std::vector<std::string> answers;
        std::string ending;
    };

    void run();
    void answer(const std::filesystem::path& request);

    std::filesystem::path requests_;
    std::filesystem::path results_;
    mutable std::mutex mutex_;
    std::map<std::string, Line> lines_;
    std::vector<std::pair<std::string, std::string>> taken_; // name, content
    std::atomic<bool> ended_ = false;
    std::thread thread_;
};

// XmlMsg with this header and body.
std::string xml(const std::string& header, const std::string& body);

} // namespace mdg::api_test
