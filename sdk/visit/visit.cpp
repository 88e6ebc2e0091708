#include "visit/visit.hpp"

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

// What is shown from now on, what stays open, and the result: in one piece with what made it so.
std::vector<Event> with_consequences(Facts& facts, Event event, const std::string& visit_id) {
    const bool decided = event.kind == event::concluded;
    std::vector<Event> events{std::move(event)};
    if (decided && facts.conclusion->confirm_later)
        events.push_back({std::string(journal::entry_kind::pending), pending_record(facts)});
    const Step step = next_step(facts.situation, rules::law());
    if (step.code != StepCode::working) events.push_back(event::shown(step.code));
    if (step.code == StepCode::done && !facts.result) {
        events.push_back({std::string(journal::entry_kind::result), result_record(facts, visit_id)});
        apply(facts, events.back().kind, events.back().content);
    }
    return events;
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

} // namespace mdg::visit
