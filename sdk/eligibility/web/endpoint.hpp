// Where the Web API is: what is public of it is the default (data/web_endpoints.tsv), every part can be set.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mdg::eligibility::web {

struct Host {
    std::string name; // a name or an IP address
    std::uint16_t port = 443;

    std::string text() const { return name + ":" + std::to_string(port); }
    bool operator==(const Host&) const = default;
};

struct Endpoint {
    Host host;
    std::string path = "/"; // with the query, if it has one
};

// https://host[:port]/path. Failure BAD_ARGUMENT for anything else: plain http, a user in front of the host.
Endpoint parse_endpoint(const std::string& url);
// host:port, of a proxy.
Host parse_host(const std::string& text);

// name: auth or search.
Endpoint public_endpoint(std::string_view name);

} // namespace mdg::eligibility::web
