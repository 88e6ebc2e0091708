// A step of a reception: what is done next, what it accepts, which rules made it. Without an allocation: the exhaustive
// run asks for millions of them.
#pragma once

#include "rules/situation.hpp"

#include <optional>
#include <string_view>

namespace mdg::visit {

enum class StepCode : std::uint8_t {
    working,
    place_card,
    enter_pin,
    choose_method,
    verify_face,
    verify_phone,
    staff_check_reason,
    compare_photo,
    show_alert,
    ask_consent,
    check_failed,
    choose_qualification,
    confirm_person,
    use_stand_by,
    ask_document,
    ask_card,
    enter_number,
    ask_unchanged,
    collect_face_items,
    own_rule,
    fill_declaration,
    choose_share,
    take_card,
    done,
    register_card,
};
inline constexpr int step_code_count = 25;

enum class Choice : std::uint8_t {
    ok,
    try_again,
    last_try,
    other_proof,
    no_card,
    abandon,
    // ways of proving who the patient is
    face,
    pin,
    visual,
    forgot_pin,
    // why staff compare by sight
    reason_face_and_pin,
    reason_condition,
    reason_unwell,
    reason_machine,
    // comparing
    same_person,
    other_person,
    no_photo,
    // consent
    agree,
    agree_partly,
    refuse,
    // documents
    portal,
    notice,
    eligibility_certificate,
    insurance_card,
    expired_card,
    insurer_call,
    none,
    card_found,
    number_entered,
    not_possible,
    // the ladder's questions
    unchanged,
    changed,
    given,
    not_given,
    charge_normal,
    charge_whole,
    // several qualifications
    chosen,
    // the first registration for insurance use
    register_card,
};
inline constexpr int choice_count = 38;
using Choices = base::SmallSet<Choice>;

// What the library itself does at a step, while or instead of a person's answer. Where the reader cannot do it (it has no
// PIN pad, no screen, no camera), nothing is done and the desk is waited for: the order does not know devices.
enum class Work : std::uint8_t {
    none,
    wait_for_card,
    choose,     // the reader asks how the person wants to be verified, and verifies them
    verify_pin, // on the reader's PIN pad
    verify_face,
    verify_phone,
    compare, // staff at the reader, by their passcode (R-VIS-08)
    show_alert,
    ask_consent,
    check,
    check_number,
    conclude,
    register_card, // at the reader, which asks the person
    give_back,     // the card is seen taken; a reader with a screen asks for it
};

struct Step {
    StepCode code = StepCode::done;
    Work work = Work::none;
    Choices choices;                 // none: no answer is expected
    base::Few<const char*, 4> texts; // ids in the catalogue, the first one says it in short
    rules::Cited rules;
};

// The registry's codes: MDG_VISIT_STEP_…, MDG_VISIT_CHOICE_….
std::string_view code_of(StepCode code) noexcept;
std::string_view code_of(Choice choice) noexcept;
std::optional<Choice> choice_of(std::string_view code) noexcept;

} // namespace mdg::visit
