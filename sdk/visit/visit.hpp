// One reception: gathers facts, lets the conductor name the next step, does the library's part of it.
#pragma once

#include "base/secret.hpp"
#include "visit/counter.hpp"
#include "visit/facts.hpp"
#include "visit/options.hpp"
#include "visit/step.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace mdg::visit {

struct Shown {
    record::Record step;
    bool working; // nobody is asked anything; the library is at work
};

class Visit {
public:
    // The counter outlives the visit. Failure BAD_ARGUMENT for the options, CONFIGURATION where the check cannot be
    // made at this counter.
    Visit(Counter& counter, const record::Record& options);
    ~Visit();
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    Shown next(std::chrono::milliseconds wait);
    void answer(const record::Record& answer); // kind answer
    void enter_pin(base::Secret pin);
    record::Record result();
    // Cancels, waits for the end, and from then on answers CLOSED.
    void close();

private:
    // What a person said to the step that stands.
    struct Input {
        std::optional<record::Record> answer; // kind answer
        std::optional<base::Secret> pin;
    };

    void watch_faces(eligibility::Gateway& gateway);

    // On the visit's thread, which alone changes facts_.
    void run(const std::stop_token& cancel);
    void advance(const Step& step, const std::stop_token& cancel);
    void take(const Step& step, Input input, const std::stop_token& cancel);
    void work(Work what, const std::stop_token& cancel);
    void wait_for_card(const std::stop_token& cancel);
    void verify_pin(const base::Secret& pin, const std::stop_token& cancel);
    void person_verified(const std::stop_token& cancel);
    void check(const std::stop_token& cancel);
    void check_number(const std::stop_token& cancel);
    record::Record ask_terminal(const std::stop_token& cancel);
    record::Record ask_by(record::Record& request, const std::stop_token& cancel);
    void lose_card(const base::Failure& failure);

    // Between the threads.
    void publish(const Step& step);
    void show_working(std::string_view text); // instead of the step, from here on nobody is asked
    std::optional<Input> wait_for_person(const std::stop_token& cancel);
    std::optional<Input> take_input();
    void give(Input input);    // the caller holds mutex_
    void require_open() const; // the caller holds mutex_

    Counter& counter_;
    const Options options_;
    std::optional<record::Record> request_;        // the check by the number on file, with its id
    std::optional<record::Record> number_request_; // the one by a document's number
    std::unique_ptr<eligibility::FaceWatch> faces_;
    std::unique_ptr<CardDesk> desk_;
    Facts facts_;

    std::mutex ending_;        // the visit's handle and its context may be closed at once
    mutable std::mutex mutex_; // for everything below
    std::condition_variable_any changed_;
    Step step_;
    std::optional<record::Record> shown_step_;
    std::optional<record::Record> result_;
    std::string_view working_ = "working"; // text while nobody is asked
    std::uint64_t published_ = 0;          // counts the steps
    std::uint64_t shown_ = 0;              // the last one handed out
    std::uint64_t answered_ = 0;           // the last one answered
    std::optional<Input> input_;
    std::stop_source work_cancel_; // ends a work that gives way to a person's answer
    bool closed_ = false;
    std::function<void()> answer_taken_; // settles the check once its result was handed out; may be empty

    std::jthread thread_; // last: it uses all of the above
};

} // namespace mdg::visit
