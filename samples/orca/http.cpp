// SPDX-License-Identifier: Apache-2.0
#include "http.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/TextConverter.h>
#include <Poco/URI.h>
#include <Poco/UTF8Encoding.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <iostream>
#include <memory>
#include <mutex>
#include <sstream>
#include <thread>

#include <sys/socket.h>

namespace orca {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t longest_answer = 16u << 20;

Poco::Timespan span(milliseconds time) {
    return {std::chrono::duration_cast<std::chrono::microseconds>(time).count()};
}

// A limit of each read alone would let an answer that drips take for ever: the whole is ended from beside it.
class Limit {
public:
    Limit(int socket, milliseconds left)
        : watch_([socket, left, this](const std::stop_token& ended) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any time;
            time.wait_for(lock, ended, left, [] { return false; });
            if (ended.stop_requested()) return;
            over_ = true;
            ::shutdown(socket, SHUT_RDWR);
        }) {}
    bool over() const { return over_; }

private:
    std::atomic<bool> over_ = false;
    std::jthread watch_;
};

Poco::Net::StreamSocket connect(const Poco::URI& url, milliseconds limit) {
    try {
        Poco::Net::StreamSocket socket;
        socket.connect(Poco::Net::SocketAddress(url.getHost(), url.getPort()), span(limit));
        socket.setNoDelay(true);
        return socket;
    } catch (const Poco::Exception& error) {
        throw NotSent(url.getHost() + ":" + std::to_string(url.getPort()) + ": " + error.displayText());
    }
}

std::unique_ptr<Poco::Net::HTTPClientSession> session_over(const Poco::Net::StreamSocket& socket, const Poco::URI& url,
                                                           const std::string& ca_file) {
    if (url.getScheme() != "https") return std::make_unique<Poco::Net::HTTPClientSession>(socket);
    try {
        Poco::Net::Context::Ptr context =
            new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, ca_file, Poco::Net::Context::VERIFY_STRICT, 9,
                                   ca_file.empty(), "ECDHE+AESGCM:ECDHE+CHACHA20");
        context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
        auto secure = Poco::Net::SecureStreamSocket::attach(socket, url.getHost(), context);
        secure.completeHandshake();
        return std::make_unique<Poco::Net::HTTPClientSession>(secure);
    } catch (const Poco::Exception& error) { // the handshake comes before the request
        throw NotSent("TLS: " + error.displayText());
    }
}

std::string read_all(std::istream& in) {
    std::string text;
    std::array<char, 16384> piece{};
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > longest_answer) throw Unclear("the answer is longer than any of ORCA's");
    }
    return text;
}

// The path and the class of the request: a patient's number in the query stays out of the log.
std::string loggable(const std::string& path) {
    const auto query = path.find('?');
    return query == std::string::npos || path.compare(query, 7, "?class=") == 0 ? path : path.substr(0, query);
}

pugi::xml_document understood(const std::string& text) {
    const Poco::UTF8Encoding utf8;
    std::string copy;
    if (Poco::TextConverter(utf8, utf8).convert(text, copy) != 0) throw Unclear("the answer is not UTF-8");
    pugi::xml_document answer;
    if (!answer.load_string(text.c_str()) || *answer.child("xmlio2").first_child().child_value("Api_Result") == '\0')
        throw Unclear("the answer is not one of ORCA's");
    return answer;
}

void refuse_other_than_ok(int status) {
    if (status == 200) return;
    const std::string text = "HTTP " + std::to_string(status);
    // 4xx: turned away as it stood. Anything else, 500 above all, says nothing of what was done before it went wrong.
    if (status / 100 == 4) throw TurnedAway(status, text);
    throw Unclear(text);
}

} // namespace

Http::Http(Settings settings)
    : settings_(std::move(settings)) {
    while (settings_.url.ends_with('/')) settings_.url.pop_back();
}

pugi::xml_document Http::get(const std::string& path) {
    return send(Poco::Net::HTTPRequest::HTTP_GET, path, "");
}

pugi::xml_document Http::post(const std::string& path, const pugi::xml_document& body) {
    std::ostringstream text;
    body.save(text, "", pugi::format_raw | pugi::format_no_declaration);
    return send(Poco::Net::HTTPRequest::HTTP_POST, path, text.str());
}

pugi::xml_document Http::send(const std::string& method, const std::string& path, const std::string& body) {
    const auto start = Clock::now();
    const Poco::URI url(settings_.url + path);
    std::string outcome = "-";
    const auto log = [&](const std::string& code) {
        const auto took = std::chrono::duration_cast<milliseconds>(Clock::now() - start).count();
        std::cerr << method << ' ' << loggable(path) << ' ' << outcome << ' ' << code << ' ' << took << " ms\n";
    };
    try {
        const auto socket = connect(url, settings_.limit);
        const Limit limit(socket.impl()->sockfd(),
                          settings_.limit - std::chrono::duration_cast<milliseconds>(Clock::now() - start));
        const auto session = session_over(socket, url, settings_.ca_file);
        try {
            Poco::Net::HTTPRequest request(method, url.getPathAndQuery(), Poco::Net::HTTPMessage::HTTP_1_1);
            request.setHost(url.getHost(), url.getPort());
            request.setContentLength64(static_cast<Poco::Int64>(body.size()));
            if (!body.empty()) request.setContentType("application/xml");
            Poco::Net::HTTPBasicCredentials(settings_.user, settings_.password).authenticate(request);
            session->sendRequest(request) << body << std::flush;
            Poco::Net::HTTPResponse response;
            std::istream& in = session->receiveResponse(response);
            const std::string text = read_all(in);
            outcome = std::to_string(response.getStatus());
            if (limit.over()) throw Unclear("no answer within the time limit");
            refuse_other_than_ok(response.getStatus());
            auto answer = understood(text);
            log(answer.child("xmlio2").first_child().child_value("Api_Result"));
            return answer;
        } catch (const Poco::Exception& error) {
            throw Unclear(limit.over() ? "no answer within the time limit" : error.displayText());
        }
    } catch (const NotSent&) {
        log("not-sent");
        throw;
    } catch (const TurnedAway&) {
        log("turned-away");
        throw;
    } catch (const Unclear&) {
        log("unclear");
        throw;
    }
}

} // namespace orca
