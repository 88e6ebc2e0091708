#include "visit/visit.hpp"

#include "visit/claims.hpp"
#include "visit/records.hpp"

#include <algorithm>
#include <utility>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

Record working_record(std::string_view text) {
    Step step{MDG_VISIT_STEP_WORKING, Work::none, {text}, {}, {}, {}};
    return step_record(step, {}, {});
}

// The same number and birth date under another name: variant characters and a former name are common, another person's
// data are rare but real (R-MATCH-06). Neither refuses the patient; the desk asks (R-MATCH-04).
void compare_names(Record& answer, const Record& attributes, base::Date birth_date) {
    const eligibility::Person expected{birth_date, attributes.text_or(MDG_FIELD_NAME, ""), ""};
    const auto qualifications = answer.list(MDG_FIELD_QUALIFICATION);
    const bool differs = std::any_of(qualifications.begin(), qualifications.end(), [&](const auto& qualification) {
        return eligibility::compare(expected, *qualification) == eligibility::Match::other;
    });
    if (differs)
        answer.add(MDG_FIELD_FINDING,
                   record::to_record({"name", MDG_FINDING_CODE_NAME_DIFFERS, "the answer's name is not the card's",
                                      "氏名がカードと異なります。氏名・生年月日・住所を口頭で確認してください"}));
}

Failure failure_of(const std::exception& error) {
    const auto* known = dynamic_cast<const Failure*>(&error);
    return known != nullptr ? *known : Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, error.what());
}

} // namespace

Visit::Visit(Counter& counter, const Record& options)
    : counter_(counter)
    , options_(read_options(options))
    , request_(options_.number_on_file) {
    facts_.visit_date = options_.visit_date;
    if (!request_) watch_faces(counter_.gateway());
    thread_ = std::jthread([this](const std::stop_token& cancel) { run(cancel); });
}

Visit::~Visit() {
    close();
}

// Before the person starts, so that an older result is never taken for this one. A share that is away just now is no
// reason not to receive the patient: it is tried again when the result is needed.
void Visit::watch_faces(eligibility::Gateway& gateway) {
    try {
        faces_ = gateway.watch_faces();
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_UNSUPPORTED)
            throw Failure(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION,
                          "a visit without a number on file waits for the face reader's result")
                .with_findings({{"face_dir", MDG_FINDING_CODE_MISSING, "needed for a visit without a number on file",
                                 "番号のない受付には顔認証の結果のフォルダーが必要です"}})
                .with_cause(failure);
        if (failure.status != MDG_E_UNREACHABLE) throw;
        counter_.log().write(base::Log::warning, "visit: " + failure.message);
    }
}

// --- the application's side -----------------------------------------------------------------------------------------

void Visit::require_open() const {
    if (closed_) throw Failure(MDG_E_CLOSED, MDG_ORIGIN_APPLICATION, "the visit was closed");
}

Shown Visit::next(std::chrono::milliseconds wait) {
    std::unique_lock lock(mutex_);
    const auto asks = [this] { return shown_step_ && published_ != answered_; };
    changed_.wait_for(lock, wait, [&] { return closed_ || (asks() && published_ != shown_); });
    require_open();
    if (!asks()) return {working_record(working_), true};
    shown_ = published_;
    return {*shown_step_, false};
}

void Visit::answer(std::string_view choice) {
    const std::lock_guard lock(mutex_);
    require_open();
    if (!shown_step_ || published_ == answered_ || step_.choices.empty())
        throw Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION, "no step waits for an answer");
    if (std::find(step_.choices.begin(), step_.choices.end(), choice) == step_.choices.end())
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                      "step " + std::string(step_.code) + " does not accept this answer");
    give({std::string(choice), std::nullopt});
}

void Visit::enter_pin(base::Secret pin) {
    const std::lock_guard lock(mutex_);
    require_open();
    if (published_ == answered_ || step_.code != MDG_VISIT_STEP_ENTER_PIN)
        throw Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION, "no PIN is asked for");
    if (pin.size() != 4 || !pin.all_digits())
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_PERSON, "a PIN has four digits (R-AUTH-08)");
    give({"", std::move(pin)});
}

void Visit::give(Input input) {
    working_ = input.pin ? "working_pin" : "working";
    input_ = std::move(input);
    answered_ = published_;
    work_cancel_.request_stop();
    changed_.notify_all();
}

