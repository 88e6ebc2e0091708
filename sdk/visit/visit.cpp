#include "visit/visit.hpp"

#include "rules/answer.hpp"
#include "visit/conductor.hpp"
#include "visit/records.hpp"

#include "rules/texts.hpp"

#include <algorithm>
#include <utility>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

Record working_record(std::string_view text) {
    Step step{StepCode::working, Work::none, {}, {}, {}};
    Record record = step_record(step, {}, {});
    for (Record& each : rules::texts(text)) record.add(MDG_FIELD_TEXT, std::move(each));
    return record;
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

// Asked again, the same request is waited for where its answer may still come; otherwise a new one is made.
bool may_still_come(const Failure& failure) {
    const bool taken = std::ranges::count(failure.findings, MDG_FINDING_CODE_TAKEN, &base::Finding::code) > 0;
    const bool away = failure.status == MDG_E_UNREACHABLE && failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE;
    return !taken && (away || failure.status == MDG_E_NO_ANSWER);
}

// What an answer must bring beside its choice.
void require_complete(Choice choice, const Record& answer) {
    std::vector<base::Finding> missing;
    const auto need = [&](record::FieldId field, const char* ja) {
        if (!answer.has(field))
            missing.push_back({std::string(record::find_field(field)->name), MDG_FINDING_CODE_MISSING,
                               "needed with this answer", ja});
    };
    if (choice == Choice::number_entered) {
        need(MDG_FIELD_INSURER_NUMBER, "保険者番号が必要です");
        need(MDG_FIELD_INSURED_NUMBER, "番号が必要です");
    }
    if (choice == Choice::chosen) need(MDG_FIELD_QUALIFICATION_INDEX, "選んだ資格の番号が必要です");
    if (!missing.empty())
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "the answer is not complete")
            .with_findings(std::move(missing));
}

Record number_request(const Record& answer, base::Date visit_date) {
    Record request(MDG_KIND_CHECK_REQUEST);
    for (const record::FieldId field : {MDG_FIELD_INSURER_NUMBER, MDG_FIELD_INSURED_SYMBOL, MDG_FIELD_INSURED_NUMBER,
                                        MDG_FIELD_INSURED_BRANCH_NUMBER})
        if (const std::string* value = answer.text(field)) request.set_text(field, *value);
    if (const auto birth = answer.date(MDG_FIELD_BIRTH_DATE)) request.set_date(MDG_FIELD_BIRTH_DATE, *birth);
    request.set_date(MDG_FIELD_VISIT_DATE, visit_date);
    return request;
}

rules::Card card_form(const Record& card) {
    const std::string kind = card.text_or(MDG_FIELD_CARD_KIND, "");
    if (kind == MDG_CARD_KIND_PHONE_IOS) return rules::Card::iphone;
    return kind == MDG_CARD_KIND_PHONE_ANDROID ? rules::Card::android : rules::Card::photo;
}

rules::CertificateUse use_of(const Record& certificate) {
    using rules::CertificateUse;
    static constexpr std::pair<std::string_view, CertificateUse> uses[] = {
        {MDG_CERTIFICATE_USE_VALID, CertificateUse::valid},
        {MDG_CERTIFICATE_USE_EXPIRING, CertificateUse::expiring},
        {MDG_CERTIFICATE_USE_IN_GRACE, CertificateUse::in_grace},
        {MDG_CERTIFICATE_USE_OUT_OF_GRACE, CertificateUse::out_of_grace},
        {MDG_CERTIFICATE_USE_NOT_YET_VALID, CertificateUse::not_yet_valid}};
    const std::string code = certificate.text_or(MDG_FIELD_CERTIFICATE_USE, "");
    const auto* found = std::ranges::find(uses, code, &std::pair<std::string_view, CertificateUse>::first);
    return found == std::end(uses) ? CertificateUse::expired : found->second;
}

rules::PersonMatch match_of(const Record& answer) {
    const auto findings = answer.list(MDG_FIELD_FINDING);
    const bool differs = std::ranges::any_of(findings, [](const auto& finding) {
        return finding->text_or(MDG_FIELD_FINDING_CODE, "") == MDG_FINDING_CODE_NAME_DIFFERS;
    });
    return differs ? rules::PersonMatch::differs : rules::PersonMatch::same;
}

