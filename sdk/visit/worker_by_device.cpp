// What the device runs itself with its terminal or with the person's phone; the library learns the result.
#include "eligibility/face_document.hpp"
#include "eligibility/request_id.hpp"
#include "reader/registration.hpp"
#include "visit/consents.hpp"
#include "visit/led.hpp"
#include "visit/worker.hpp"

#include <algorithm>
#include <random>
#include <utility>

namespace mdg::visit {
namespace {

using namespace std::chrono_literals;
using base::Failure;
using record::Record;
using rules::Method;
using rules::MethodSet;

// The device's own limit comes before ours: it then says what happened, and clears its screen.
constexpr auto after_person = 3s;
// Between the identification and its document; then the ordinary way answers, which needs its own time.
constexpr std::chrono::milliseconds document_limit = 10s;
constexpr int document_share = 4;

std::string fresh_id() {
    std::random_device random;
    return eligibility::make_request_id([&random] { return random(); });
}

// The card is still there; the desk has its own ways.
bool reader_alone(base::Status status) {
    return status == MDG_E_UNSUPPORTED || status == MDG_E_BUSY || status == MDG_E_HARDWARE ||
           status == MDG_E_WRONG_STEP;
}

MethodSet methods_of(Work what, const Facts& facts) {
    const MethodSet open = may_offer(facts.situation);
    switch (what) {
    case Work::verify_pin:
        return open.has(Method::pin) ? MethodSet{Method::pin} : MethodSet{};
    case Work::verify_face:
        return open.has(Method::face) ? MethodSet{Method::face} : MethodSet{};
    case Work::verify_phone:
        return open.has(Method::phone) ? MethodSet{Method::phone} : MethodSet{};
    default:
        return open;
    }
}

} // namespace

bool Worker::reader_leads() const {
    if (!desk_) return false;
    const reader::Connection& connection = desk_->connection();
    if (!connection.has(MDGP_IF_IDENTIFY_1)) return false;
    const auto configured = options_.reader_leads ? options_.reader_leads : counter_.settings().reader_leads;
    return configured.value_or(connection.only_runs_itself());
}

std::vector<Event> Worker::lead(Work what, const Facts& facts, const std::stop_token& cancel) {
    try {
        const base::Wait wait(counter_.settings().person_wait + after_person, cancel);
        reader::IdentifyWish wish;
        wish.limit = counter_.settings().person_wait;
        wish.staff_place = options_.staff_place.empty() ? counter_.settings().staff_place : options_.staff_place;
        wish.methods = device_methods(methods_of(what, facts));
        reader::Connection& connection = desk_->connection();
        Led led{connection.at_device([&](reader::DeviceLink& device) {
                    const auto ability = reader::identify_ability(device, wait);
                    if (ability.other_flow)
                        throw Failure(MDG_E_BUSY, MDG_ORIGIN_READER, "the reader runs another identification");
                    wish.methods &= ability.methods;
                    if (wish.methods == 0) throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_READER, "no method is left");
                    if (ability.gives_document) wish.consent_mode = consent_mode_due(facts.situation);
                    // One way alone needs no choice.
                    if ((wish.methods & (wish.methods - 1)) == 0) wish.first_method = wish.methods;
                    return identify_at(device, wish, wait);
                }),
                {},
                {},
                {}};
        if (led.said.outcome == MDGP_OUTCOME_CARD_TAKEN)
            throw Failure(MDG_E_CARD_REMOVED, MDG_ORIGIN_PERSON, "the card was taken away while the reader led");
        // The desk went another way meanwhile: only what a PIN did to the card counts, and the card stays at hand.
        if (cancel.stop_requested() && led.said.method != MDGP_METHOD_PIN) led.said.outcome = MDGP_OUTCOME_ABANDONED;
        const base::Wait card(card_limit);
        const bool verified = led.said.outcome == MDGP_OUTCOME_VERIFIED;
        if ((wish.methods & MDGP_METHOD_PIN) != 0) led.tries_left = tries_after(verified, card);
        if (verified) {
            consent_asked_ = wish.consent_mode != 0;
            auto document = await_document(led.said.document_expected, cancel);
            LastWords last = last_words(facts, true, card);
            led.card = std::move(last.card);
            led.trouble = std::move(last.trouble);
            if (led.said.method == MDGP_METHOD_PIN)
                led.card->set_text(MDG_FIELD_PIN_STATE, MDG_PIN_STATE_VERIFIED)
                    .set_integer(MDG_FIELD_TRIES_LEFT, led.tries_left.value_or(facts.situation.card.tries_left));
            if (document) take_document(*document, *led.card);
        }
        return events_of(facts, led);
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) return {};
        if (reader_alone(failure.status)) {
            counter_.log().write(base::Log::warning, "visit: the desk leads on: " + failure.message);
            return {};
        }
        desk_.reset();
        return {event::lost(failure)};
    }
}

reader::Identified Worker::identify_at(reader::DeviceLink& device, reader::IdentifyWish& wish, const base::Wait& wait) {
    const reader::ReaderInfo& info = desk_->connection().reader();
    wish.correlation_id = fresh_id();
    wanted_ = {info.plugin_id, info.token, wish.correlation_id, static_cast<std::uint32_t>(MDGP_VERDICT_ELIGIBILITY),
               reader::Verdicts::Clock::now()};
    verdicts_ = &desk_->connection().verdicts();
    device_answer_.reset();
    reader::watch_documents(device, true, wait);
    return reader::identify(device, wish, wait);
}

