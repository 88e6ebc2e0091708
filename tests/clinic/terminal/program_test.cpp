#include "desk.hpp"
#include "support/catch.hpp"

#include <Poco/JSON/Parser.h>
#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <Poco/StreamCopier.h>

#include <thread>

using namespace desk;

namespace {

struct Finished {
    int code;
    std::string out, err;
};

Finished run(const std::string& program, const std::vector<std::string>& arguments) {
    Poco::Pipe out, err;
    const auto process = Poco::Process::launch(program, arguments, nullptr, &out, &err);
    Finished finished{};
    Poco::PipeInputStream out_stream(out), err_stream(err);
    Poco::StreamCopier::copyToString(out_stream, finished.out);
    Poco::StreamCopier::copyToString(err_stream, finished.err);
    finished.code = process.wait();
    return finished;
}

// Ended whatever happens to the test.
class Server {
public:
    explicit Server(const std::vector<std::string>& arguments)
        : process_(Poco::Process::launch(MDG_CLINIC_TERMINAL, arguments, nullptr, nullptr, &err_)) {}
    ~Server() {
        if (running_) stop();
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int id() const { return process_.id(); }
    int stop() {
        running_ = false;
        Poco::Process::requestTermination(process_.id());
        return process_.wait();
    }
    std::string log() {
        Poco::PipeInputStream stream(err_);
        std::string said;
        Poco::StreamCopier::copyToString(stream, said);
        return said;
    }

private:
    Poco::Pipe err_;
    Poco::ProcessHandle process_;
    bool running_ = true;
};

bool appears(const fs::path& file) {
    for (int i = 0; i < 1000 && !fs::exists(file); ++i) std::this_thread::sleep_for(Milliseconds(10));
    return fs::exists(file);
}

} // namespace

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