// The terminal's folders being away is a trouble in the facility; an answer that does not come can be anything.
rules::Line line_of(const Failure& failure) {
    return failure.status == MDG_E_UNREACHABLE ? rules::Line::site_down : rules::Line::unknown;
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
    facts_.situation = options_.start;
    facts_.situation.site = counter.site(options_.start.site);
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

void Visit::answer(const Record& answer) {
    const std::lock_guard lock(mutex_);
    require_open();
    if (!shown_step_ || published_ == answered_ || step_.choices.empty())
        throw Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION, "no step waits for an answer");
    const auto choice = choice_of(answer.text_or(MDG_FIELD_VISIT_CHOICE, ""));
    if (!choice || !step_.choices.has(*choice))
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                      "step " + std::string(code_of(step_.code)) + " does not accept this answer");
    require_complete(*choice, answer);
    give({answer, std::nullopt});
}

void Visit::enter_pin(base::Secret pin) {
    const std::lock_guard lock(mutex_);
    require_open();
    if (published_ == answered_ || step_.code != StepCode::enter_pin)
        throw Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION, "no PIN is asked for");
    if (pin.size() != 4 || !pin.all_digits())
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_PERSON, "a PIN has four digits (R-AUTH-08)");
    give({std::nullopt, std::move(pin)});
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
    const auto next = [this] { return next_step(facts_.situation, rules::law()); };
    try {
        for (Step step = next(); !cancel.stop_requested(); step = next()) {
            publish(step);
            if (step.code == StepCode::done) break;
            advance(step, cancel);
        }
    } catch (const std::exception& error) {
        // Nothing may leave the patient without an end: the visit ends, and says why.
        facts_.situation.abandoned = true;
        facts_.situation.card.taken = true;
        if (!cancel.stop_requested()) {
            facts_.ended_by = failure_of(error);
            counter_.log().write(base::Log::error, "visit: ended by " + facts_.ended_by->message);
            publish(next());
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
    if (step.code == StepCode::working) {
        shown_step_.reset();
        working_ = step.texts.front();
    } else {
        shown_step_ = step_record(step, facts_, counter_.settings().person_wait);
    }
    if (step.code == StepCode::done) result_ = result_record(facts_);
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
            facts_.situation.abandoned = true;
            facts_.situation.card.taken = true;
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
        const Record& answer = *input.answer;
        const Choice choice = choice_of(answer.text_or(MDG_FIELD_VISIT_CHOICE, "")).value();
        if (choice == Choice::try_again) {
            facts_.card_trouble.reset();
            facts_.check_trouble.reset();
        }
        if (choice == Choice::number_entered) facts_.number = answer;
        if (choice == Choice::chosen)
            facts_.qualification = static_cast<int>(answer.integer(MDG_FIELD_QUALIFICATION_INDEX).value());
        take_answer(facts_.situation, step, choice, rules::law());
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
    case Work::check_number:
        return check_number(giving_way.get_token());
    case Work::conclude:
        return conclude(facts_);
    case Work::verify_face: // no reader of this release does it yet
        return face_answered(facts_.situation, false);
    case Work::none:
    case Work::verify_pin:
        return;
    }
}

void Visit::lose_card(const Failure& failure) {
    desk_.reset();
    facts_.card.reset();
    facts_.certificate.reset();
    card_lost(facts_.situation, failure.status == MDG_E_UNSUPPORTED ? rules::CardTrouble::phone_not_supported
                                                                    : rules::CardTrouble::not_read);
    facts_.card_trouble = failure;
}

void Visit::wait_for_card(const std::stop_token& cancel) {
    try {
        desk_ = counter_.open_card(options_.reader_name, cancel);
        show_working("working_card");
        const base::Wait wait(card_limit, cancel);
        Record card = desk_->read(true, options_.start.visit_date, counter_.trust(), wait);
        Record certificate = *card.first(MDG_FIELD_CERTIFICATE);
        const int tries = static_cast<int>(card.integer(MDG_FIELD_TRIES_LEFT).value_or(0));
        desk_->let_go(wait);
        card_read(facts_.situation, card_form(card), use_of(certificate), tries);
        facts_.card = std::move(card);
        facts_.certificate = std::move(certificate);
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) {
            desk_.reset();
        } else {
            lose_card(failure);
        }
    }
}

