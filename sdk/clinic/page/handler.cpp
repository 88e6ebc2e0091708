#include "clinic/page/handler.hpp"

#include "clinic/page/files.hpp"
#include "clinic/page/guard.hpp"

#include <Poco/JSON/Object.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/URI.h>

#include <sstream>

namespace mdg::clinic::page {

namespace {

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t longest_line = 1024;
constexpr milliseconds longest_wait{10'000};
constexpr milliseconds slice{200}; // how soon a stop is seen

constexpr const char* json = "application/json; charset=utf-8";

struct Answer {
    HTTPResponse::HTTPStatus status = HTTPResponse::HTTP_OK;
    std::string type{};
    std::string body{};
};

std::string object(std::initializer_list<std::pair<const char*, std::string>> members) {
    Poco::JSON::Object made(Poco::JSON_PRESERVE_KEY_ORDER);
    for (const auto& [name, value] : members) made.set(name, value);
    std::ostringstream text;
    made.stringify(text);
    return text.str();
}

Answer refused(HTTPResponse::HTTPStatus status, const std::string& ja, const std::string& en) {
    return {status, json, object({{"ja", ja}, {"en", en}})};
}

std::uint64_t since_of(const Poco::URI& uri) {
    for (const auto& [name, value] : uri.getQueryParameters())
        if (name == "since" && !value.empty() && value.size() < 19 &&
            value.find_first_not_of("0123456789") == std::string::npos)
            return std::stoull(value);
    return 0;
}

class Handler : public Poco::Net::HTTPRequestHandler {
public:
    Handler(Clinic& clinic, const std::stop_token& stopping)
        : clinic_(clinic)
        , stopping_(stopping) {}

    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
        const auto answer = answer_to(request);
        if (answer.status >= HTTPResponse::HTTP_BAD_REQUEST) response.setKeepAlive(false); // a body may be unread
        response.setStatusAndReason(answer.status);
        response.setContentType(answer.type);
        response.setContentLength64(static_cast<Poco::Int64>(answer.body.size()));
        response.set("Cache-Control", "no-store");
        response.set("Content-Security-Policy",
                     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                     "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.set("X-Content-Type-Options", "nosniff");
        response.set("Referrer-Policy", "no-referrer");
        response.set("Cross-Origin-Opener-Policy", "same-origin");
        response.set("Cross-Origin-Resource-Policy", "same-origin");
        response.sendBuffer(answer.body.data(), answer.body.size());
    }

private:
    Answer answer_to(HTTPServerRequest& request) try {
        const Poco::URI uri(request.getURI());
        const auto path = uri.getPath();
        const auto host = request.get("Host", "");
        const auto origin = request.get("Origin", "");
        const auto site = request.get("Sec-Fetch-Site", "");
        const auto port = request.serverAddress().port();
        const Asker asker{host, origin, site, request.get("X-Madoguchi", "") == "1"};
        const bool writes = request.getMethod() == "POST";
        if (!writes && request.getMethod() != "GET")
            return refused(HTTPResponse::HTTP_METHOD_NOT_ALLOWED, "GET か POST だけです", "GET or POST only");
        if (!(writes ? may_write(asker, port) : may_read(asker, port)))
            return refused(HTTPResponse::HTTP_FORBIDDEN, "このページからの操作だけを受け付けます",
                           "only this page itself may ask");
        if (writes && path == "/api/line") return line(request);
        if (!writes && path == "/api/state") return state(since_of(uri));
        if (!writes && path == "/api/script")
            return {HTTPResponse::HTTP_OK, "text/plain; charset=utf-8", clinic_.script()};
        if (const auto* const file = writes ? nullptr : file_at(path))
            return {HTTPResponse::HTTP_OK, std::string(file->type), std::string(file->content)};
        return refused(HTTPResponse::HTTP_NOT_FOUND, "ありません", "there is no such thing");
    } catch (const Poco::URISyntaxException&) {
        return refused(HTTPResponse::HTTP_BAD_REQUEST, "アドレスを読めません", "the address cannot be read");
    }

    Answer line(HTTPServerRequest& request) try {
        std::string text(longest_line + 1, '\0');
        request.stream().read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(request.stream().gcount()));
        if (text.size() > longest_line)
            return refused(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE, "長すぎます", "the line is too long");
        if (text.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
            return refused(HTTPResponse::HTTP_BAD_REQUEST, "1行だけです", "one line only");
        return {HTTPResponse::HTTP_OK, json, object({{"answer", clinic_.obey(text)}})};
    } catch (const Refusal& refusal) {
        return refused(HTTPResponse::HTTP_CONFLICT, refusal.ja, refusal.what());
    }

    Answer state(std::uint64_t since) {
        const auto until = steady_clock::now() + longest_wait;
        while (!stopping_.stop_requested() && steady_clock::now() < until)
            if (clinic_.await_change(since, slice) > since) break;
        return {HTTPResponse::HTTP_OK, json, clinic_.state()};
    }

    Clinic& clinic_;
    const std::stop_token& stopping_;
};

} // namespace

Poco::Net::HTTPRequestHandler* HandlerFactory::createRequestHandler(const HTTPServerRequest&) {
    return new Handler(clinic_, stopping_);
}

} // namespace mdg::clinic::page
