#include "clinic/terminal/archive.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

using namespace desk;

namespace {

const std::string person = "XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation/";

bool there(const Terminal& terminal) {
    return fs::exists(terminal.answer_file());
}

std::string whole_answer() {
    Terminal terminal;
    terminal.send({});
    terminal.pass(Milliseconds(0));
    return read(terminal.answer_file());
}

} // namespace

TEST_CASE("delay: the answer comes late and whole") {
    Terminal terminal(faulty("delay:3000"));
    terminal.send({});
    terminal.pass(Milliseconds(2990));
    CHECK_FALSE(there(terminal));
    terminal.pass(Milliseconds(10));
    CHECK(read(terminal.answer_file()) == whole_answer());
}

TEST_CASE("silent: the request is taken and never answered") {
    Terminal terminal(faulty("silent"));
    terminal.send({});
    terminal.pass(Milliseconds(60000));
    CHECK(names(terminal.folders.req).empty());
    CHECK(names(terminal.folders.res).empty());
}

TEST_CASE("fault-times: only the first requests meet the fault") {
    Terminal terminal(faulty("silent", 1));
    terminal.send("1", request({}));
    terminal.send("2", request({}));
    terminal.pass(Milliseconds(200));
    CHECK(names(terminal.folders.res) == std::set<std::string>{"OQSsiquc01res_2.xml"});
}

TEST_CASE("cut: half of the answer, for good") {
    Terminal terminal(faulty("cut"));
    terminal.send({});
    terminal.pass(Milliseconds(5000));
    const auto whole = whole_answer();
    CHECK(read(terminal.answer_file()) == whole.substr(0, whole.size() / 2));
}

TEST_CASE("slow: the file grows under its final name until it is whole") {
    Terminal terminal(faulty("slow:700"));
    const auto whole = whole_answer();
    terminal.send({});
    terminal.pass(Milliseconds(0));
    std::size_t before = 0;
    for (int i = 0; i < 7; ++i) {
        const auto part = read(terminal.answer_file());
        CHECK(part.size() > before);
        CHECK(part.size() < whole.size());
        CHECK(whole.starts_with(part));
        before = part.size();
        terminal.pass(Milliseconds(100));
    }
    CHECK(read(terminal.answer_file()) == whole);
}

TEST_CASE("duplicate: the same answer appears again after the client took it") {
    Terminal terminal(faulty("duplicate:500"));
    terminal.send({});
    terminal.pass(Milliseconds(0));
    const auto first = read(terminal.answer_file());
    fs::remove(terminal.answer_file());
    terminal.pass(Milliseconds(490));
    CHECK_FALSE(there(terminal));
    terminal.pass(Milliseconds(10));
    CHECK(read(terminal.answer_file()) == first);
}

TEST_CASE("wrong-encoding: the bytes are not in the encoding declared") {
    for (const Encoding declared : {Encoding::utf8, Encoding::shift_jis}) {
        auto options = faulty("wrong-encoding");
        options.encoding = declared;
        Terminal terminal(options);
        terminal.send({});
        terminal.pass(Milliseconds(0));
        const auto bytes = read(terminal.answer_file());
        const bool utf8_bytes = bytes.find("窓口　花子") != bytes.npos;
        CHECK(bytes.find(declared == Encoding::utf8 ? "\"UTF-8\"" : "\"Shift_JIS\"") != bytes.npos);
        CHECK(utf8_bytes == (declared == Encoding::shift_jis));
    }
}

TEST_CASE("other-person: the identifiers are right, the person is not") {
    Terminal terminal(faulty("other-person"));
    const auto answer = terminal.ask({});
    CHECK(at(answer, "XmlMsg/MessageHeader/ArbitraryFileIdentifier") == "check-1");
    CHECK(at(answer, "XmlMsg/MessageBody/QualificationConfirmSearchInfo/Birthdate") == "19850412");
    CHECK(at(answer, "XmlMsg/MessageBody/QualificationValidity") == "1");
    CHECK_FALSE(at(answer, person + "Name").empty());
    CHECK(at(answer, person + "Birthdate") != "19850412");
}

TEST_CASE("other-identifier: the file name is right, the identifier is another request's") {
    Terminal terminal(faulty("other-identifier"));
    const auto answer = terminal.ask({});
    CHECK(at(answer, "XmlMsg/MessageHeader/ArbitraryFileIdentifier") == "another-request");
    CHECK(at(answer, person + "Birthdate") == "19850412");
}

TEST_CASE("error: SegmentOfResult 9 with code and message, and nobody's data (terminal facts 4.1)") {
    Terminal terminal(faulty("error:E42"));
    const auto answer = terminal.ask({});
    const auto header = answer.first_element_by_path("XmlMsg/MessageHeader");
    CHECK(at(header, "SegmentOfResult") == "9");
    CHECK(at(header, "ErrorCode") == "E42");
    CHECK_FALSE(at(header, "ErrorMessage").empty());
    CHECK_FALSE(answer.first_element_by_path("XmlMsg/MessageBody/ResultList"));
}

