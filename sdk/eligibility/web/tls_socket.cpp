#include "eligibility/web/tls_socket.hpp"

#include "eligibility/web/broken_pipe.hpp"

#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocketImpl.h>

#include <poll.h>

namespace mdg::eligibility::web {

using Poco::Net::SecureStreamSocket;
using Poco::Net::SecureStreamSocketImpl;

TlsSocket::TlsSocket(const Poco::Net::StreamSocket& connected, const Poco::Net::Context::Ptr& context,
                     const std::string& host, const Poco::Net::Session::Ptr& known)
    : SecureStreamSocketImpl(static_cast<Poco::Net::StreamSocketImpl*>(connected.impl()), context) {
    setPeerHostName(host);
    if (known) useSession(known);
    connectSSL();
}

TlsSocket::~TlsSocket() {
    try {
        TlsSocket::close();
    } catch (const Poco::Exception&) {
        // The peer was gone first.
    }
}

void TlsSocket::close() {
    const NoBrokenPipe quiet;
    SecureStreamSocketImpl::close();
}

void TlsSocket::use(const Patience* patience) noexcept {
    patience_ = patience;
    wrote_ = false;
    heard_ = false;
    given_up_.reset();
}

bool TlsSocket::until(short events, const char* what) {
    try {
        return patience_->until(sockfd(), events, std::chrono::hours(1), what);
    } catch (const base::Failure& failure) {
        given_up_ = failure;
        throw;
    }
}

// Whether the call that ended with `result` is to be repeated.
bool TlsSocket::wait_for(int result, const char* what) {
    if (result == SecureStreamSocket::ERR_SSL_WANT_READ) return until(POLLIN, what);
    if (result == SecureStreamSocket::ERR_SSL_WANT_WRITE) return until(POLLOUT, what);
    return false;
}

void TlsSocket::shake_hands() {
    const NoBrokenPipe quiet;
    int result = 0;
    do {
        result = completeHandshake();
    } while (wait_for(result, "the TLS handshake"));
    if (result <= 0) throw Poco::Net::ConnectionAbortedException("closed during the TLS handshake");
}

int TlsSocket::sendBytes(const void* buffer, int length, int flags) {
    const NoBrokenPipe quiet;
    wrote_ = true;
    int result = 0;
    try {
        do {
            result = SecureStreamSocketImpl::sendBytes(buffer, length, flags);
        } while (wait_for(result, "the connection to take the request"));
    } catch (const Poco::Exception&) {
        // What the peer said before it closed still lies there: its alert goes to sighting().
        try {
            char rest = 0;
            SecureStreamSocketImpl::receiveBytes(&rest, 1, 0);
        } catch (const Poco::Exception&) {
        }
        ended_ = true;
        throw;
    }
    return result;
}

int TlsSocket::receiveBytes(void* buffer, int length, int flags) {
    const NoBrokenPipe quiet;
    int result = 0;
    try {
        do {
            result = SecureStreamSocketImpl::receiveBytes(buffer, length, flags);
        } while (wait_for(result, "the answer"));
    } catch (const Poco::Exception&) {
        ended_ = true;
        throw;
    }
    if (result > 0) heard_ = true;
    if (result == 0) ended_ = true;
    return result;
}

} // namespace mdg::eligibility::web
