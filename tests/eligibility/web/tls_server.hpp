// A TLS server that does what a test's script says, also what no good server would. OpenSSL and sockets alone: it shares
// nothing with the client.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct ssl_st;
struct ssl_ctx_st;

namespace mdg::eligibility::web::test {

// Made once per run by make_certificates.sh.
std::string certificate(const std::string& file_name);

// One accepted connection.
class Peer {
public:
    Peer(int socket, ssl_ctx_st* context, int number);
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    ~Peer();

    bool shake_hands();
    // Head and body; empty when the client closed.
    std::string read_request();
    bool send(std::string_view bytes);
    // From here on without TLS.
    bool send_plain(std::string_view bytes) const;
    // Without a word of goodbye.
    void cut();
    // Until the client goes away, or the server ends.
    void wait_for_end() const;

    int number() const { return number_; } // 1 is the first connection
    std::string client() const;            // subject of its certificate
    bool resumed() const;

private:
    int socket_;
    int number_;
    ssl_st* tls_;
    std::string pending_;

    friend class TlsServer;
};

struct ServerSetup {
    std::string certificate = "server";
    bool asks_for_client = true; // and insists on one of ca.pem
    int newest = 0;              // TLS1_2_VERSION …; 0: what there is
};

class TlsServer {
public:
    using Script = std::function<void(Peer&)>; // one thread per connection; the handshake is done

    explicit TlsServer(Script script, const ServerSetup& setup = {});
    // The script has the handshake to itself.
    static std::unique_ptr<TlsServer> without_handshake(Script script);
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    ~TlsServer();

    std::uint16_t port() const { return port_; }
    int connections() const { return connections_; } // accepted, handshake done or not
    std::vector<std::string> requests() const;

private:
    TlsServer(Script script, const ServerSetup& setup, bool handshake);
    void accept_all();
    void serve(int socket, int number);

    friend class Peer;

    Script script_;
    bool handshake_;
    ssl_ctx_st* context_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<int> connections_{0};
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::vector<int> open_;
    std::list<std::thread> threads_;
    std::thread accepting_;
};

// "HTTP/1.1 <status>\r\n…", the body with its length; headers end with \r\n each.
std::string reply(const std::string& status, std::string_view body, const std::string& headers = {});

// Answers every request of a connection alike.
TlsServer::Script always(std::string answer);

std::string body_of(const std::string& request);

// A TCP port of this machine where nobody listens.
std::uint16_t closed_port();

} // namespace mdg::eligibility::web::test
