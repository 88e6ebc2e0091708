// One host of the Web API: its kept-alive lines, and when it is safe to try again.
#pragma once

#include "eligibility/web/identity.hpp"
#include "eligibility/web/line.hpp"

#include <memory>
#include <mutex>
#include <vector>

namespace mdg::eligibility::web {

// Safe from several threads; each request has a line to itself.
class Centre {
public:
    // Failure CONFIGURATION as make_context. resolver outlives it.
    Centre(Endpoint endpoint, std::optional<Host> proxy, const TlsFiles& files, Resolver& resolver);

    const Endpoint& endpoint() const noexcept { return endpoint_; }

    // The answer whatever its status, 429 and 503 after having waited as they ask (Retry-After, within the limit and
    // twice at most). What failed before a byte of the request went out is tried again up to three times; what failed
    // later never is: NO_ANSWER, its side_effects being possible.
    Answer post(const std::string& body, const base::Secret* authorization, const Patience& patience);

    // Connects, shakes hands and sends nothing. Throws as post does before it sends.
    void knock(const Patience& patience);

private:
    std::unique_ptr<Line> line(const Patience& patience);
    std::unique_ptr<Line> kept_line();
    void keep(std::unique_ptr<Line> line);
    Answer post_once(const std::string& body, const base::Secret* authorization, const Patience& patience);

    Endpoint endpoint_;
    std::optional<Host> proxy_;
    Poco::Net::Context::Ptr context_;
    Resolver& resolver_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Line>> idle_;
    Poco::Net::Session::Ptr session_;
};

} // namespace mdg::eligibility::web
