// Visits that are conducted by programs which are killed, and what must be true of them afterwards.
#pragma once

#include "api/support/scripted_terminal.hpp"
#include "journal/journal.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace mdg::torture {

struct Scenario {
    const char* name;
    const char* options; // fields of visit_options beside the day and the birth date, as JSON
    const char* script;  // as the subject's
    std::string answer;  // of the terminal to a check; empty: none is made
};
const std::vector<Scenario>& scenarios();

// What a visit came to, with nothing in it that differs from visit to visit.
struct Outcome {
    std::string result;
    std::vector<std::string> answers; // "ask_document notice", as the journal has them
    std::size_t requests = 0;
    bool pending = false;
    bool declared = false;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

// One start of the subject: words for its environment ("MDG_KILL_AT=3"), or how long it may live.
struct Run {
    std::vector<std::string> environment;
    std::optional<std::chrono::microseconds> life;
};

struct Conducted {
    Outcome outcome;
    int kills = 0;
    long syncs = 0; // of the last run
};

class Scene {
public:
    Scene();

    // Conducts one visit to its end; next says how each of its runs goes. Throws std::runtime_error with what is wrong:
    // a visit that cannot be taken up, an answer that was asked again though it was kept, a request that was sent twice.
    Conducted conduct(const Scenario& scenario, const std::function<Run(int run)>& next);

private:
    // Of the visit that is going on; empty before it is in the journal.
    std::string visit_id() const;
    void check_sent_once();
    Outcome outcome(const std::string& id, const std::vector<std::string>& lines);

    api_test::Scratch scratch_;
    api_test::ScriptedTerminal terminal_;
    journal::Journal journal_;
    std::set<std::string> done_;    // visits
    std::set<std::string> counted_; // requests
    int visits_ = 0;
};

} // namespace mdg::torture