TEST_CASE("person-error: ProcessingResultStatus 2 with code and message, message level normal") {
    Terminal terminal(faulty("person-error"));
    const auto answer = terminal.ask({});
    CHECK(at(answer, "XmlMsg/MessageHeader/SegmentOfResult") == "1");
    const auto body = answer.first_element_by_path("XmlMsg/MessageBody");
    CHECK(at(body, "ProcessingResultStatus") == "2");
    CHECK(at(body, "ProcessingResultCode") == "CLINIC91");
    CHECK_FALSE(at(body, "ProcessingResultMessage").empty());
    CHECK_FALSE(body.child("ResultList"));
    CHECK_FALSE(body.child("QualificationValidity"));
}

TEST_CASE("leftover: a del*.txt stands beside the answer (terminal facts 1.3)") {
    Terminal terminal(faulty("leftover"));
    terminal.send({});
    terminal.pass(Milliseconds(0));
    CHECK(names(terminal.folders.res) == std::set<std::string>{"OQSsiquc01res_1.xml", "del20260801093000.txt"});
}

TEST_CASE("vanish: another program takes the answer away") {
    Terminal terminal(faulty("vanish:300"));
    terminal.send({});
    terminal.pass(Milliseconds(290));
    CHECK(there(terminal));
    terminal.pass(Milliseconds(10));
    CHECK(names(terminal.folders.res).empty());
}

TEST_CASE("rewrite: the same name gets another content, both whole") {
    Terminal terminal(faulty("rewrite:300"));
    terminal.send({});
    terminal.pass(Milliseconds(290));
    const auto first = read(terminal.answer_file());
    CHECK(first == whole_answer());
    terminal.pass(Milliseconds(10));
    const auto second = xml(read(terminal.answer_file()));
    CHECK(at(second, "XmlMsg/MessageHeader/ProcessExecutionTime") == "20260801093001");
    CHECK(at(second, person + "Name") == "窓口　花子");
}

TEST_CASE("zip-wrong-password: a ZIP nobody's password opens") {
    Terminal terminal(faulty("zip-wrong-password"));
    terminal.send({});
    terminal.pass(Milliseconds(0));
    REQUIRE(names(terminal.folders.res) == std::set<std::string>{"OQSsiquc01res_1.zip"});
    CHECK_THROWS_AS(unzip(read(terminal.folders.res / "OQSsiquc01res_1.zip"), "", 100000), ArchiveError);
}

TEST_CASE("the faults of content are those of every kind of answer") {
    const std::string month =
        message({facility, identifier}, tag("QualificationConfirmSearchInfo", tag("MedicalTreatmentMonth", "202608")));
    const std::string header = "XmlMsg/MessageHeader/";
    {
        Terminal terminal(faulty("person-error:E7"));
        const auto answer = terminal.both("OQSmutic", month);
        CHECK(answer.select_nodes("//BulkConfirmUnit[ProcessingResultStatus='2'][ProcessingResultCode='E7']").size() ==
              4);
        CHECK(answer.select_nodes("//ResultOfQualificationConfirmation").empty());
        CHECK(at(answer, header + "NumberOfError") == "4");
        CHECK(at(answer, header + "NumberOfNormalProcessing") == "0");
    }
    {
        Terminal terminal(faulty("other-identifier"));
        CHECK(at(terminal.request_of("OQSmutic01req_1", month), header + "ArbitraryFileIdentifier") ==
              "another-request");
    }
    {
        Terminal terminal(faulty("error:E8"));
        const auto answer = terminal.request_of("OQSmutic01req_1", month);
        CHECK(at(answer, header + "SegmentOfResult") == "9");
        CHECK(at(answer, header + "ErrorCode") == "E8");
        CHECK(answer.child("XmlMsg").child("MessageBody").first_child().empty());
    }
    {
        auto options = faulty("still-processing", 3);
        Terminal terminal(options);
        CHECK(at(terminal.both("OQSmutic", month), header + "SegmentOfResult") == "2");
        CHECK(at(terminal.both("OQSmutic", month), header + "SegmentOfResult") == "1");
    }
}

TEST_CASE("faults combine") {
    auto options = faulty("leftover");
    options.faults.add("delay:300");
    options.faults.add("cut");
    Terminal terminal(options);
    terminal.send({});
    terminal.pass(Milliseconds(290));
    CHECK(names(terminal.folders.res) == std::set<std::string>{"del20260801093000.txt"});
    terminal.pass(Milliseconds(10));
    CHECK_THROWS(xml(read(terminal.answer_file())));
}

TEST_CASE("unknown faults and senseless values are refused") {
    Faults faults;
    for (const char* wrong : {"", "nonsense", "delay:", "delay:x", "delay:-1", "cut:5", "error:", "delay:1234567"})
        CHECK_THROWS_AS(faults.add(wrong), std::invalid_argument);
    faults.add("delay:5");
    CHECK(faults.milliseconds(Fault::delay) == Milliseconds(5));
}
