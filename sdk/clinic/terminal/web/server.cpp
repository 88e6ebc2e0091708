#include "clinic/terminal/web/server.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPServerConnection.h>
#include <Poco/Net/SecureStreamSocket.h>

namespace mdg::clinic::terminal::web {

namespace {

using Poco::Net::Context;

constexpr std::size_t most_connections = 256;
constexpr const char* ciphers = "HIGH:!aNULL:!MD5";

Context::Ptr tls(const ServerOptions& options) {
    Context::Ptr context = new Context(Context::TLS_SERVER_USE, options.key, options.certificate, options.client_ca,
                                       Context::VERIFY_STRICT, 9, false, ciphers);
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    // It would ask the client's certificate for the client's host name; the chain is verified without it.
    context->enableExtendedCertificateVerification(false);
    // OpenSSL resumes no session of a client with a certificate without it.
    context->enableSessionCache(true, "mdg-clinic-terminal");
    return context;
}

Poco::Net::HTTPServerParams::Ptr http() {
    Poco::Net::HTTPServerParams::Ptr params = new Poco::Net::HTTPServerParams;
    params->setKeepAlive(true);
    return params;
}

} // namespace

Server::Server(Service& service, std::function<Faults(Endpoint)> faults, const ServerOptions& options, Log& log)
    : desk_{service, std::move(faults), log, options.sessions, stopping_.get_token()}
    , handlers_(new HandlerFactory(desk_))
    , params_(http())
    , context_(tls(options)) {
    holder_.bind(Poco::Net::SocketAddress("127.0.0.1", options.port), true);
    port_ = holder_.address().port();
    listen();
}

Server::~Server() {
    stopping_.request_stop();
    wires_.cut();
}

void Server::listen() {
    Poco::Net::SecureServerSocket socket(context_);
    socket.bind(Poco::Net::SocketAddress("127.0.0.1", port_), true);
    socket.listen(64);
    listener_ = socket;
}

void Server::set(Line line) {
    if (line == line_) return;
    line_ = line;
    if (line != Line::open) wires_.cut();
    hung_.clear();
    if (line == Line::refused)
        listener_.reset();
    else if (!listener_)
        listen();
}

void Server::step(Milliseconds limit) {
    workers_.remove_if([](const Worker& worker) { return worker.done.load(); });
    if (!listener_) {
        std::this_thread::sleep_for(limit);
        return;
    }
    if (!listener_->poll(Poco::Timespan(limit.count() * 1000), Poco::Net::Socket::SELECT_READ)) return;
    try {
        accept();
    } catch (const Poco::Exception& error) {
        desk_.log.note("connection: " + error.displayText()); // one that left before it was accepted
    }
}

void Server::accept() {
    const Poco::Net::StreamSocket socket = listener_->acceptConnection();
    if (line_ == Line::dropped || workers_.size() >= most_connections) return;
    if (line_ == Line::hung) {
        hung_.push_back(socket);
        return;
    }
    Worker& worker = workers_.emplace_back();
    worker.wire.emplace(wires_, socket.impl()->sockfd());
    worker.thread = std::jthread([this, &worker, socket] {
        serve(socket);
        worker.wire.reset();
        worker.done = true;
    });
}

void Server::serve(const Poco::Net::StreamSocket& socket) try {
    Poco::Net::HTTPServerConnection(socket, params_, handlers_).run();
} catch (const Poco::Exception& error) {
    desk_.log.note("connection: " + error.displayText());
} catch (const std::exception& error) {
    desk_.log.note(std::string("connection: ") + error.what());
}

} // namespace mdg::clinic::terminal::web