void Visit::verify_pin(const base::Secret& pin, const std::stop_token& cancel) {
    const auto last_try = facts_.situation.person.last_try_wanted ? card::LastTry::allow : card::LastTry::refuse;
    try {
        const base::Wait wait(card_limit, cancel);
        desk_->take_hold(wait);
        const card::PinResult result = desk_->verify(pin, last_try, wait);
        if (result.state == card::PinState::verified) {
            pin_answered(facts_.situation, rules::PinState::verified, result.tries_left);
            return person_verified(cancel);
        }
        const bool blocked = result.state == card::PinState::blocked;
        pin_answered(facts_.situation, blocked ? rules::PinState::blocked : rules::PinState::wrong, result.tries_left);
        desk_->let_go(wait);
    } catch (const Failure& failure) {
        // The card's own count, where it could still be asked.
        const int known = failure.tries_left >= 0 ? failure.tries_left : facts_.situation.card.tries_left;
        switch (failure.status) {
        case MDG_E_PIN_UNKNOWN:
            return pin_answered(facts_.situation, rules::PinState::lost, known);
        case MDG_E_PIN_BLOCKED:
            return pin_answered(facts_.situation, rules::PinState::blocked, 0);
        case MDG_E_LAST_TRY:
            return pin_answered(facts_.situation, facts_.situation.person.pin, 1);
        default:
            return lose_card(failure);
        }
    }
}

void Visit::person_verified(const std::stop_token& cancel) {
    const base::Wait wait(card_limit, cancel);
    Record& card = *facts_.card;
    card.set_text(MDG_FIELD_PIN_STATE, MDG_PIN_STATE_VERIFIED).set_integer(MDG_FIELD_CHALLENGE_VERIFIED, 1);
    try {
        if (!options_.number_b.empty()) desk_->read_attributes(card, options_.number_b, wait);
        card.set_integer(MDG_FIELD_APDU_COUNT, desk_->apdu_count())
            .set_integer(MDG_FIELD_TRIES_LEFT, facts_.situation.card.tries_left);
        desk_->finish(wait);
    } catch (const Failure& failure) {
        // The person is verified; without the attributes the birth date on file tells whose result it is.
        facts_.card_trouble = failure;
    }
    desk_.reset();
}

void Visit::check(const std::stop_token& cancel) {
    try {
        Record answer = ask_terminal(cancel);
        const rules::ReadAnswer read = rules::read_answer(answer);
        facts_.qualification = read.qualification;
        check_answered(facts_.situation, read.answer, match_of(answer), read.candidates, rules::law());
        facts_.eligibility = std::move(answer);
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) return;
        facts_.check_trouble = failure;
        check_failed(facts_.situation, line_of(failure), rules::law());
        if (request_ && !may_still_come(failure)) request_->unset(MDG_FIELD_REQUEST_ID);
    }
}

// A check by the number of what was shown instead of the card.
void Visit::check_number(const std::stop_token& cancel) {
    try {
        number_request_ = number_request(*facts_.number, facts_.situation.visit_date);
        Record answer = ask_by(*number_request_, cancel);
        const rules::ReadAnswer read = rules::read_answer(answer);
        facts_.qualification = read.qualification;
        facts_.number_eligibility = std::move(answer);
        check_answered(facts_.situation, read.answer, rules::PersonMatch::not_compared, false, rules::law());
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) throw;
        facts_.check_trouble = failure;
        check_failed(facts_.situation, line_of(failure), rules::law());
    }
}

Record Visit::ask_by(Record& request, const std::stop_token& cancel) {
    counter_.complete(request);
    Answer answer = counter_.ask(request, cancel);
    const std::lock_guard lock(mutex_);
    answer_taken_ = std::move(answer.taken);
    return std::move(answer.record);
}

Record Visit::ask_terminal(const std::stop_token& cancel) {
    const Record* person = facts_.card ? facts_.card->first(MDG_FIELD_ATTRIBUTES) : nullptr;
    const auto birth_on_card = person != nullptr ? person->date(MDG_FIELD_BIRTH_DATE) : std::nullopt;
    if (birth_on_card && options_.birth_date && *birth_on_card != *options_.birth_date)
        throw Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_PERSON, "the card's birth date is not the patient's on file");
    if (request_) {
        Record answer = ask_by(*request_, cancel);
        if (person != nullptr && birth_on_card) compare_names(answer, *person, *birth_on_card);
        return answer;
    }
    const auto birth = birth_on_card ? birth_on_card : options_.birth_date;
    if (!birth)
        throw Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_PERSON, "no birth date is known to tell whose result it is");
    if (!faces_) faces_ = counter_.gateway().watch_faces();
    return faces_->await({*birth, person != nullptr ? person->text_or(MDG_FIELD_NAME, "") : "", ""},
                         base::Wait(counter_.settings().check_wait, cancel));
}

} // namespace mdg::visit
