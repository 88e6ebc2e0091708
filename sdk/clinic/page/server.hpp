// The page's server, at the loopback address alone. It serves from its making to its end.
#pragma once

#include "clinic/page/clinic.hpp"

#include <Poco/Net/HTTPServer.h>

#include <stop_token>

namespace mdg::clinic::page {

class Server {
public:
    Server(Clinic& clinic, std::uint16_t port); // 0: any free one; throws Poco::Net::NetException if it is taken
    ~Server();                                  // waits that are going on end within a moment
    std::uint16_t port() const { return server_.port(); }

private:
    std::stop_source stopping_;
    Poco::ThreadPool threads_;
    Poco::Net::HTTPServer server_;
};

} // namespace mdg::clinic::page
