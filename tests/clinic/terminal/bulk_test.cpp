#include "desk.hpp"
#include "support/catch.hpp"

using namespace desk;

namespace {

const std::string header = "XmlMsg/MessageHeader/";

std::string search(const Ask& ask) {
    const auto single = request(ask);
    const auto from = single.find("<QualificationConfirmSearchInfo>"), to = single.find("</MessageBody>");
    return single.substr(from, to - from);
}

std::string bulk(const std::string& blocks) {
    return message({confirmed, facility, identifier}, blocks);
}

const Ask hanako{.identifier = "ptid_1"};
const Ask namiko{.symbol = "12", .number = "998", .birthdate = "19790303", .identifier = "ptid_2"};
const Ask nobody{.number = "346", .identifier = "ptid_3"};
const Ask sumiko{
    .insurer = "06239909", .symbol = "77", .number = "1024", .birthdate = "19900115", .identifier = "ptid_4"};

// By the identifier the client set.
std::map<std::string, pugi::xml_node> units(const pugi::xml_document& answer) {
    std::map<std::string, pugi::xml_node> found;
    for (const auto& unit : answer.child("XmlMsg").child("MessageBody").children("BulkConfirmUnit"))
        found[at(unit, "QualificationConfirmSearchInfo/ArbitraryIdentifier")] = unit;
    return found;
}

} // namespace

TEST_CASE("a bulk query is accepted with a number and answered to it, a unit for each person (terminal facts 2.3)") {
    Terminal terminal;
    const auto accepted = terminal.request_of("OQSmuquc01req_1", bulk(search(hanako) + search(nobody)));
    CHECK(at(accepted, header + "ArbitraryFileIdentifier") == "check-1");
    CHECK(at(accepted, header + "MedicalInstitutionCode") == "1319999999");
    CHECK(at(accepted, header + "ProcessExecutionTime") == "20260801093000");
    CHECK(at(accepted, header + "CharacterCodeIdentifier") == "0");
    CHECK(at(accepted, "XmlMsg/MessageBody/ReceptionDateTime") == "20260801093000");
    const auto number = at(accepted, "XmlMsg/MessageBody/ReceptionNumber");
    REQUIRE_FALSE(number.empty());

    const auto answer = terminal.request_of("OQSmuquc02req_7", message({facility}, tag("ReceptionNumber", number)));
    const std::map<std::string, std::string> expected = {{"ProcessExecutionTime", "20260801093000"},
                                                         {"QualificationConfirmationDate", "20260801"},
                                                         {"MedicalInstitutionCode", "1319999999"},
                                                         {"ArbitraryFileIdentifier", "check-1"},
                                                         {"ReceptionNumber", number},
                                                         {"SegmentOfResult", "1"},
                                                         {"NumberOfProcessingResult", "2"},
                                                         {"NumberOfNormalProcessing", "2"},
                                                         {"NumberOfError", "0"},
                                                         {"CharacterCodeIdentifier", "0"}};
    std::map<std::string, std::string> found;
    for (const auto& child : answer.child("XmlMsg").child("MessageHeader").children())
        found[child.name()] = child.text().get();
    CHECK(found == expected);
    auto all = units(answer);
    REQUIRE(all.size() == 2);
    CHECK(at(all["ptid_1"], "QualificationValidity") == "1");
    CHECK(at(all["ptid_1"], "ResultOfQualificationConfirmation/Name") == "窓口　花子");
    CHECK(at(all["ptid_1"], "ResultOfQualificationConfirmation/LimitApplicationCertificateChanged") == "0");
    CHECK(at(all["ptid_1"], "ReferenceNumber") == "P00001");
    CHECK_FALSE(all["ptid_1"].child("ResultList"));
    CHECK(at(all["ptid_3"], "QualificationValidity") == "4");
    CHECK_FALSE(all["ptid_3"].child("ResultOfQualificationConfirmation"));
}

TEST_CASE("a unit may hold insurance beside medical assistance, the n-th number belongs to the n-th result") {
    Terminal terminal;
    terminal.request_of(
        "OQSsiimm01req_1",
        message({facility, identifier}, tag("ReferenceNumberRegistrationInfo",
                                            tag("ReferenceNumber", "A-77") + tag("InsurerNumber", "12139903") +
                                                tag("InsuredIdentificationNumber", "1234566"))));
    const auto answer = terminal.both("OQSmuquc", bulk(search(namiko)));
    auto all = units(answer);
    std::vector<std::string> kinds, numbers;
    for (const auto& child : all["ptid_2"].children()) {
        if (child.name() == std::string("ResultOfQualificationConfirmation"))
            kinds.push_back(at(child, "InsuredCardClassification"));
        if (child.name() == std::string("ReferenceNumber")) numbers.emplace_back(child.text().get());
    }
    CHECK(kinds == std::vector<std::string>{"01", "A1"});
    CHECK(numbers == std::vector<std::string>{"", "A-77"});
}

