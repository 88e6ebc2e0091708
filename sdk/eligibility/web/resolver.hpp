// Host names to addresses, under a limit and a cancel that the system's own resolver does not have.
#pragma once

#include "base/wait.hpp"
#include "eligibility/web/endpoint.hpp"

#include <Poco/Net/SocketAddress.h>

#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace mdg::eligibility::web {

// Safe from several threads.
class Resolver {
public:
    Resolver() = default;
    Resolver(const Resolver&) = delete;
    Resolver& operator=(const Resolver&) = delete;
    // Waits for look-ups that were given up: as long as the system's resolver takes.
    ~Resolver();

    // Failure UNREACHABLE where there is no such name or nobody who knows.
    std::vector<Poco::Net::SocketAddress> resolve(const Host& host, const base::Wait& wait);

private:
    struct Lookup;

    void forget_finished();

    std::mutex mutex_;
    std::list<std::pair<std::shared_ptr<Lookup>, std::thread>> given_up_;
};

} // namespace mdg::eligibility::web
