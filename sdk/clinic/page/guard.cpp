#include "clinic/page/guard.hpp"

#include <string>

namespace mdg::clinic::page {

namespace {

bool is_loopback(std::string_view host, std::uint16_t port) {
    const auto suffix = ":" + std::to_string(port);
    return host == "127.0.0.1" + suffix || host == "localhost" + suffix;
}

} // namespace

bool may_read(const Asker& asker, std::uint16_t port) {
    if (!is_loopback(asker.host, port)) return false;
    if (!asker.origin.empty() && asker.origin != "http://" + std::string(asker.host)) return false;
    return asker.site.empty() || asker.site == "same-origin" || asker.site == "none";
}

bool may_write(const Asker& asker, std::uint16_t port) {
    return asker.own_header && may_read(asker, port);
}

} // namespace mdg::clinic::page