// Who is verified may take the card at once: the reader's last screen says so.
std::optional<int> Worker::tries_after(bool verified, const base::Wait& wait) {
    try {
        return desk_->tries_left(wait);
    } catch (const Failure&) {
        if (!verified) throw;
        return std::nullopt;
    }
}

// The device is open until it is there: some report only while they are. The person is verified, and stays so where the
// desk does not want to wait.
std::optional<reader::VerdictReport> Worker::await_document(bool expected, const std::stop_token& cancel) {
    if (!expected || cancel.stop_requested()) return verdicts_->take(*wanted_);
    const auto limit = std::min(document_limit, counter_.settings().check_wait / document_share);
    try {
        if (auto document = verdicts_->await(*wanted_, base::Wait(limit, cancel))) return document;
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_CANCELLED) throw;
    }
    counter_.log().write(base::Log::warning, "visit: the reader's result document did not come; the check asks for it");
    return std::nullopt;
}

void Worker::take_document(reader::VerdictReport& document, const Record& card) {
    const Record* attributes = card.first(MDG_FIELD_ATTRIBUTES);
    auto birth = attributes != nullptr ? attributes->date(MDG_FIELD_BIRTH_DATE) : std::nullopt;
    if (!birth) birth = options_.birth_date;
    try {
        const std::string_view bytes(reinterpret_cast<const char*>(document.document.data()), document.document.size());
        if (birth)
            device_answer_ = eligibility::read_face_document(
                bytes, document.name,
                {*birth, attributes != nullptr ? attributes->text_or(MDG_FIELD_NAME, "") : "", ""},
                counter_.settings().facility_code);
        if (!device_answer_)
            counter_.log().write(base::Log::warning, "visit: the reader's result document is not this person's");
    } catch (const Failure& failure) {
        counter_.log().write(base::Log::warning, "visit: the reader's result document is not used: " + failure.message);
    }
    reader::wipe(document);
}

// One that came after the identification belongs to it by its id.
void Worker::take_late_document(const Facts& facts) {
    if (device_answer_ || !wanted_ || !facts.card) return;
    if (auto late = verdicts_->take(*wanted_)) take_document(*late, *facts.card);
}

std::optional<Record> Worker::answer_of_device(const Facts& facts) {
    take_late_document(facts);
    return std::exchange(device_answer_, std::nullopt);
}

std::optional<Event> Worker::consent_of_device(const Facts& facts) {
    if (!consent_asked_) return std::nullopt;
    take_late_document(facts);
    const auto told = device_answer_ ? consent_in(*device_answer_, facts.situation.patient.age) : std::nullopt;
    Record said(MDG_KIND_ANSWER);
    said.set_text(MDG_FIELD_VISIT_CHOICE, code_of(told.value_or(Choice::agree_partly)));
    if (!told) said.set_text(MDG_FIELD_CONSENT_MEDIUM, MDG_CONSENT_MEDIUM_FACE_READER);
    return event::answered(StepCode::ask_consent, std::move(said));
}

// By the device alone: the card has said its last words. What the reader cannot do now, the desk answers.
std::optional<Event> Worker::register_card(const Facts& facts, const std::stop_token& cancel) {
    if (!reader_) return std::nullopt;
    const auto limit = counter_.settings().person_wait;
    try {
        const base::Wait wait(limit + after_person, cancel);
        const auto device = counter_.open_panel(reader_->name, wait);
        const auto methods = device_methods(may_offer(facts.situation).without({Method::phone}));
        const auto outcome = reader::register_card(*device, methods, limit, wait);
        if (outcome == MDGP_OUTCOME_AGREED) return event::card_registered(true);
        if (outcome == MDGP_OUTCOME_DECLINED) return event::card_registered(false);
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_CANCELLED)
            counter_.log().write(base::Log::warning, "visit: no registration at the reader: " + failure.message);
    }
    return std::nullopt;
}

std::vector<Event> Worker::verify_phone(const Facts& facts, const std::stop_token& cancel) {
    using rules::FaceState;
    if (!desk_) return {card_is_gone()};
    if (reader_leads() || !desk_->has_phone_antenna()) return lead(Work::verify_phone, facts, cancel);
    try {
        const auto limit = counter_.settings().person_wait;
        switch (desk_->read_phone(limit, base::Wait(limit + after_person, cancel))) {
        case MDGP_OUTCOME_VERIFIED: {
            LastWords last = last_words(facts, true, base::Wait(card_limit));
            return {event::face_result(FaceState::verified, std::move(last.card), last.trouble)};
        }
        case MDGP_OUTCOME_CARD_TAKEN:
            throw Failure(MDG_E_CARD_REMOVED, MDG_ORIGIN_PERSON, "the phone was taken away");
        default:
            return {event::face_result(FaceState::failed)};
        }
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) return {};
        if (reader_alone(failure.status)) return {event::face_result(FaceState::failed, std::nullopt, failure)};
        desk_.reset();
        return {event::lost(failure)};
    }
}

} // namespace mdg::visit
