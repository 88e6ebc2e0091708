#include "visit/visit.hpp"

#include "rules/conclusion_record.hpp"
#include "rules/situation_record.hpp"
#include "visit/answers.hpp"
#include "visit/conductor.hpp"
#include "visit/records.hpp"

#include <utility>
#include <vector>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

Step next_of(const Facts& facts) {
    return next_step(facts.situation, rules::law());
}

// What is shown from now on, what stays open, and the result: in one piece with what made it so.
std::vector<Event> with_consequences(Facts& facts, Event event, const std::string& visit_id) {
    const bool decided = event.kind == event::concluded;
    std::vector<Event> events{std::move(event)};
    if (decided && facts.conclusion->confirm_later)
        events.push_back({std::string(journal::entry_kind::pending), pending_record(facts)});
    const Step step = next_of(facts);
    if (step.code != StepCode::working) events.push_back(event::shown(step.code));
    if (step.code == StepCode::done && !facts.result) {
        events.push_back({std::string(journal::entry_kind::result), result_record(facts, visit_id)});
        apply(facts, events.back().kind, events.back().content);
    }
    return events;
}

std::vector<Event> one(std::optional<Event> event) {
    std::vector<Event> events;
    if (event) events.push_back(std::move(*event));
    return events;
}

Failure failure_of(const std::exception& error) {
    const auto* known = dynamic_cast<const Failure*>(&error);
    return known != nullptr ? *known : Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, error.what());
}

} // namespace

Visit::Visit(Counter& counter, const Record& options)
    : counter_(counter)
    , options_(read_options(options))
    , worker_(counter, options_, [this](std::string_view code) { show_hint(code); }) {
    if (!options_.number_on_file) worker_.watch_faces();
    rules::Situation start = options_.start;
    start.site = counter.site(options_.start.site);
    Record started = rules::to_record(start);
    if (const std::string& facility = counter.settings().facility_code; !facility.empty())
        started.set_text(MDG_FIELD_FACILITY_CODE, facility);
    const std::vector<Event> first{{std::string(event::options), options},
                                   {std::string(event::start), std::move(started)}};
    std::optional<journal::VisitLease> lease;
    if (counter.has_journal())
        lease = counter.journal().begin(options.text_or(MDG_FIELD_VISIT_OWNER, counter.settings().visit_owner),
                                        start.visit_date, first);
    history_.emplace(std::move(lease), counter.log());
    for (const Event& event : first) apply(facts_, event.kind, event.content);
    begin_thread();
}

Visit::Visit(Counter& counter, TakenUp visit)
    : counter_(counter)
    , options_(read_options(visit.options))
    , worker_(counter, options_, [this](std::string_view code) { show_hint(code); })
    , facts_(std::move(visit.facts)) {
    history_.emplace(std::move(visit.lease), counter.log());
    if (!facts_.result) {
        if (!options_.number_on_file && !facts_.eligibility) worker_.watch_faces();
        happen(event::plain(event::resumed));
    }
    begin_thread();
}

Visit::~Visit() {
    close();
}

void Visit::begin_thread() {
    thread_ = std::jthread([this](const std::stop_token& cancel) { run(cancel); });
}

// --- what happens ---------------------------------------------------------------------------------------------------

void Visit::happen(Event event) {
    Facts next = facts_;
    apply(next, event.kind, event.content);
    history_->append(with_consequences(next, std::move(event), history_->visit_id()));
    facts_ = std::move(next);
}

void Visit::note(Event event) {
    apply(facts_, event.kind, event.content);
    history_->append({&event, 1});
}

void Visit::keep(Event event) {
    const std::lock_guard lock(mutex_);
    Facts next = facts_;
    apply(next, event.kind, event.content);
    history_->require({&event, 1});
    facts_ = std::move(next);
}

void Visit::settle(const std::vector<std::string>& request_ids) {
    for (const std::string& id : request_ids) counter_.settle(id);
}

// --- the application's side -----------------------------------------------------------------------------------------

void Visit::require_open() const {
    if (closed_) throw Failure(MDG_E_CLOSED, MDG_ORIGIN_APPLICATION, "the visit was closed");
}

