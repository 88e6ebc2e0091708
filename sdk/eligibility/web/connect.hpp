// From a host's name to a TCP connection, straight or through an HTTP proxy (CONNECT).
#pragma once

#include "base/failure.hpp"
#include "eligibility/web/endpoint.hpp"
#include "eligibility/web/patience.hpp"
#include "eligibility/web/resolver.hpp"

#include <Poco/Net/StreamSocket.h>

#include <optional>

namespace mdg::eligibility::web {

// Nothing of a request is with anybody yet.
struct NotConnected : base::Failure {
    NotConnected(base::Failure failure, bool passing)
        : base::Failure(std::move(failure))
        , may_pass(passing) {}
    bool may_pass; // the same attempt may succeed in a moment
};

// Non-blocking. NotConnected, or CANCELLED.
Poco::Net::StreamSocket connect_to(const Host& host, const std::optional<Host>& proxy, Resolver& resolver,
                                   const Patience& patience);

} // namespace mdg::eligibility::web
