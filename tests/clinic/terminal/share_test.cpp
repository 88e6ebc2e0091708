#include "clinic/terminal/share.hpp"
#include "process.hpp"
#include "support/catch.hpp"

#include <functional>

using namespace desk;

namespace {

bool waits_until(const std::function<bool()>& true_now) {
    for (int i = 0; i < 1000 && !true_now(); ++i) std::this_thread::sleep_for(Milliseconds(10));
    return true_now();
}

// serve with an empty schedule, 2026-08-01T23:59:00.
struct Site {
    Folder folder;
    fs::path oqs = folder.path() / "OQS";
    fs::path table = folder.path() / "schedule.tsv";
    Server server = start();

    Server start() {
        write(table, "");
        return Server({"serve", "--dir", oqs.string(), "--poll", "20", "--now", "2026-08-01T23:59:00", "--schedule",
                       table.string(), "--ready-file", (folder.path() / "ready").string()});
    }
    Site() { REQUIRE(appears(folder.path() / "ready")); }

    void send(const std::string& id) { write(oqs / "req" / ("OQSsiquc01req_" + id + ".xml"), request({})); }
    fs::path answer(const std::string& id) const { return oqs / "res" / ("OQSsiquc01res_" + id + ".xml"); }
};

} // namespace

TEST_CASE("a share that goes away comes back with what was in it, also after a crash") {
    Folder folder;
    {
        Share share(folder.path());
        write(share.folders().res / "kept.xml", "x");
        share.set_gone(true);
        CHECK(names(folder.path()) == std::set<std::string>{".away"});
        share.set_gone(false);
        CHECK(names(folder.path()) == std::set<std::string>{"face", "req", "res"});
        share.set_gone(true);
    }
    CHECK(read(folder.path() / "res" / "kept.xml") == "x");

    fs::create_directory(folder.path() / ".away"); // as a killed process leaves it
    fs::rename(folder.path() / "res", folder.path() / ".away" / "res");
    Share share(folder.path());
    CHECK(read(folder.path() / "res" / "kept.xml") == "x");
    share.set_gone(true);
    share.set_gone(false);
    CHECK(read(folder.path() / "res" / "kept.xml") == "x");
}

TEST_CASE("serve by a schedule: the share goes and comes, and the request left before is answered after") {
    Site site;
    write(site.table, "0s\tshare-gone\n");
    REQUIRE(waits_until([&] { return !fs::exists(site.oqs / "req"); }));
    REQUIRE(waits_until([&] { return names(site.oqs) == std::set<std::string>{".away"}; }));
    write(site.table, "\n");
    REQUIRE(waits_until([&] { return names(site.oqs) == std::set<std::string>{"face", "req", "res"}; }));
    site.send("1");
    CHECK(appears(site.answer("1")));
}

TEST_CASE("serve by a schedule: a stopped terminal takes nothing, and answers when it runs again") {
    Site site;
    write(site.table, "0s\tstopped\n");
    std::this_thread::sleep_for(Milliseconds(300)); // several turns: it has read the table
    site.send("1");
    std::this_thread::sleep_for(Milliseconds(200));
    CHECK(fs::exists(site.oqs / "req" / "OQSsiquc01req_1.xml"));
    write(site.table, "\n");
    REQUIRE(appears(site.answer("1")));
    CHECK_FALSE(fs::exists(site.oqs / "req" / "OQSsiquc01req_1.xml"));
    CHECK(site.server.stop() == 0);
    CHECK_THAT(site.server.log(),
               Catch::Contains("stopped begins\nschedule: 0 rows\nschedule: stopped ends\nrequest 1: taken"));
}

TEST_CASE("serve by a schedule: the clock passes midnight, a del*.txt appears unasked, and faults meet their request") {
    Site site;
    write(site.table, "0s\tclock:2026-08-02T00:00:05\n0s\twarning\nrequest 2\terror:E7\t1 requests\n"
                      "request 3\tstill-processing\t1 requests\n");
    CHECK(appears(site.oqs / "res" / "del20260802000005.txt"));
    const auto header = [&](const std::string& id, const char* name) {
        site.send(id);
        REQUIRE(appears(site.answer(id)));
        return at(xml(read(site.answer(id))), "XmlMsg/MessageHeader/" + std::string(name));
    };
    CHECK(header("1", "ProcessExecutionTime") == "20260802000005");
    CHECK(header("2", "ErrorCode") == "E7");
    CHECK(header("3", "SegmentOfResult") == "2");
    CHECK(header("4", "SegmentOfResult") == "1");
}
