// One patient at one counter: what the case says is done, whatever stands is looked at, and nothing is waited for without a
// limit. A step that the plan does not have is a failed case.
#pragma once

#include "clinic/day/people.hpp"
#include "clinic/desk/records.hpp"

#include <chrono>
#include <functional>
#include <set>

namespace mdg::clinic::day {

// The reader on the counter and what lies on it.
class Hands {
public:
    virtual ~Hands() = default;
    virtual void lay(const Individual& person) = 0;
    virtual void take() = 0;
    virtual void forget() = 0;                       // whatever the person before had in mind
    virtual void act(const std::string& input) = 0;  // "look match": the next thing done there
    virtual void fail(const std::string& fault) = 0; // of this reader, by its id in world/faults.tsv; the others go on
    virtual void mend() = 0;                         // what failed, if anything
};

// A 被保険者資格申立書 of this person, as JSON.
std::string declaration_json(const Individual& person);

struct Received {
    std::string trouble; // empty: it went as planned
    std::string history; // steps and answers, in order
    std::string visit;   // its id in the journal
    std::set<std::string> steps, choices;
    desk::Record result; // of kind visit_result
};

class Follower {
public:
    Follower(const desk::Office& office, Hands& hands, std::chrono::milliseconds limit);

    // begun: called when the visit has begun or was resumed, and the terminal may act.
    Received receive(const Patient& patient, const Individual& person, const desk::Fields& options,
                     const std::function<void()>& begun);

private:
    void conduct(const Patient& patient, const Individual& person);
    bool next_turn(const Individual& person, const desk::View& view, const std::string& turn);
    void answer(const Individual& person, const std::string& step, const std::string& choice);
    bool give(const std::function<void()>& answer);
    desk::View await(const std::function<bool(const desk::View&)>& seen);
    void lay(const Individual& person);

    Hands& hands_;
    std::chrono::milliseconds limit_;
    std::function<void()> begun_;
    Received* received_ = nullptr; // of the visit that goes on
    bool lies_ = false;            // the card, on the reader
    bool reader_acts_ = false;     // what stands may end by what the person does at the reader
    std::mutex mutex_;
    std::condition_variable changed_;
    unsigned long changes_ = 0;
    desk::Desk desk_; // last: it calls back
};

} // namespace mdg::clinic::day
