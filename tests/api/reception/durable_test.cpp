// Receptions with a card that break off and are taken up again.
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <filesystem>
#include <thread>

using namespace mdg::api_test;

namespace {

Fields with_journal(const Clinic& clinic) {
    return {{"journal_dir", "\"" + (clinic.scratch() / "journal").string() + "\""}, {"check_wait_ms", "20000"}};
}

Reception resume(const Desk& desk, const std::string& id) {
    Visit visit;
    Record error;
    const mdg_status status = mdg_visit_resume(desk.context(), id.c_str(), visit.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    return Reception(std::move(visit));
}

} // namespace

TEST_CASE(
    "closed before the PIN and while the check was out: the card is read again, the person stays verified, the check "
    "is sent once (R-AUTH-09)",
    "[durable][R-AUTH-09]") {
    Clinic clinic;
    clinic.put_card(hanako.profile);
    const Desk desk(clinic, with_journal(clinic));
    std::string id;
    {
        const Reception reception = desk.receive(hanako);
        id = text(reception.expect(MDG_VISIT_STEP_ENTER_PIN).record.get(), MDG_FIELD_VISIT_ID);
    }
    {
        const Reception reception = resume(desk, id);
        CHECK(reception.expect(MDG_VISIT_STEP_ENTER_PIN).tries() == 3);
        CHECK(reception.enter_pin("0000") == "OK");
        CHECK(reception.expect(MDG_VISIT_STEP_ENTER_PIN).tries() == 2);
    }
    {
        const Reception reception = resume(desk, id);
        const Step again = reception.expect(MDG_VISIT_STEP_ENTER_PIN);
        CHECK(again.tries() == 2);
        CHECK(again.says("暗証番号が違います"));
        CHECK(reception.enter_pin("1234") == "OK");
        // The terminal is not there yet; the request is.
        for (int i = 0; i < 500 && std::filesystem::is_empty(clinic.folder("req")); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        REQUIRE_FALSE(std::filesystem::is_empty(clinic.folder("req")));
    }
    CHECK(clinic.pins_sent() == 2);
    const Reception reception = resume(desk, id);
    clinic.start_terminal();
    const Record result = reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    CHECK(clinic.pins_sent() == 2);
    CHECK(clinic.requests_taken() == 1);
    clinic.take_card();
}
