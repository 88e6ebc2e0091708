// The check: results by number and from the face folder, and every way in which it fails.
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <thread>

namespace fs = std::filesystem;
using namespace mdg::api_test;

namespace {

const Fields without_number{
    {"insurer_number", ""}, {"insured_symbol", ""}, {"insured_number", ""}, {"insured_branch_number", ""}};
const char* const hanako_face = "mihon-hanako";
const char* const another_face = "hanako";

// At the desk with the PIN typed: the check is what comes next.
struct AtTheCheck {
    explicit AtTheCheck(const std::vector<std::string>& terminal, Fields config = {}, const Fields& options = {})
        : desk((clinic.put_card(hanako.profile), clinic), config)
        , reception(desk.receive(hanako, options)) {
        if (!terminal.empty()) clinic.start_terminal(terminal);
        reception.expect(MDG_VISIT_STEP_ENTER_PIN);
        REQUIRE(reception.enter_pin("1234") == "OK");
    }
    Clinic clinic;
    Desk desk;
    Reception reception;
};

void eligible(const Reception& reception) {
    const Record result = reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(text(mdg_record_at(result.get(), MDG_FIELD_CLAIM, 0), MDG_FIELD_NAME) == "見本　花子");
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("without a number on file the result that the terminal drops is taken, and only this person's (R-ONL-05)",
          "[terminal][R-ONL-05]") {
    AtTheCheck at({"--seed", "9"}, {}, without_number);
    at.clinic.push_face_result(another_face, {"--seed", "2"});
    at.clinic.push_face_result(hanako_face, {"--seed", "3"});
    const Record result = at.reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    const mdg_record answer = mdg_record_at(result.get(), MDG_FIELD_ELIGIBILITY, 0);
    CHECK(text(answer, MDG_FIELD_RESULT_SOURCE) == MDG_RESULT_SOURCE_FACE);
    CHECK(text(mdg_record_at(result.get(), MDG_FIELD_CLAIM, 0), MDG_FIELD_NAME) == "見本　花子");
    CHECK(text(mdg_record_at(result.get(), MDG_FIELD_CLAIM, 0), MDG_FIELD_EVIDENCE) == MDG_EVIDENCE_CARD);
    CHECK(at.clinic.requests_taken() == 0);
    at.clinic.take_card();
}

TEST_CASE("another person's face result is never taken for this one", "[terminal]") {
    AtTheCheck at({"--seed", "9"}, {{"check_wait_ms", "1500"}}, without_number);
    at.clinic.push_face_result(another_face);
    const Step failed = at.reception.expect(MDG_VISIT_STEP_CHECK_FAILED);
    CHECK(failed.error_status() == "NO_ANSWER");
    CHECK(mdg_record_count(failed.error(), MDG_FIELD_FINDING) == 1); // the file that was passed over
    CHECK(files_in(at.clinic.folder("face")) == 1);                  // and left for whom it belongs to
    CHECK(at.reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    at.clinic.push_face_result(hanako_face, {"--seed", "5"});
    eligible(at.reception);
    at.clinic.take_card();
}

TEST_CASE("an answer with another person's data is refused, the check can be made again (R-BURD-01)",
          "[terminal][R-BURD-01][R-ERR-23]") {
    AtTheCheck at({"--fault", "other-person", "--fault-times", "1"});
    const Step failed = at.reception.expect(MDG_VISIT_STEP_CHECK_FAILED);
    CHECK(failed.error_status() == "OTHER_PERSON");
    CHECK(text(failed.error(), MDG_FIELD_ORIGIN) == MDG_ORIGIN_TERMINAL);
    CHECK(failed.has_rule("R-BURD-01"));
    CHECK(failed.accepts(MDG_VISIT_CHOICE_OTHER_PROOF));
    CHECK(at.reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    eligible(at.reception);
    CHECK(at.clinic.requests_taken() == 2); // the first was answered, wrongly: a new one is made
    CHECK(at.clinic.pins_sent() == 1);
    at.clinic.take_card();
}

TEST_CASE("a card of another person than on file is told before the terminal is asked", "[terminal]") {
    AtTheCheck at({"--seed", "9"}, {}, {{"birth_date", "\"1985-06-04\""}});
    CHECK(at.reception.expect(MDG_VISIT_STEP_CHECK_FAILED).error_status() == "OTHER_PERSON");
    CHECK(at.clinic.requests_taken() == 0);
    CHECK(fs::is_empty(at.clinic.folder("req")));
    at.clinic.take_card();
}

TEST_CASE("a terminal that stays silent is NO_ANSWER, asked again, the same request is waited for",
          "[terminal][R-SYS-02]") {
    AtTheCheck at({}, {{"check_wait_ms", "600"}});
    const Step failed = at.reception.expect(MDG_VISIT_STEP_CHECK_FAILED);
    CHECK(failed.error_status() == "NO_ANSWER");
    CHECK(text(failed.error(), MDG_FIELD_SIDE_EFFECTS) == MDG_SIDE_EFFECTS_POSSIBLE);
    REQUIRE(files_in(at.clinic.folder("req")) == 1);
    CHECK(at.reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    CHECK(at.reception.expect(MDG_VISIT_STEP_CHECK_FAILED).error_status() == "NO_ANSWER");
    CHECK(files_in(at.clinic.folder("req")) == 1);

    at.clinic.start_terminal(); // it comes back, and takes the one request that waits
    CHECK(at.reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    eligible(at.reception);
    CHECK(at.clinic.requests_taken() == 1);
    CHECK(at.clinic.pins_sent() == 1);
    at.clinic.take_card();
}

TEST_CASE("a request that the terminal took and lost is not written a second time", "[terminal]") {
    AtTheCheck at({"--fault", "silent"}, {{"check_wait_ms", "800"}});
    CHECK(at.reception.expect(MDG_VISIT_STEP_CHECK_FAILED).error_status() == "NO_ANSWER");
    CHECK(at.reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    CHECK(at.reception.expect(MDG_VISIT_STEP_CHECK_FAILED).error_status() == "NO_ANSWER");
    CHECK(at.clinic.requests_taken() == 1);
    CHECK(fs::is_empty(at.clinic.folder("req")));
    at.clinic.take_card();
}

TEST_CASE("an answer that arrives cut, in another encoding than it says, or late", "[terminal]") {
    struct Row {
        std::vector<std::string> fault;
        const char* status; // "" where the reception goes on
    };
    const auto row = GENERATE(Row{{"--fault", "cut"}, "BAD_ANSWER"}, Row{{"--fault", "wrong-encoding"}, ""},
                              Row{{"--fault", "error:CLINIC90"}, "REFUSED"}, Row{{"--fault", "slow:600"}, ""},
                              Row{{"--fault", "delay:500"}, ""}, Row{{"--encoding", "shift_jis"}, ""});
    CAPTURE(row.fault.at(1));
    AtTheCheck at(row.fault, {{"check_wait_ms", "5000"}});
    if (std::string(row.status).empty()) {
        eligible(at.reception);
    } else {
        const Step failed = at.reception.expect(MDG_VISIT_STEP_CHECK_FAILED);
        CHECK(failed.error_status() == row.status);
        CHECK(mdg_record_count(failed.error(), MDG_FIELD_TEXT) > 0);
        CHECK(at.reception.answer(MDG_VISIT_CHOICE_OTHER_PROOF) == "OK");
        at.reception.expect(MDG_VISIT_STEP_ASK_DOCUMENT);
    }
    CHECK(at.clinic.requests_taken() == 1);
    at.clinic.take_card();
}

TEST_CASE("an exchange folder that is not there, or cannot be written, is told as what it is", "[terminal]") {
    Clinic clinic;
    clinic.put_card(hanako.profile);
    const Desk desk(clinic, {{"check_wait_ms", "3000"}});
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    const std::string missing = GENERATE(as<std::string>(), "req", "res");
    fs::rename(clinic.folder(missing), clinic.folder(missing + ".gone"));
    CHECK(reception.enter_pin("1234") == "OK");
    const Step failed = reception.expect(MDG_VISIT_STEP_CHECK_FAILED);
    CHECK(failed.error_status() == "UNREACHABLE");

    // The share comes back: the visit goes on where it was, without the PIN again.
    fs::rename(clinic.folder(missing + ".gone"), clinic.folder(missing));
    CHECK(fs::is_empty(clinic.folder("req")));
    clinic.start_terminal();
    CHECK(reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    eligible(reception);
    CHECK(clinic.requests_taken() == 1);
    CHECK(clinic.pins_sent() == 1);
    clinic.take_card();
}

TEST_CASE("a visit whose check goes on is closed within its limit, the request stays with the terminal", "[terminal]") {
    AtTheCheck at({});
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    const auto begin = std::chrono::steady_clock::now();
    CHECK(name(at.reception.close()) == "OK");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
    CHECK(files_in(at.clinic.folder("req")) == 1);
    at.clinic.take_card();
}
