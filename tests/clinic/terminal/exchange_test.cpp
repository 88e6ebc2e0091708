#include "desk.hpp"
#include "support/catch.hpp"

using namespace desk;

namespace {

const std::string person = "XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation/";

std::vector<std::string> order(const pugi::xml_node& node) {
    std::vector<std::string> found;
    for (const auto& child : node.children()) {
        found.emplace_back(child.name());
        const auto below = order(child);
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

} // namespace

TEST_CASE("an answer has the header of the layout and echoes what the client set (terminal facts 2.2)") {
    Terminal terminal;
    const auto answer = terminal.ask(
        {.insurer = "  139907", .symbol = "見・４", .number = "550012", .branch = "01", .birthdate = "19540517"});
    const auto header = answer.first_element_by_path("XmlMsg/MessageHeader");
    const std::map<std::string, std::string> expected = {{"ProcessExecutionTime", "20260801093000"},
                                                         {"QualificationConfirmationDate", "20260801"},
                                                         {"MedicalInstitutionCode", "1319999999"},
                                                         {"ArbitraryFileIdentifier", "check-1"},
                                                         {"ReferenceClassification", "2"},
                                                         {"SegmentOfResult", "1"},
                                                         {"CharacterCodeIdentifier", "0"}};
    std::map<std::string, std::string> found;
    for (const auto& child : header.children()) found[child.name()] = child.text().get();
    CHECK(found == expected);

    const auto declaration = answer.first_child();
    CHECK(declaration.attribute("standalone").value() == std::string("no"));
    CHECK(declaration.attribute("encoding").value() == std::string("UTF-8"));

    const auto body = answer.first_element_by_path("XmlMsg/MessageBody");
    CHECK(at(body, "ProcessingResultStatus") == "1");
    CHECK(at(body, "QualificationValidity") == "1");
    CHECK(at(body, "QualificationConfirmSearchInfo/InsurerNumber") == "  139907");
    CHECK(at(body, "QualificationConfirmSearchInfo/ArbitraryIdentifier") == "row-7");
    CHECK(at(answer, person + "ArbitraryIdentifier") == "row-7");
    CHECK(at(answer, person + "InsurerNumber") == "  139907");
    CHECK(at(answer, person + "ElderlyRecipientCertificateInfo/ElderlyRecipientContributionRatio") == "020");
}

TEST_CASE("every person on file is answered by number with the code of the verdict (OQSCD006)") {
    Terminal terminal;
    const std::map<std::string, std::string> codes = {
        {"sumiko", "2"}, {"shinichi", "3"}, {"kenji", "6"},  {"tsuguo", "4"}, {"utsuru", "2"}, {"todome", "4"},
        {"akane", "4"},  {"nanaju", "3"},   {"modoru", "3"}, {"shibo", "2"},  {"seiho", "3"}};
    int answered = 0;
    const auto population = Population::built_in();
    for (const Person& one : population.persons()) {
        if (one.qualifications.empty()) continue;
        const Elements& asked = one.qualifications.front();
        const std::string insurer = text(asked, "InsurerNumber");
        const auto answer = terminal.ask({.insurer = std::string(8 - insurer.size(), ' ') + insurer,
                                          .symbol = text(asked, "InsuredCardSymbol"),
                                          .number = text(asked, "InsuredIdentificationNumber"),
                                          .branch = text(asked, "InsuredBranchNumber"),
                                          .birthdate = text(one.person, "Birthdate")});
        INFO(one.id);
        const auto code = codes.find(one.id);
        CHECK(at(answer, "XmlMsg/MessageBody/QualificationValidity") == (code == codes.end() ? "1" : code->second));
        ++answered;
        if (code != codes.end() && code->second == "4") continue;
        CHECK(at(answer, person + "Name") == text(one.person, "Name"));
        CHECK(at(answer, person + "InsuredCardClassification") == text(asked, "InsuredCardClassification"));
        CHECK(at(answer, person + "Address") == text(one.person, "Address"));
        CHECK(answer.first_element_by_path((person + "Address").c_str()));
    }
    CHECK(answered == 91);
}

TEST_CASE("none and several come without a result list") {
    Terminal terminal;
    CHECK(at(terminal.ask({.number = "346"}), "XmlMsg/MessageBody/QualificationValidity") == "4");
    const auto several =
        terminal.ask({.insurer = "06139919", .symbol = "305", .number = "8801", .branch = "", .birthdate = "20121103"});
    CHECK(at(several, "XmlMsg/MessageBody/QualificationValidity") == "5");
    CHECK_FALSE(several.first_element_by_path("XmlMsg/MessageBody/ResultList"));
}

TEST_CASE("the limit certificate is shown only when asked for with consent (OQSCD001)") {
    Terminal terminal;
    const std::string flag = "LimitApplicationCertificateRelatedInfo/LimitApplicationCertificateClassificationFlag";
    const auto without = terminal.ask({.limit = "0"});
    CHECK(at(without, person + "LimitApplicationCertificateRelatedConsFlg") == "0");
    CHECK_FALSE(without.first_element_by_path((person + flag).c_str()));
    CHECK_FALSE(without.first_element_by_path((person + "LimitApplicationCertificateRelatedConsTime").c_str()));
    const auto with = terminal.ask({.limit = "1"});
    CHECK(at(with, person + "LimitApplicationCertificateRelatedConsFlg") == "1");
    CHECK(at(with, person + "LimitApplicationCertificateRelatedConsTime") == "20260801093000");
    CHECK(at(with, person + flag) == "A03");
}

TEST_CASE("R-ONL-16: name and address are today's even for a day in the past") {
    Terminal terminal;
    const auto answer = terminal.ask({.day = "20200101"});
    CHECK(at(answer, person + "Address") == "東京都千代田区試験町１－２－３");
    CHECK(at(answer, "XmlMsg/MessageHeader/QualificationConfirmationDate") == "20200101");
}

TEST_CASE("the children's order differs between seeds and repeats with the seed") {
    const auto of = [](std::uint64_t seed) {
        ExchangeOptions options;
        options.seed = seed;
        return order(Terminal(options).ask({}));
    };
    CHECK(of(1) == of(1));
    CHECK(of(1) != of(2));
    auto one = of(1), two = of(2);
    std::sort(one.begin(), one.end());
    std::sort(two.begin(), two.end());
    CHECK(one == two);
}

TEST_CASE("the request is taken away, and only whole files under the final name ever appear") {
    Terminal terminal;
    terminal.send({});
    terminal.pass(Milliseconds(0));
    CHECK(names(terminal.folders.req).empty());
    CHECK(names(terminal.folders.res) == std::set<std::string>{"OQSsiquc01res_1.xml"});
}

TEST_CASE("files still under a temporary name are left alone") {
    Terminal terminal;
    const std::set<std::string> temporary = {".OQSsiquc01req_1.xml", "OQSsiquc01req_1.xml.tmp", "OQSsiquc01req_1.tmp"};
    for (const auto& name : temporary) write(terminal.folders.req / name, request({}));
    terminal.pass(Milliseconds(500));
    CHECK(names(terminal.folders.req) == temporary);
    CHECK(names(terminal.folders.res).empty());
}

TEST_CASE("the folder is looked into at the poll interval") {
    Terminal terminal;
    terminal.pass(Milliseconds(0));
    terminal.send({});
    terminal.pass(Milliseconds(90));
    CHECK(names(terminal.folders.res).empty());
    terminal.pass(Milliseconds(10));
    CHECK(names(terminal.folders.res).size() == 1);
}

TEST_CASE("a refused request comes back in res with an .err of the same base name (terminal facts 1.3)") {
    Terminal terminal;
    const auto bad = request({.birthdate = "19850231"});
    terminal.send("9", bad);
    write(terminal.folders.req / "OQSsihvq01req_9.xml", request({}));
    terminal.pass(Milliseconds(100));
    CHECK(names(terminal.folders.req).empty());
    CHECK(names(terminal.folders.res) == std::set<std::string>{"OQSsiquc01req_9.err", "OQSsiquc01req_9.xml",
                                                               "OQSsihvq01req_9.err", "OQSsihvq01req_9.xml"});
    CHECK(read(terminal.folders.res / "OQSsiquc01req_9.xml") == bad);
    CHECK_THAT(read(terminal.folders.res / "OQSsiquc01req_9.err"),
               Catch::Contains("Birthdate") && !Catch::Contains("19850231"));
    CHECK_THAT(read(terminal.folders.res / "OQSsihvq01req_9.err"), Catch::Contains("layout is not public"));
}

TEST_CASE("the log counts and names nobody") {
    Terminal terminal;
    terminal.send("2026080100123", request({}));
    terminal.send("bad", "");
    terminal.pass(Milliseconds(100));
    CHECK(terminal.log.str() == "request 1: taken\nrequest 2: refused\n");
}

TEST_CASE("each encoding is declared, stated in the header and used (terminal facts 1.4)") {
    struct Row {
        Encoding encoding;
        const char *declared, *identifier, *start;
    };
    for (const Row& row : {Row{Encoding::utf8, "UTF-8", "0", "<?xml"},
                           {Encoding::utf8_bom, "UTF-8", "0", "\xEF\xBB\xBF<?xml"},
                           {Encoding::shift_jis, "Shift_JIS", "1", "<?xml"}}) {
        ExchangeOptions options;
        options.encoding = row.encoding;
        Terminal terminal(options);
        terminal.send({});
        terminal.pass(Milliseconds(0));
        const auto bytes = read(terminal.answer_file());
        CHECK(bytes.starts_with(row.start));
        const auto answer = xml(*decode_xml(bytes));
        CHECK(answer.first_child().attribute("encoding").value() == std::string(row.declared));
        CHECK(at(answer, "XmlMsg/MessageHeader/CharacterCodeIdentifier") == row.identifier);
        CHECK(at(answer, person + "NameKana") == "ﾏﾄﾞｸﾞﾁ ﾊﾅｺ");
        const bool sjis = bytes.find("\x91\x8B\x8C\xFB\x81\x40\x89\xD4\x8E\x71") != bytes.npos; // 窓口　花子
        CHECK(sjis == (row.encoding == Encoding::shift_jis));
    }
}
