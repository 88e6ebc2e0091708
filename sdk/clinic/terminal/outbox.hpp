// Files to be written now or later, so that delays hold nobody up.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace mdg::clinic::terminal {

using Instant = std::chrono::steady_clock::time_point;
using Milliseconds = std::chrono::milliseconds;

class Outbox {
public:
    // Appears whole: written beside under a hidden name, then renamed.
    void put(std::filesystem::path file, std::string bytes, Instant due);

    // Appears at once and grows, until it is whole after `duration`.
    void grow(const std::filesystem::path& file, const std::string& bytes, Instant due, Milliseconds duration);

    // Somebody else takes the file away.
    void remove(const std::filesystem::path& file, Instant due);

    void run(Instant now); // throws std::system_error if a file cannot be written
    std::optional<Instant> next_due() const;

private:
    enum class Mode { whole, start, append, remove };
    struct Write {
        std::filesystem::path file;
        std::string bytes;
        Instant due;
        Mode mode;
    };
    static void write(const Write& write);

    std::vector<Write> writes_;
};

} // namespace mdg::clinic::terminal
