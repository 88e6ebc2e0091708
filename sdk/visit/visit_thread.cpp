// The visit's thread: it does what the step says, waits for whoever answers first, and goes on until the visit is done.
#include "rules/conclusion_record.hpp"
#include "visit/conductor.hpp"
#include "visit/records.hpp"
#include "visit/visit.hpp"

#include <utility>
#include <vector>

namespace mdg::visit {
namespace {

using base::Failure;

std::vector<Event> one(std::optional<Event> event) {
    std::vector<Event> events;
    if (event) events.push_back(std::move(*event));
    return events;
}

Failure failure_of(const std::exception& error) {
    const auto* known = dynamic_cast<const Failure*>(&error);
    return known != nullptr ? *known : Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, error.what());
}

// The whole of proving who the person is.
bool can_be_led(Work what) {
    return what == Work::choose || what == Work::verify_pin || what == Work::verify_face;
}

} // namespace

void Visit::run(const std::stop_token& cancel) {
    try {
        for (Step step = publish(); step.code != StepCode::done; step = publish()) {
            perform(step, cancel);
            if (cancel.stop_requested()) break;
        }
    } catch (const std::exception& error) {
        if (!cancel.stop_requested()) end_by(error);
    }
    worker_.drop_card();
}

// Nothing may leave the patient without an end: the visit ends, and says why.
void Visit::end_by(const std::exception& error) {
    const Failure failure = failure_of(error);
    counter_.log().write(base::Log::error, "visit: ended by " + failure.message);
    {
        const std::lock_guard lock(mutex_);
        happen(event::ended_by(failure));
    }
    publish();
}

Step Visit::publish() {
    const std::lock_guard lock(mutex_);
    step_ = next_step(facts_.situation, rules::law());
    open_ = true;
    hint_ = {};
    work_cancel_ = std::stop_source();
    ++published_;
    if (step_.code == StepCode::working) {
        shown_step_.reset();
        working_ = step_.texts.front();
    } else {
        shown_step_ = step_record(step_, facts_, counter_.settings().person_wait, history_->visit_id());
    }
    changed_.notify_all();
    return step_;
}

void Visit::show_hint(std::string_view code) {
    const std::lock_guard lock(mutex_);
    if (!shown_step_ || !open_ || hint_ == code) return;
    hint_ = code;
    ++published_;
    shown_step_ = step_record(step_, facts_, counter_.settings().person_wait, history_->visit_id());
    add_hint(*shown_step_, hint_);
    changed_.notify_all();
}

void Visit::show_working(std::string_view text) {
    const std::lock_guard lock(mutex_);
    shown_step_.reset();
    working_ = text;
}

void Visit::perform(const Step& step, const std::stop_token& cancel) {
    std::stop_source giving_way;
    Facts facts; // as they are now: an answer of the desk changes them while the library is at work
    {
        const std::lock_guard lock(mutex_);
        giving_way = work_cancel_;
        facts = facts_;
    }
    std::vector<Event> events;
    {
        const std::stop_callback passed_on(cancel, [&giving_way] { giving_way.request_stop(); });
        events = work(step.work, facts, giving_way.get_token());
    }
    std::unique_lock lock(mutex_);
    // What a card said to a PIN counts, whatever the desk answered meanwhile: its try is spent.
    if (!open_) std::erase_if(events, [](const Event& event) { return event.kind != event::pin_done; });
    if (!events.empty()) {
        open_ = false;
        pin_.reset();
        const bool failed = events.front().kind == event::check_failed;
        for (Event& event : events) happen(std::move(event));
        if (failed) settle(facts_.refused);
        return;
    }
    if (!open_ && step.work == Work::wait_for_card) worker_.drop_card(); // as if it had not been read
    if (open_ && !giving_way.stop_requested()) wait_for_person(lock, cancel);
    send_pin(lock, cancel);
}

void Visit::wait_for_person(std::unique_lock<std::mutex>& lock, const std::stop_token& cancel) {
    const auto limit = counter_.settings().person_wait;
    if (changed_.wait_for(lock, cancel, limit, [this] { return !open_; }) || cancel.stop_requested()) return;
    open_ = false;
    happen(event::ended_by(Failure(MDG_E_DEADLINE, MDG_ORIGIN_PERSON, "nobody answered the step in time")));
}

// What the desk gave with enter_pin(), if it did.
void Visit::send_pin(std::unique_lock<std::mutex>& lock, const std::stop_token& cancel) {
    std::optional<base::Secret> pin = std::exchange(pin_, std::nullopt);
    if (!pin) return;
    lock.unlock();
    std::optional<Event> event = worker_.verify_pin(
        *pin, facts_, [this](Event announced) { keep(std::move(announced)); }, cancel);
    pin.reset();
    lock.lock();
    if (event) happen(std::move(*event));
}

std::vector<Event> Visit::work(Work what, const Facts& facts, const std::stop_token& cancel) {
    const Worker::Keep keeper = [this](Event announced) { keep(std::move(announced)); };
    if (can_be_led(what) && worker_.reader_leads()) return worker_.lead(what, facts, cancel);
    switch (what) {
    case Work::wait_for_card:
        return one(worker_.read_card([this] { show_working("working_card"); }, cancel));
    case Work::check:
    case Work::check_number:
        return one(worker_.check(facts, keeper, cancel));
    case Work::conclude:
        return {{std::string(event::concluded), rules::to_record(rules::conclude(facts.situation, rules::law()))}};
    case Work::verify_pin:
        return one(worker_.ask_pin(facts, keeper, cancel));
    case Work::verify_face:
        return one(worker_.verify_face(facts, keeper, cancel));
    case Work::verify_phone:
        return worker_.verify_phone(facts, cancel);
    case Work::compare:
        return one(worker_.compare(facts, cancel));
    case Work::show_alert:
        return one(worker_.show_alert(facts, cancel));
    case Work::ask_consent:
        if (auto told = worker_.consent_of_device(facts)) return one(std::move(told));
        return one(worker_.ask_consent(facts, cancel));
    case Work::register_card:
        return one(worker_.register_card(facts, cancel));
    case Work::give_back:
        return one(worker_.give_back(facts, cancel));
    case Work::choose: // at the desk, where the reader does not lead
    case Work::none:
        break;
    }
    return {};
}

} // namespace mdg::visit
