#include "visit/worker.hpp"

#include "visit/hints.hpp"

#include <utility>

namespace mdg::visit {
namespace {

using namespace std::chrono_literals;
using base::Failure;
using record::Record;
using rules::PinState;

constexpr std::chrono::milliseconds purge_takes = 2s;

// The card is still there: other ways remain.
bool camera_alone(base::Status status) {
    return status == MDG_E_UNSUPPORTED || status == MDG_E_HARDWARE;
}

} // namespace

Event Worker::card_is_gone() {
    return event::lost(Failure(MDG_E_CARD_REMOVED, MDG_ORIGIN_READER, "the connection to the card had ended"));
}

card::LastTry Worker::last_try_of(const Facts& facts) noexcept {
    return facts.situation.person.last_try_wanted ? card::LastTry::allow : card::LastTry::refuse;
}

Worker::Worker(Counter& counter, const Options& options, Hints hints)
    : counter_(counter)
    , options_(options)
    , hints_(std::move(hints)) {}

reader::DeviceLink::Hints Worker::hints() const {
    return [this](std::uint32_t hint) {
        if (const auto code = hint_code(hint)) hints_(*code);
    };
}

// Before the person starts, so that an older result is never taken for this one. A share that is away just now is no
// reason not to receive the patient: it is tried again when the result is needed.
void Worker::watch_faces() {
    try {
        faces_ = counter_.gateway().watch_faces();
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

std::optional<Event> Worker::read_card(const std::function<void()>& card_found, const std::stop_token& cancel) {
    try {
        desk_ = counter_.open_card(options_.readers, cancel);
        reader_ = desk_->connection().reader();
        desk_->connection().on_hint(hints());
        card_found();
        const base::Wait wait(card_limit, cancel);
        Record card = desk_->read(true, options_.start.visit_date, counter_.trust(), wait);
        desk_->let_go(wait);
        if (!options_.panel_reader_name.empty())
            card.set_integer(MDG_FIELD_CONSENT_SCREENS,
                             counter_.can(options_.panel_reader_name, MDGP_CAP_CONSENT_PER_ITEM) ? 1 : 0);
        return event::read(std::move(card));
    } catch (const Failure& failure) {
        desk_.reset();
        if (failure.status == MDG_E_CANCELLED) return std::nullopt;
        counter_.note_code(failure, options_.start.visit_date);
        return event::lost(failure);
    }
}

std::optional<Event> Worker::verify_pin(const base::Secret& pin, const Facts& facts, const Keep& keep,
                                        const std::stop_token& cancel) {
    if (!desk_) return card_is_gone();
    try {
        const base::Wait wait(card_limit, cancel);
        desk_->take_hold(wait);
        keep(event::sent_pin());
        const card::PinResult result = desk_->verify(pin, last_try_of(facts), wait);
        return told(result, facts, wait);
    } catch (const Failure& failure) {
        return untold(failure, facts);
    }
}

// What the card said to a PIN.
Event Worker::told(const card::PinResult& result, const Facts& facts, const base::Wait& wait) {
    if (result.state == card::PinState::verified) return verified(facts, result.tries_left, wait);
    const bool blocked = result.state == card::PinState::blocked;
    desk_->let_go(wait);
    return event::pin_result(blocked ? PinState::blocked : PinState::wrong, result.tries_left);
}

std::optional<Event> Worker::untold(const Failure& failure, const Facts& facts) {
    // The card's own count, where it could still be asked.
    const int known = failure.tries_left >= 0 ? failure.tries_left : facts.situation.card.tries_left;
    switch (failure.status) {
    case MDG_E_PIN_UNKNOWN:
        return event::pin_result(PinState::lost, known);
    case MDG_E_PIN_BLOCKED:
        return event::pin_result(PinState::blocked, 0);
    case MDG_E_LAST_TRY:
        return event::pin_result(facts.situation.person.pin, 1);
    default:
        desk_.reset();
        if (failure.status == MDG_E_CANCELLED) return std::nullopt;
        return event::lost(failure);
    }
}

Worker::LastWords Worker::last_words(const Facts& facts, bool hold, const base::Wait& wait) {
    LastWords last{*facts.card, std::nullopt};
    try {
        if (hold) desk_->take_hold(wait);
        // A phone has no application for the four attributes (card facts §12).
        if (!options_.number_b.empty() && !rules::is_phone(facts.situation.card.card))
            desk_->read_attributes(last.card, options_.number_b, wait);
        last.card.set_integer(MDG_FIELD_APDU_COUNT, desk_->apdu_count());
        desk_->finish(wait);
    } catch (const Failure& failure) {
        // Without the attributes the birth date on file tells whose result it is.
        last.trouble = failure;
    }
    desk_.reset();
    return last;
}

Event Worker::verified(const Facts& facts, int tries_left, const base::Wait& wait) {
    auto certificate = desk_->phone_certificate(facts.situation.visit_date, counter_.trust());
    LastWords last = last_words(facts, false, wait);
    if (certificate) last.card.add(MDG_FIELD_CERTIFICATE, std::move(*certificate));
    last.card.set_text(MDG_FIELD_PIN_STATE, MDG_PIN_STATE_VERIFIED)
        .set_integer(MDG_FIELD_CHALLENGE_VERIFIED, 1)
        .set_integer(MDG_FIELD_TRIES_LEFT, tries_left);
    return event::pin_result(PinState::verified, tries_left, std::move(last.card), last.trouble);
}

reader::FaceOutcome Worker::match_face(const Keep& keep, const std::stop_token& cancel) {
    try {
        const auto outcome = desk_->match_face(base::Wait(counter_.settings().person_wait, cancel));
        demand_purge(keep, purge_takes);
        return outcome;
    } catch (const Failure& failure) {
        const bool gone = failure.status == MDG_E_REMOVED; // it reports nothing any more
        if (failure.status != MDG_E_UNSUPPORTED) demand_purge(keep, gone ? 0ms : purge_takes);
        throw;
    }
}

void Worker::demand_purge(const Keep& keep, std::chrono::milliseconds limit) {
    const bool purged = desk_->captures_purged(limit).value_or(false);
    try {
        keep(event::captured(purged));
    } catch (const Failure& failure) {
        counter_.log().write(base::Log::warning, "visit: not kept: " + failure.message);
    }
    if (purged) return;
    counter_.log().write(base::Log::error, "visit: the reader did not report that what its camera took is gone");
    Record event(MDG_KIND_EVENT);
    event.set_text(MDG_FIELD_EVENT_CODE, MDG_EVENT_CODE_PURGE_MISSING)
        .set_text(MDG_FIELD_READER_NAME, reader_ ? reader_->name : "");
    counter_.tell(std::move(event));
}

std::optional<Event> Worker::verify_face(const Facts& facts, const Keep& keep, const std::stop_token& cancel) {
    using reader::FaceOutcome;
    using rules::FaceState;
    if (!desk_) return card_is_gone();
    try {
        switch (match_face(keep, cancel)) {
        case FaceOutcome::verified: {
            LastWords last = last_words(facts, true, base::Wait(card_limit, cancel));
            return event::face_result(FaceState::verified, std::move(last.card), last.trouble);
        }
        case FaceOutcome::other_method:
        case FaceOutcome::gave_up:
            return event::face_result(FaceState::not_tried);
        case FaceOutcome::card_taken:
            throw Failure(MDG_E_CARD_REMOVED, MDG_ORIGIN_PERSON, "the card was taken away during the face check");
        case FaceOutcome::no_match:
        case FaceOutcome::unclear:
            break;
        }
        return event::face_result(FaceState::failed);
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) return std::nullopt;
        if (camera_alone(failure.status)) return event::face_result(FaceState::failed, std::nullopt, failure);
        desk_.reset();
        return event::lost(failure);
    }
}

} // namespace mdg::visit
