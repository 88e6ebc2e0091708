#include "eligibility/folder_gateway.hpp"

#include "eligibility/messages/message.hpp"
#include "support.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <stop_token>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using record::Record;

namespace {

constexpr const char* id = "K7M2Q9X4T1AB"; // of response_valid.xml

Record request_of(const char* request_id = id) {
    Record request(MDG_KIND_CHECK_REQUEST);
    request.set_text(MDG_FIELD_FACILITY_CODE, "1319999999")
        .set_text(MDG_FIELD_REQUEST_ID, request_id)
        .set_date(MDG_FIELD_VISIT_DATE, *base::parse_iso_date("2026-11-22"))
        .set_text(MDG_FIELD_INSURER_NUMBER, "138057")
        .set_text(MDG_FIELD_INSURED_NUMBER, "0004567")
        .set_date(MDG_FIELD_BIRTH_DATE, *base::parse_iso_date("1954-03-09"));
    return request;
}

struct Desk {
    explicit Desk(std::chrono::milliseconds poll_time = 10ms)
        : poll(poll_time) {
        for (const fs::path& path : {req, res, face}) fs::create_directory(path);
    }
    Record check(std::chrono::milliseconds limit = 5s, const Record& asked = request_of()) {
        return gateway.ask(asked, base::Wait(limit));
    }
    base::Failure failure(std::chrono::milliseconds limit = 5s, const Record& asked = request_of()) {
        auto result = failure_of([&] { check(limit, asked); });
        REQUIRE(result);
        return *result;
    }

    std::chrono::milliseconds poll;
    TemporaryFolder folder;
    fs::path req = folder / "req";
    fs::path res = folder / "res";
    fs::path face = folder / "face";
    FolderGateway gateway{{req, res, face, Encoding::utf8, poll, {}, {}}};
    fs::path request = req / ("OQSsiquc01req_" + std::string(id) + ".xml");
    fs::path answer = res / ("OQSsiquc01res_" + std::string(id) + ".xml");
};

// Takes requests and answers each with the same bytes after a while.
auto answering(const Desk& desk, std::string bytes, std::chrono::milliseconds after = 0ms) {
    return [&desk, bytes = std::move(bytes), after](const std::atomic<bool>& over) {
        if (take(desk.request, over).empty()) return;
        std::this_thread::sleep_for(after);
        write(desk.answer, bytes);
    };
}

} // namespace

