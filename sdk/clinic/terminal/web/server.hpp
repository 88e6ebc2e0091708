// The Web API's server: TLS 1.2 or later, a client certificate of the given CA, and a line that can fail.
#pragma once

#include "clinic/terminal/web/handler.hpp"
#include "clinic/terminal/web/wire.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/SecureServerSocket.h>

#include <filesystem>
#include <list>
#include <optional>
#include <thread>

namespace mdg::clinic::terminal::web {

struct ServerOptions {
    std::filesystem::path certificate, key, client_ca; // PEM
    Poco::UInt16 port = 0;                             // of 127.0.0.1; 0: any free one
    int sessions = 20;                                 // requests worked on at once
};

enum class Line {
    open,
    refused, // connections are refused
    dropped, // accepted and closed
    hung,    // accepted, and nothing more
};

class Server {
public:
    Server(Service& service, std::function<Faults(Endpoint)> faults, const ServerOptions& options, Log& log);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    Poco::UInt16 port() const { return port_; }

    // A line that fails takes its connections with it.
    void set(Line line);

    // Accepts one connection, if one comes within the limit.
    void step(Milliseconds limit);

private:
    struct Worker {
        std::optional<Wire> wire; // from before the thread is: no cut misses it
        std::atomic<bool> done = false;
        std::jthread thread;
    };

    void listen();
    void accept();
    void serve(const Poco::Net::StreamSocket& socket);

    std::stop_source stopping_;
    Desk desk_;
    Poco::Net::HTTPRequestHandlerFactory::Ptr handlers_;
    Poco::Net::HTTPServerParams::Ptr params_;
    Poco::Net::Context::Ptr context_;
    Poco::Net::ServerSocket holder_; // bound and never listening: nobody else gets the port while the line is down
    Poco::UInt16 port_;
    std::optional<Poco::Net::SecureServerSocket> listener_;
    Line line_ = Line::open;
    Wires wires_;
    std::list<Poco::Net::StreamSocket> hung_;
    std::list<Worker> workers_;
};

} // namespace mdg::clinic::terminal::web