Record Visit::result() {
    const std::lock_guard lock(mutex_);
    require_open();
    if (!result_) throw Failure(MDG_E_NOT_FINISHED, MDG_ORIGIN_APPLICATION, "the visit is not done");
    if (const auto taken = std::exchange(answer_taken_, {})) taken();
    return *result_;
}

void Visit::close() {
    thread_.request_stop();
    {
        const std::lock_guard ending(ending_);
        if (thread_.joinable()) thread_.join();
    }
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
}

// --- the visit's thread ---------------------------------------------------------------------------------------------

void Visit::run(const std::stop_token& cancel) {
    try {
        for (Step step = next_step(facts_); !cancel.stop_requested(); step = next_step(facts_)) {
            publish(step);
            if (step.code == MDG_VISIT_STEP_DONE) break;
            advance(step, cancel);
        }
    } catch (const std::exception& error) {
        // Nothing may leave the patient without an end: the visit ends, and says why.
        facts_.abandoned = true;
        facts_.card_taken = true;
        if (!cancel.stop_requested()) {
            facts_.ended_by = failure_of(error);
            counter_.log().write(base::Log::error, "visit: ended by " + facts_.ended_by->message);
            publish(next_step(facts_));
        }
    }
    desk_.reset();
}

void Visit::publish(const Step& step) {
    const std::lock_guard lock(mutex_);
    step_ = step;
    work_cancel_ = std::stop_source();
    input_.reset();
    ++published_;
    if (step.code == MDG_VISIT_STEP_WORKING) {
        shown_step_.reset();
        working_ = step.texts.front();
    } else {
        shown_step_ = step_record(step, facts_, counter_.settings().person_wait);
    }
    if (step.code == MDG_VISIT_STEP_DONE) result_ = result_record(facts_);
    changed_.notify_all();
}

void Visit::show_working(std::string_view text) {
    const std::lock_guard lock(mutex_);
    shown_step_.reset();
    working_ = text;
}

void Visit::advance(const Step& step, const std::stop_token& cancel) {
    if (step.work == Work::none || step.work == Work::verify_pin) {
        if (auto input = wait_for_person(cancel)) {
            take(step, std::move(*input), cancel);
        } else if (!cancel.stop_requested()) {
            facts_.abandoned = true;
            facts_.card_taken = true;
            facts_.ended_by = Failure(MDG_E_DEADLINE, MDG_ORIGIN_PERSON, "nobody answered the step in time");
        }
        return;
    }
    work(step.work, cancel);
    if (auto input = take_input()) take(step, std::move(*input), cancel);
}

std::optional<Visit::Input> Visit::wait_for_person(const std::stop_token& cancel) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, cancel, counter_.settings().person_wait, [this] { return input_.has_value(); });
    return std::exchange(input_, std::nullopt);
}

std::optional<Visit::Input> Visit::take_input() {
    const std::lock_guard lock(mutex_);
    return std::exchange(input_, std::nullopt);
}

void Visit::take(const Step& step, Input input, const std::stop_token& cancel) {
    if (input.pin) {
        verify_pin(*input.pin, cancel);
    } else {
        take_answer(facts_, step, input.choice);
    }
}

void Visit::work(Work what, const std::stop_token& cancel) {
    std::stop_source giving_way;
    {
        const std::lock_guard lock(mutex_);
        giving_way = work_cancel_;
    }
    const std::stop_callback passed_on(cancel, [&giving_way] { giving_way.request_stop(); });
    switch (what) {
    case Work::wait_for_card:
        return wait_for_card(giving_way.get_token());
    case Work::check:
        return check(giving_way.get_token());
    case Work::decide:
        return decide();
    case Work::none:
    case Work::verify_pin:
        return;
    }
}

void Visit::lose_card(const Failure& failure) {
    desk_.reset();
    facts_.card.reset();
    facts_.pin = PinState::not_asked;
    facts_.last_try_wanted = false;
    facts_.card_trouble = failure;
}

void Visit::wait_for_card(const std::stop_token& cancel) {
    try {
        desk_ = counter_.open_card(options_.reader_name, cancel);
        show_working("working_card");
        const base::Wait wait(card_limit, cancel);
        Record card = desk_->read(true, options_.visit_date, counter_.trust(), wait);
        Record certificate = *card.first(MDG_FIELD_CERTIFICATE);
        const std::string use = certificate.text_or(MDG_FIELD_CERTIFICATE_USE, "");
        const int tries = static_cast<int>(card.integer(MDG_FIELD_TRIES_LEFT).value_or(0));
        desk_->let_go(wait);
        facts_.card = CardFacts{std::move(card), std::move(certificate), use, tries};
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) {
            desk_.reset();
        } else {
            lose_card(failure);
        }
    }
}