TEST_CASE("a request goes out, its answer comes back and is cleared away", "[R-ONL-01]") {
    Desk desk;
    std::string sent;
    std::vector<std::string> names;
    {
        const Terminal terminal([&](const std::atomic<bool>& over) {
            while (!over && !fs::exists(desk.request)) std::this_thread::sleep_for(1ms);
            for (const auto& entry : fs::directory_iterator(desk.req)) names.push_back(entry.path().filename());
            sent = take(desk.request, over);
            write(desk.answer, golden("response_valid"));
        });
        const Record answer = desk.check();
        CHECK(*answer.text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
        CHECK(*answer.text(MDG_FIELD_RESULT_SOURCE) == MDG_RESULT_SOURCE_RESPONSE);
        CHECK(*answer.text(MDG_FIELD_FILE_NAME) == desk.answer.filename().string());
    }
    CHECK(sent == write_message(request_of(), Encoding::utf8));
    CHECK(names == std::vector<std::string>{desk.request.filename().string()}); // no half file beside it
    CHECK(fs::is_empty(desk.res));
}

TEST_CASE("a late answer is waited for") {
    Desk desk;
    const Terminal terminal(answering(desk, golden("response_valid"), 300ms));
    const auto begin = std::chrono::steady_clock::now();
    desk.check();
    CHECK(std::chrono::steady_clock::now() - begin >= 300ms);
}

TEST_CASE("an answer that grows slowly is taken when it is whole") {
    Desk desk(40ms);
    const Terminal terminal([&](const std::atomic<bool>& over) {
        if (take(desk.request, over).empty()) return;
        const std::string bytes = golden("response_valid");
        for (std::size_t size = 0; size < bytes.size(); size += bytes.size() / 7 + 1) {
            write(desk.answer, std::string_view(bytes).substr(0, size));
            std::this_thread::sleep_for(3 * desk.poll); // looks whole to two looks in a row
        }
        write(desk.answer, bytes);
    });
    CHECK(*desk.check().first(MDG_FIELD_QUALIFICATION)->text(MDG_FIELD_REFERENCE_NUMBER) == "0000012");
}

TEST_CASE("an answer cut for good is told as unreadable and left in place") {
    Desk desk;
    const Terminal terminal(answering(desk, golden("response_valid").substr(0, 700)));
    const base::Failure failure = desk.failure();
    CHECK(failure.status == MDG_E_BAD_ANSWER);
    REQUIRE(failure.cause);
    CHECK(failure.cause->status == MDG_E_MALFORMED);
    CHECK(fs::exists(desk.answer));
}

TEST_CASE("another person's answer is refused and left in place") {
    const std::string good = golden("response_valid");
    const std::string echo = "<QualificationConfirmSearchInfo>";
    struct Row {
        const char* why;
        std::string bytes;
    };
    const Row rows[] = {
        {"identifier", replaced(good, id, "K7M2Q9X4T1ZZ")},
        {"no identifier",
         replaced(good, std::string("<ArbitraryFileIdentifier>") + id + "</ArbitraryFileIdentifier>", "")},
        {"birth date of the result",
         replaced(good, "<Sex1>2</Sex1>\n    <Birthdate>19540309", "<Sex1>2</Sex1><Birthdate>19540310")},
        {"echoed birth date", replaced(good, "19540309</Birthdate>\n   <Limit", "19540310</Birthdate>\n   <Limit")},
        {"echoed insurer", replaced(good, echo + "\n   <InsurerNumber>  138057", echo + "<InsurerNumber>  138065")},
        {"echoed number",
         replaced(good, "0004567</InsuredIdentificationNumber>\n   <", "0004568</InsuredIdentificationNumber>\n   <")},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        Desk desk;
        const Terminal terminal(answering(desk, row.bytes));
        const base::Failure failure = desk.failure();
        CHECK(failure.status == MDG_E_OTHER_PERSON);
        CHECK(failure.message.find("138057") == std::string::npos); // nothing personal in the log
        CHECK(failure.message.find("1954") == std::string::npos);
        CHECK(read(desk.answer) == row.bytes);
    }
}

TEST_CASE("an echo padded with zeros or in full width is still ours") {
    Desk desk;
    std::string bytes = replaced(golden("response_valid"), "<InsurerNumber>  138057", "<InsurerNumber>00138057");
    bytes = replaced(bytes, "0004567</InsuredIdentificationNumber>", "０００４５６７</InsuredIdentificationNumber>");
    const Terminal terminal(answering(desk, bytes));
    CHECK(*desk.check().text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
}

TEST_CASE("an error of the centre is a refusal with its code and text") {
    Desk desk;
    const Terminal terminal(answering(desk, replaced(golden("response_error"), "K7M2Q9X4T1AF", id)));
    const base::Failure failure = desk.failure();
    CHECK(failure.status == MDG_E_REFUSED);
    CHECK(failure.origin == MDG_ORIGIN_CENTRE);
    CHECK(failure.vendor_code == "SAMPLE90");
    REQUIRE(failure.findings.size() == 1);
    CHECK(failure.findings[0].code == MDG_FINDING_CODE_REASON);
    CHECK(failure.findings[0].ja == "見本のエラーです。");
    CHECK_FALSE(fs::exists(desk.answer));
}

TEST_CASE("a request that comes back with an .err is a refusal with its text") {
    Desk desk(40ms);
    const fs::path returned = desk.res / desk.request.filename();
    const fs::path reason = fs::path(returned).replace_extension(".err");
    const Terminal terminal([&](const std::atomic<bool>& over) {
        write(returned, take(desk.request, over));
        std::this_thread::sleep_for(2 * desk.poll);
        write(reason, "\x8C\xA9\x96\x7B"); // 見本 in CP932
    });
    const base::Failure failure = desk.failure();
    CHECK(failure.status == MDG_E_REFUSED);
    CHECK(failure.origin == MDG_ORIGIN_TERMINAL);
    REQUIRE(failure.findings.size() == 1);
    CHECK(failure.findings[0].ja == "見本");
    CHECK(failure.side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(fs::is_empty(desk.res));
}

TEST_CASE("a request that comes back without a word is a refusal too") {
    Desk desk;
    const Terminal terminal(
        [&](const std::atomic<bool>& over) { write(desk.res / desk.request.filename(), take(desk.request, over)); });
    const base::Failure failure = desk.failure();
    CHECK(failure.status == MDG_E_REFUSED);
    CHECK(failure.findings.empty());
}

TEST_CASE("silence ends at the limit, says where the request is, and can be waited for again") {
    Desk desk;
    const base::Failure untaken = desk.failure(100ms);
    CHECK(untaken.status == MDG_E_NO_ANSWER);
    CHECK(untaken.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    CHECK(has_finding(untaken, MDG_FINDING_CODE_IGNORED_FILE, desk.request.string()));

    fs::remove(desk.request); // now the terminal takes it
    const base::Failure taken = desk.failure(100ms);
    CHECK(taken.status == MDG_E_NO_ANSWER);
    CHECK(taken.findings.empty());
    CHECK(taken.message.find("do not send another blindly") != std::string::npos);
    CHECK_FALSE(fs::exists(desk.request)); // not sent a second time

    write(desk.answer, golden("response_valid"));
    CHECK(*desk.check().text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
}

TEST_CASE("nothing is sent twice: answered, being waited for, or left by an earlier run") {
    Desk desk;
    {
        const Terminal terminal(answering(desk, golden("response_valid")));
        desk.check();
    }
    CHECK(*desk.check(10ms).text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID); // handed out again
    CHECK(fs::is_empty(desk.req));
    desk.gateway.settle(id);
    CHECK(desk.failure().status == MDG_E_BAD_ARGUMENT);
    CHECK(fs::is_empty(desk.req));

    Desk busy;
    {
        std::stop_source stop;
        const Terminal first([&](const std::atomic<bool>&) {
            failure_of([&] { busy.gateway.ask(request_of(), base::Wait(5s, stop.get_token())); });
        });
        while (!fs::exists(busy.request)) std::this_thread::sleep_for(1ms);
        CHECK(busy.failure().status == MDG_E_BUSY);
        stop.request_stop();
    }

    Desk restarted;
    write(restarted.answer,
          golden("response_valid")); // the answer to what the program sent before it was restarted
    CHECK(*restarted.check().text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
    CHECK(fs::is_empty(restarted.req));
}

TEST_CASE("a request with faults is not sent") {
    Desk desk;
    Record request = request_of();
    request.unset(MDG_FIELD_INSURED_NUMBER);
    const base::Failure failure = desk.failure(5s, request);
    CHECK(failure.status == MDG_E_CHECK_FAILED);
    CHECK(has_finding(failure, MDG_FINDING_CODE_MISSING, "insured_number"));
    CHECK(fs::is_empty(desk.req));
}

TEST_CASE("folders that are not there are told by name, and nothing is sent") {
    Desk desk;
    fs::remove(desk.res);
    base::Failure failure = desk.failure();
    CHECK(failure.status == MDG_E_UNREACHABLE);
    CHECK(failure.message.find(desk.res.string()) != std::string::npos);
    CHECK(fs::is_empty(desk.req));

    fs::create_directory(desk.res);
    fs::remove(desk.req);
    failure = desk.failure();
    CHECK(failure.status == MDG_E_UNREACHABLE);
    CHECK(failure.message.find(desk.req.string()) != std::string::npos);

    write(desk.req, "a file");
    CHECK(desk.failure().status == MDG_E_UNREACHABLE);
    fs::remove(desk.req);

    fs::create_directory(desk.req); // nothing was sent, so the same request may go now
    const Terminal terminal(answering(desk, golden("response_valid")));
    CHECK(*desk.check().text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
}

TEST_CASE("a folder that goes away while waiting does not look like silence") {
    Desk desk;
    const Terminal terminal([&](const std::atomic<bool>& over) {
        if (!take(desk.request, over).empty()) fs::remove(desk.res);
    });
    const base::Failure failure = desk.failure(300ms);
    CHECK(failure.status == MDG_E_UNREACHABLE);
    CHECK(failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
}

TEST_CASE("other files stay, the same answer a second time stays, leftovers are told") {
    Desk desk;
    write(desk.res / "OQSsiquc01res_OTHERS000001.xml", golden("response_none"));
    write(desk.res / "YZKsiquc01res_1.pdf", "x");
    write(desk.res / "del20261121.txt", "x");
    write(desk.req / "OQSsiquc01req_OTHERS000001.xml", "x");
    {
        const Terminal terminal(answering(desk, golden("response_valid")));
        const Record answer = desk.check();
        CHECK(findings_of(answer) == std::vector<std::string>{"leftover " + (desk.res / "del20261121.txt").string()});
        desk.gateway.settle(id);
    }
    write(desk.answer, golden("response_valid"));
    CHECK(desk.failure().status == MDG_E_BAD_ARGUMENT);
    CHECK(fs::exists(desk.answer));
    for (const char* name : {"OQSsiquc01res_OTHERS000001.xml", "YZKsiquc01res_1.pdf", "del20261121.txt"})
        CHECK(fs::exists(desk.res / name));
    CHECK(fs::exists(desk.req / "OQSsiquc01req_OTHERS000001.xml"));
}

TEST_CASE("an answer that says still processing is no answer yet") {
    Desk desk;
    const std::string processing = replaced(golden("response_valid"), "<SegmentOfResult>1", "<SegmentOfResult>2");
    const Terminal terminal(answering(desk, processing));
    CHECK(desk.failure(300ms).status == MDG_E_NO_ANSWER);
    CHECK(read(desk.answer) == processing);
    write(desk.answer, golden("response_valid"));
    CHECK(*desk.check().text(MDG_FIELD_RESULT_SEGMENT) == MDG_RESULT_SEGMENT_DONE);
}

TEST_CASE("a person's error and nothing on file are answers, not failures", "[R-ONL-03]") {
    Desk desk;
    const Terminal terminal(answering(desk, replaced(golden("response_none"), "K7M2Q9X4T1AD", id)));
    CHECK(*desk.check().text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_NONE);
}

TEST_CASE("cancelling ends the wait within 100 ms") {
    Desk desk;
    FolderGateway slow({desk.req, desk.res, desk.face, Encoding::utf8, 10s, {}, {}});
    std::stop_source stop;
    std::atomic<std::chrono::steady_clock::time_point> cancelled;
    const Terminal person([&](const std::atomic<bool>&) {
        while (!fs::exists(desk.request)) std::this_thread::sleep_for(1ms);
        std::this_thread::sleep_for(50ms);
        cancelled = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const auto failure = failure_of([&] { slow.ask(request_of(), base::Wait(60s, stop.get_token())); });
    CHECK(std::chrono::steady_clock::now() - cancelled.load() < 100ms);
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_CANCELLED);
    CHECK(failure->side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
}

TEST_CASE("many requests at once each get their own answer") {
    Desk desk;
    const std::vector<std::string> ids = {"A00000000001", "A00000000002", "A00000000003", "A00000000004"};
    const Terminal terminal([&](const std::atomic<bool>& over) {
        for (auto one = ids.rbegin(); one != ids.rend(); ++one) {
            if (take(desk.req / ("OQSsiquc01req_" + *one + ".xml"), over).empty()) return;
            write(desk.res / ("OQSsiquc01res_" + *one + ".xml"), replaced(golden("response_valid"), id, *one));
        }
    });
    std::vector<std::thread> desks;
    std::atomic<int> right{0};
    for (const std::string& one : ids)
        desks.emplace_back([&desk, &right, &one] {
            failure_of([&] {
                const Record answer = desk.check(5s, request_of(one.c_str()));
                if (*answer.text(MDG_FIELD_REQUEST_ID) == one) ++right;
            });
        });
    for (std::thread& thread : desks) thread.join();
    CHECK(right == 4);
}
