#include "program.hpp"
#include "support/catch.hpp"

#include <Poco/JSON/Parser.h>

using namespace desk;

TEST_CASE("serve answers in code page 932 to iconv and xmllint, names nobody in its log, and ends with 0 on "
          "SIGTERM") {
    Folder folder;
    const auto oqs = folder.path() / "OQS";
    Server server({"serve", "--dir", oqs.string(), "--encoding", "shift_jis", "--seed", "3", "--poll", "20", "--now",
                   "2026-08-01T09:30:00", "--ready-file", (folder.path() / "ready").string()});
    REQUIRE(appears(folder.path() / "ready"));
    CHECK(read(folder.path() / "ready") == std::to_string(server.id()) + "\n");
    CHECK(names(oqs) == std::set<std::string>{"face", "req", "res"});

    write(oqs / "req" / "OQSsiquc01req_a1.xml", request({}));
    const auto file = oqs / "res" / "OQSsiquc01res_a1.xml";
    REQUIRE(appears(file));

    const auto converted = run("iconv", {"-f", "CP932", "-t", "UTF-8", file.string()});
    CHECK(converted.code == 0);
    CHECK(converted.out == *decode_xml(read(file)));
    CHECK_THAT(converted.out, Catch::Contains("<Name>窓口　花子</Name>") && Catch::Contains("ﾏﾄﾞｸﾞﾁ ﾊﾅｺ") &&
                                  Catch::Contains("encoding=\"Shift_JIS\""));
    CHECK(run("xmllint", {"--noout", file.string()}).code == 0);

    CHECK(server.stop() == 0);
    CHECK(server.log() == "request 1: taken\n");
}

TEST_CASE("push drops a face file of the named person in each encoding, well-formed to xmllint") {
    for (const std::string encoding : {"utf-8", "utf-8-bom", "shift_jis"}) {
        Folder folder;
        const auto pushed = run(MDG_CLINIC_TERMINAL, {"push", "--dir", folder.path().string(), "--person", "窓口　花子",
                                                      "--time", "2026-08-01T09:30:00", "--encoding", encoding});
        REQUIRE(pushed.code == 0);
        CHECK(pushed.err.empty());
        const auto found = names(folder.path() / "face");
        REQUIRE(found.size() == 1);
        const auto file = folder.path() / "face" / *found.begin();
        CHECK(pushed.out == file.string() + "\n");
        CHECK(run("xmllint", {"--noout", file.string()}).code == 0);
        CHECK_THAT(*decode_xml(read(file)), Catch::Contains("<Name>窓口　花子</Name>"));
    }
}

TEST_CASE("push knows the faults of delivery and the consents") {
    Folder folder;
    const auto pushed =
        run(MDG_CLINIC_TERMINAL, {"push", "--dir", folder.path().string(), "--person", "hanako", "--time",
                                  "2026-08-01T09:30:00", "--consent", "none", "--fault", "slow:50"});
    REQUIRE(pushed.code == 0);
    const auto message = xml(read(folder.path() / "face" / *names(folder.path() / "face").begin()));
    CHECK(at(message, "XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation/PharmacistsInfoConsFlg") == "0");
}

TEST_CASE("persons lists everybody with the numbers on file") {
    const auto listed = run(MDG_CLINIC_TERMINAL, {"persons", "--now", "2026-08-01T09:30:00"});
    REQUIRE(listed.code == 0);
    const auto list = Poco::JSON::Parser().parse(listed.out).extract<Poco::JSON::Array::Ptr>();
    REQUIRE(list->size() == Population::built_in().persons().size());
    const auto first = list->getObject(0);
    CHECK(first->getValue<std::string>("id") == "hanako");
    CHECK(first->getValue<std::string>("validity_by_card") == "1");
    CHECK(first->getArray("on_file")->getObject(0)->getValue<std::string>("InsurerNumber") == "06139901");
}

TEST_CASE("wrong usage ends with 2 and says what to do") {
    struct Row {
        std::vector<std::string> arguments;
        const char* says;
    };
    const std::vector<Row> rows = {
        {{}, "serve, serve-web, push"},
        {{"dance"}, "serve, serve-web, push"},
        {{"serve"}, "--dir"},
        {{"serve", "--dir"}, "dir"},
        {{"serve", "--dri", "x"}, "dri"},
        {{"serve", "--dir", "x", "--encoding", "euc"}, "utf-8-bom"},
        {{"serve", "--dir", "x", "--fault", "no"}, "--help"},
        {{"serve", "--dir", "x", "--now", "2026-02-30T00:00:00"}, "--now"},
        {{"serve", "--dir", "x", "--population", "random:many"}, "random:N"},
        {{"serve", "--dir", "x", "--zip-password-file", "nowhere"}, "nowhere"},
        {{"serve", "--dir", "x", "--rates", "often", "--population", "random:1"}, "screen"},
        {{"bulk-answer", "--seed", "1", "--out", "x"}, "--persons"},
        {{"bulk-answer", "--persons", "1"}, "--out"},
        {{"push", "--dir", "x", "--person", "誰　某", "--time", "2026-08-01T09:30:00"}, "persons"},
        {{"push", "--dir", "x", "--person", "hanako"}, "--time"},
        {{"push", "--dir", "x", "--person", "hanako", "--time", "2026-08-01T09:30:00", "--consent", "soul"}, "soul"},
        {{"push", "--dir", "x", "--person", "hanako", "--time", "2026-08-01T09:30:00", "--facility", "12"},
         "--facility"},
    };
    for (const Row& row : rows) {
        const auto finished = run(MDG_CLINIC_TERMINAL, row.arguments);
        INFO(row.says);
        CHECK(finished.code == 2);
        CHECK_THAT(finished.err, Catch::Contains(row.says));
    }
    CHECK_FALSE(fs::exists("x"));
}

TEST_CASE("help names every fault and states where the time comes from") {
    const auto help = run(MDG_CLINIC_TERMINAL, {"--help"});
    CHECK(help.code == 0);
    for (const FaultKind& kind : fault_kinds()) CHECK_THAT(help.out, Catch::Contains(kind.name));
    for (const Business& business : businesses()) CHECK_THAT(help.out, Catch::Contains(business.prefix));
    for (const char* prefix : names_only()) CHECK_THAT(help.out, Catch::Contains(prefix));
    CHECK_THAT(help.out, Catch::Contains("the real clock"));
}