TEST_CASE("what is wrong with one person is that unit's error, counted in the header") {
    Terminal terminal;
    Ask wrong = hanako;
    wrong.birthdate = "19850231";
    wrong.identifier = "ptid_9";
    const auto answer = terminal.both("OQSmuquc", bulk(search(wrong) + search(sumiko)));
    CHECK(at(answer, header + "NumberOfProcessingResult") == "2");
    CHECK(at(answer, header + "NumberOfError") == "1");
    auto all = units(answer);
    CHECK(at(all["ptid_9"], "ProcessingResultStatus") == "2");
    CHECK(at(all["ptid_9"], "ProcessingResultCode") == "CLINIC93");
    CHECK_THAT(at(all["ptid_9"], "ProcessingResultMessage"), Catch::Contains("Birthdate"));
    CHECK_FALSE(all["ptid_9"].child("QualificationValidity"));
    CHECK(at(all["ptid_4"], "QualificationValidity") == "2");
}

TEST_CASE("a result is still being processed for the time set, then it is there as often as it is asked for") {
    ExchangeOptions options;
    options.processing = Milliseconds(1000);
    Terminal terminal(options);
    const auto number =
        at(terminal.request_of("OQSmuquc01req_1", bulk(search(hanako))), "XmlMsg/MessageBody/ReceptionNumber");
    const auto ask = [&](const std::string& id) {
        return terminal.request_of("OQSmuquc02req_" + id, message({facility}, tag("ReceptionNumber", number)));
    };
    const auto early = ask("1");
    CHECK(at(early, header + "SegmentOfResult") == "2");
    CHECK(at(early, header + "ReceptionNumber") == number);
    CHECK_FALSE(early.first_element_by_path("XmlMsg/MessageBody/BulkConfirmUnit"));
    terminal.pass(Milliseconds(1000));
    for (const char* id : {"2", "3"}) {
        const auto late = ask(id);
        CHECK(at(late, header + "SegmentOfResult") == "1");
        CHECK(units(late).size() == 1);
    }
}

TEST_CASE("a reception number that is unknown, another facility's or another business's ends with segment 9") {
    Terminal terminal;
    const auto number =
        at(terminal.request_of("OQSmuquc01req_1", bulk(search(hanako))), "XmlMsg/MessageBody/ReceptionNumber");
    const auto segment = [&](const std::string& stem, const auto& whose, const std::string& asked) {
        const auto answer = terminal.request_of(stem, message({whose}, tag("ReceptionNumber", asked)));
        CHECK((at(answer, header + "ErrorCode") == "CLINIC96") == (at(answer, header + "SegmentOfResult") == "9"));
        return at(answer, header + "SegmentOfResult");
    };
    CHECK(segment("OQSmuquc02req_1", facility, "20260801R999999") == "9");
    CHECK(segment("OQSmuquc02req_2", other_facility, number) == "9");
    CHECK(segment("OQSmutic02req_3", facility, number) == "9");
    CHECK(segment("OQSmuquc02req_4", facility, number) == "1");
}

TEST_CASE("a bulk request of the wrong shape is bounced whole") {
    Terminal terminal;
    const std::map<std::string, std::string> wrong = {
        {"OQSmuquc01req_1", bulk("")},
        {"OQSmuquc01req_2", bulk(search(hanako) + "<X/>")},
        {"OQSmuquc01req_3", message({facility, identifier}, search(hanako))},
        {"OQSmuquc02req_4", message({facility}, "")},
        {"OQSmuquc02req_5", message({}, tag("ReceptionNumber", "1"))},
        {"OQSmuquc01req_6", "<XmlMsg/>"},
    };
    for (const auto& [stem, bytes] : wrong) {
        CHECK(terminal.bytes_for(stem, bytes).empty());
        CHECK(fs::exists(terminal.folders.res / (stem + ".err")));
        CHECK(read(terminal.folders.res / (stem + ".xml")) == bytes);
    }
}
