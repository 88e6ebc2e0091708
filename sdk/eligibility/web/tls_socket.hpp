// A TLS connection whose every wait has the caller's limit and cancel, below Poco's HTTP.
#pragma once

#include "base/failure.hpp"
#include "eligibility/web/patience.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/SecureStreamSocketImpl.h>
#include <Poco/Net/Session.h>
#include <Poco/Net/StreamSocket.h>

#include <optional>
#include <string>

namespace mdg::eligibility::web {

// Streams above it swallow exceptions, so it remembers itself how a call ended.
class TlsSocket : public Poco::Net::SecureStreamSocketImpl {
public:
    // connected: a TCP connection that does not block. known: an earlier session to take up, may be null.
    TlsSocket(const Poco::Net::StreamSocket& connected, const Poco::Net::Context::Ptr& context, const std::string& host,
              const Poco::Net::Session::Ptr& known);

    TlsSocket(const TlsSocket&) = delete;
    TlsSocket& operator=(const TlsSocket&) = delete;

    // For the calls that follow; nullptr: none may follow.
    void use(const Patience* patience) noexcept;

    // Throws base::Failure or a Poco::Exception; sighting() tells more.
    void shake_hands();

    int sendBytes(const void* buffer, int length, int flags) override;
    int receiveBytes(void* buffer, int length, int flags) override;

    void close() override;

    bool wrote() const noexcept { return wrote_; } // since use(): the peer may have something of the request
    bool heard() const noexcept { return heard_; } // since use(): something of an answer came
    bool ended() const noexcept { return ended_; } // the peer closed the connection
    const std::optional<base::Failure>& given_up() const noexcept { return given_up_; } // limit or cancel

protected:
    ~TlsSocket() override; // by the last of those who count it

private:
    bool wait_for(int result, const char* what);
    bool until(short events, const char* what);

    const Patience* patience_ = nullptr;
    bool wrote_ = false;
    bool heard_ = false;
    bool ended_ = false;
    std::optional<base::Failure> given_up_;
};

} // namespace mdg::eligibility::web
