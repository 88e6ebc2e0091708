// The order of a reception, without any device: a situation in, the one next step out.
#include "visit/conductor.hpp"
#include "visit/happened.hpp"

#include "base/failure.hpp"
#include "rules/conclusion.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace mdg::visit;
using namespace mdg::rules;
using mdg::base::Failure;

namespace {

const Law& law_now = law();

Situation on(const char* date) {
    Situation s;
    s.visit_date = *mdg::base::parse_iso_date(date);
    return s;
}

Situation with_card(CertificateUse use = CertificateUse::valid, int tries = 3) {
    Situation s = on("2026-11-22");
    card_read(s, Card::photo, use, tries);
    return s;
}

Situation verified_by_pin() {
    Situation s = with_card();
    pin_answered(s, PinState::verified, 3);
    return s;
}

Step next(const Situation& s) {
    return next_step(s, law_now);
}

void answer(Situation& s, Choice choice) {
    take_answer(s, next(s), choice, law_now);
}

bool cites(const Step& step, std::string_view rule) {
    return std::any_of(step.rules.begin(), step.rules.end(), [&](const char* id) { return rule == id; });
}

} // namespace

TEST_CASE("R-FLOW-01: a visit begins by asking for the card", "[visit]") {
    const Step step = next(on("2026-11-22"));
    CHECK(step.code == StepCode::place_card);
    CHECK(step.work == Work::wait_for_card);
    CHECK(cites(step, "R-FLOW-01"));
    CHECK(step.choices.has(Choice::abandon)); // R-AUTH-12
    CHECK(step.choices.has(Choice::no_card));
}

TEST_CASE("R-BURD-11: a reader that fails shows no card: who has none is not taken for one who showed it", "[visit]") {
    Situation s = on("2026-11-22");
    card_lost(s, CardTrouble::not_read);
    CHECK(next(s).choices.has(Choice::no_card));
    answer(s, Choice::no_card);
    CHECK_FALSE(card_shown(s));
    CHECK(next(s).code == StepCode::ask_document);
}

TEST_CASE("R-FLOW-02: the main way: card, PIN, check, conclusion, take the card, done", "[visit]") {
    Situation s = with_card();
    CHECK(next(s).code == StepCode::enter_pin);
    pin_answered(s, PinState::verified, 3);
    CHECK(next(s).work == Work::check);
    check_answered(s, Answer::valid, PersonMatch::same, false, law_now);
    CHECK(next(s).work == Work::conclude);
    CHECK(conclude(s, law_now).outcome == Outcome::eligible);
    CHECK(conclude(s, law_now).path == ClaimPath::current);
    conclusion_kept(s);
    CHECK(next(s).code == StepCode::take_card);
    answer(s, Choice::ok);
    CHECK(next(s).code == StepCode::done);
}

TEST_CASE("R-CERT-02, R-CERT-04, R-CERT-07: expiring or in grace, a notice is shown after the usual check of the "
          "person",
          "[visit]") {
    for (const CertificateUse use : {CertificateUse::expiring, CertificateUse::in_grace}) {
        Situation s = with_card(use);
        CHECK(next(s).code == StepCode::enter_pin);
        pin_answered(s, PinState::verified, 3);
        CHECK(next(s).code == StepCode::show_alert);
        answer(s, Choice::ok);
        CHECK(next(s).work == Work::check); // R-CERT-15, R-CERT-19
    }
}

TEST_CASE("R-CERT-08, R-FLOW-09, R-BURD-04: after the grace the ladder begins, and no PIN try is asked for",
          "[visit]") {
    for (const CertificateUse use : {CertificateUse::out_of_grace, CertificateUse::expired}) {
        Situation s = with_card(use);
        const Step step = next(s);
        CHECK(step.code == StepCode::ask_document);
        CHECK(cites(step, "R-CERT-08"));
        CHECK(cites(step, "R-FLOW-10"));
        CHECK(step.choices.has(Choice::portal)); // R-FLOW-04
        CHECK(step.choices.has(Choice::notice)); // R-FLOW-05
        CHECK(step.choices.has(Choice::eligibility_certificate));
        answer(s, Choice::notice);
        CHECK(next(s).work == Work::conclude);
        CHECK(conclude(s, law_now).outcome == Outcome::document);
        CHECK(conclude(s, law_now).share.share == Share::normal);
    }
}

TEST_CASE("R-AUTH-09, R-AUTH-10: wrong PINs stop before the last try, which only the patient can ask for", "[visit]") {
    Situation s = with_card(CertificateUse::valid, 3);
    pin_answered(s, PinState::wrong, 2);
    CHECK(next(s).code == StepCode::enter_pin);
    CHECK(std::string(next(s).texts.front()) == "enter_pin_again");
    pin_answered(s, PinState::wrong, 1);
    CHECK(next(s).code == StepCode::choose_method);
    CHECK(next(s).work == Work::none);
    CHECK(next(s).choices.has(Choice::visual));
    answer(s, Choice::last_try);
    CHECK(next(s).code == StepCode::enter_pin);
    pin_answered(s, PinState::blocked, 0);
    CHECK(next(s).code == StepCode::choose_method);
    CHECK_FALSE(next(s).choices.has(Choice::last_try));
    CHECK_FALSE(next(s).choices.has(Choice::pin));
    CHECK(next(s).choices.has(Choice::visual));
}

