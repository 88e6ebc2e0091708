#include "eligibility/web/line.hpp"

#include "eligibility/web/http_times.hpp"
#include "eligibility/web/identity.hpp"
#include "eligibility/web/trouble.hpp"
#include "eligibility/xml_file.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>

#include <openssl/ssl.h>

#include <algorithm>
#include <array>

#include <poll.h>

namespace mdg::eligibility::web {
namespace {

using base::Failure;
using Poco::Net::HTTPRequest;
using Poco::Net::HTTPResponse;

constexpr int most_headers = 100;

std::string alert_text(int alert) {
    return std::string("alert ") + SSL_alert_desc_string_long(alert);
}

// Why the handshake failed: the server's certificate, ours, or the line.
NotConnected handshake_failure(const Host& host, const std::string& seen) {
    const Sighting& saw = sighting();
    if (saw.verify_error != 0) {
        const int error = saw.verify_error;
        const char* key = "tls_untrusted";
        if (error == X509_V_ERR_HOSTNAME_MISMATCH || error == X509_V_ERR_IP_ADDRESS_MISMATCH) key = "tls_name";
        if (error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID) key = "tls_dates";
        return {trouble(key, host.text(), X509_verify_cert_error_string(error))
                    .with_vendor_code("X509 " + std::to_string(error)),
                false};
    }
    if (saw.alert >= 0)
        return {trouble(rejects_our_certificate(saw.alert) ? "tls_own_rejected" : "tls_failed", host.text(),
                        alert_text(saw.alert))
                    .with_vendor_code("TLS " + std::to_string(saw.alert)),
                false};
    return {trouble("tls_failed", host.text(), seen), true};
}

// Poco's session would connect anew and send again by itself when a kept connection breaks.
class OneExchange : public Poco::Net::HTTPClientSession {
public:
    explicit OneExchange(const Poco::Net::StreamSocket& socket)
        : HTTPClientSession(socket) {
        setKeepAlive(true);
    }

protected:
    int write(const char* buffer, std::streamsize length) override { return HTTPSession::write(buffer, length); }
    void connect(const Poco::Net::SocketAddress&) override { throw Poco::IOException("the connection is gone"); }
};

// The header with the token, which leaves nothing behind in memory that is freed.
class AuthorizedRequest : public HTTPRequest {
public:
    AuthorizedRequest(const Host& host, const std::string& path, std::size_t length, const base::Secret* authorization)
        : HTTPRequest(HTTP_POST, path, HTTP_1_1) {
        setHost(host.name, host.port);
        setContentType("application/json;charset=UTF-8");
        setContentLength64(static_cast<Poco::Int64>(length));
        set("Accept", "application/json");
        if (authorization == nullptr) return;
        std::string token(reinterpret_cast<const char*>(authorization->bytes().data()), authorization->size());
        set(AUTHORIZATION, token);
        base::wipe(token.data(), token.size());
    }
    AuthorizedRequest(const AuthorizedRequest&) = delete;
    AuthorizedRequest& operator=(const AuthorizedRequest&) = delete;
    ~AuthorizedRequest() override {
        for (const auto& [name, value] : *this) {
            auto& text = const_cast<std::string&>(value);
            base::wipe(text.data(), text.size());
        }
    }
};

} // namespace

Line::Line(const Host& host, const std::optional<Host>& proxy, const Poco::Net::Context::Ptr& context,
           const Poco::Net::Session::Ptr& known, Resolver& resolver, const Patience& patience)
    : host_(host) {
    const Poco::Net::StreamSocket tcp = connect_to(host, proxy, resolver, patience);
    sighting() = {};
    try {
        tls_ = new TlsSocket(tcp, context, host.name, known);
        socket_ = Poco::Net::StreamSocket(Poco::AutoPtr<TlsSocket>(tls_).duplicate());
        tls_->use(&patience);
        tls_->shake_hands();
        tls_->use(nullptr);
    } catch (const Poco::Exception& error) {
        throw handshake_failure(host, error.displayText());
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_DEADLINE) throw;
        throw NotConnected(trouble("connect_timeout", host.text()).with_cause(failure), false);
    }
}

bool Line::alive() const {
    pollfd watched{tls_->sockfd(), POLLIN, 0};
    return kept_alive_ && !tls_->ended() && ::poll(&watched, 1, 0) == 0;
}

// How an exchange that did not end with an answer is told.
Failure Line::broken(const std::string& seen) const {
    const int alert = sighting().alert;
    if (!tls_->heard() && rejects_our_certificate(alert)) // TLS 1.3 tells it after the handshake; then nothing was read
        return trouble("tls_own_rejected", host_.text(), alert_text(alert))
            .with_vendor_code("TLS " + std::to_string(alert));
    if (!tls_->wrote() && !tls_->given_up()) return trouble("line_lost", host_.text(), seen);
    Failure failure = trouble("no_answer", host_.text(), seen);
    if (tls_->given_up()) {
        if (tls_->given_up()->status == MDG_E_CANCELLED)
            failure = *tls_->given_up();
        else
            failure.cause = std::make_shared<const Failure>(*tls_->given_up());
    }
    if (tls_->wrote()) failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
    return failure;
}

Answer Line::receive(HTTPResponse& response, std::istream& stream) const {
    Answer answer;
    answer.status = response.getStatus();
    answer.date = http_date(response.get("Date", ""));
    answer.retry_after = retry_after(response.get("Retry-After", ""), answer.date);
    std::array<char, 16384> part{};
    do {
        stream.read(part.data(), part.size());
        answer.body.append(part.data(), static_cast<std::size_t>(stream.gcount()));
        if (answer.body.size() > largest_file)
            throw trouble("too_large", host_.text(), "more than " + std::to_string(largest_file) + " bytes");
    } while (stream.gcount() > 0);
    const bool cut =
        (response.hasContentLength() && static_cast<Poco::Int64>(answer.body.size()) < response.getContentLength64()) ||
        (response.getChunkedTransferEncoding() && tls_->ended());
    if (tls_->given_up() || cut)
        throw broken("the answer ended after " + std::to_string(answer.body.size()) + " bytes");
    return answer;
}

Answer Line::post(const std::string& path, const std::string& body, const base::Secret* authorization,
                  const Patience& patience) {
    sighting() = {};
    tls_->use(&patience);
    OneExchange session(socket_);
    try {
        AuthorizedRequest request(host_, path, body.size(), authorization);
        session.sendRequest(request) << body;
        HTTPResponse response;
        response.setFieldLimit(most_headers);
        std::istream& stream = session.receiveResponse(response);
        Answer answer = receive(response, stream);
        kept_alive_ = response.getKeepAlive() && !tls_->ended();
        session.detachSocket();
        tls_->use(nullptr);
        return answer;
    } catch (Failure& failure) {
        kept_alive_ = false;
        if (failure.status == MDG_E_DEADLINE || failure.status == MDG_E_CANCELLED)
            throw broken("no answer within the limit");
        failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE; // an answer had begun
        throw;
    } catch (const Poco::Exception& error) {
        kept_alive_ = false;
        throw broken(tls_->heard() ? std::string("not HTTP, or cut: ") + error.className() : error.displayText());
    }
}

} // namespace mdg::eligibility::web
