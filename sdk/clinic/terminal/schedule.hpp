// What goes wrong when: a table of rows, when, what and for how long (README.md). Times count from the moment the table
// was read, requests from its first: a table can be replaced while the terminal serves.
#pragma once

#include "clinic/terminal/fault.hpp"

#include <Poco/DateTime.h>

#include <cstdint>
#include <optional>
#include <random>
#include <string_view>
#include <variant>

namespace mdg::clinic::terminal {

// A table with a mistake; says in which line.
struct BadSchedule : std::invalid_argument {
    using std::invalid_argument::invalid_argument;
};

class Schedule {
public:
    Schedule() = default;
    Schedule(std::string_view tsv, Where service, std::uint64_t seed, Instant origin); // throws BadSchedule

    std::size_t size() const { return rows_.size(); }

    // Comes to this moment. Gives the next of what happens once, until nothing is left of it: an event may move the
    // clock, and that may bring the next one.
    std::optional<Faults> advance(Instant now, const Poco::DateTime& clock);

    // What holds at this moment, whether or not anybody asks.
    Faults standing() const;

    // What the next request meets; auth requests are counted apart.
    Faults request(Instant now, bool auth = false);

private:
    struct Request {
        unsigned long number;
    };
    struct Chance {
        double probability;
    };
    struct Row {
        std::variant<Milliseconds, Poco::DateTime, Request, Chance> when;
        Faults fault;
        const FaultKind* kind;
        std::optional<Milliseconds> time;      // it lasts; neither: to the end
        std::optional<unsigned long> requests; // it lasts
        std::optional<Instant> since;          // it began
        unsigned long first = 0;               // request it began with
        bool over = false;
        bool pending = false; // an event that happened and was not given out
    };

    static Row read(std::string_view line, Where service);
    unsigned long& counter(const Row& row) { return row.fault.has(Fault::auth) ? auths_ : searches_; }
    bool comes_with(const Row& row, unsigned long number);
    static void begin(Row& row, Instant now, unsigned long first);
    static void end_if_over(Row& row, Instant now, unsigned long request);

    std::vector<Row> rows_;
    std::mt19937_64 random_;
    Instant origin_{};
    unsigned long searches_ = 0;
    unsigned long auths_ = 0;
};

} // namespace mdg::clinic::terminal
