// What can happen to a visit, as its journal has it. Nothing secret: no PIN, and a declaration only that it was given.
#pragma once

#include "base/failure.hpp"
#include "journal/entry.hpp"
#include "rules/situation.hpp"
#include "visit/step.hpp"

#include <optional>
#include <string_view>

namespace mdg::visit {

// Its kind is one of the words below, its content a record.
using Event = journal::NewEntry;

namespace event {

inline constexpr std::string_view options = "options";             // visit_options, as they were given
inline constexpr std::string_view start = "start";                 // facts: the situation before the card
inline constexpr std::string_view step = "step";                   // visit_event: shown from here on
inline constexpr std::string_view answer = "answer";               // answer, with the step it answers
inline constexpr std::string_view card_read = "card_read";         // card, with its certificate
inline constexpr std::string_view card_lost = "card_lost";         // visit_event
inline constexpr std::string_view pin_sent = "pin_sent";           // visit_event; before the card gets it
inline constexpr std::string_view pin_kept_back = "pin_kept_back"; // visit_event; the card got none after all
inline constexpr std::string_view pin_done = "pin_done";           // visit_event
inline constexpr std::string_view face_done = "face_done";         // visit_event
inline constexpr std::string_view staff_done = "staff_done";       // visit_event: compared at the reader, by passcode
inline constexpr std::string_view registered = "registered";       // visit_event: for insurance use, or not
inline constexpr std::string_view captures = "captures";           // visit_event: whether what the camera took is gone
inline constexpr std::string_view check_sent = "check_sent";       // check_request; before the terminal gets it
inline constexpr std::string_view check_done = "check_done";       // eligibility
inline constexpr std::string_view check_failed = "check_failed";   // visit_event
inline constexpr std::string_view concluded = "concluded";         // decision
inline constexpr std::string_view ended = "ended";                 // visit_event: by what, where no person ended it
inline constexpr std::string_view resumed = "resumed";             // visit_event: conducted anew, by another or again
inline constexpr std::string_view handed_out = "handed_out";       // visit_event: the result

Event shown(StepCode code);
Event answered(StepCode code, record::Record said);
Event read(record::Record card);
Event lost(const base::Failure& failure);
Event sent_pin();
// not_asked: the person stopped at the reader's pad. card: its record as it became by the PIN; failure: what could not be read any more.
Event pin_result(rules::PinState state, int tries_left, std::optional<record::Record> card = {},
                 const std::optional<base::Failure>& failure = {});
// not_tried: the person chose another way at the reader. card and failure as with a PIN.
Event face_result(rules::FaceState face, std::optional<record::Record> card = {},
                  const std::optional<base::Failure>& failure = {});
// Staff compared by sight at the reader alone. It does not tell why: none where the rules do not leave one reason only
// (R-VIS-09). not_tried: they saw another person.
Event staff_compared(rules::VisualState visual, rules::VisualReason reason = rules::VisualReason::none,
                     std::optional<record::Record> card = {}, const std::optional<base::Failure>& failure = {});
Event card_registered(bool done);
Event captured(bool purged);
Event failed_check(const base::Failure& failure);
Event ended_by(const base::Failure& failure);
Event plain(std::string_view kind); // with nothing to say but itself

} // namespace event
} // namespace mdg::visit
