// A receipt computer at the counters of the clinic: it drives receptions over the public C ABI and knows nothing else of
// the library.
#pragma once

#include <madoguchi/madoguchi.h>

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace mdg::clinic::desk {

// Of a record: the registry's name, and the value as text (2026-11-26, 1, eligible). "" leaves a field out.
using Fields = std::map<std::string, std::string>;

struct Text {
    std::string ja, en;
    std::string audience{}; // patient, desk, support
};

// The library does not take what the desk wants; the status says why.
struct Refused : std::runtime_error {
    Refused(mdg_status status, Text text);
    mdg_status status;
    Text text;
};

// One context: the configuration, its readers and the way to the terminal.
class Office {
public:
    explicit Office(const Fields& config); // throws Refused
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    mdg_context context() const { return context_; }
    bool has_reader(const std::string& name) const; // its name begins so

private:
    mdg_context context_ = nullptr;
};

struct Choice {
    std::string code, ja, en;
};

// What stands at a desk.
struct View {
    enum class State {
        free,    // no visit
        working, // the library is at work
        asked,   // a step stands
        done,
    };
    State state = State::free;
    std::string visit;   // its id in the journal
    std::string patient; // as receive() was told
    std::string step;    // MDG_VISIT_STEP_…
    std::vector<Text> texts;
    std::vector<Choice> choices;
    std::vector<std::string> rules;
    int tries_left = -1;
    std::optional<Text> hint; // from the reader, to the patient
    Text working;
    std::string error;           // the status name of what went wrong before the step
    std::optional<Text> trouble; // what the desk is to know of it
    std::string outcome, verification;
    std::string result; // of a visit that is done: JSON without personal data
};

// One counter. Its functions may be called from any thread.
class Desk {
public:
    using Changed = std::function<void()>; // on the desk's own thread; may not call the desk
    Desk(const Office& office, Changed changed);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    // Each throws Refused. A visit that is done is put away by the next.
    void receive(const std::string& patient, const Fields& options);
    void resume(); // the one that was closed before it was done, by the journal
    void answer(const std::string& choice, const Fields& more = {});
    void answer_json(const std::string& json); // a record of kind answer
    void pin(const std::string& digits);
    void close();

    View view() const;
    // What the visit that is done left: an owned record of kind visit_result, the caller's to release.
    mdg_record result() const;

private:
    void begin(mdg_visit visit);
    void follow(const std::stop_token& stop);
    bool take(mdg_status status, mdg_record step, unsigned long answers);
    void give(const std::function<mdg_status(mdg_visit)>& answer);
    void end_visit();

    const Office& office_;
    Changed changed_;
    std::mutex using_; // one call of the application at a time
    mutable std::mutex mutex_;
    View view_;
    mdg_visit visit_ = nullptr;
    std::string closed_visit_, closed_patient_;
    bool giving_ = false;       // an answer is on its way
    unsigned long answers_ = 0; // a step that was fetched before the last of them is old
    std::jthread thread_;
};

} // namespace mdg::clinic::desk