TEST_CASE("R-AUTH-11, R-AUTH-18, R-VIS-01: a forgotten PIN spends no try and leaves the staff check", "[visit]") {
    Situation s = with_card();
    answer(s, Choice::forgot_pin);
    CHECK(s.card.tries_left == 3);
    CHECK(next(s).code == StepCode::choose_method);
    CHECK_FALSE(next(s).choices.has(Choice::pin));
    answer(s, Choice::visual);
    CHECK(next(s).code == StepCode::staff_check_reason);
    CHECK(next(s).choices.has(Choice::reason_face_and_pin)); // a generic reader has no face check
    answer(s, Choice::reason_face_and_pin);
    CHECK(next(s).code == StepCode::compare_photo);
    Situation other = s;
    answer(s, Choice::same_person);
    CHECK(next(s).work == Work::check);
    // R-VIS-13: another person's card proves nothing, and gives no right to the normal share.
    answer(other, Choice::other_person);
    CHECK(next(other).code == StepCode::ask_document);
    CHECK_FALSE(card_shown(other));
    // R-VIS-05
    Situation bare = with_card();
    answer(bare, Choice::visual);
    answer(bare, Choice::reason_condition);
    answer(bare, Choice::no_photo);
    CHECK(next(bare).code == StepCode::enter_pin);
    CHECK_FALSE(next(bare).choices.has(Choice::visual));
}

TEST_CASE(
    "R-AUTH-12, R-AUTH-18: at a face reader the patient chooses, and a face that fails leaves PIN and staff check",
    "[visit]") {
    Situation s = with_card();
    s.site.reader = ReaderKind::face;
    CHECK(next(s).code == StepCode::choose_method);
    answer(s, Choice::face);
    CHECK(next(s).work == Work::verify_face);
    face_answered(s, FaceState::failed);
    CHECK(next(s).code == StepCode::choose_method);
    CHECK(std::string(next(s).texts.front()) == "face_failed");
    CHECK(next(s).choices.has(Choice::pin));
    CHECK(next(s).choices.has(Choice::visual));
    answer(s, Choice::pin);
    CHECK(next(s).code == StepCode::enter_pin);
}

TEST_CASE("R-VIS-14, R-VIS-15: the staff check at the reader comes first where there is one, the terminal's remains",
          "[visit]") {
    for (const bool passcode : {false, true})
        for (const char* day : {"2025-02-28", "2025-03-01"}) {
            Situation s = on(day);
            s.site.reader = ReaderKind::face;
            s.site.passcode = passcode;
            card_read(s, Card::photo, CertificateUse::valid, 3);
            answer(s, Choice::visual);
            answer(s, Choice::reason_machine);
            const Step step = next(s);
            const std::vector<std::string> texts(step.texts.begin(), step.texts.end());
            std::vector<std::string> expected{"compare_photo"};
            if (passcode && std::string(day) == "2025-03-01") expected.emplace_back("staff_check_passcode");
            expected.emplace_back("staff_check_terminal");
            CHECK(texts == expected);
        }
}

TEST_CASE("R-FAC-03: no method at a reader that is out, and the stand-by tool comes before the ladder", "[visit]") {
    Situation s = with_card();
    s.site.reader_out = true;
    CHECK(next(s).code == StepCode::ask_document);
    s.site.stand_by = true;
    CHECK(next(s).code == StepCode::use_stand_by);
    answer(s, Choice::ok);
    CHECK(next(s).code == StepCode::enter_pin);
}

TEST_CASE("R-FLOW-04, R-BURD-01: a check that fails can be made again or left for another proof", "[visit]") {
    Situation s = verified_by_pin();
    check_failed(s, Line::unknown, law_now);
    CHECK(next(s).code == StepCode::check_failed);
    CHECK(cites(next(s), "R-BURD-01"));
    Situation again = s;
    answer(again, Choice::try_again);
    CHECK(next(again).work == Work::check);
    answer(s, Choice::other_proof);
    CHECK(next(s).code == StepCode::ask_document);
}

TEST_CASE("R-FLOW-06, R-FLOW-07, R-FLOW-08, R-DECL-12: without a document a known patient is asked, a new one declares",
          "[visit]") {
    Situation first = with_card(CertificateUse::out_of_grace);
    answer(first, Choice::none);
    CHECK(next(first).code == StepCode::fill_declaration);
    answer(first, Choice::given);
    CHECK(conclude(first, law_now).outcome == Outcome::declaration);
    CHECK(conclude(first, law_now).confirm_later);

    Situation known = with_card(CertificateUse::out_of_grace);
    known.patient.returning = known.patient.known = true;
    answer(known, Choice::none);
    CHECK(next(known).code == StepCode::ask_unchanged);
    Situation changed = known;
    answer(known, Choice::unchanged);
    CHECK(next(known).work == Work::conclude);
    CHECK(conclude(known, law_now).outcome == Outcome::oral);
    CHECK(conclude(known, law_now).confirm_later);
    answer(changed, Choice::changed);
    CHECK(next(changed).code == StepCode::fill_declaration);
}

