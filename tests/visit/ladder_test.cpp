// Without a qualification by the card: what is asked for in its place, in its order.
#include "visit/situations.hpp"

#include "rules/conclusion.hpp"
#include "support/catch.hpp"

#include <string>

using namespace mdg::visit;
using namespace mdg::rules;
using namespace mdg::test;

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

TEST_CASE("R-DATE-16, R-BURD-06: beside a card that does not serve an expired insurance card counts once its number is "
          "confirmed online, and is no proof where it cannot be",
          "[visit]") {
    Situation s = on("2026-03-31");
    card_read(s, Card::photo, CertificateUse::out_of_grace, 3);
    Situation down = s;
    answer(s, Choice::expired_card);
    REQUIRE(next(s).code == StepCode::enter_number);
    answer(s, Choice::number_entered);
    REQUIRE(next(s).work == Work::check_number);
    Situation unknown = s;
    check_answered(s, Answer::valid, PersonMatch::not_compared, false, law_now);
    CHECK(next(s).work == Work::conclude);
    CHECK(conclude(s, law_now).outcome == Outcome::interim);
    check_failed(unknown, Line::site_down, law_now);
    CHECK(next(unknown).code == StepCode::ask_document);
    CHECK_FALSE(next(unknown).choices.has(Choice::expired_card));
    down.site.line = Line::site_down;
    answer(down, Choice::expired_card);
    CHECK(next(down).code == StepCode::ask_document);
    CHECK(conclude(down, law_now).share.share == Share::normal); // the card was shown (R-BURD-01)
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
