// What goes wrong when: a table of rows, when, what and for how long (README.md). Times count from the moment the
// table was made, requests from its first; so a table can be written while the terminal serves.
#pragma once

#include "clinic/terminal/fault.hpp"

#include <Poco/DateTime.h>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mdg::clinic::terminal {

struct Event { // happens once
    Fault fault;
    std::string value;
};

class Schedule {
public:
    Schedule() = default;
    // Throws std::invalid_argument, naming the line.
    Schedule(std::string_view tsv, Where service, std::uint64_t seed, Instant origin);

    std::size_t size() const { return rows_.size(); }

    // Comes to this moment; hands out what happens once.
    std::vector<Event> advance(Instant now, const Poco::DateTime& clock);

    // What holds at this moment, whether or not anybody asks.
    Faults standing() const;

    // What the next request meets.
    Faults request(Instant now, bool auth);

private:
    struct Request {
        unsigned long number;
    };
    struct Chance {
        double probability;
    };
    using When = std::variant<Milliseconds, Poco::DateTime, Request, Chance>;

    struct Row {
        When when;
        std::string text; // of the fault
        Faults fault;
        std::optional<Milliseconds> time;      // that it lasts
        std::optional<unsigned long> requests; // that it lasts
        std::optional<Instant> since;          // set once it began
        unsigned long first = 0;               // request it began with
        bool over = false;
    };
    static Row read(const std::string& line, Where service);
    static bool meets(const Row& row, bool auth);
    void begin(Row& row, Instant now, unsigned long request);

    std::vector<Row> rows_;
    std::mt19937_64 random_;
    Instant origin_{};
    unsigned long searches_ = 0, auths_ = 0;
};

} // namespace mdg::clinic::terminal
