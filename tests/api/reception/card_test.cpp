// What lies on the reader is not what is needed, or does not answer as it should.
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

TEST_CASE("another kind of card is named, and the right one is taken after it", "[card]") {
    struct Row {
        const char* profile;
        const char* kind;
        const char* said;
    };
    const auto row = GENERATE(Row{"licence", MDG_CARD_KIND_DRIVING_LICENCE, "運転免許証"},
                              Row{"felica", MDG_CARD_KIND_FELICA, "FeliCa"},
                              Row{"juki", MDG_CARD_KIND_RESIDENT_CARD, "住民基本台帳カード"});
    CAPTURE(row.profile);
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(row.profile);
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    const Step step = reception.expect(MDG_VISIT_STEP_PLACE_CARD);
    CHECK(step.error_status() == "WRONG_CARD");
    CHECK(text(step.error(), MDG_FIELD_CARD_KIND) == row.kind);
    CHECK(step.says(row.said));
    CHECK(step.says("マイナンバーカードを置いてください"));
    CHECK(clinic.pins_sent() == 0);
    clinic.take_card();

    clinic.put_card(hanako.profile);
    CHECK(reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(reception.enter_pin("1234") == "OK");
    CHECK(text(reception.finish().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    clinic.take_card();
}

TEST_CASE("a reader that is not there, or not named among several", "[card]") {
    struct Row {
        const char* reader_name;
        const char* status;
        std::uint32_t findings; // the readers there are
    };
    const auto row = GENERATE(Row{"\"No Such Reader\"", "NOT_FOUND", 2}, Row{"\"Virtual PCD\"", "AMBIGUOUS", 2},
                              Row{"", "AMBIGUOUS", 2});
    Clinic clinic;
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako, {{"reader_name", row.reader_name}});
    const Step step = reception.expect(MDG_VISIT_STEP_PLACE_CARD);
    CHECK(step.error_status() == row.status);
    CHECK(mdg_record_count(step.error(), MDG_FIELD_FINDING) == row.findings);
    CHECK(has_finding(step.error(), MDG_FIELD_FINDING, "reader_name"));
}

TEST_CASE("no card within the limit is NO_CARD, and the visit can go on", "[card]") {
    Clinic clinic;
    const Desk desk(clinic, {{"card_wait_ms", "300"}});
    const Reception reception = desk.receive(hanako);
    CHECK(reception.expect(MDG_VISIT_STEP_PLACE_CARD).error_status() == "NO_CARD");
    const Record request = record(MDG_KIND_CARD_REQUEST, R"({"reader_name": "Virtual PCD 00 00"})");
    Operation read;
    REQUIRE(name(mdg_card_read_start(desk.context(), request.get(), read.out(), nullptr)) == "OK");
    CHECK(name(mdg_operation_wait(read.get(), 10'000)) == "NO_CARD");

    clinic.put_card(hanako.profile);
    for (int i = 0; i < 10; ++i) { // until the service has seen the card
        CHECK(reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
        const Step step = reception.next();
        if (step.code == MDG_VISIT_STEP_ENTER_PIN) break;
        // On a busy machine the limit may also end while the card is being read.
        CHECK((step.error_status() == "NO_CARD" || step.error_status() == "DEADLINE"));
    }
    CHECK(reception.expect(MDG_VISIT_STEP_ENTER_PIN).tries() == 3);
    clinic.take_card();
}

TEST_CASE("a card read that waits for a card is cancelled within its limit", "[card]") {
    Clinic clinic;
    const Desk desk(clinic);
    const Record request = record(MDG_KIND_CARD_REQUEST, R"({"reader_name": "Virtual PCD 00 00"})");
    Operation read;
    REQUIRE(name(mdg_card_read_start(desk.context(), request.get(), read.out(), nullptr)) == "OK");
    CHECK(name(mdg_operation_wait(read.get(), 200)) == "WAIT_TIMEOUT");
    CHECK(name(mdg_operation_cancel(read.get())) == "OK");
    CHECK(name(mdg_operation_wait(read.get(), 2000)) == "CANCELLED");
}

TEST_CASE("a card with its own ways is received like any other", "[card]") {
    const std::string profile =
        GENERATE(as<std::string>(), "slow-start", "short-only", "contact", "strict", "face-only");
    CAPTURE(profile);
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(profile);
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    if (profile == "face-only") { // it has no PIN: another way is offered, none is asked for
        CHECK(reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD).accepts(MDG_VISIT_CHOICE_OTHER_PROOF));
        CHECK(clinic.pins_sent() == 0);
    } else {
        reception.expect(MDG_VISIT_STEP_ENTER_PIN);
        CHECK(reception.enter_pin("1234") == "OK");
        CHECK(text(reception.finish().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    }
    clinic.take_card();
}

TEST_CASE("a card that is slow or answers in pieces is received", "[card]") {
    const std::string fault = GENERATE(as<std::string>(), "delay=60", "wrong-le@3", "more-data@7", "delay=1500@14");
    CAPTURE(fault);
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(hanako.profile, {"--fault", fault});
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(reception.enter_pin("1234") == "OK");
    CHECK(text(reception.finish().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    clinic.take_card();
}

TEST_CASE("a card that refuses long answers is read in shorter ones, and the reader remembers it", "[card]") {
    Clinic clinic;
    clinic.put_card(hanako.profile, {"--fault", "short-answers"});
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    Record readers;
    REQUIRE(name(mdg_readers(desk.context(), readers.out(), nullptr)) == "OK");
    CHECK(integer(mdg_record_at(readers.get(), MDG_FIELD_READER, 0), MDG_FIELD_LONGEST_ANSWER) == 128);
    std::int64_t other = 0;
    CHECK(mdg_record_int(mdg_record_at(readers.get(), MDG_FIELD_READER, 1), MDG_FIELD_LONGEST_ANSWER, &other) !=
          MDG_OK);
    CHECK(reception.answer(MDG_VISIT_CHOICE_ABANDON) == "OK");
    clinic.take_card();
}
