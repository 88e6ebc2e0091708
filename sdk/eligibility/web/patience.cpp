#include "eligibility/web/patience.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/eventfd.h>

namespace mdg::eligibility::web {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

Patience::Patience(const base::Wait& wait)
    : wait_(wait)
    , cancelled_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , on_cancel_(wait.cancel(), [fd = cancelled_.get()] { ::eventfd_write(fd, 1); }) {
    if (!cancelled_) throw base::Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, "no descriptor to wait with");
}

bool Patience::until(int socket, short events, milliseconds at_most, const char* what) const {
    const auto start = steady_clock::now();
    for (;;) {
        wait_.check(what);
        const auto passed = std::chrono::floor<milliseconds>(steady_clock::now() - start);
        const milliseconds left = std::min({at_most - passed, wait_.left(), milliseconds(60'000)});
        if (passed >= at_most) return false;
        std::array<pollfd, 2> watched{{{socket, events, 0}, {cancelled_.get(), POLLIN, 0}}};
        const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(std::max(left.count(), 1L)));
        if (ready < 0 && errno != EINTR)
            throw base::Failure(MDG_E_IO, MDG_ORIGIN_OS, "poll failed: error " + std::to_string(errno));
        if (ready > 0 && watched[0].revents != 0) return true;
    }
}

} // namespace mdg::eligibility::web
