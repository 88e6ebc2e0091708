// The page's server: whom it answers, what it bounds, how it ends.
#include "clinic/page/files.hpp"
#include "clinic/page/guard.hpp"
#include "clinic/page/server.hpp"
#include "support/catch.hpp"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>

#include <condition_variable>
#include <future>
#include <mutex>

using namespace mdg::clinic::page;
using std::chrono::milliseconds;

namespace {

class Told : public Clinic {
public:
    std::string obey(const std::string& line) override {
        if (line == "nonsense") throw Refusal("わかりません", "not understood");
        const std::lock_guard lock(mutex_);
        last = line;
        ++version_;
        changed_.notify_all();
        return "ok \"" + line + "\"";
    }
    std::string state() const override {
        const std::lock_guard lock(mutex_);
        return "{\"version\": " + std::to_string(version_) + "}";
    }
    std::uint64_t await_change(std::uint64_t since, milliseconds limit) const override {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, limit, [&] { return version_ > since; });
        return version_;
    }
    std::string script() const override { return "1 card hanako\n"; }

    std::string last;

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::uint64_t version_ = 1;
};

struct Got {
    int status;
    std::string body;
    Poco::Net::HTTPResponse response;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

Got ask(std::uint16_t port, const std::string& method, const std::string& path, const Headers& headers = {},
        const std::string& body = {}) {
    Poco::Net::HTTPClientSession session("127.0.0.1", port);
    Poco::Net::HTTPRequest request(method, path, "HTTP/1.1");
    for (const auto& [name, value] : headers) request.set(name, value);
    request.setContentLength64(static_cast<Poco::Int64>(body.size()));
    session.sendRequest(request) << body;
    Got got{};
    Poco::StreamCopier::copyToString(session.receiveResponse(got.response), got.body);
    got.status = got.response.getStatus();
    return got;
}

const Headers from_page{{"X-Madoguchi", "1"}};

} // namespace

TEST_CASE("The clinic's page answers itself and nobody else") {
    struct Row {
        Asker asker;
        bool reads, writes;
    };
    const auto row = GENERATE(values<Row>({
        {{"127.0.0.1:8080", "", "", false}, true, false},
        {{"127.0.0.1:8080", "", "none", true}, true, true},
        {{"localhost:8080", "http://localhost:8080", "same-origin", true}, true, true},
        {{"127.0.0.1:8080", "http://localhost:8080", "", true}, false, false},
        {{"127.0.0.1:8080", "http://127.0.0.1:8081", "", true}, false, false},
        {{"127.0.0.1:8080", "https://elsewhere.example", "", true}, false, false},
        {{"127.0.0.1:8080", "null", "", true}, false, false},
        {{"127.0.0.1:8080", "", "cross-site", true}, false, false},
        {{"127.0.0.1:8080", "", "same-site", true}, false, false},
        {{"elsewhere.example:8080", "", "", true}, false, false},
        {{"127.0.0.1", "", "", true}, false, false},
        {{"", "", "", true}, false, false},
    }));
    CAPTURE(row.asker.host, row.asker.origin, row.asker.site);
    CHECK(may_read(row.asker, 8080) == row.reads);
    CHECK(may_write(row.asker, 8080) == row.writes);
}

TEST_CASE("A line reaches the clinic, a refusal comes back in both languages") {
    Told clinic;
    const Server server(clinic, 0);
    const auto done = ask(server.port(), "POST", "/api/line", from_page, "1 card hanako");
    CHECK(done.status == 200);
    CHECK(done.body == R"({"answer":"ok \"1 card hanako\""})");
    CHECK(clinic.last == "1 card hanako");
    const auto refused = ask(server.port(), "POST", "/api/line", from_page, "nonsense");
    CHECK(refused.status == 409);
    CHECK(refused.body == R"({"ja":"わかりません","en":"not understood"})");
}

TEST_CASE("What is no line of the page itself never reaches the clinic") {
    Told clinic;
    const Server server(clinic, 0);
    CHECK(ask(server.port(), "POST", "/api/line", {}, "1 card hanako").status == 403);
    CHECK(ask(server.port(), "POST", "/api/line", {{"X-Madoguchi", "1"}, {"Origin", "http://elsewhere.example"}},
              "1 take")
              .status == 403);
    CHECK(ask(server.port(), "POST", "/api/line", from_page, "1 take\n1 close").status == 400);
    CHECK(ask(server.port(), "POST", "/api/line", from_page, std::string(1025, 'x')).status == 413);
    CHECK(ask(server.port(), "PUT", "/api/line", from_page, "1 take").status == 405);
    CHECK(ask(server.port(), "POST", "/", from_page, "1 take").status == 404);
    CHECK(clinic.last.empty());
    CHECK(ask(server.port(), "GET", "/api/state", {{"Host", "elsewhere.example"}}).status == 403);
    CHECK(ask(server.port(), "GET", "/../etc/passwd").status == 404);
}

TEST_CASE("The state is sent once it is newer than the one known") {
    Told clinic;
    const Server server(clinic, 0);
    CHECK(ask(server.port(), "GET", "/api/state").body == R"({"version": 1})");
    auto waiting = std::async(std::launch::async, [&] { return ask(server.port(), "GET", "/api/state?since=1"); });
    CHECK(waiting.wait_for(milliseconds(50)) == std::future_status::timeout);
    clinic.obey("1 take");
    CHECK(waiting.get().body == R"({"version": 2})");
}

TEST_CASE("A server that ends lets those who wait go") {
    Told clinic;
    std::future<Got> waiting;
    {
        const Server server(clinic, 0);
        waiting =
            std::async(std::launch::async, [port = server.port()] { return ask(port, "GET", "/api/state?since=1"); });
        CHECK(waiting.wait_for(milliseconds(50)) == std::future_status::timeout);
    }
    CHECK(waiting.wait_for(milliseconds(5000)) == std::future_status::ready);
}

TEST_CASE("The page's files say what they are, and let nothing of elsewhere in") {
    Told clinic;
    const Server server(clinic, 0);
    const auto page = ask(server.port(), "GET", "/");
    CHECK(page.status == 200);
    CHECK(page.response.getContentType() == "text/html; charset=utf-8");
    CHECK(page.response.get("Content-Security-Policy").starts_with("default-src 'none'; script-src 'self';"));
    CHECK(ask(server.port(), "GET", "/app.js").response.getContentType() == "text/javascript; charset=utf-8");
    CHECK(ask(server.port(), "GET", "/nothing.js").status == 404);
    REQUIRE(file_at("/") != nullptr);
    CHECK(file_at("/")->content == page.body);
    CHECK(ask(server.port(), "GET", "/api/script").body == "1 card hanako\n");
}