void Visit::verify_pin(const base::Secret& pin, const std::stop_token& cancel) {
    const auto last_try = facts_.last_try_wanted ? card::LastTry::allow : card::LastTry::refuse;
    facts_.last_try_wanted = false;
    try {
        const base::Wait wait(card_limit, cancel);
        desk_->take_hold(wait);
        const card::PinResult result = desk_->verify(pin, last_try, wait);
        facts_.card->tries_left = result.tries_left;
        if (result.state == card::PinState::verified) return person_verified(cancel);
        facts_.pin = result.state == card::PinState::blocked ? PinState::blocked : PinState::wrong;
        desk_->let_go(wait);
    } catch (const Failure& failure) {
        switch (failure.status) {
        case MDG_E_PIN_UNKNOWN:
            facts_.pin = PinState::lost;
            break;
        case MDG_E_PIN_BLOCKED:
            facts_.pin = PinState::blocked;
            break;
        case MDG_E_LAST_TRY:
            break;
        default:
            return lose_card(failure);
        }
        // The card's own count, where it could still be asked.
        if (failure.status == MDG_E_PIN_BLOCKED) facts_.card->tries_left = 0;
        if (failure.status == MDG_E_LAST_TRY) facts_.card->tries_left = 1;
        if (failure.tries_left >= 0) facts_.card->tries_left = failure.tries_left;
    }
}

void Visit::person_verified(const std::stop_token& cancel) {
    const base::Wait wait(card_limit, cancel);
    Record& card = facts_.card->card;
    facts_.pin = PinState::verified;
    card.set_text(MDG_FIELD_PIN_STATE, MDG_PIN_STATE_VERIFIED).set_integer(MDG_FIELD_CHALLENGE_VERIFIED, 1);
    try {
        if (!options_.number_b.empty()) desk_->read_attributes(card, options_.number_b, wait);
        card.set_integer(MDG_FIELD_APDU_COUNT, desk_->apdu_count())
            .set_integer(MDG_FIELD_TRIES_LEFT, facts_.card->tries_left);
        desk_->finish(wait);
    } catch (const Failure& failure) {
        // The person is verified; without the attributes the birth date on file tells whose result it is.
        facts_.card_trouble = failure;
    }
    desk_.reset();
}

void Visit::check(const std::stop_token& cancel) {
    try {
        facts_.eligibility = ask_terminal(cancel);
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) return;
        facts_.check_trouble = failure;
        // Asked again, the same request is waited for where its answer may still come; otherwise a new one is made.
        if (request_ && failure.status != MDG_E_NO_ANSWER) request_->unset(MDG_FIELD_REQUEST_ID);
    }
}

Record Visit::ask_terminal(const std::stop_token& cancel) {
    const Record* person = facts_.card ? facts_.card->card.first(MDG_FIELD_ATTRIBUTES) : nullptr;
    const auto birth_on_card = person != nullptr ? person->date(MDG_FIELD_BIRTH_DATE) : std::nullopt;
    if (birth_on_card && options_.birth_date && *birth_on_card != *options_.birth_date)
        throw Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_PERSON, "the card's birth date is not the patient's on file");
    if (request_) {
        counter_.complete(*request_);
        Answer answer = counter_.ask(*request_, cancel);
        {
            const std::lock_guard lock(mutex_);
            answer_taken_ = std::move(answer.taken);
        }
        if (person != nullptr && birth_on_card) compare_names(answer.record, *person, *birth_on_card);
        return std::move(answer.record);
    }
    const auto birth = birth_on_card ? birth_on_card : options_.birth_date;
    if (!birth)
        throw Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_PERSON, "no birth date is known to tell whose result it is");
    if (!faces_) faces_ = counter_.gateway().watch_faces();
    return faces_->await({*birth, person != nullptr ? person->text_or(MDG_FIELD_NAME, "") : "", ""},
                         base::Wait(counter_.settings().check_wait, cancel));
}

void Visit::decide() {
    facts_.decision = facts_.eligibility ? rules::decide(rules::facts_of(*facts_.eligibility))
                                         : rules::decide_without_answer(facts_.document != MDG_VISIT_CHOICE_NONE);
    if (facts_.eligibility) facts_.claim = claim_by(*facts_.decision, *facts_.eligibility, facts_.visit_date);
}

} // namespace mdg::visit
