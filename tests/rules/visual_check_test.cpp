// The staff check by sight: reasons, ways, the order of its steps, its record.
#include "base/failing.hpp"
#include "record/registry.hpp"
#include "rules/said.hpp"
#include "rules/situations.hpp"
#include "rules/visual_check.hpp"
#include "rules/visual_record.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

namespace mdg::rules {
namespace {

using record::Record;
using test::at_the_counter;
using test::day;

VisualReasons reasons(const Situation& s) {
    return visual_reasons(s, allowed_methods(s, law()));
}

std::vector<VisualWay> ways(const Situation& s) {
    const VisualWays found = visual_ways(s, law());
    return {found.begin(), found.end()};
}

// The sentences of R-VIS-06 and R-VIS-08.
const std::vector<VisualStep> terminal_order{VisualStep::log_in,      VisualStep::reader_operation,
                                             VisualStep::visual_mode, VisualStep::compare,
                                             VisualStep::tick,        VisualStep::place_card};
const std::vector<VisualStep> passcode_order{VisualStep::issue_passcode, VisualStep::staff_button,
                                             VisualStep::enter_passcode, VisualStep::compare, VisualStep::go_on};

void follow(VisualWay way, const std::vector<VisualStep>& order) {
    VisualCheck check{way, false, std::nullopt, std::nullopt};
    for (const VisualStep due : order) {
        CHECK(due_step(check) == due);
        CHECK_FALSE(visually_verified(check));
        for (int i = 0; i < visual_step_count; ++i) {
            const auto other = static_cast<VisualStep>(i);
            if (other == due) continue;
            const auto failure = test::failure_of([&] { (void)after_step(check, other, true); });
            CHECK(failure.status == MDG_E_WRONG_STEP);
        }
        check = after_step(check, due, due == VisualStep::compare ? std::optional(true) : std::nullopt);
    }
    CHECK(due_step(check) == VisualStep::done);
    CHECK(visually_verified(check));
}

// A patient whose face check failed and whose PIN is locked, at a face reader that has the check by passcode.
Record facts() {
    return Record(MDG_KIND_FACTS)
        .set_date(MDG_FIELD_VISIT_DATE, day("2026-11-26"))
        .set_text(MDG_FIELD_READER_KIND, MDG_READER_KIND_FACE)
        .set_integer(MDG_FIELD_VISUAL_PASSCODE, 1)
        .set_text(MDG_FIELD_CARD_FORM, MDG_CARD_FORM_PHOTO)
        .set_text(MDG_FIELD_CERTIFICATE_USE, MDG_CERTIFICATE_USE_VALID)
        .set_text(MDG_FIELD_PIN_RESULT, MDG_PIN_RESULT_BLOCKED)
        .set_text(MDG_FIELD_FACE_RESULT, MDG_FACE_RESULT_FAILED)
        .set_text(MDG_FIELD_VISUAL_REASON, MDG_VISUAL_REASON_FACE_AND_PIN)
        .set_text(MDG_FIELD_OPERATOR_ID, "S-07");
}

// What a host does: each answer's step is done and reported.
Record led(Record facts, const std::vector<const char*>& acts) {
    Record check = visual_check(facts);
    for (const char* act : acts) {
        CHECK(*check.text(MDG_FIELD_VISUAL_STEP) == act);
        if (const auto* done = check.text(MDG_FIELD_VISUAL_DONE)) facts.set_text(MDG_FIELD_VISUAL_DONE, *done);
        facts.set_text(MDG_FIELD_VISUAL_ACT, act);
        if (std::string_view(act) == MDG_VISUAL_STEP_COMPARE) facts.set_integer(MDG_FIELD_SAME_PERSON, 1);
        check = visual_check(facts);
    }
    return check;
}

} // namespace

TEST_CASE("by sight: face failed and PIN out of the question, or one of three that staff judge",
          "[R-VIS-01][R-VIS-02][R-VIS-03][R-VIS-04][R-AUTH-14][R-ERR-24]") {
    Situation s = at_the_counter();
    const VisualReasons staff{VisualReason::condition, VisualReason::unwell, VisualReason::machine};
    CHECK(reasons(s) == staff);
    s.person.face = FaceState::failed;
    CHECK(reasons(s) == staff); // the PIN is still there
    for (const PinState pin : {PinState::forgotten, PinState::blocked}) {
        s.person.pin = pin;
        CHECK(reasons(s).has(VisualReason::face_and_pin));
    }
    s.person.face = FaceState::not_tried;
    CHECK(reasons(s) == staff); // the face is still there
}

TEST_CASE("a card without a photo is never compared by sight", "[R-VIS-05][R-CARD-03]") {
    Situation s = at_the_counter(Card::no_photo);
    s.person.face = FaceState::failed;
    s.person.pin = PinState::blocked;
    CHECK(reasons(s).empty());
    const auto failure =
        test::failure_of([] { (void)visual_check(facts().set_text(MDG_FIELD_CARD_FORM, MDG_CARD_FORM_NO_PHOTO)); });
    CHECK(failure.status == MDG_E_CHECK_FAILED);
    CHECK(test::places(failure) == std::vector<std::string>{"card_form"});
}

TEST_CASE("the old way through the terminal has exactly this order, and no verification without the tick",
          "[R-VIS-06]") {
    follow(VisualWay::terminal, terminal_order);
    const VisualCheck before_tick{VisualWay::terminal, true, VisualStep::compare, true};
    CHECK(due_step(before_tick) == VisualStep::tick);
    const auto failure = test::failure_of([&] { (void)after_step(before_tick, VisualStep::place_card, true); });
    // Told which step is due, to the log and to the screen.
    CHECK(failure.message.find("first tick") != std::string::npos);
    REQUIRE(failure.findings.size() == 1);
    CHECK(failure.findings.front().ja.find("目視で本人確認完了") != std::string::npos);
}

TEST_CASE("the new way: passcode issued, staff button, passcode, compare, go on", "[R-VIS-08]") {
    follow(VisualWay::passcode, passcode_order);
    CHECK(due_step({VisualWay::passcode, true, std::nullopt, std::nullopt}) == VisualStep::staff_button);
}

TEST_CASE("old: at least three acts at the terminal a patient, new: none", "[R-VIS-07][R-VIS-09]") {
    CHECK(terminal_actions(VisualWay::terminal) >= 3); // S0 counts at least three trips between reader and terminal
    CHECK(terminal_actions(VisualWay::passcode) == 0);
    CHECK(terminal_actions(VisualWay::tool) == 0);
}

TEST_CASE("the way by passcode: from its month on, where the reader says that it has it, and first",
          "[R-VIS-08][R-VIS-14][R-VIS-15][R-CONF-14][R-DATE-21][R-DEV-06]") {
    Situation s = at_the_counter();
    s.site.passcode = true;
    const std::vector<VisualWay> old_only{VisualWay::terminal};
    const std::vector<VisualWay> both{VisualWay::passcode, VisualWay::terminal};
    s.visit_date = day("2025-02-28");
    CHECK(ways(s) == old_only);
    s.visit_date = day("2025-03-01");
    CHECK(ways(s) == both);
    s.visit_date = day("2025-03-02");
    CHECK(ways(s) == both);
    CHECK(visual_way(s, law()) == VisualWay::passcode);
    s.site.passcode = false; // a day alone is not enough
    CHECK(ways(s) == old_only);
    s.site.passcode = true;
    s.site.reader = ReaderKind::generic;
    CHECK(ways(s) == old_only);
    s.site.service = ServiceClass::home_consent;
    CHECK(ways(s) == std::vector<VisualWay>{VisualWay::tool});
}

TEST_CASE("nobody is verified by sight without staff's word that it is the same person", "[R-VIS-13]") {
    const VisualCheck looked{VisualWay::passcode, true, VisualStep::enter_passcode, std::nullopt};
    const auto failure = test::failure_of([&] { (void)after_step(looked, VisualStep::compare, std::nullopt); });
    CHECK(failure.status == MDG_E_CHECK_FAILED);
    CHECK(test::places(failure) == std::vector<std::string>{"same_person"});
    const VisualCheck another = after_step(looked, VisualStep::compare, false);
    CHECK(due_step(another) == VisualStep::refused);
    CHECK_FALSE(visually_verified(another));
    CHECK(test::failure_of([&] { (void)after_step(another, VisualStep::go_on, true); }).status == MDG_E_WRONG_STEP);
    // Facts that left the word out lead back to comparing.
    CHECK(due_step({VisualWay::terminal, true, VisualStep::place_card, std::nullopt}) == VisualStep::compare);
    CHECK(due_step({VisualWay::passcode, true, VisualStep::go_on, std::nullopt}) == VisualStep::compare);
}

TEST_CASE("the patient shows the photo, staff warn of third parties and do not take the card",
          "[R-VIS-12][R-VIS-13][R-AUTH-16][R-PRIV-06]") {
    const Record check = visual_check(
        facts().set_text(MDG_FIELD_VISUAL_DONE, MDG_VISUAL_STEP_ENTER_PASSCODE).set_integer(MDG_FIELD_SAME_PERSON, 1));
    std::string said;
    for (const auto& text : check.list(MDG_FIELD_TEXT)) said += *text->text(MDG_FIELD_JA);
    for (const char* told :
         {"職員にお見せください", "患者ご本人に顔写真を示していただき", "第三者の利用", "預かりません"})
        CHECK(said.find(told) != std::string::npos);
    CHECK(test::cites(check, "R-VIS-12"));
}

TEST_CASE("the record of a check: by sight, why, which way, by whom, confirmed, and nothing of the patient",
          "[R-VIS-11][R-VIS-09][R-PRIV-11]") {
    const Record by_passcode = led(facts(), {"staff_button", "enter_passcode", "compare", "go_on"});
    CHECK(*by_passcode.text(MDG_FIELD_VISUAL_STEP) == MDG_VISUAL_STEP_DONE);
    CHECK(*by_passcode.text(MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_VISUAL);
    CHECK(*by_passcode.text(MDG_FIELD_VISUAL_REASON) == MDG_VISUAL_REASON_FACE_AND_PIN);
    CHECK(*by_passcode.text(MDG_FIELD_VISUAL_WAY) == MDG_VISUAL_WAY_PASSCODE);
    CHECK(*by_passcode.text(MDG_FIELD_OPERATOR_ID) == "S-07");
    CHECK(by_passcode.integer(MDG_FIELD_SAME_PERSON) == 1);
    CHECK(by_passcode.integer(MDG_FIELD_TERMINAL_ACTIONS) == 0);
    CHECK(test::cites(by_passcode, "R-VIS-11"));
    const Record by_terminal = led(facts().set_text(MDG_FIELD_VISUAL_WAY, MDG_VISUAL_WAY_TERMINAL),
                                   {"log_in", "reader_operation", "visual_mode", "compare", "tick", "place_card"});
    CHECK(*by_terminal.text(MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_VISUAL);
    for (const auto& field : record::all_fields())
        if (field.belongs_to(MDG_KIND_VISUAL_CHECK) && field.id != MDG_FIELD_OPERATOR_ID)
            CHECK(field.sensitivity != record::Sensitivity::personal);
}

TEST_CASE("until its end a check says not verified", "[R-VIS-06]") {
    Record half = facts();
    half.set_text(MDG_FIELD_VISUAL_WAY, MDG_VISUAL_WAY_TERMINAL)
        .set_text(MDG_FIELD_VISUAL_DONE, MDG_VISUAL_STEP_COMPARE)
        .set_integer(MDG_FIELD_SAME_PERSON, 1);
    CHECK(*visual_check(half).text(MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_NONE);
    const auto failure =
        test::failure_of([&] { (void)visual_check(half.set_text(MDG_FIELD_VISUAL_ACT, MDG_VISUAL_STEP_PLACE_CARD)); });
    CHECK(failure.status == MDG_E_WRONG_STEP);
}

TEST_CASE("the passcode has no place in any record, and the PIN no place in a check by sight",
          "[R-VIS-10][R-PRIV-14]") {
    // Whether there is one may be told, not which.
    for (const auto& field : record::all_fields())
        if (field.name.find("passcode") != std::string_view::npos) CHECK(field.type == record::Type::integer);
    for (const auto& field : record::all_fields())
        if (field.belongs_to(MDG_KIND_VISUAL_CHECK)) CHECK(field.name.find("pin") == std::string_view::npos);
}

TEST_CASE("reason and operator are required, a reason has to hold, a way has to be there: all faults at once",
          "[R-VIS-01][R-VIS-14]") {
    const auto faults_of = [](Record facts) {
        const auto failure = test::failure_of([&] { (void)visual_check(facts); });
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        return test::places(failure);
    };
    Record bare = facts();
    bare.unset(MDG_FIELD_VISUAL_REASON);
    bare.unset(MDG_FIELD_OPERATOR_ID);
    bare.set_text(MDG_FIELD_VISUAL_WAY, MDG_VISUAL_WAY_TOOL).set_text(MDG_FIELD_VISUAL_DONE, "tock");
    CHECK(faults_of(bare) == std::vector<std::string>{"visual_reason", "operator_id", "visual_way", "visual_done"});
    CHECK(faults_of(facts().set_text(MDG_FIELD_PIN_RESULT, MDG_PIN_RESULT_WRONG)) ==
          std::vector<std::string>{"visual_reason"});
    CHECK(faults_of(facts()
                        .set_integer(MDG_FIELD_VISUAL_PASSCODE, 0)
                        .set_text(MDG_FIELD_VISUAL_WAY, MDG_VISUAL_WAY_PASSCODE)) ==
          std::vector<std::string>{"visual_way"});
    // A step of the other way is told apart from a step that is not due.
    CHECK(test::failure_of([] {
              (void)visual_check(facts().set_text(MDG_FIELD_VISUAL_DONE, MDG_VISUAL_STEP_TICK));
          }).status == MDG_E_BAD_ARGUMENT);
}

} // namespace mdg::rules
