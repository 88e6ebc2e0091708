#include "eligibility/web/connect.hpp"

#include "eligibility/web/trouble.hpp"

#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/NetException.h>

#include <algorithm>
#include <cerrno>
#include <sstream>
#include <system_error>

#include <poll.h>
#include <sys/socket.h>

namespace mdg::eligibility::web {
namespace {

using Poco::Net::SocketAddress;
using Poco::Net::StreamSocket;
using std::chrono::milliseconds;

constexpr milliseconds longest_connect{10'000}; // of one address; the wait's own limit holds beside it
constexpr std::size_t longest_proxy_answer = 8192;

// 0, or the error number.
int try_address(StreamSocket& socket, const SocketAddress& address, milliseconds limit, const Patience& patience) {
    try {
        socket.connectNB(address);
    } catch (const Poco::Exception& error) {
        return error.code() != 0 ? error.code() : ECONNREFUSED;
    }
    if (!patience.until(socket.impl()->sockfd(), POLLOUT, limit, "a connection")) return ETIMEDOUT;
    int error = 0;
    socket.impl()->getOption(SOL_SOCKET, SO_ERROR, error);
    return error;
}

NotConnected not_connected(const Host& host, int error) {
    const char* key = error == ECONNREFUSED ? "refused" : error == ETIMEDOUT ? "connect_timeout" : "unroutable";
    return {trouble(key, host.text(), std::generic_category().message(error)), true};
}

StreamSocket connect_tcp(const Host& host, Resolver& resolver, const Patience& patience) {
    std::vector<SocketAddress> addresses;
    try {
        addresses = resolver.resolve(host, patience.wait());
    } catch (const base::Failure& failure) {
        if (failure.status != MDG_E_UNREACHABLE) throw;
        throw NotConnected(failure, true);
    }
    int error = 0;
    auto others = static_cast<long>(addresses.size());
    for (const SocketAddress& address : addresses) {
        StreamSocket socket;
        error = try_address(socket, address, std::min(longest_connect, patience.wait().left() / others--), patience);
        if (error == 0) {
            socket.setNoDelay(true);
            return socket;
        }
    }
    throw not_connected(host, error);
}

void send_all(StreamSocket& socket, std::string_view text, const Patience& patience) {
    while (!text.empty()) {
        const int sent = socket.sendBytes(text.data(), static_cast<int>(text.size()));
        if (sent > 0) {
            text.remove_prefix(static_cast<std::size_t>(sent));
        } else {
            patience.until(socket.impl()->sockfd(), POLLOUT, std::chrono::hours(1), "the proxy");
        }
    }
}

// Byte by byte: what follows the head belongs to TLS.
std::string receive_head(StreamSocket& socket, const Patience& patience) {
    std::string head;
    while (!head.ends_with("\r\n\r\n") && head.size() < longest_proxy_answer) {
        patience.until(socket.impl()->sockfd(), POLLIN, std::chrono::hours(1), "the proxy");
        char byte = 0;
        const int got = socket.receiveBytes(&byte, 1);
        if (got == 0) break;
        if (got > 0) head += byte;
    }
    return head;
}

void tunnel(StreamSocket& socket, const Host& host, const Host& proxy, const Patience& patience) {
    Poco::Net::HTTPResponse response;
    try {
        const std::string name = host.name.find(':') == std::string::npos ? host.name : "[" + host.name + "]";
        const std::string place = name + ":" + std::to_string(host.port);
        send_all(socket, "CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n\r\n", patience);
        std::istringstream head(receive_head(socket, patience));
        response.read(head);
    } catch (const Poco::Exception&) {
        throw NotConnected(trouble("proxy_answer", proxy.text()), false);
    }
    const int status = response.getStatus();
    if (status < 200 || status > 299)
        throw NotConnected(
            trouble("proxy_refused", proxy.text(), "for " + host.text() + ": HTTP " + std::to_string(status))
                .with_vendor_code("HTTP " + std::to_string(status)),
            status == 502 || status == 503 || status == 504);
}

} // namespace

StreamSocket connect_to(const Host& host, const std::optional<Host>& proxy, Resolver& resolver,
                        const Patience& patience) {
    try {
        StreamSocket socket = connect_tcp(proxy ? *proxy : host, resolver, patience);
        if (proxy) tunnel(socket, host, *proxy, patience);
        return socket;
    } catch (const base::Failure& failure) {
        if (failure.status != MDG_E_DEADLINE) throw;
        throw NotConnected(trouble("connect_timeout", (proxy ? *proxy : host).text()).with_cause(failure), false);
    }
}

} // namespace mdg::eligibility::web
