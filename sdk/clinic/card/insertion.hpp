#pragma once

#include "clinic/card/faulty_card.hpp"
#include "clinic/card/link.hpp"
#include "clinic/card/log.hpp"

#include <chrono>
#include <filesystem>

namespace mdg::clinic::card {

struct InsertionOptions {
    std::uint16_t port = 35963;    // vpcd's first slot
    std::chrono::seconds wait{10}; // for a reader to appear
    std::filesystem::path log;
    std::filesystem::path control; // a FIFO that takes: remove, insert, fault <fault>, quit
};

// Doubles as the program's exit status.
enum class Ending { removed = 0, no_reader = 2, tripwire = 3 };

// A card on the reader: answers vpcd until it is taken away by `removed_by`, a descriptor that becomes
// readable. Taken from the reader it stays off until the control says "insert"; without a control it ends.
class Insertion {
public:
    Insertion(FaultyCard& card, const State& state, Bytes atr, InsertionOptions options, int removed_by);
    ~Insertion();
    Insertion(const Insertion&) = delete;
    Insertion& operator=(const Insertion&) = delete;

    Ending run();

private:
    using Clock = std::chrono::steady_clock;

    void insert();
    void remove(std::string_view why);
    void try_to_connect();
    void serve_frame();
    void serve_command(const Bytes& command);
    void serve_control();
    void obey(const std::string& line);
    void wait();
    bool sleep_unless_removed(std::chrono::milliseconds time) const;
    void finish(Ending ending);

    FaultyCard& card_;
    const State& state_;
    Bytes atr_;
    InsertionOptions options_;
    int removed_by_;
    int control_ = -1;
    std::string control_text_;
    ExchangeLog log_;
    std::optional<Link> link_;
    std::optional<Clock::time_point> give_up_at_; // set while looking for a reader
    std::size_t touches_before_;
    std::optional<Ending> ending_;
};

} // namespace mdg::clinic::card
