#include "clinic/terminal/archive.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

#include <cstdlib>

using namespace desk;

namespace {

const std::string person = "XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation/";

ExchangeOptions encrypting(const std::string& conf) {
    ExchangeOptions options;
    options.wrapping = Wrapping(conf, "ひみつ-1", false);
    return options;
}

bool judged(const fs::path& archive, const std::string& password, const fs::path& expected) {
    const std::string command =
        "7z x -so '-p" + password + "' '" + archive.string() + "' 2>/dev/null | cmp -s - '" + expected.string() + "'";
    return std::system(command.c_str()) == 0;
}

} // namespace

TEST_CASE("an encrypted business takes ZIP requests and gives ZIP answers (terminal facts 1.5)") {
    Terminal terminal(encrypting("# site\nOQSsiquc=e\r\nOQSmutic=n\n"));
    write(terminal.folders.req / "OQSsiquc01req_1.zip", zip("OQSsiquc01req_1.xml", request({}), "ひみつ-1"));
    terminal.pass(Milliseconds(200));
    CHECK(names(terminal.folders.req).empty());
    REQUIRE(names(terminal.folders.res) == std::set<std::string>{"OQSsiquc01res_1.zip"});
    const auto bytes = read(terminal.folders.res / "OQSsiquc01res_1.zip");
    CHECK(bytes[8] == 99); // the compression method of an AES entry; the older encryption has none of its own
    const auto answer = xml(unzip(bytes, "ひみつ-1", 100000));
    CHECK(at(answer, person + "Name") == "窓口　花子");
    CHECK_THROWS_AS(unzip(bytes, "", 100000), ArchiveError);
    CHECK_THROWS_AS(unzip(bytes, "ひみつ-2", 100000), ArchiveError);
    CHECK_THROWS_AS(unzip(bytes, "ひみつ-1", 10), ArchiveError);
    CHECK_THROWS_AS(unzip("PK", "", 10), ArchiveError);
}

TEST_CASE("a request in the form the site has not chosen, or with another password, is bounced") {
    struct Row {
        const char *conf, *file;
        std::string bytes;
    };
    for (const Row& row : {Row{"OQSsiquc=e", "OQSsiquc01req_1.xml", request({})},
                           {"OQSsiquc=n", "OQSsiquc01req_1.zip", zip("a.xml", request({}), "ひみつ-1")},
                           {"OQSsiquc=e", "OQSsiquc01req_1.zip", zip("a.xml", request({}), "ひみつ-2")},
                           {"OQSsiquc=e", "OQSsiquc01req_1.zip", "PK"}}) {
        Terminal terminal(encrypting(row.conf));
        write(terminal.folders.req / row.file, row.bytes);
        terminal.pass(Milliseconds(200));
        CHECK(names(terminal.folders.res) == std::set<std::string>{"OQSsiquc01req_1.err", row.file});
    }
}

TEST_CASE("the longest prefix decides, and what is not named is open") {
    const Wrapping wrapping("OQS=e\nOQSsi=n\nOQSsiimm=e\n", "x", false);
    CHECK(wrapping.encrypted("OQSmuquc01req_1"));
    CHECK_FALSE(wrapping.encrypted("OQSsiquc01req_1"));
    CHECK(wrapping.encrypted("OQSsiimm01req_1"));
    CHECK_FALSE(wrapping.encrypted("YZKsiquc01req_1"));
    CHECK_THROWS_AS(Wrapping("OQS=y", "x", false), std::invalid_argument);
    CHECK_THROWS_AS(Wrapping("=e", "x", false), std::invalid_argument);
    CHECK_THROWS_AS(Wrapping("OQS=e", "", false), std::invalid_argument);
}

TEST_CASE("bulk results may come as ZIP with or without a password, and 7z opens them") {
    if (std::system("7z >/dev/null 2>&1") != 0) WARN("7z is not here to judge");
    for (const std::string password : {"", "geheim"}) {
        ExchangeOptions options;
        options.wrapping = Wrapping("", password, true);
        Terminal terminal(options);
        const auto accepted = terminal.request_of(
            "OQSmutic01req_1", message({facility, identifier},
                                       tag("QualificationConfirmSearchInfo", tag("MedicalTreatmentMonth", "202608"))));
        const auto number = at(accepted, "XmlMsg/MessageBody/ReceptionNumber");
        const auto bytes =
            terminal.bytes_for("OQSmutic02req_1", message({facility}, tag("ReceptionNumber", number)), ".zip");
        REQUIRE_FALSE(bytes.empty());
        const auto content = unzip(bytes, password, 1000000);
        CHECK(xml(content).select_nodes("//BulkConfirmUnit").size() == 4);
        const auto expected = terminal.folders.res / "expected";
        write(expected, content);
        if (std::system("7z >/dev/null 2>&1") == 0)
            CHECK(judged(terminal.folders.res / "OQSmutic02res_1.zip", password, expected));
    }
}
