// The order of a reception, without any device: facts in, the one next step out.
#include "visit/conductor.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace mdg::visit;
using mdg::base::Failure;
using mdg::record::Record;

namespace {

CardFacts card(const char* use, int tries) {
    return {Record(MDG_KIND_CARD), Record(MDG_KIND_CERTIFICATE), use, tries};
}

Record answer(const char* validity, const std::vector<const char*>& classes) {
    Record eligibility(MDG_KIND_ELIGIBILITY);
    eligibility.set_text(MDG_FIELD_VALIDITY, validity);
    for (const char* code : classes) {
        Record qualification(MDG_KIND_QUALIFICATION);
        qualification.set_text(MDG_FIELD_CARD_CLASSIFICATION, code);
        eligibility.add(MDG_FIELD_QUALIFICATION, std::move(qualification));
    }
    return eligibility;
}

bool cites(const Step& step, std::string_view rule) {
    return std::find(step.rules.begin(), step.rules.end(), rule) != step.rules.end();
}

bool accepts(const Step& step, std::string_view choice) {
    return std::find(step.choices.begin(), step.choices.end(), choice) != step.choices.end();
}

// How the world outside answers in a simulated visit.
struct World {
    const char* use;      // of the certificate
    int tries;            // on the card
    int wrong_pins;       // before the right one
    bool card_fails;      // at the first placing
    bool check_fails;     // the first time
    const char* validity; // of the answer
    bool insists;         // the patient wants the last try
    const char* document; // when one is asked for
};

// Plays a visit to its end; returns the steps. Fails when it does not end.
std::vector<std::string> play(World world, Facts& facts) {
    std::vector<std::string> steps;
    for (int i = 0; i < 40; ++i) {
        const Step step = next_step(facts);
        steps.emplace_back(step.code);
        if (step.code == MDG_VISIT_STEP_DONE) return steps;
        if (step.work == Work::wait_for_card) {
            if (std::exchange(world.card_fails, false)) {
                facts.card_trouble = Failure(MDG_E_CARD_REMOVED, MDG_ORIGIN_PERSON, "taken away");
            } else {
                facts.card = card(world.use, world.tries);
            }
        } else if (step.work == Work::verify_pin) {
            REQUIRE(facts.card->tries_left > 0);
            facts.last_try_wanted = false;
            if (world.wrong_pins-- > 0) {
                --facts.card->tries_left;
                facts.pin = facts.card->tries_left == 0 ? PinState::blocked : PinState::wrong;
            } else {
                facts.pin = PinState::verified;
            }
        } else if (step.work == Work::check) {
            if (std::exchange(world.check_fails, false)) {
                facts.check_trouble = Failure(MDG_E_NO_ANSWER, MDG_ORIGIN_TERMINAL, "no answer");
            } else {
                facts.eligibility = answer(world.validity, {"01"});
            }
        } else if (step.work == Work::decide) {
            facts.decision = facts.eligibility
                                 ? mdg::rules::decide(mdg::rules::facts_of(*facts.eligibility))
                                 : mdg::rules::decide_without_answer(facts.document != MDG_VISIT_CHOICE_NONE);
        } else {
            const char* choice = accepts(step, MDG_VISIT_CHOICE_OK)          ? MDG_VISIT_CHOICE_OK
                                 : accepts(step, world.document)             ? world.document
                                 : accepts(step, MDG_VISIT_CHOICE_TRY_AGAIN) ? MDG_VISIT_CHOICE_TRY_AGAIN
                                 : world.insists && accepts(step, MDG_VISIT_CHOICE_LAST_TRY)
                                     ? MDG_VISIT_CHOICE_LAST_TRY
                                     : MDG_VISIT_CHOICE_OTHER_PROOF;
            take_answer(facts, step, choice);
        }
    }
    FAIL("the visit does not end");
    return steps;
}

bool contains(const std::vector<std::string>& steps, const char* step) {
    return std::find(steps.begin(), steps.end(), step) != steps.end();
}

} // namespace

TEST_CASE("R-FLOW-01: a visit begins by asking for the card", "[visit]") {
    const Step step = next_step({});
    CHECK(step.code == MDG_VISIT_STEP_PLACE_CARD);
    CHECK(step.work == Work::wait_for_card);
    CHECK(cites(step, "R-FLOW-01"));
    CHECK(accepts(step, MDG_VISIT_CHOICE_ABANDON)); // R-AUTH-12
}

