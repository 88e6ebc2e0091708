// The PC/SC service stops and comes back in the middle of a reception.
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <thread>

using namespace mdg::api_test;

namespace {

// Says "try again" until the card is read: the service is up before its reader is.
void read_again(const Reception& reception) {
    std::string last;
    for (int i = 0; i < 50; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        REQUIRE(reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
        const Step step = reception.next();
        if (step.code == MDG_VISIT_STEP_ENTER_PIN) return;
        REQUIRE(step.code == MDG_VISIT_STEP_PLACE_CARD);
        last = step.error_status();
    }
    FAIL("the card is not read again: " << last);
}

} // namespace

TEST_CASE("the service stops before the card is placed: OFFLINE, then healed", "[service]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.stop_pcscd();
    const Desk desk(clinic, {{"card_wait_ms", "2000"}});
    const Reception reception = desk.receive(hanako);
    const Step step = reception.expect(MDG_VISIT_STEP_PLACE_CARD);
    CHECK(step.error_status() == "OFFLINE");
    CHECK(text(step.error(), MDG_FIELD_ORIGIN) == MDG_ORIGIN_RESOURCE_MANAGER);
    Record readers;
    CHECK(name(mdg_readers(desk.context(), readers.out(), nullptr)) == "OK");
    CHECK(mdg_record_count(readers.get(), MDG_FIELD_READER) == 0);
    CHECK(mdg_record_count(readers.get(), MDG_FIELD_FINDING) > 0); // why there is none

    clinic.start_pcscd();
    clinic.put_card(hanako.profile);
    read_again(reception);
    CHECK(reception.enter_pin("1234") == "OK");
    CHECK(text(reception.finish().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    clinic.take_card();
}

TEST_CASE("the service stops while the PIN is asked for: OFFLINE, no try spent, then healed", "[service]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(hanako.profile);
    const Desk desk(clinic, {{"card_wait_ms", "2000"}});
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    clinic.stop_pcscd();
    CHECK(reception.enter_pin("1234") == "OK");
    const Step step = reception.expect(MDG_VISIT_STEP_PLACE_CARD);
    CHECK(step.error_status() == "OFFLINE");
    CHECK(clinic.pins_sent() == 0);

    clinic.start_pcscd(); // the card still lies there
    read_again(reception);
    CHECK(reception.enter_pin("1234") == "OK");
    CHECK(text(reception.finish().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(clinic.pins_sent() == 1);
    CHECK(clinic.pin_tries() == 3);
    clinic.take_card();
}

TEST_CASE("readers come and go as events", "[service]") {
    Clinic clinic;
    const Desk desk(clinic);
    const auto wait_for = [&](const std::string& code) {
        for (int i = 0; i < 100; ++i) {
            Record event;
            const mdg_status status = mdg_next_event(desk.context(), 500, event.out());
            if (status == MDG_OK && text(event.get(), MDG_FIELD_EVENT_CODE) == code) return true;
        }
        return false;
    };
    CHECK(wait_for(MDG_EVENT_CODE_READER_ARRIVED));
    clinic.put_card(hanako.profile);
    CHECK(wait_for(MDG_EVENT_CODE_CARD_INSERTED));
    clinic.take_card();
    CHECK(wait_for(MDG_EVENT_CODE_CARD_REMOVED));
    clinic.stop_pcscd();
    CHECK(wait_for(MDG_EVENT_CODE_READER_GONE));
    clinic.start_pcscd();
    CHECK(wait_for(MDG_EVENT_CODE_READER_ARRIVED));
}
