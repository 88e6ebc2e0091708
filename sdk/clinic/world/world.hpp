// A clinic in one process: readers of the five makers, cards and phones, terminal and centre, the calendar, what goes
// wrong, and a receipt computer at each station. It does what lines of a script say (README.md); the page and the day
// speak the same lines.
#pragma once

#include "clinic/desk/desk.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace mdg::clinic::world {

// A line that cannot be done, or that expected something else.
struct Refused : std::runtime_error {
    Refused(std::string japanese, std::string english);
    std::string ja, en;
};

struct Options {
    std::uint64_t seed = 1;
    std::string day = "2026-11-26"; // the first; cards are made on it
    std::string time = "09:00";
    std::vector<std::string> stations{"panasonic", "fujitsu", "canon", "almex", "atlas"}; // the maker of 1, 2, …
    std::filesystem::path folder;            // for the world's files; "": a temporary one that ends with it
    std::filesystem::path plugin_dir;        // of the makers' plugins
    desk::Fields config;                     // of the desks, beside or instead of the world's own
    bool live = false;                       // lines do not wait for quiet: somebody is looking on
    std::chrono::milliseconds settle{50};    // that long nothing changes, and it is quiet
    std::chrono::milliseconds limit{20'000}; // for one line
};

// Everybody of the population: id, kind, PIN, names, with tabs between.
std::vector<std::string> list_of_people();

class World {
public:
    explicit World(Options options); // throws Refused, desk::Refused
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    // Does one line, waits until the station it names (without one: all of them) is quiet again, and gives its answer.
    // From any thread; lines of different stations at once. Throws Refused.
    std::string obey(const std::string& line);

    std::string state() const; // JSON
    // Waits for another version than `since`; gives the present one, also when nothing changed within the limit.
    std::uint64_t await_change(std::uint64_t since, std::chrono::milliseconds limit) const;

    // The lines obeyed so far, as a script that begins with the world's options.
    std::string history() const;
    // What happened, in its order; of one station, or of all and of the clinic as a whole.
    std::vector<std::string> log(const std::string& station = {}) const;

    // For those who conduct a visit by the C ABI: the desk of a station.
    desk::Desk& desk(const std::string& station);
    const desk::Office& office() const;
    // What a visit of this person begins with today, and what is on file of them.
    desk::Fields visit_options(const std::string& station, const std::string& person) const;
    std::vector<std::string> people() const; // ids, in the order of the seed
    std::filesystem::path folder() const;

    void stop(); // ends what goes on; nothing is obeyed afterwards

    struct Inside;

private:
    std::unique_ptr<Inside> inside_;
};

} // namespace mdg::clinic::world
