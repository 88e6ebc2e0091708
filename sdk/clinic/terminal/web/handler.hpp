// One request over the wire: reads it, asks the service, and sends the answer the way the faults want it.
#pragma once

#include "clinic/terminal/fault.hpp"
#include "clinic/terminal/web/log.hpp"
#include "clinic/terminal/web/service.hpp"

#include <Poco/Net/HTTPRequestHandlerFactory.h>

#include <atomic>
#include <functional>
#include <stop_token>

namespace mdg::clinic::terminal::web {

// What every connection shares.
struct Desk {
    Service& service;
    std::function<Faults(Endpoint)> faults; // of the next request at that endpoint; from any thread
    Log& log;
    int sessions; // requests worked on at once
    std::stop_token stopping;
    std::atomic<int> busy = 0;
};

class HandlerFactory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    explicit HandlerFactory(Desk& desk)
        : desk_(desk) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override;

private:
    Desk& desk_;
};

} // namespace mdg::clinic::terminal::web
