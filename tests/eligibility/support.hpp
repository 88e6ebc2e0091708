// What the tests of this folder share: golden files, a folder that goes away, and a thread that plays the
// terminal.
#pragma once

#include "base/failure.hpp"
#include "record/record.hpp"

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace mdg::eligibility::test {

std::vector<std::string> golden_names(); // every .xml of data/, without the ending
std::string golden(std::string_view name);

std::string read(const std::filesystem::path& file);
void write(const std::filesystem::path& file, std::string_view bytes); // in place, not atomic

// The text with its first (or every) occurrence replaced; the test fails when there is none.
std::string replaced(std::string text, std::string_view from, std::string_view to);

// The Failure that the call ends with, nullopt when it returns.
std::optional<base::Failure> failure_of(const std::function<void()>& call);

// Codes of the findings, as "code place", sorted.
std::vector<std::string> findings_of(const record::Record& record);
bool has_finding(const record::Record& record, std::string_view code, std::string_view place);
bool has_finding(const base::Failure& failure, std::string_view code, std::string_view place);

// Twelve digits that pass the check digit, made at run time: no such number stands in this source.
std::string an_individual_number();

class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

// Runs until its work is done or the test is over.
class Terminal {
public:
    explicit Terminal(std::function<void(const std::atomic<bool>& over)> work)
        : thread_([this, work = std::move(work)] { work(over_); }) {}
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    ~Terminal() {
        over_ = true;
        thread_.join();
    }

private:
    std::atomic<bool> over_{false};
    std::thread thread_;
};

// Waits for a file to appear and takes it away, as the terminal does; empty when the test is over first.
std::string take(const std::filesystem::path& file, const std::atomic<bool>& over);

} // namespace mdg::eligibility::test
