#include "visit/event.hpp"

#include "rules/situation_record.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

namespace mdg::visit::event {
namespace {

using base::Failure;
using record::Record;

// What happened to a situation that knew nothing else.
Record happened(rules::Situation situation) {
    situation.visit_date = base::Date(std::chrono::sys_days()); // a record of facts has one; it is not copied
    const Record facts = rules::to_record(situation);
    Record content(MDG_KIND_VISIT_EVENT);
    for (const record::FieldId code : {MDG_FIELD_PIN_RESULT, MDG_FIELD_FACE_RESULT, MDG_FIELD_VISUAL_RESULT,
                                       MDG_FIELD_VISUAL_REASON, MDG_FIELD_CARD_TROUBLE, MDG_FIELD_LINE_STATE})
        if (const std::string* value = facts.text(code)) content.set_text(code, *value);
    for (const record::FieldId number : {MDG_FIELD_TRIES_LEFT, MDG_FIELD_CARD_LIES})
        if (const auto value = facts.integer(number)) content.set_integer(number, *value);
    return content;
}

// What a card says that cannot serve; where the reader or the wait failed, nobody knows of one.
bool still_there(base::Status status) {
    static constexpr std::array said{MDG_E_UNSUPPORTED, MDG_E_POLICY_FORBIDS, MDG_E_MUTE,       MDG_E_WRONG_CARD,
                                     MDG_E_PROTOCOL,    MDG_E_COLLISION,      MDG_E_CARD_RESET, MDG_E_BAD_CERTIFICATE};
    return std::ranges::find(said, status) != said.end();
}

// The terminal's folders being away is a trouble in the facility; an answer that does not come can be anything.
rules::Line line_of(const Failure& failure) {
    return failure.status == MDG_E_UNREACHABLE ? rules::Line::site_down : rules::Line::unknown;
}

// Asked again, the same request is waited for where its answer may still come; otherwise a new one is made.
bool may_still_come(const Failure& failure) {
    const bool taken = std::ranges::count(failure.findings, MDG_FINDING_CODE_TAKEN, &base::Finding::code) > 0;
    const bool away = failure.status == MDG_E_UNREACHABLE && failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE;
    return !taken && (away || failure.status == MDG_E_NO_ANSWER);
}

} // namespace

Event plain(std::string_view kind) {
    return {std::string(kind), Record(MDG_KIND_VISIT_EVENT)};
}

Event shown(StepCode code) {
    Event event = plain(event::step);
    event.content.set_text(MDG_FIELD_VISIT_STEP, code_of(code));
    return event;
}

Event answered(StepCode code, Record said) {
    said.set_text(MDG_FIELD_VISIT_STEP, code_of(code));
    return {std::string(answer), std::move(said)};
}

Event read(Record card) {
    return {std::string(card_read), std::move(card)};
}

Event lost(const Failure& failure) {
    rules::Situation s;
    s.card.lies = still_there(failure.status);
    s.card.trouble =
        failure.status == MDG_E_UNSUPPORTED ? rules::CardTrouble::phone_not_supported : rules::CardTrouble::not_read;
    Event event{std::string(card_lost), happened(s)};
    event.content.add(MDG_FIELD_ERROR, record::to_record(failure));
    return event;
}

Event sent_pin() {
    return plain(pin_sent);
}

Event pin_result(rules::PinState state, int tries_left, std::optional<Record> card,
                 const std::optional<Failure>& failure) {
    rules::Situation s;
    s.person.pin = state;
    s.card.tries_left = static_cast<std::uint8_t>(std::clamp(tries_left, 0, 15));
    Event event{std::string(pin_done), happened(s)};
    if (card) event.content.add(MDG_FIELD_CARD, std::move(*card));
    if (failure) event.content.add(MDG_FIELD_ERROR, record::to_record(*failure));
    return event;
}

Event face_result(rules::FaceState face, std::optional<Record> card, const std::optional<Failure>& failure) {
    rules::Situation s;
    s.person.face = face;
    Event event{std::string(face_done), happened(s)};
    if (card) event.content.add(MDG_FIELD_CARD, std::move(*card));
    if (failure) event.content.add(MDG_FIELD_ERROR, record::to_record(*failure));
    return event;
}

Event staff_compared(rules::VisualState visual, rules::VisualReason reason, std::optional<Record> card,
                     const std::optional<Failure>& failure) {
    rules::Situation s;
    s.person.visual = visual;
    s.person.reason = reason;
    Event event{std::string(staff_done), happened(s)};
    if (card) event.content.add(MDG_FIELD_CARD, std::move(*card));
    if (failure) event.content.add(MDG_FIELD_ERROR, record::to_record(*failure));
    return event;
}

Event card_registered(bool done) {
    Event event = plain(registered);
    event.content.set_integer(MDG_FIELD_CARD_REGISTERED, done ? 1 : 0);
    return event;
}

Event captured(bool purged) {
    Event event = plain(captures);
    event.content.set_integer(MDG_FIELD_CAPTURES_PURGED, purged ? 1 : 0);
    return event;
}

Event failed_check(const Failure& failure) {
    rules::Situation s;
    s.site.line = line_of(failure);
    Event event{std::string(check_failed), happened(s)};
    event.content.add(MDG_FIELD_ERROR, record::to_record(failure));
    if (may_still_come(failure)) event.content.set_integer(MDG_FIELD_STILL_EXPECTED, 1);
    return event;
}

Event ended_by(const Failure& failure) {
    Event event = plain(ended);
    event.content.add(MDG_FIELD_ERROR, record::to_record(failure));
    return event;
}

} // namespace mdg::visit::event
