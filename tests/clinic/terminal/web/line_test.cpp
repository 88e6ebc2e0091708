#include "web_centre.hpp"

using namespace desk;

namespace {

// Until the line is as wished: the server looks at its schedule fifty times a second.
HttpReply until(const WebCentre& centre, int curl) {
    HttpReply reply;
    for (int i = 0; i < 100; ++i) {
        reply = centre.curl("/", "{}", {"-m", "0.5"});
        if (reply.curl == curl) break;
    }
    return reply;
}

} // namespace

TEST_CASE("the line fails in each way, and comes back") {
    struct Row {
        const char* state;
        int curl;
    };
    WebCentre centre;
    for (const Row& row : {Row{"line-refused", 7}, Row{"line-dropped", 35}, Row{"line-hung", 28}, Row{"stopped", 7}}) {
        INFO(row.state);
        centre.schedule("0s\t" + std::string(row.state) + "\n");
        CHECK(until(centre, row.curl).curl == row.curl);
        CHECK(centre.curl("/", "{}", {"-m", "0.5"}).curl == row.curl);
        centre.schedule("\n");
        CHECK(until(centre, 0).status == 404);
    }
    CHECK_THAT(centre.log(), Catch::Contains("line-hung begins\n") && Catch::Contains("line-hung ends\n"));
}

TEST_CASE("a line that fails cuts the request that is on its way") {
    WebCentre centre;
    const auto token = centre.token();
    centre.schedule("request 1\tdelay:2500\t1 requests\nrequest 1\tline-refused\t300ms\n");
    const HttpReply reply = centre.search(question(), token);
    CHECK(reply.status == 0);
    CHECK((reply.curl == 52 || reply.curl == 56));
    CHECK(until(centre, 0).status == 404);
    CHECK(centre.search(question(), token).status == 200);
}

TEST_CASE("a restarted centre knows its old tokens no longer") {
    WebCentre centre;
    const auto token = centre.token();
    CHECK(centre.search(question(), token).status == 200);
    centre.schedule("0s\tstopped\n");
    CHECK(until(centre, 7).curl == 7);
    centre.schedule("\n");
    CHECK(until(centre, 0).status == 404);
    CHECK(centre.search(question(), token).status == 401);
    CHECK(centre.search(question(), centre.token()).status == 200);
}

TEST_CASE("the clock runs on from --now, and a jump carries the day over midnight") {
    WebCentre centre({"--clock-runs"});
    const auto token = centre.token();
    const auto executed = [&] {
        return centre.search(question(), token).text("XmlMsg.MessageHeader.ProcessExecutionTime");
    };
    const auto start = executed();
    CHECK(start >= "20260801093000");
    CHECK(start < "20260801093500");
    centre.schedule("0s\tclock:2026-08-01T09:59:59\n");
    const auto jumped = executed();
    CHECK(jumped >= "20260801095959");
    CHECK(jumped < "20260801100500");
}

TEST_CASE("SIGTERM ends it with 0 although connections are open, and a wrong start says why") {
    WebCentre centre;
    centre.schedule("0s\tsilent\n");
    const auto token = centre.token();
    auto waiting = std::async(std::launch::async, [&] { return centre.search(question(), token); });
    while (centre.curl("/", "{}").status != 404) {
    }
    std::this_thread::sleep_for(Milliseconds(100));
    CHECK_THAT(centre.log(), Catch::Contains("search silent"));
    CHECK(waiting.get().status == 0);

    struct Row {
        std::vector<std::string> arguments;
        const char* says;
    };
    const std::vector<std::string> good{"serve-web", "--certificate", pem("server.pem"), "--key", pem("server.key")};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), good.begin(), good.end());
        return more;
    };
    const Row rows[] = {
        {good, "--client-ca"},
        {with({"--client-ca", "/none"}), "/none"},
        {with({"--client-ca", pem("ca.pem"), "--fault", "share-gone"}), "share-gone"},
        {with({"--client-ca", pem("ca.pem"), "--schedule", "/none"}), "/none"},
        {with({"--client-ca", pem("ca.pem"), "--credentials", pem("ca.pem")}), "JSON"},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        const auto finished = run(MDG_CLINIC_TERMINAL, row.arguments);
        CHECK(finished.code != 0);
        CHECK_THAT(finished.err, Catch::Contains(row.says));
    }
}
