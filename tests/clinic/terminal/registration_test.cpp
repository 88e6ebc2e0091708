#include "clinic/terminal/face.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

using namespace desk;

namespace {

const std::string body = "XmlMsg/MessageBody/";
const std::string person = body + "ResultList/ResultOfQualificationConfirmation/";

struct Entry {
    std::string reference = "K-100", insurer = "06239909", symbol = "77", number = "1024", branch = "00";
};

std::string block(const Entry& entry) {
    return tag("ReferenceNumberRegistrationInfo",
               tag("ReferenceNumber", entry.reference) + tag("InsurerNumber", entry.insurer) +
                   tag("InsuredCardSymbol", entry.symbol) + tag("InsuredIdentificationNumber", entry.number) +
                   tag("InsuredBranchNumber", entry.branch));
}

const Ask sumiko{.insurer = "06239909", .symbol = "77", .number = "1024", .birthdate = "19900115"};

} // namespace

TEST_CASE("a reference number comes back in the facility's later answers, and in nobody else's (terminal facts 2.4)") {
    Terminal terminal;
    CHECK(at(terminal.ask(sumiko), person + "ReferenceNumber").empty());
    const auto done = terminal.request_of("OQSsiimm01req_1", message({facility, identifier}, block({})));
    CHECK(at(done, "XmlMsg/MessageHeader/SegmentOfResult") == "1");
    CHECK(at(done, "XmlMsg/MessageHeader/ArbitraryFileIdentifier") == "check-1");
    CHECK(at(done, body + "ReferenceNumber") == "K-100");
    CHECK(at(done, body + "ProcessingResultStatus") == "1");
    CHECK(at(terminal.ask(sumiko), person + "ReferenceNumber") == "K-100");
    auto elsewhere = request(sumiko);
    elsewhere.replace(elsewhere.find("1319999999"), 10, "2719999999");
    CHECK(at(terminal.request_of("OQSsiquc01req_2", elsewhere), person + "ReferenceNumber").empty());
}

TEST_CASE("a registration of nobody, of several, or with wrong numbers fails with a code") {
    struct Row {
        Entry entry;
        const char* code;
    };
    Terminal terminal;
    int id = 0;
    for (const Row& row : {Row{{.number = "9"}, "CLINIC94"},
                           {{.insurer = "06139919", .symbol = "305", .number = "8801", .branch = ""}, "CLINIC95"}}) {
        const auto done = terminal.request_of("OQSsiimm01req_" + std::to_string(++id),
                                              message({facility, identifier}, block(row.entry)));
        CHECK(at(done, body + "ProcessingResultStatus") == "2");
        CHECK(at(done, body + "ProcessingResultCode") == row.code);
    }
    for (const Entry& wrong : {Entry{.insurer = "139907"}, Entry{.reference = ""}, Entry{.reference = "a\tb"},
                               Entry{.reference = std::string(51, 'x')}}) {
        const std::string stem = "OQSsiimm01req_" + std::to_string(++id);
        CHECK(terminal.bytes_for(stem, message({facility, identifier}, block(wrong))).empty());
        CHECK(fs::exists(terminal.folders.res / (stem + ".err")));
    }
}

TEST_CASE("many reference numbers are registered in two steps, each with its own result") {
    Terminal terminal;
    const auto answer = terminal.both(
        "OQSmuimm", message({facility, identifier}, block({}) + block({.reference = "K-101", .number = "9"}) +
                                                        block({.reference = "K-102", .insurer = "139907"})));
    std::map<std::string, std::string> codes;
    for (const auto& unit : answer.child("XmlMsg").child("MessageBody").children("BulkRegistrationUnit"))
        codes[at(unit, "ReferenceNumberRegistrationInfo/ReferenceNumber")] =
            at(unit, "ProcessingResultStatus") + at(unit, "ProcessingResultCode");
    CHECK(codes == std::map<std::string, std::string>{{"K-100", "1"}, {"K-101", "2CLINIC94"}, {"K-102", "2CLINIC93"}});
    CHECK(at(answer, "XmlMsg/MessageHeader/NumberOfError") == "2");
    CHECK(at(terminal.ask(sumiko), person + "ReferenceNumber") == "K-100");
}

TEST_CASE("a state folder keeps reference numbers for the next start and for face pushes") {
    Folder folder;
    ExchangeOptions options;
    options.state = folder.path();
    Terminal(options).request_of("OQSsiimm01req_1", message({facility, identifier}, block({.reference = "次 1"})));
    CHECK(at(Terminal(options).ask(sumiko), person + "ReferenceNumber") == "次 1");

    const auto population = Population::built_in();
    const References references(population, references_file(folder.path()));
    FacePush push;
    push.time = *parse_iso("2026-08-01T09:30:00");
    push.confirmation_day = "20260801";
    push.references = &references;
    auto face = face_file(*population.find("sumiko"), push);
    CHECK(at(face.answer.document(), person + "ReferenceNumber") == "次 1");
    push.facility = "2719999999";
    auto other = face_file(*population.find("sumiko"), push);
    CHECK(at(other.answer.document(), person + "ReferenceNumber").empty());
}
