#include "web_centre.hpp"

using namespace desk;

TEST_CASE("each fault of an answer, as curl meets it") {
    struct Row {
        const char* fault;
        int curl, status;
        const char* path; // into the answer, or nullptr
        const char* value;
    };
    const Row rows[] = {
        {"cut", 18, 200, nullptr, ""},
        {"no-answer", 52, 0, nullptr, ""},
        {"silent", 28, 0, nullptr, ""},
        {"delay:5000", 28, 0, nullptr, ""},
        {"delay:100", 0, 200, "XmlMsg.MessageBody.QualificationValidity", "1"},
        {"slow:100", 0, 200, "XmlMsg.MessageBody.QualificationValidity", "1"},
        {"slow:9000", 28, 200, nullptr, ""},
        {"http:500", 0, 500, "error.code", "CLINIC50"},
        {"http:401", 0, 401, "error.code", "CLINIC50"},
        {"redirect", 0, 307, "error.code", "CLINIC30"},
        {"error:E42", 0, 200, "XmlMsg.MessageHeader.ErrorCode", "E42"},
        {"person-error", 0, 200, "XmlMsg.MessageBody.ProcessingResultCode", "CLINIC91"},
        {"still-processing", 0, 200, "XmlMsg.MessageHeader.SegmentOfResult", "2"},
        {"other-identifier", 0, 200, "XmlMsg.MessageHeader.ArbitraryFileIdentifier", "another-request"},
        {"oversized:2", 0, 200, "XmlMsg.MessageBody.QualificationValidity", "1"},
        {"wrong-type", 0, 200, nullptr, ""},
        {"bad-json", 0, 200, nullptr, ""},
        {"wrong-encoding", 0, 200, nullptr, ""},
        {"other-person", 0, 200, "XmlMsg.MessageBody.QualificationValidity", "1"},
    };
    WebCentre centre;
    const auto token = centre.token();
    const auto whole = centre.search(question(), token);
    for (const Row& row : rows) {
        INFO(row.fault);
        centre.schedule("request 1\t" + std::string(row.fault) + "\t1 requests\n");
        const HttpReply reply = centre.search(question(), token, {"-m", row.curl == 28 ? "0.8" : "10"});
        CHECK(reply.curl == row.curl);
        CHECK(reply.status == row.status);
        if (row.path) CHECK(reply.text(row.path) == row.value);
        const std::string name = row.fault;
        if (name == "cut") CHECK(reply.body == whole.body.substr(0, whole.body.size() / 2));
        if (name == "slow:9000") CHECK((!reply.body.empty() && whole.body.starts_with(reply.body)));
        if (name == "oversized:2") CHECK(reply.body.size() == whole.body.size() + (2 << 20));
        if (name == "redirect") CHECK_THAT(reply.head, Catch::Contains("Location: /redirected"));
        if (name == "wrong-type")
            CHECK_THAT(reply.head + reply.body, Catch::Contains("text/html") && Catch::Contains("<p>"));
        if (name == "bad-json") CHECK_THROWS(reply.json());
        if (name == "wrong-encoding") CHECK(reply.body == encode(whole.body, Encoding::shift_jis));
        if (name == "other-person") CHECK_THAT(reply.body, !Catch::Contains("窓口　花子"));
        CHECK(centre.search(question(), token).body == whole.body); // the fault is over
    }
    CHECK_THAT(centre.log(), !Catch::Contains("花子") && !Catch::Contains("345"));
}

TEST_CASE("faults of the auth requests leave the searches alone, fault-times counts each apart") {
    WebCentre centre({"--fault", "auth:http:503", "--fault", "http:500", "--fault-times", "1"});
    const HttpReply busy = centre.auth();
    CHECK(busy.status == 503);
    CHECK_THAT(busy.head, Catch::Contains("Retry-After: 1"));
    const auto token = centre.token();
    CHECK(centre.search(question(), token).status == 500);
    CHECK(centre.search(question(), token).status == 200);
}

TEST_CASE("a request beyond the sessions is turned away with 503 and Retry-After, and no fault is used up by it") {
    WebCentre centre({"--sessions", "1"});
    const auto token = centre.token();
    centre.schedule("0s\tauth:silent\nrequest 2\thttp:500\n");
    auto first = std::async(std::launch::async, [&] { return centre.auth(); });
    std::this_thread::sleep_for(Milliseconds(500));
    const HttpReply second = centre.search(question(), token);
    CHECK(second.status == 503);
    CHECK(second.text("error.code") == "CLINIC53");
    CHECK_THAT(second.head, Catch::Contains("Retry-After: 1"));
    CHECK(first.get().curl == 28);
    CHECK(centre.search(question(), token).status == 200);
    CHECK(centre.search(question(), token).status == 500);
}
