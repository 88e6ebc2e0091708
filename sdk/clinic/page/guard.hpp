// Whose request it is. The page is for the person at this machine: other sites that their browser shows may neither read
// nor steer the clinic, also not under a name that resolves to the loopback.
#pragma once

#include <cstdint>
#include <string_view>

namespace mdg::clinic::page {

struct Asker {
    std::string_view host;   // Host, as the browser sent it
    std::string_view origin; // Origin; empty: none was sent
    std::string_view site;   // Sec-Fetch-Site; likewise
    bool own_header = false; // X-Madoguchi: 1, which a form of another site cannot send
};

bool may_read(const Asker& asker, std::uint16_t port);
bool may_write(const Asker& asker, std::uint16_t port);

} // namespace mdg::clinic::page