Shown Visit::next(std::chrono::milliseconds wait) {
    std::unique_lock lock(mutex_);
    const auto asks = [this] { return shown_step_ && open_; };
    changed_.wait_for(lock, wait, [&] { return closed_ || (asks() && published_ != shown_); });
    require_open();
    if (!asks()) return {working_record(working_, history_->visit_id()), true};
    shown_ = published_;
    return {*shown_step_, false};
}

void Visit::answer(Record answer) {
    const std::lock_guard lock(mutex_);
    require_open();
    if (!shown_step_ || !open_ || step_.choices.empty())
        throw Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION, "no step waits for an answer");
    check_answer(step_, facts_, answer);
    if (const auto declaration = take_declaration(step_, answer)) history_->keep_declaration(*declaration);
    happen(event::answered(step_.code, std::move(answer)));
    close_step("working");
}

void Visit::enter_pin(base::Secret pin) {
    const std::lock_guard lock(mutex_);
    require_open();
    if (!open_ || step_.code != StepCode::enter_pin)
        throw Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION, "no PIN is asked for");
    if (pin.size() != 4 || !pin.all_digits())
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_PERSON, "a PIN has four digits (R-AUTH-08)");
    pin_ = std::move(pin);
    close_step("working_pin");
}

void Visit::close_step(std::string_view text) {
    open_ = false;
    working_ = text;
    work_cancel_.request_stop();
    changed_.notify_all();
}

Record Visit::result() {
    const std::lock_guard lock(mutex_);
    require_open();
    if (!facts_.result) throw Failure(MDG_E_NOT_FINISHED, MDG_ORIGIN_APPLICATION, "the visit is not done");
    if (!facts_.handed_out) note(event::plain(event::handed_out));
    if (!std::exchange(settled_, true)) {
        settle(facts_.answered);
        settle(facts_.refused);
    }
    return with_unknown_claim(*facts_.result, facts_, history_->declaration());
}

void Visit::close() {
    thread_.request_stop();
    {
        const std::lock_guard ending(ending_);
        if (thread_.joinable()) thread_.join();
    }
    const std::lock_guard lock(mutex_);
    closed_ = true;
    if (history_) history_->release();
    changed_.notify_all();
}

// --- the visit's thread ---------------------------------------------------------------------------------------------

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
    step_ = next_of(facts_);
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
    {
        const std::lock_guard lock(mutex_);
        giving_way = work_cancel_;
    }
    std::vector<Event> events;
    {
        const std::stop_callback passed_on(cancel, [&giving_way] { giving_way.request_stop(); });
        events = work(step.work, giving_way.get_token());
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

std::vector<Event> Visit::work(Work what, const std::stop_token& cancel) {
    const Worker::Keep keeper = [this](Event announced) { keep(std::move(announced)); };
    switch (what) {
    case Work::wait_for_card:
        return one(worker_.read_card([this] { show_working("working_card"); }, cancel));
    case Work::check:
    case Work::check_number:
        return one(worker_.check(facts_, keeper, cancel));
    case Work::conclude:
        return {{std::string(event::concluded), rules::to_record(rules::conclude(facts_.situation, rules::law()))}};
    case Work::choose:
        return worker_.reader_leads() ? worker_.lead(what, facts_, cancel) : std::vector<Event>();
    case Work::verify_pin:
        if (worker_.reader_leads()) return worker_.lead(what, facts_, cancel);
        return one(worker_.ask_pin(facts_, keeper, cancel));
    case Work::verify_face:
        if (worker_.reader_leads()) return worker_.lead(what, facts_, cancel);
        return one(worker_.verify_face(facts_, keeper, cancel));
    case Work::verify_phone:
        return worker_.verify_phone(facts_, cancel);
    case Work::compare:
        return one(worker_.compare(facts_, cancel));
    case Work::show_alert:
        return one(worker_.show_alert(facts_, cancel));
    case Work::ask_consent:
        if (auto told = worker_.consent_of_device(facts_)) return one(std::move(told));
        return one(worker_.ask_consent(facts_, cancel));
    case Work::register_card:
        return one(worker_.register_card(facts_, cancel));
    case Work::give_back:
        return one(worker_.give_back(facts_, cancel));
    case Work::none:
        break;
    }
    return {};
}

} // namespace mdg::visit