TEST_CASE("the main way: card, PIN, check, decision, take the card, done", "[visit]") {
    Facts facts;
    const auto steps =
        play({MDG_CERTIFICATE_USE_VALID, 3, 0, false, false, MDG_VALIDITY_VALID, false, "notice"}, facts);
    CHECK(steps == std::vector<std::string>{"place_card", "enter_pin", "working", "working", "take_card", "done"});
    CHECK(facts.decision->outcome == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(facts.decision->claim_path == MDG_CLAIM_PATH_CURRENT);
}

TEST_CASE("R-CERT-02, R-CERT-04, R-CERT-07: expiring or in grace, a notice is shown after the usual check of "
          "the person",
          "[visit]") {
    for (const char* use : {MDG_CERTIFICATE_USE_EXPIRING, MDG_CERTIFICATE_USE_IN_GRACE}) {
        Facts facts;
        const auto steps = play({use, 3, 0, false, false, MDG_VALIDITY_VALID, false, "notice"}, facts);
        CHECK(steps == std::vector<std::string>{"place_card", "enter_pin", "show_alert", "working", "working",
                                                "take_card", "done"});
        CHECK(facts.decision->outcome == MDG_VISIT_OUTCOME_ELIGIBLE); // R-CERT-15, R-CERT-19
    }
}

TEST_CASE("R-CERT-08, R-FLOW-09, R-BURD-04: after the grace the ladder begins, and no PIN try is asked for",
          "[visit]") {
    for (const char* use : {MDG_CERTIFICATE_USE_OUT_OF_GRACE, MDG_CERTIFICATE_USE_EXPIRED}) {
        Facts facts;
        facts.card = card(use, 3);
        const Step step = next_step(facts);
        CHECK(step.code == MDG_VISIT_STEP_ASK_DOCUMENT);
        CHECK(cites(step, "R-CERT-08"));
        CHECK(cites(step, "R-FLOW-10"));
        CHECK(accepts(step, MDG_VISIT_CHOICE_PORTAL)); // R-FLOW-04
        CHECK(accepts(step, MDG_VISIT_CHOICE_NOTICE)); // R-FLOW-05
        CHECK(accepts(step, MDG_VISIT_CHOICE_ELIGIBILITY_CERTIFICATE));
        take_answer(facts, step, MDG_VISIT_CHOICE_NOTICE);
        CHECK(next_step(facts).work == Work::decide);
    }
}

TEST_CASE("R-AUTH-09: wrong PINs stop before the last try, which only the patient can ask for", "[visit]") {
    Facts facts;
    facts.card = card(MDG_CERTIFICATE_USE_VALID, 2);
    facts.pin = PinState::wrong;
    CHECK(next_step(facts).code == MDG_VISIT_STEP_ENTER_PIN);
    CHECK(next_step(facts).texts.front() == "enter_pin_again");

    facts.card->tries_left = 1;
    Step step = next_step(facts);
    CHECK(step.code == MDG_VISIT_STEP_CHOOSE_METHOD);
    CHECK(step.work == Work::none);
    CHECK(accepts(step, MDG_VISIT_CHOICE_OTHER_PROOF));
    take_answer(facts, step, MDG_VISIT_CHOICE_LAST_TRY);
    CHECK(next_step(facts).code == MDG_VISIT_STEP_ENTER_PIN);

    facts.pin = PinState::blocked;
    facts.card->tries_left = 0;
    facts.last_try_wanted = false;
    step = next_step(facts);
    CHECK(step.code == MDG_VISIT_STEP_CHOOSE_METHOD);
    CHECK_FALSE(accepts(step, MDG_VISIT_CHOICE_LAST_TRY));
    CHECK(accepts(step, MDG_VISIT_CHOICE_OTHER_PROOF)); // R-AUTH-10
}

TEST_CASE("R-AUTH-11: a forgotten PIN leads on without spending a try", "[visit]") {
    Facts facts;
    facts.card = card(MDG_CERTIFICATE_USE_VALID, 3);
    const Step step = next_step(facts);
    REQUIRE(step.code == MDG_VISIT_STEP_ENTER_PIN);
    take_answer(facts, step, MDG_VISIT_CHOICE_OTHER_PROOF);
    CHECK(next_step(facts).code == MDG_VISIT_STEP_ASK_DOCUMENT);
    CHECK(facts.card->tries_left == 3);
}

TEST_CASE("R-FLOW-04: a check that fails can be made again or left for another proof", "[visit]") {
    Facts facts;
    facts.card = card(MDG_CERTIFICATE_USE_VALID, 3);
    facts.pin = PinState::verified;
    facts.check_trouble = Failure(MDG_E_UNREACHABLE, MDG_ORIGIN_TERMINAL, "no share");
    const Step step = next_step(facts);
    CHECK(step.code == MDG_VISIT_STEP_CHECK_FAILED);
    CHECK(cites(step, "R-BURD-01"));
    Facts again = facts;
    take_answer(again, step, MDG_VISIT_CHOICE_TRY_AGAIN);
    CHECK(next_step(again).work == Work::check);
    take_answer(facts, step, MDG_VISIT_CHOICE_OTHER_PROOF);
    CHECK(next_step(facts).code == MDG_VISIT_STEP_ASK_DOCUMENT);
}

TEST_CASE("an answer the step does not accept is refused and changes nothing", "[visit]") {
    Facts facts;
    const Step step = next_step(facts);
    CHECK_THROWS_AS(take_answer(facts, step, MDG_VISIT_CHOICE_LAST_TRY), Failure);
    CHECK(next_step(facts).code == step.code);
}

TEST_CASE("every visit ends, with the normal share and the patient's card handed back (R-BURD-01, R-FLOW-10)",
          "[visit]") {
    int visits = 0;
    for (const char* use :
         {MDG_CERTIFICATE_USE_VALID, MDG_CERTIFICATE_USE_EXPIRING, MDG_CERTIFICATE_USE_IN_GRACE,
          MDG_CERTIFICATE_USE_OUT_OF_GRACE, MDG_CERTIFICATE_USE_EXPIRED, MDG_CERTIFICATE_USE_NOT_YET_VALID})
        for (int tries : {0, 1, 2, 3})
            for (int wrong : {0, 1, 2, 3})
                for (bool card_fails : {false, true})
                    for (bool check_fails : {false, true})
                        for (const char* validity : {"1", "2", "3", "4", "5", "6", "8", ""})
                            for (bool insists : {false, true})
                                for (const char* document : {MDG_VISIT_CHOICE_PORTAL, MDG_VISIT_CHOICE_NONE}) {
                                    Facts facts;
                                    const auto steps =
                                        play({use, tries, wrong, card_fails, check_fails, validity, insists, document},
                                             facts);
                                    REQUIRE(facts.decision);
                                    REQUIRE(facts.decision->share == MDG_SHARE_NORMAL);
                                    REQUIRE(contains(steps, MDG_VISIT_STEP_TAKE_CARD));
                                    ++visits;
                                }
    CHECK(visits == 6 * 4 * 4 * 2 * 2 * 8 * 2 * 2);
}
