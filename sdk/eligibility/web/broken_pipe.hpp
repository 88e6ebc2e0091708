// OpenSSL writes to a socket that the peer has closed with a signal that ends the process. Whether it may is for the
// application to say, not for a library in it; so while one of these lives the signal reaches nobody.
#pragma once

#include <cerrno>
#include <csignal>
#include <ctime>

namespace mdg::eligibility::web {

class NoBrokenPipe {
public:
    NoBrokenPipe() noexcept {
        sigset_t pending;
        sigpending(&pending);
        was_pending_ = sigismember(&pending, SIGPIPE) == 1;
        sigemptyset(&pipe_);
        sigaddset(&pipe_, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    NoBrokenPipe(const NoBrokenPipe&) = delete;
    NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;
    ~NoBrokenPipe() {
        const int kept = errno;
        const timespec at_once{0, 0};
        while (!was_pending_ && sigtimedwait(&pipe_, nullptr, &at_once) == -1 && errno == EINTR) {
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
        errno = kept;
    }

private:
    sigset_t pipe_{};
    sigset_t before_{};
    bool was_pending_ = false; // then it is somebody else's and stays
};

} // namespace mdg::eligibility::web
