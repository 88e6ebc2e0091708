#include "clinic/terminal/web/handler.hpp"

#include "clinic/terminal/code_page.hpp"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/URI.h>

#include <algorithm>

#include <poll.h>
#include <sys/socket.h>

namespace mdg::clinic::terminal::web {

namespace {

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

constexpr std::size_t largest_request = 64 * 1024;
constexpr std::size_t slices = 8;

// A request being worked on.
class Session {
public:
    explicit Session(Desk& desk)
        : desk_(desk)
        , admitted_(desk.busy.fetch_add(1) < desk.sessions) {
        if (!admitted_) --desk_.busy;
    }
    ~Session() {
        if (admitted_) --desk_.busy;
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    bool too_many() const { return !admitted_; }

private:
    Desk& desk_;
    bool admitted_;
};

std::string read(std::istream& stream) {
    std::string body(largest_request + 1, '\0');
    stream.read(body.data(), static_cast<std::streamsize>(body.size()));
    body.resize(static_cast<std::size_t>(stream.gcount()));
    return body;
}

void spoil(HttpAnswer& answer, const Faults& faults) {
    if (faults.has(Fault::bad_json)) answer.body.resize(answer.body.size() / 2);
    if (faults.has(Fault::wrong_encoding)) answer.body = encode(answer.body, Encoding::shift_jis);
    if (faults.has(Fault::oversized))
        answer.body.insert(0, static_cast<std::size_t>(faults.number(Fault::oversized)) << 20, ' ');
    if (faults.has(Fault::wrong_type)) {
        answer.type = "text/html";
        answer.body = "<!DOCTYPE html><title>proxy</title><p>Sign in to the network</p>";
    }
}

class Handler : public Poco::Net::HTTPRequestHandler {
public:
    explicit Handler(Desk& desk)
        : desk_(desk) {}

    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
        descriptor_ = dynamic_cast<Poco::Net::HTTPServerRequestImpl&>(request).socket().impl()->sockfd();
        const Session session(desk_);
        HttpRequest asked{request.getMethod(), Poco::URI(request.getURI()).getPath(), request.getContentType(),
                          request.get("Authorization", ""), read(request.stream())};
        const Endpoint where = endpoint(asked.path);
        const char* what = where == Endpoint::auth ? "auth" : where == Endpoint::search ? "search" : "other";
        if (asked.body.size() > largest_request) {
            response.setKeepAlive(false);
            send(response, HttpAnswer::error(413, "CLINIC43", "the request is too large"), {}, what);
            return;
        }
        if (session.too_many()) {
            HttpAnswer busy = HttpAnswer::error(503, "CLINIC53", "セッションの上限です / too many sessions");
            busy.headers["Retry-After"] = "1";
            send(response, busy, {}, what);
            return;
        }
        const Faults faults = where == Endpoint::none ? Faults() : desk_.faults(where);
        if (faults.has(Fault::delay)) wait(faults.milliseconds(Fault::delay));
        if (faults.has(Fault::silent)) {
            desk_.log.answered(std::string(what) + " silent");
            while (!gone(Milliseconds(50))) {
            }
            return;
        }
        HttpAnswer answer = wrong_status(faults);
        if (answer.status == 200) answer = desk_.service.answer(asked, faults);
        if (faults.has(Fault::no_answer)) {
            desk_.log.answered(std::string(what) + " no answer");
            cut();
            return;
        }
        spoil(answer, faults);
        send(response, answer, faults, what);
    }

private:
    static HttpAnswer wrong_status(const Faults& faults) {
        HttpAnswer answer;
        if (faults.has(Fault::http)) {
            answer = HttpAnswer::error(static_cast<int>(faults.number(Fault::http)), "CLINIC50", "simulated");
            if (answer.status == 503 || answer.status == 429) answer.headers["Retry-After"] = "1";
        } else if (faults.has(Fault::redirect)) {
            answer = HttpAnswer::error(307, "CLINIC30", "simulated");
            answer.headers["Location"] = "/redirected"; // whoever follows is seen in the log
        }
        return answer;
    }

    void send(HTTPServerResponse& response, const HttpAnswer& answer, const Faults& faults, const char* what) {
        response.setStatusAndReason(static_cast<HTTPResponse::HTTPStatus>(answer.status));
        response.setContentType(answer.type);
        response.setContentLength64(static_cast<Poco::Int64>(answer.body.size()));
        for (const auto& [name, value] : answer.headers) response.set(name, value);
        desk_.log.answered(std::string(what) + " " + std::to_string(answer.status));
        std::ostream& stream = response.send();
        if (faults.has(Fault::cut)) {
            stream.write(answer.body.data(), static_cast<std::streamsize>(answer.body.size() / 2)).flush();
            cut();
        } else if (faults.has(Fault::slow)) {
            const std::size_t slice = answer.body.size() / slices + 1;
            for (std::size_t from = 0; from < answer.body.size(); from += slice) {
                if (from > 0 && !wait(faults.milliseconds(Fault::slow) / (slices - 1))) return;
                stream << answer.body.substr(from, slice) << std::flush;
            }
        } else {
            stream.write(answer.body.data(), static_cast<std::streamsize>(answer.body.size())).flush();
        }
    }

    void cut() const { ::shutdown(descriptor_, SHUT_RDWR); }

    // Whether the client left, or the terminal ends. The whole request is read: anything more is its good-bye.
    bool gone(Milliseconds limit) const {
        pollfd wire{descriptor_, POLLIN | POLLRDHUP, 0};
        return ::poll(&wire, 1, static_cast<int>(limit.count())) != 0 || desk_.stopping.stop_requested();
    }

    bool wait(Milliseconds time) const {
        const Instant end = std::chrono::steady_clock::now() + time;
        for (;;) {
            const auto left = std::chrono::ceil<Milliseconds>(end - std::chrono::steady_clock::now());
            if (left <= Milliseconds(0)) return true;
            if (gone(std::min(left, Milliseconds(50)))) return false;
        }
    }

    Desk& desk_;
    int descriptor_ = -1;
};

} // namespace

Poco::Net::HTTPRequestHandler* HandlerFactory::createRequestHandler(const HTTPServerRequest&) {
    return new Handler(desk_);
}

} // namespace mdg::clinic::terminal::web
