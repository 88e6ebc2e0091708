#include "clinic/page/server.hpp"

#include "clinic/page/handler.hpp"

namespace mdg::clinic::page {

namespace {

constexpr int most_connections = 32; // a browser keeps six, each waiting or idle

Poco::Net::HTTPServerParams::Ptr params() {
    Poco::Net::HTTPServerParams::Ptr made = new Poco::Net::HTTPServerParams;
    made->setMaxThreads(most_connections);
    made->setMaxQueued(most_connections);
    made->setTimeout(Poco::Timespan(5, 0));
    made->setKeepAliveTimeout(Poco::Timespan(5, 0));
    return made;
}

Poco::Net::ServerSocket listening(std::uint16_t port) {
    Poco::Net::ServerSocket socket;
    socket.bind(Poco::Net::SocketAddress("127.0.0.1", port), true);
    socket.listen(most_connections);
    return socket;
}

} // namespace

Server::Server(Clinic& clinic, std::uint16_t port)
    : threads_("page", 2, most_connections)
    , server_(new HandlerFactory(clinic, stopping_.get_token()), threads_, listening(port), params()) {
    server_.start();
}

Server::~Server() {
    stopping_.request_stop();
    server_.stopAll(true);
    threads_.joinAll();
}

} // namespace mdg::clinic::page