TEST_CASE("R-FLOW-16, R-FLOW-17: a first visit with the line down copies the card's four items, or follows the "
          "facility's rule",
          "[visit]") {
    Situation s = verified_by_pin();
    check_failed(s, Line::wide_down, law_now);
    answer(s, Choice::other_proof);
    answer(s, Choice::none);
    Situation own = s;
    CHECK(next(s).code == StepCode::collect_face_items);
    answer(s, Choice::given);
    CHECK(conclude(s, law_now).outcome == Outcome::face_items);
    CHECK(conclude(s, law_now).share.share == Share::normal);
    own.site.own_rule = true;
    CHECK(next(own).code == StepCode::own_rule);
    answer(own, Choice::ok);
    CHECK(conclude(own, law_now).outcome == Outcome::own_rule);
}

TEST_CASE("R-DOC-19, R-DATE-13, R-BURD-06, R-BURD-07: an expired card alone, on the last day of the interim rule and "
          "after it",
          "[visit]") {
    for (const char* day : {"2026-03-31", "2026-04-01"}) {
        Situation s = on(day);
        answer(s, Choice::no_card);
        answer(s, Choice::expired_card);
        if (std::string(day) == "2026-03-31") {
            CHECK(next(s).code == StepCode::enter_number);
            answer(s, Choice::number_entered);
            CHECK(next(s).work == Work::check_number);
            Situation gone = s;
            check_answered(s, Answer::valid, PersonMatch::not_compared, false, law_now);
            CHECK(conclude(s, law_now).outcome == Outcome::interim);
            CHECK(conclude(s, law_now).share.share == Share::normal);
            check_answered(gone, Answer::no_record, PersonMatch::not_compared, false, law_now);
            CHECK(next(gone).code == StepCode::ask_card);
        } else {
            CHECK(next(s).code == StepCode::ask_card);
            Situation found = s;
            answer(found, Choice::card_found);
            CHECK(next(found).code == StepCode::place_card);
            answer(s, Choice::no_card);
            CHECK(next(s).code == StepCode::ask_document);
            CHECK_FALSE(next(s).choices.has(Choice::expired_card));
            answer(s, Choice::none);
            CHECK(next(s).work == Work::conclude);
            CHECK(conclude(s, law_now).share.share == Share::whole_allowed);
        }
    }
}

TEST_CASE("R-ONL-13, R-ONL-14, R-ONL-15: a certificate of eligibility is checked by its number, an ended one does not "
          "stand",
          "[visit]") {
    Situation s = on("2026-11-22");
    answer(s, Choice::no_card);
    answer(s, Choice::eligibility_certificate);
    CHECK(next(s).code == StepCode::enter_number);
    answer(s, Choice::number_entered);
    Situation ended = s;
    check_answered(s, Answer::no_record, PersonMatch::not_compared, false, law_now);
    CHECK(conclude(s, law_now).outcome == Outcome::document); // not a refusal
    check_answered(ended, Answer::lapsed, PersonMatch::not_compared, false, law_now);
    CHECK(next(ended).code == StepCode::ask_document);
    CHECK_FALSE(next(ended).choices.has(Choice::eligibility_certificate));
}

TEST_CASE("R-MATCH-04, R-MATCH-06: an answer under another name is confirmed by word of mouth", "[visit]") {
    Situation s = verified_by_pin();
    check_answered(s, Answer::valid, PersonMatch::differs, false, law_now);
    CHECK(next(s).code == StepCode::confirm_person);
    Situation other = s;
    answer(s, Choice::same_person);
    CHECK(conclude(s, law_now).outcome == Outcome::eligible);
    answer(other, Choice::other_person);
    CHECK(next(other).code == StepCode::ask_document);
}

TEST_CASE("an answer the step does not accept is refused and changes nothing", "[visit]") {
    Situation s = on("2026-11-22");
    const Step step = next(s);
    CHECK_THROWS_AS(take_answer(s, step, Choice::last_try, law_now), Failure);
    CHECK(next(s).code == step.code);
}

TEST_CASE("every code of a step and of a choice is the registry's", "[visit]") {
    std::set<std::string_view> steps, choices;
    for (int i = 0; i < step_code_count; ++i) steps.insert(code_of(static_cast<StepCode>(i)));
    for (int i = 0; i < choice_count; ++i) {
        const auto choice = static_cast<Choice>(i);
        choices.insert(code_of(choice));
        CHECK(choice_of(code_of(choice)) == choice);
    }
    CHECK(steps.size() == static_cast<std::size_t>(step_code_count));
    CHECK(choices.size() == static_cast<std::size_t>(choice_count));
    CHECK(code_of(StepCode::done) == "done");
    CHECK(code_of(Choice::chosen) == "chosen");
    CHECK_FALSE(choice_of("nonsense"));
}
