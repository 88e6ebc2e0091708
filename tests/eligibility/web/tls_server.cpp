#include "tls_server.hpp"

#include "../support.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mdg::eligibility::web::test {
namespace {

int listen_somewhere(std::uint16_t& port) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener, any, size) != 0 || ::listen(listener, 64) != 0 || ::getsockname(listener, any, &size) != 0)
        throw std::runtime_error("no port to listen at");
    port = ntohs(address.sin_port);
    return listener;
}

SSL_CTX* make_server_context(const ServerSetup& setup) {
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    const auto file = [](const std::string& name) { return certificate(name); };
    if (SSL_CTX_use_certificate_file(context, file(setup.certificate + ".pem").c_str(), SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_use_PrivateKey_file(context, file(setup.certificate + ".key").c_str(), SSL_FILETYPE_PEM) != 1)
        throw std::runtime_error("no certificate for the server");
    static constexpr unsigned char name[] = "test";
    SSL_CTX_set_session_id_context(context, name, sizeof name);
    if (setup.newest != 0) SSL_CTX_set_max_proto_version(context, setup.newest);
    if (setup.asks_for_client) {
        SSL_CTX_load_verify_locations(context, file("ca.pem").c_str(), nullptr);
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    }
    return context;
}

thread_local TlsServer* serving = nullptr;

} // namespace

std::string certificate(const std::string& file_name) {
    static const auto folder = [] {
        auto made = std::make_unique<eligibility::test::TemporaryFolder>();
        const std::string command = std::string(MDG_MAKE_CERTIFICATES) + " " + made->path().string();
        if (std::system(command.c_str()) != 0) throw std::runtime_error("openssl makes no certificates");
        return made;
    }();
    return (*folder / file_name).string();
}

Peer::Peer(int socket, SSL_CTX* context, int number)
    : socket_(socket)
    , number_(number)
    , tls_(SSL_new(context)) {
    SSL_set_fd(tls_, socket);
}

Peer::~Peer() {
    if (socket_ >= 0) SSL_shutdown(tls_);
    SSL_free(tls_);
    ERR_clear_error();
}

bool Peer::shake_hands() {
    return SSL_accept(tls_) == 1;
}

std::string Peer::read_request() {
    for (;;) {
        const auto head = pending_.find("\r\n\r\n");
        if (head != pending_.npos) {
            const auto at = pending_.find("Content-Length: ");
            const std::size_t length = at < head ? std::stoul(pending_.substr(at + 16)) : 0;
            if (pending_.size() >= head + 4 + length) {
                std::string request = pending_.substr(0, head + 4 + length);
                pending_.erase(0, request.size());
                const std::lock_guard lock(serving->mutex_);
                serving->requests_.push_back(request);
                return request;
            }
        }
        char part[4096];
        const int got = SSL_read(tls_, part, sizeof part);
        if (got <= 0) return {};
        pending_.append(part, static_cast<std::size_t>(got));
    }
}

bool Peer::send(std::string_view bytes) {
    return SSL_write(tls_, bytes.data(), static_cast<int>(bytes.size())) > 0;
}

bool Peer::send_plain(std::string_view bytes) const {
    return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0;
}

void Peer::cut() {
    ::shutdown(socket_, SHUT_RDWR);
    socket_ = -1;
}

void Peer::wait_for_end() const {
    char byte = 0;
    while (::recv(socket_, &byte, 1, 0) > 0) {
    }
}

std::string Peer::client() const {
    X509* shown = SSL_get1_peer_certificate(tls_);
    if (shown == nullptr) return {};
    char name[256] = {};
    X509_NAME_oneline(X509_get_subject_name(shown), name, sizeof name);
    X509_free(shown);
    return name;
}

bool Peer::resumed() const {
    return SSL_session_reused(tls_) == 1;
}

TlsServer::TlsServer(Script script, const ServerSetup& setup)
    : TlsServer(std::move(script), setup, true) {}

std::unique_ptr<TlsServer> TlsServer::without_handshake(Script script) {
    return std::unique_ptr<TlsServer>(new TlsServer(std::move(script), {}, false));
}

TlsServer::TlsServer(Script script, const ServerSetup& setup, bool handshake)
    : script_(std::move(script))
    , handshake_(handshake)
    , context_(make_server_context(setup)) {
    listener_ = listen_somewhere(port_);
    accepting_ = std::thread([this] { accept_all(); });
}

TlsServer::~TlsServer() {
    ::shutdown(listener_, SHUT_RDWR);
    accepting_.join();
    {
        const std::lock_guard lock(mutex_);
        for (const int socket : open_) ::shutdown(socket, SHUT_RDWR);
    }
    for (std::thread& thread : threads_) thread.join();
    ::close(listener_);
    SSL_CTX_free(context_);
}

void TlsServer::accept_all() {
    for (;;) {
        const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) return;
        const int one = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        const int number = ++connections_;
        {
            const std::lock_guard lock(mutex_);
            open_.push_back(socket);
        }
        threads_.emplace_back([this, socket, number] { serve(socket, number); });
    }
}

void TlsServer::serve(int socket, int number) {
    serving = this;
    {
        Peer peer(socket, context_, number);
        if (!handshake_ || peer.shake_hands()) script_(peer);
    }
    {
        const std::lock_guard lock(mutex_);
        std::erase(open_, socket);
    }
    ::close(socket);
}

std::vector<std::string> TlsServer::requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
}

std::string reply(const std::string& status, std::string_view body, const std::string& headers) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

TlsServer::Script always(std::string answer) {
    return [answer = std::move(answer)](Peer& peer) {
        while (!peer.read_request().empty()) peer.send(answer);
    };
}

std::string body_of(const std::string& request) {
    const auto head = request.find("\r\n\r\n");
    return head == request.npos ? std::string() : request.substr(head + 4);
}

std::uint16_t closed_port() {
    std::uint16_t port = 0;
    ::close(listen_somewhere(port));
    return port;
}

} // namespace mdg::eligibility::web::test
