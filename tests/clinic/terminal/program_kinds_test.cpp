#include "program.hpp"
#include "support/catch.hpp"

#include <Poco/JSON/Parser.h>

using namespace desk;

TEST_CASE("every kind is served, well-formed to xmllint, and a bulk result is read by 7z and iconv") {
    Folder folder;
    const auto oqs = folder.path() / "OQS", state = folder.path() / "state", secret = folder.path() / "secret";
    write(secret, "geheim\r\n");
    write(folder.path() / "encrypt.conf", "TKK=e\n");
    const std::vector<std::string> common = {"--dir",        oqs.string(), "--state",
                                             state.string(), "--encoding", "shift_jis"};
    auto served = common;
    for (const std::string& option :
         {std::string("serve"), std::string("--poll"), std::string("10"), std::string("--now"),
          std::string("2026-08-01T09:30:00"), std::string("--zip"), std::string("--zip-password-file"), secret.string(),
          std::string("--encrypt-conf"), (folder.path() / "encrypt.conf").string(), std::string("--processing"),
          std::string("1"), std::string("--ready-file"), (folder.path() / "ready").string()})
        served.push_back(option);
    Server server(served);
    REQUIRE(appears(folder.path() / "ready"));
    auto pushed = common;
    for (const char* option : {"push", "--person", "hanako", "--time", "2026-08-01T09:00:00", "--consent", "drugs"})
        pushed.emplace_back(option);
    REQUIRE(run(MDG_CLINIC_TERMINAL, pushed).code == 0);

    const auto ask = [&](const std::string& stem, const std::string& bytes, const std::string& extension) {
        write(oqs / "req" / (stem + ".xml"), bytes);
        auto name = stem;
        const auto file = oqs / "res" / (name.replace(name.find("req_"), 3, "res") + extension);
        REQUIRE(appears(file));
        if (extension == ".xml") CHECK(run("xmllint", {"--noout", file.string()}).code == 0);
        return file;
    };
    const auto drugs =
        ask("YZKsiquc01req_1",
            message({facility,
                     {"InsurerNumber", "06139901"},
                     {"InsuranceCardSymbol", "12"},
                     {"InsuredPersonIdentificationNumber", "345"},
                     {"BranchNumber", "00"},
                     identifier},
                    tag("StartDate", "20260501") + tag("EndDate", "20260731") + tag("FileCategory", "2") +
                        tag("PrDiInfClassification", "1") + tag("MedicalTreatmentFlag", "1")),
            ".xml");
    CHECK_THAT(*decode_xml(read(drugs)), Catch::Contains("<ResultCode>1</ResultCode>")); // consented at the reader
    const auto accepted = ask(
        "OQSmutic01req_1",
        message({facility, identifier}, tag("QualificationConfirmSearchInfo", tag("MedicalTreatmentMonth", "202608"))),
        ".xml");
    const auto number = at(xml(*decode_xml(read(accepted))), "XmlMsg/MessageBody/ReceptionNumber");
    std::this_thread::sleep_for(Milliseconds(20));
    const auto result = ask("OQSmutic02req_1", message({facility}, tag("ReceptionNumber", number)), ".zip");
    if (run("sh", {"-c", "command -v 7z"}).code != 0) {
        WARN("7z is not here to judge");
        return;
    }
    const auto converted = run("sh", {"-c", "7z x -so -pgeheim '" + result.string() + "' | iconv -f CP932 -t UTF-8"});
    CHECK(converted.code == 0);
    CHECK_THAT(converted.out, Catch::Contains("<Name>扶助　調美</Name>"));
}

TEST_CASE("bulk-request and bulk-answer write files of invented people, whole under their name") {
    Folder folder;
    const auto file = folder.path() / "answer.xml", archive = folder.path() / "answer.zip";
    const std::vector<std::string> people = {"--persons", "500", "--seed", "4", "--out"};
    const auto make = [&](const std::string& command, const fs::path& out, const std::vector<std::string>& more) {
        std::vector<std::string> arguments = {command};
        arguments.insert(arguments.end(), people.begin(), people.end());
        arguments.push_back(out.string());
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(MDG_CLINIC_TERMINAL, arguments).code;
    };
    REQUIRE(make("bulk-answer", file, {}) == 0);
    CHECK(run("xmllint", {"--noout", file.string()}).code == 0);
    CHECK(xml(read(file)).select_nodes("//BulkConfirmUnit").size() == 500);
    REQUIRE(make("bulk-answer", archive, {"--zip"}) == 0);
    CHECK(run("unzip", {"-p", archive.string()}).out == read(file));
    REQUIRE(make("bulk-request", file, {"--encoding", "shift_jis", "--rates", "screen"}) == 0);
    CHECK(run("xmllint", {"--noout", file.string()}).code == 0);
    CHECK(names(folder.path()) == std::set<std::string>{"answer.xml", "answer.zip"});
}

TEST_CASE("persons can be invented in any number") {
    const auto listed = run(MDG_CLINIC_TERMINAL,
                            {"persons", "--population", "random:30", "--seed", "9", "--now", "2026-08-01T09:30:00"});
    REQUIRE(listed.code == 0);
    const auto list = Poco::JSON::Parser().parse(listed.out).extract<Poco::JSON::Array::Ptr>();
    REQUIRE(list->size() == 30);
    CHECK(list->getObject(29)->getValue<std::string>("id") == "random-30");
    CHECK(list->getObject(29)->getObject("brings")->has("InsurerNumber"));
}
