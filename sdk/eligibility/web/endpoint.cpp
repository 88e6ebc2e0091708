#include "eligibility/web/endpoint.hpp"

#include "base/failure.hpp"
#include "rules/table.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>

namespace mdg::eligibility::web {
namespace {

using base::Failure;

constexpr std::string_view table =
#include "embedded/web_endpoints.tsv.inc"
    ;

Failure bad(const std::string& reason) {
    return Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, reason);
}

Host host_of(const Poco::URI& uri) {
    if (uri.getHost().empty() || uri.getPort() == 0 || !uri.getUserInfo().empty())
        throw bad("a host is needed, with a port other than 0 and without a user");
    return {uri.getHost(), uri.getPort()};
}

} // namespace

Endpoint parse_endpoint(const std::string& url) {
    try {
        const Poco::URI uri(url);
        if (uri.getScheme() != "https") throw bad("the address must begin with https://");
        return {host_of(uri), uri.getPathEtc().empty() ? "/" : uri.getPathEtc()};
    } catch (const Poco::Exception&) {
        throw bad("not an address");
    }
}

Host parse_host(const std::string& text) {
    try {
        const Poco::URI uri("http://" + text);
        if (uri.getAuthority() != text || text.find(':') == text.npos) throw bad("host:port is needed");
        return host_of(uri);
    } catch (const Poco::Exception&) {
        throw bad("host:port is needed");
    }
}

Endpoint public_endpoint(std::string_view name) {
    const auto rows = rules::read_table(table);
    const auto row = std::ranges::find(rows, name, [](const rules::Row& cells) { return cells[0]; });
    if (row == rows.end()) throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "no such endpoint in web_endpoints.tsv");
    return parse_endpoint(std::string((*row)[1]));
}

} // namespace mdg::eligibility::web
