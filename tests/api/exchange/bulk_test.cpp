// Bulk queries over the ABI: two steps, patience, persons one by one, and what outlives the program.
#include "api/exchange/desk.hpp"
#include "api/reception/process.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

using namespace mdg::api_test;

namespace {

Operation start(mdg_context context, const Record& request) {
    Operation operation;
    Record error;
    const mdg_status status = mdg_bulk_start(context, request.get(), operation.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    return operation;
}

struct Reading {
    std::vector<std::string> persons;
    std::size_t most = 1000;
};

std::int32_t MDG_CALL take(void* user, mdg_record unit) {
    auto& reading = *static_cast<Reading*>(user);
    reading.persons.push_back(text(mdg_record_at(unit, MDG_FIELD_SEARCHED, 0), MDG_FIELD_ARBITRARY_IDENTIFIER));
    return reading.persons.size() < reading.most ? 0 : 1;
}

std::vector<std::string> persons_of(const Record& result) {
    Reading reading;
    Record error;
    const mdg_status status = mdg_bulk_read(result.get(), take, &reading, error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    CHECK(name(status) == "OK");
    return reading.persons;
}

const std::vector<std::string> three{"p-1", "p-2", "p-3"};

} // namespace

TEST_CASE("a bulk request waits while the centre processes it, and gives its persons one by one", "[bulk]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    terminal.script("OQSmuquc01req", {receipt("R-77")});
    terminal.script("OQSmuquc02req", {processing("R-77"), processing("R-77"), bulk_answer("R-77", three)});
    terminal.start();
    const Context context = open_desk(scratch);
    const Ended ended = end_of(start(context.get(), bulk_request("BULK1", three)));
    REQUIRE(ended.status == "OK");
    CHECK(terminal.taken("OQSmuquc01req").size() == 1);
    CHECK(terminal.taken("OQSmuquc02req").size() == 3);
    for (const std::string& query : terminal.taken("OQSmuquc02req"))
        CHECK(query.find("<ReceptionNumber>R-77</ReceptionNumber>") != std::string::npos);
    CHECK(mdg_record_kind(ended.result.get()) == MDG_KIND_BULK_RESULT);
    CHECK(text(ended.result.get(), MDG_FIELD_REQUEST_ID) == "BULK1");
    CHECK(integer(ended.result.get(), MDG_FIELD_RESULT_COUNT) == 3);
    CHECK(persons_of(ended.result) == three);
    CHECK(persons_of(ended.result) == three); // as often as it is wanted

    // Until it is settled the request and the query that was answered are kept, and nothing else.
    CHECK(outstanding(context.get()).size() == 2);
    const std::string file = text(ended.result.get(), MDG_FIELD_ANSWER_FILE);
    CHECK(std::filesystem::exists(file));
    CHECK(name(mdg_outstanding_settle(context.get(), "BULK1", nullptr)) == "OK");
    CHECK(outstanding(context.get()).empty());
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK(name(mdg_outstanding_settle(context.get(), "BULK1", nullptr)) == "OK");
    CHECK(std::filesystem::is_empty(scratch / "res"));
}

TEST_CASE("the sink ends the reading when it wants to", "[bulk]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    terminal.script("OQSmuquc01req", {receipt("1")});
    terminal.script("OQSmuquc02req", {bulk_answer("1", three)});
    terminal.start();
    const Context context = open_desk(scratch);
    const Ended ended = end_of(start(context.get(), bulk_request("BULK2", three)));
    REQUIRE(ended.status == "OK");
    Reading reading;
    reading.most = 2;
    CHECK(name(mdg_bulk_read(ended.result.get(), take, &reading, nullptr)) == "CANCELLED");
    CHECK(reading.persons == std::vector<std::string>{"p-1", "p-2"});
    CHECK(name(mdg_bulk_read(ended.result.get(), nullptr, nullptr, nullptr)) == "NULL_POINTER");
    const Record other = empty_record(MDG_KIND_ELIGIBILITY);
    CHECK(name(mdg_bulk_read(other.get(), take, &reading, nullptr)) == "BAD_ARGUMENT");
}

TEST_CASE("units that stand in the record are handed over too, and a file that is gone is told", "[bulk]") {
    const Record held = record(
        MDG_KIND_BULK_RESULT,
        R"({"bulk_unit": [{"searched": [{"arbitrary_identifier": "a"}]}, {"searched": [{"arbitrary_identifier": "b"}]}]})");
    CHECK(persons_of(held) == std::vector<std::string>{"a", "b"});
    const Record gone = record(MDG_KIND_BULK_RESULT, R"({"answer_file": "/no/such/OQSmuquc02res_1.xml"})");
    Reading reading;
    Record error;
    CHECK(name(mdg_bulk_read(gone.get(), take, &reading, error.out())) == "IO");
    CHECK(text(error.get(), MDG_FIELD_STATUS_NAME) == "IO");
    CHECK(reading.persons.empty());
}

TEST_CASE("what is still processed at the limit stays outstanding, and starting it again goes on waiting", "[bulk]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    terminal.script("OQSmuquc01req", {receipt("9")});
    terminal.script("OQSmuquc02req", {processing("9")});
    terminal.start();
    const Record request = bulk_request("BULK3", three);
    {
        const Context context = open_desk(scratch, R"(, "bulk_wait_ms": 2500, "bulk_poll_ms": 60000)");
        const Ended ended = end_of(start(context.get(), request));
        CHECK(ended.status == "NO_ANSWER");
        CHECK(text(ended.error.get(), MDG_FIELD_SIDE_EFFECTS) == MDG_SIDE_EFFECTS_POSSIBLE);
        // A query may have gone out right before the limit; then it is outstanding beside its request.
        const auto left = outstanding(context.get());
        CHECK(std::ranges::count(left, "BULK3 answered") == 1);
        CHECK(left.size() <= 2);
    }
    terminal.script("OQSmuquc02req", {bulk_answer("9", three)});
    const Context context = open_desk(scratch);
    const Ended ended = end_of(start(context.get(), request));
    REQUIRE(ended.status == "OK");
    CHECK(persons_of(ended.result) == three);
    CHECK(terminal.taken("OQSmuquc01req").size() == 1);
}

TEST_CASE("a program that was killed is followed by another that sends nothing again", "[bulk][restart]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    const auto until = [](auto there) {
        for (int i = 0; i < 1000 && !there(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        REQUIRE(there());
    };
    put_file(scratch / "config.json", desk_config(scratch));
    put_file(scratch / "request.json", json(bulk_request("BULK4", three).get()));
    terminal.script("OQSmuquc01req", {receipt("5")});
    terminal.start();
    {
        // It dies while it waits for the second step's answer.
        const Process first({MDG_EXCHANGE_SUBJECT, scratch / "config.json", scratch / "request.json"},
                            scratch / "first.log");
        until([&] { return terminal.taken("OQSmuquc02req").size() == 1; });
        kill(first.id(), SIGKILL);
    }
    // Its answer comes while nobody is there.
    const std::string query = terminal.taken("OQSmuquc02req").front();
    const Context context = open_desk(scratch);
    const auto open = outstanding(context.get());
    REQUIRE(open.size() == 2);
    CHECK(open[0] == "BULK4 answered");
    const std::string asked = open[1].substr(0, open[1].find(' '));
    CHECK(open[1] == asked + " sent");
    put_file(scratch / "res" / ("OQSmuquc02res_" + asked + ".xml"), bulk_answer("5", three));

    Record request;
    REQUIRE(name(mdg_outstanding_request(context.get(), "BULK4", request.out(), nullptr)) == "OK");
    const Ended ended = end_of(start(context.get(), request));
    REQUIRE(ended.status == "OK");
    CHECK(persons_of(ended.result) == three);
    CHECK(terminal.taken("OQS").size() == 2); // one request, one query, in both programs together
}

TEST_CASE("the reception number alone is enough to fetch a result", "[bulk]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    terminal.script("OQSmutic02req", {bulk_answer("44", {"x"})});
    terminal.start();
    const Context context = open_desk(scratch);
    const Record query =
        record(MDG_KIND_BULK_QUERY, R"({"request_id": "Q1", "business": "OQSmutic", "reception_number": "44"})");
    const Ended ended = end_of(start(context.get(), query));
    REQUIRE(ended.status == "OK");
    CHECK(persons_of(ended.result) == std::vector<std::string>{"x"});
    CHECK(text(ended.result.get(), MDG_FIELD_REQUEST_ID) == "Q1");
    CHECK(name(mdg_outstanding_settle(context.get(), "Q1", nullptr)) == "OK");
    CHECK(outstanding(context.get()).empty());
}

TEST_CASE("assistance, home visits, online care and reference numbers go the same two steps", "[bulk]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    for (const char* business : {"OQSmutic", "OQSmuhvq", "OQSmuonq"}) {
        terminal.script(std::string(business) + "01req", {receipt(business)});
        terminal.script(std::string(business) + "02req", {bulk_answer(business, {"one"})});
    }
    terminal.script("OQSmuimm01req", {receipt("immi")});
    terminal.script("OQSmuimm02req",
                    {xml("<MedicalInstitutionCode>1311234567</MedicalInstitutionCode><ReceptionNumber>immi"
                         "</ReceptionNumber><SegmentOfResult>1</SegmentOfResult>",
                         "<BulkRegistrationUnit><ReferenceNumberRegistrationInfo><ReferenceNumber>7</ReferenceNumber>"
                         "<InsurerNumber>06139901</InsurerNumber></ReferenceNumberRegistrationInfo>"
                         "<ProcessingResultStatus>1</ProcessingResultStatus></BulkRegistrationUnit>")});
    terminal.start();
    const Context context = open_desk(scratch);
    struct Row {
        std::int32_t kind;
        const char* json;
        std::int32_t answer;
    };
    for (const Row& row :
         {Row{MDG_KIND_ASSISTANCE_REQUEST, R"({"treatment_month": "202611"})", MDG_KIND_BULK_RESULT},
          Row{MDG_KIND_CONSENT_LIST_REQUEST,
              R"({"consent_from": "2026-11-01", "consent_to": "2026-11-22", "treatment_class": "2"})",
              MDG_KIND_BULK_RESULT},
          Row{MDG_KIND_CONSENT_LIST_REQUEST,
              R"({"examination_from": "2026-11-01", "examination_to": "2026-11-22", "treatment_class": "3"})",
              MDG_KIND_BULK_RESULT},
          Row{MDG_KIND_REFERENCE_REGISTRATION_BULK,
              R"({"registration": [{"reference_number": "7", "insurer_number": "06139901", "insured_number": "101"}]})",
              MDG_KIND_REFERENCE_BULK_RESULT}}) {
        CAPTURE(row.json);
        const Ended ended = end_of(start(context.get(), record(row.kind, row.json)));
        CHECK(ended.status == "OK");
        CHECK(mdg_record_kind(ended.result.get()) == row.answer);
        const std::string id = text(ended.result.get(), MDG_FIELD_REQUEST_ID);
        CHECK(name(mdg_outstanding_settle(context.get(), id.c_str(), nullptr)) == "OK");
    }
    CHECK(outstanding(context.get()).empty());
}

TEST_CASE("a refused bulk request says why, and is not outstanding", "[bulk]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    terminal.script("OQSmuquc01req", {receipt("3")});
    terminal.script(
        "OQSmuquc02req",
        {xml("<MedicalInstitutionCode>1311234567</MedicalInstitutionCode><ReceptionNumber>3</ReceptionNumber>"
             "<SegmentOfResult>9</SegmentOfResult><ErrorCode>E77</ErrorCode><ErrorMessage>断り</ErrorMessage>",
             "")});
    terminal.start();
    const Context context = open_desk(scratch);
    const Ended ended = end_of(start(context.get(), bulk_request("BULK5", three)));
    CHECK(ended.status == "REFUSED");
    CHECK(text(ended.error.get(), MDG_FIELD_VENDOR_CODE) == "E77");
    CHECK(outstanding(context.get()).empty());
}

TEST_CASE("every person's fault is told before anything is sent, and other kinds are no bulk requests", "[bulk]") {
    const Scratch scratch;
    const Context context = open_desk(scratch);
    const Record faulty = record(MDG_KIND_BULK_REQUEST,
                                 R"({"visit_date": "2026-11-22", "check_request": [{"insurer_number": "x"}, {}]})");
    const Ended ended = end_of(start(context.get(), faulty));
    CHECK(ended.status == "CHECK_FAILED");
    CHECK(mdg_record_count(ended.error.get(), MDG_FIELD_FINDING) >= 5);
    CHECK(std::filesystem::is_empty(scratch / "req"));
    CHECK(outstanding(context.get()).empty());
    const Record single = empty_record(MDG_KIND_CHECK_REQUEST);
    Operation operation;
    Record error;
    CHECK(name(mdg_bulk_start(context.get(), single.get(), operation.out(), error.out())) == "BAD_ARGUMENT");
    CHECK(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE).find("bulk_request or") != std::string::npos);
}
