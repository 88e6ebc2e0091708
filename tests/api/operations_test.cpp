// An operation ends exactly once; waits and closes have their limits. Visits are ended in the same ways.
#include "api/support/counter.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <thread>

using namespace mdg::api_test;
using namespace std::chrono_literals;

namespace {

template <typename Call>
std::chrono::milliseconds time_of(Call call) {
    const auto begin = std::chrono::steady_clock::now();
    call();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
}

std::string result(mdg_operation operation) {
    Record out;
    const std::string status = name(mdg_operation_result(operation, out.out()));
    CHECK((out.get() != nullptr) == (status == "OK"));
    return status;
}

std::string error(mdg_operation operation, std::string* told = nullptr) {
    Record out;
    const std::string status = name(mdg_operation_error(operation, out.out()));
    if (told != nullptr) *told = text(out.get(), MDG_FIELD_STATUS_NAME);
    return status;
}

void wait_until_requested(const SilentCounter& counter) {
    for (int i = 0; i < 500 && std::filesystem::is_empty(counter.scratch() / "req"); ++i)
        std::this_thread::sleep_for(10ms);
    REQUIRE_FALSE(std::filesystem::is_empty(counter.scratch() / "req"));
}

} // namespace

TEST_CASE("a running operation answers WAIT_TIMEOUT and has no result yet", "[operation]") {
    const SilentCounter counter;
    const Operation operation = counter.start_check();
    CHECK(time_of([&] { CHECK(name(mdg_operation_wait(operation.get(), 0)) == "WAIT_TIMEOUT"); }) < 1s);
    const auto waited = time_of([&] { CHECK(name(mdg_operation_wait(operation.get(), 200)) == "WAIT_TIMEOUT"); });
    CHECK(waited >= 200ms);
    CHECK(waited < 2s);
    CHECK(result(operation.get()) == "NOT_FINISHED");
    CHECK(error(operation.get()) == "NOT_FINISHED");
}

