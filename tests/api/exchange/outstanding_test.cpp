// What becomes of a single check whose answer nobody took.
#include "api/exchange/desk.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

namespace {

Record check_request(const char* id) {
    return record(MDG_KIND_CHECK_REQUEST, R"({"request_id": ")" + std::string(id) +
                                              R"(", "visit_date": "2026-11-22", "birth_date": "1985-06-03",
                                              "insurer_number": "06139901", "insured_symbol": "20",
                                              "insured_number": "101"})");
}

Operation start(mdg_context context, const Record& request) {
    Operation operation;
    REQUIRE(name(mdg_check_start(context, request.get(), operation.out(), nullptr)) == "OK");
    return operation;
}

const std::string answer =
    xml("<ProcessExecutionTime>20261122090000</ProcessExecutionTime>"
        "<QualificationConfirmationDate>20261122</QualificationConfirmationDate>"
        "<MedicalInstitutionCode>1311234567</MedicalInstitutionCode>"
        "<ArbitraryFileIdentifier>{id}</ArbitraryFileIdentifier>"
        "<ReferenceClassification>2</ReferenceClassification><SegmentOfResult>1</SegmentOfResult>"
        "<CharacterCodeIdentifier>0</CharacterCodeIdentifier>",
        "<ProcessingResultStatus>1</ProcessingResultStatus>"
        "<QualificationValidity>4</QualificationValidity>");

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("an answer that nobody took is still there, and is handed out again after a restart", "[outstanding]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    terminal.script("OQSsiquc01req", {answer});
    terminal.start();
    {
        const Context context = open_desk(scratch);
        Operation operation = start(context.get(), check_request("CHECK1"));
        REQUIRE(name(mdg_operation_wait(operation.get(), 10'000)) == "OK");
        CHECK(name(operation.close()) == "OK"); // the result was not looked at
        CHECK(outstanding(context.get()) == Lines{"CHECK1 answered"});
    }
    const Context context = open_desk(scratch);
    CHECK(outstanding(context.get()) == Lines{"CHECK1 answered"});
    Record request;
    REQUIRE(name(mdg_outstanding_request(context.get(), "CHECK1", request.out(), nullptr)) == "OK");
    CHECK(text(request.get(), MDG_FIELD_INSURED_NUMBER) == "101");
    const Ended ended = end_of(start(context.get(), request));
    REQUIRE(ended.status == "OK");
    CHECK(text(ended.result.get(), MDG_FIELD_VALIDITY) == MDG_VALIDITY_NONE);
    CHECK(terminal.taken("OQSsiquc01req").size() == 1);
    CHECK(outstanding(context.get()).empty());
}

TEST_CASE("a check that was not answered stays with the terminal and is not sent again", "[outstanding]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch); // takes requests, says nothing
    terminal.start();
    const Context context = open_desk(scratch, R"(, "check_wait_ms": 200)");
    for (int again = 0; again < 2; ++again) {
        const Ended ended = end_of(start(context.get(), check_request("CHECK2")));
        CHECK(ended.status == "NO_ANSWER");
        CHECK(outstanding(context.get()) == Lines{"CHECK2 sent"});
    }
    CHECK(terminal.taken("OQSsiquc01req").size() == 1);
    Record list;
    REQUIRE(name(mdg_outstanding(context.get(), list.out(), nullptr)) == "OK");
    const mdg_record entry = mdg_record_at(list.get(), MDG_FIELD_OUTSTANDING_REQUEST, 0);
    CHECK(text(entry, MDG_FIELD_REQUEST_KIND) == "check_request");
    CHECK(text(entry, MDG_FIELD_BUSINESS) == MDG_BUSINESS_CHECK);
    CHECK(json(list.get()).find("06139901") == std::string::npos); // nothing of the patient
    CHECK(name(mdg_outstanding_settle(context.get(), "CHECK2", nullptr)) == "OK");
    CHECK(outstanding(context.get()).empty());
}

TEST_CASE("what is not outstanding is absent; without an exchange there is none", "[outstanding]") {
    const Scratch scratch;
    const Context context = open_desk(scratch);
    Record out;
    Record error;
    CHECK(name(mdg_outstanding_request(context.get(), "NEVER", out.out(), error.out())) == "ABSENT");
    CHECK(name(mdg_outstanding_request(context.get(), nullptr, out.out(), nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_outstanding_settle(context.get(), nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_outstanding(context.get(), nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_outstanding(nullptr, out.out(), nullptr)) == "BAD_HANDLE");
    const Record config =
        record(MDG_KIND_CONFIG, R"({"plugin_dir": ")" + scratch.folder("no-plugins").string() + R"("})");
    Context bare;
    REQUIRE(name(mdg_open(config.get(), bare.out(), nullptr)) == "OK");
    CHECK(name(mdg_outstanding(bare.get(), out.out(), nullptr)) == "CONFIGURATION");
}
