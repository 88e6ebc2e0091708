// A kept-alive HTTPS connection with one host, and what one request and its answer are on it.
#pragma once

#include "base/secret.hpp"
#include "eligibility/web/connect.hpp"
#include "eligibility/web/tls_socket.hpp"

#include <Poco/AutoPtr.h>
#include <Poco/Net/HTTPResponse.h>

#include <chrono>
#include <optional>
#include <string>

namespace mdg::eligibility::web {

struct Answer {
    int status = 0;
    std::string body;
    std::optional<std::chrono::seconds> retry_after;
    std::optional<std::chrono::seconds> date; // the server's, since 1970
};

class Line {
public:
    // The TLS handshake is done when it returns. NotConnected, or CANCELLED.
    Line(const Host& host, const std::optional<Host>& proxy, const Poco::Net::Context::Ptr& context,
         const Poco::Net::Session::Ptr& known, Resolver& resolver, const Patience& patience);

    // Nothing came and nobody closed it since the last answer.
    bool alive() const;
    // For the next connection with this host; null where there is none to take up.
    Poco::Net::Session::Ptr session() { return tls_->currentSession(); }

    // Sends POST with a JSON body; authorization may be null. A Failure whose side_effects are none went to nobody;
    // after any Failure the line is of no more use. Redirects are not followed.
    Answer post(const std::string& path, const std::string& body, const base::Secret* authorization,
                const Patience& patience);

private:
    Answer receive(Poco::Net::HTTPResponse& response, std::istream& stream) const;
    base::Failure broken(const std::string& seen) const;

    Host host_;
    Poco::AutoPtr<TlsSocket> tls_;
    Poco::Net::StreamSocket socket_;
    bool kept_alive_ = true;
};

} // namespace mdg::eligibility::web