TEST_CASE("a cancelled operation ends within its limit, once", "[operation]") {
    const SilentCounter counter;
    const Operation operation = counter.start_check();
    SECTION("at once") {}
    SECTION("while the terminal has the request") {
        wait_until_requested(counter);
    }
    CHECK(name(mdg_operation_cancel(operation.get())) == "OK");
    CHECK(time_of([&] { CHECK(name(mdg_operation_wait(operation.get(), 10'000)) == "CANCELLED"); }) < 2s);
    std::string told;
    for (int again = 0; again < 3; ++again) {
        CHECK(name(mdg_operation_wait(operation.get(), 0)) == "CANCELLED");
        CHECK(result(operation.get()) == "CANCELLED");
        CHECK(error(operation.get(), &told) == "OK");
        CHECK(told == "CANCELLED");
        CHECK(name(mdg_operation_cancel(operation.get())) == "OK");
    }
}

TEST_CASE("an operation that failed before it was cancelled keeps its failure", "[operation]") {
    const SilentCounter counter;
    const Operation operation = counter.start_card_read();
    CHECK(name(mdg_operation_wait(operation.get(), 10'000)) == "NOT_FOUND");
    CHECK(name(mdg_operation_cancel(operation.get())) == "OK");
    CHECK(name(mdg_operation_wait(operation.get(), 0)) == "NOT_FOUND");
    CHECK(result(operation.get()) == "NOT_FOUND");
    Record told;
    REQUIRE(name(mdg_operation_error(operation.get(), told.out())) == "OK");
    CHECK(text(told.get(), MDG_FIELD_ORIGIN) == MDG_ORIGIN_READER);
    CHECK(mdg_record_count(told.get(), MDG_FIELD_TEXT) > 0);
}

TEST_CASE("closing a running operation cancels it and returns within its limit", "[operation]") {
    const SilentCounter counter;
    Operation operation = counter.start_check();
    const mdg_operation handle = operation.get();
    wait_until_requested(counter);
    CHECK(time_of([&] { CHECK(name(operation.close()) == "OK"); }) < 2s);
    CHECK(name(mdg_operation_wait(handle, 0)) == "BAD_HANDLE");
    // The request stays with the terminal: nobody else may take it back.
    CHECK_FALSE(std::filesystem::is_empty(counter.scratch() / "req"));
}

TEST_CASE("closing the context ends what runs in it, the handles answer CLOSED until they are closed", "[operation]") {
    SilentCounter counter;
    Operation running = counter.start_check();
    Operation ended = counter.start_card_read();
    mdg_operation_wait(ended.get(), 10'000);
    Visit visit = counter.begin_visit();
    CHECK(text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_PLACE_CARD);

    CHECK(time_of([&] { CHECK(name(counter.close()) == "OK"); }) < 5s);

    for (const mdg_operation operation : {running.get(), ended.get()}) {
        CHECK(name(mdg_operation_wait(operation, 0)) == "CLOSED");
        CHECK(result(operation) == "CLOSED");
        CHECK(error(operation) == "CLOSED");
        CHECK(name(mdg_operation_cancel(operation)) == "CLOSED");
    }
    Record out;
    const Record answer = record(MDG_KIND_ANSWER, R"({"visit_choice": "abandon"})");
    CHECK(name(mdg_visit_next(visit.get(), 5000, out.out())) == "CLOSED");
    CHECK(name(mdg_visit_answer(visit.get(), answer.get())) == "CLOSED");
    CHECK(name(mdg_visit_enter_pin(visit.get(), "0000", 4)) == "CLOSED");
    CHECK(name(mdg_visit_result(visit.get(), out.out())) == "CLOSED");
    CHECK(name(running.close()) == "OK");
    CHECK(name(ended.close()) == "OK");
    CHECK(name(visit.close()) == "OK");
}

TEST_CASE("what waits in another thread is woken when the context is closed", "[operation]") {
    SilentCounter counter;
    const Operation operation = counter.start_check();
    const mdg_context context = counter.context();
    std::string waited;
    std::string event;
    std::thread waiter([&] { waited = name(mdg_operation_wait(operation.get(), 30'000)); });
    std::thread listener([&] {
        Record out;
        event = name(mdg_next_event(context, 30'000, out.out()));
    });
    std::this_thread::sleep_for(100ms);
    const auto took = time_of([&] {
        CHECK(name(counter.close()) == "OK");
        waiter.join();
        listener.join();
    });
    CHECK(took < 5s);
    CHECK((waited == "CANCELLED" || waited == "CLOSED"));
    CHECK(event == "CLOSED");
}

TEST_CASE("an event is waited for no longer than asked", "[operation]") {
    const SilentCounter counter;
    Record event;
    CHECK(name(mdg_next_event(counter.context(), 0, event.out())) == "WAIT_TIMEOUT");
    const auto waited = time_of([&] { mdg_next_event(counter.context(), 150, event.out()); });
    CHECK(waited >= 150ms);
    CHECK(waited < 2s);
    CHECK(event.get() == nullptr);
}

TEST_CASE("a visit takes only what its step accepts", "[visit]") {
    const SilentCounter counter;
    Visit visit = counter.begin_visit();
    const Record step = asked_step(visit.get());
    CHECK(text(step.get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_PLACE_CARD);
    const mdg_record error = mdg_record_at(step.get(), MDG_FIELD_ERROR, 0);
    CHECK(text(error, MDG_FIELD_STATUS_NAME) == "NOT_FOUND");

    Record out;
    CHECK(name(mdg_visit_result(visit.get(), out.out())) == "NOT_FINISHED");
    CHECK(name(mdg_visit_enter_pin(visit.get(), "0000", 4)) == "WRONG_STEP");
    const auto say = [&](const char* choice) {
        const Record answer = empty_record(MDG_KIND_ANSWER);
        mdg_record_set_text(answer.get(), MDG_FIELD_VISIT_CHOICE, choice);
        return name(mdg_visit_answer(visit.get(), answer.get()));
    };
    for (const char* other : {"ok", "portal", "last_try", "", "no_such"}) CHECK(say(other) == "BAD_ARGUMENT");
    const Record wrong_kind = empty_record(MDG_KIND_STEP);
    CHECK(name(mdg_visit_answer(visit.get(), wrong_kind.get())) == "BAD_ARGUMENT");

    // Given again as long as nobody has answered.
    CHECK(text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_PLACE_CARD);
    CHECK(say("abandon") == "OK");
    CHECK(text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_DONE);
    CHECK(say("abandon") == "WRONG_STEP");
    REQUIRE(name(mdg_visit_result(visit.get(), out.out())) == "OK");
    CHECK(text(out.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ABANDONED);
    CHECK(text(out.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_NONE);
}

TEST_CASE("without any reader a patient is still received by document, and never asked for all (R-BURD-01)",
          "[visit][R-BURD-01][R-FLOW-04]") {
    const SilentCounter counter;
    const Visit visit = counter.begin_visit();
    const auto say = [&](const char* choice) {
        const Record answer = empty_record(MDG_KIND_ANSWER);
        mdg_record_set_text(answer.get(), MDG_FIELD_VISIT_CHOICE, choice);
        return name(mdg_visit_answer(visit.get(), answer.get()));
    };
    asked_step(visit.get());
    CHECK(say(MDG_VISIT_CHOICE_OTHER_PROOF) == "OK");
    CHECK(text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_ASK_DOCUMENT);
    const std::string document = GENERATE(as<std::string>(), MDG_VISIT_CHOICE_NOTICE, MDG_VISIT_CHOICE_NONE);
    const char* declaration = MDG_VISIT_CHOICE_NOT_GIVEN;
    const char* outcome = MDG_VISIT_OUTCOME_DOCUMENT;
    CHECK(say(document.c_str()) == "OK");
    if (document == MDG_VISIT_CHOICE_NONE) {
        declaration = GENERATE(MDG_VISIT_CHOICE_GIVEN, MDG_VISIT_CHOICE_NOT_GIVEN);
        outcome = std::string(declaration) == MDG_VISIT_CHOICE_GIVEN ? MDG_VISIT_OUTCOME_DECLARATION
                                                                     : MDG_VISIT_OUTCOME_UNCONFIRMED;
        CHECK(text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_FILL_DECLARATION);
        CHECK(say(declaration) == "OK");
    }
    CHECK(text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_DONE);
    Record result;
    REQUIRE(name(mdg_visit_result(visit.get(), result.out())) == "OK");
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == outcome);
    CHECK(text(mdg_record_at(result.get(), MDG_FIELD_DECISION, 0), MDG_FIELD_SHARE) != "");
    CHECK(mdg_record_count(result.get(), MDG_FIELD_CLAIM) == 0);
    CHECK(mdg_record_count(result.get(), MDG_FIELD_MISSING) > 0);
}
