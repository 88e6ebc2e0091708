// One request: a file of the page, the clinic's state, or a line for it.
#pragma once

#include "clinic/page/clinic.hpp"

#include <Poco/Net/HTTPRequestHandlerFactory.h>

#include <stop_token>

namespace mdg::clinic::page {

class HandlerFactory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    HandlerFactory(Clinic& clinic, std::stop_token stopping)
        : clinic_(clinic)
        , stopping_(std::move(stopping)) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override;

private:
    Clinic& clinic_;
    std::stop_token stopping_;
};

} // namespace mdg::clinic::page
