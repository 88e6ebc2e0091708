// One reception: what happened becomes an event, events become facts, the conductor names the next step from them. Between
// the application and the thread that does the library's part.
#pragma once

#include "base/secret.hpp"
#include "visit/counter.hpp"
#include "visit/facts.hpp"
#include "visit/history.hpp"
#include "visit/options.hpp"
#include "visit/step.hpp"
#include "visit/taken_up.hpp"
#include "visit/worker.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace mdg::visit {

struct Shown {
    record::Record step;
    bool working; // nobody is asked anything; the library is at work
};

class Visit {
public:
    // The counter outlives the visit. Failure BAD_ARGUMENT for the options, CONFIGURATION where the check cannot be
    // made at this counter, and those of the journal.
    Visit(Counter& counter, const record::Record& options);
    // Goes on with one of the counter's journal. The same failures.
    Visit(Counter& counter, TakenUp visit);
    ~Visit();
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    Shown next(std::chrono::milliseconds wait);
    // When they return, the answer is kept.
    void answer(record::Record answer); // kind answer
    void enter_pin(base::Secret pin);
    record::Record result();
    // Cancels, waits for the end, lets the visit go, and from then on answers CLOSED.
    void close();

private:
    // The caller holds mutex_.
    void happen(Event event); // with what follows from it at once
    void note(Event event);   // alone
    void settle(const std::vector<std::string>& request_ids);
    void close_step(std::string_view text); // text: what is said while nobody is asked
    void require_open() const;

    void begin_thread();

    // On the visit's thread.
    void run(const std::stop_token& cancel);
    void end_by(const std::exception& error);
    Step publish();
    void show_working(std::string_view text);
    void show_hint(std::string_view code);
    void perform(const Step& step, const std::stop_token& cancel);
    void wait_for_person(std::unique_lock<std::mutex>& lock, const std::stop_token& cancel);
    void send_pin(std::unique_lock<std::mutex>& lock, const std::stop_token& cancel);
    std::vector<Event> work(Work what, const Facts& facts, const std::stop_token& cancel);
    void keep(Event event); // before what it announces is done, or throws

    Counter& counter_;
    const Options options_;
    Worker worker_; // used by the visit's thread only

    std::mutex ending_;        // the visit's handle and its context may be closed at once
    mutable std::mutex mutex_; // for everything below
    std::condition_variable_any changed_;
    std::optional<History> history_;
    Facts facts_; // while a step is open an answer changes them, otherwise only the visit's thread does
    Step step_;
    bool open_ = false; // nobody has answered it yet, nor has the library's work ended it
    std::optional<record::Record> shown_step_;
    std::string_view hint_;                // from the reader, with the step that stands
    std::string_view working_ = "working"; // text while nobody is asked
    std::uint64_t published_ = 0;          // counts the steps
    std::uint64_t shown_ = 0;              // the last one handed out
    std::optional<base::Secret> pin_;      // on its way to the thread
    std::stop_source work_cancel_;         // ends a work that gives way to a person's answer
    bool settled_ = false;
    bool closed_ = false;

    std::jthread thread_; // last: it uses all of the above
};

} // namespace mdg::visit
