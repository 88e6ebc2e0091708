// The order of a reception, without any device: a situation in, the one next step out.
#include "visit/situations.hpp"

#include "base/failure.hpp"
#include "rules/conclusion.hpp"
#include "support/catch.hpp"

#include <functional>
#include <set>
#include <string>

using namespace mdg::visit;
using namespace mdg::rules;
using namespace mdg::test;
using mdg::base::Failure;

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
    card_lost(s, CardTrouble::not_read, false);
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

TEST_CASE(
    "R-CONS-15: whatever it proved, a card that lies on the reader goes back, and one that is gone is not asked for",
    "[visit]") {
    struct Row {
        const char* how;
        std::function<void(Situation&)> happens;
        bool lies;
    };
    const auto lost = [](CardTrouble trouble, bool lies) {
        return [=](Situation& s) {
            card_lost(s, trouble, lies);
            answer(s, Choice::other_proof);
        };
    };
    const Row rows[] = {
        {"another person's",
         [](Situation& s) {
             for (const Choice said : {Choice::visual, Choice::reason_condition, Choice::other_person}) answer(s, said);
         },
         true},
        {"another person's, as staff said at the reader",
         [](Situation& s) { staff_compared(s, VisualState::not_tried, VisualReason::none); }, true},
        {"with a certificate that cannot be read", lost(CardTrouble::not_read, true), true},
        {"pulled away", lost(CardTrouble::not_read, false), false},
        {"left for another proof", [](Situation& s) { answer(s, Choice::other_proof); }, true},
    };
    for (const auto& [how, happens, lies] : rows) {
        CAPTURE(how);
        Situation s = with_card();
        happens(s);
        REQUIRE(next(s).code == StepCode::ask_document);
        answer(s, Choice::abandon);
        CHECK((next(s).code == StepCode::take_card) == lies);
        if (lies) answer(s, Choice::ok);
        CHECK(next(s).code == StepCode::done);
    }
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
