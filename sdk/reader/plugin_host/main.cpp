// mdg-plugin-host SOCKET PARENT: the process of one plugin. Started by the library only.
#include "base/failure.hpp"
#include "reader/link/messages.hpp"
#include "reader/plugin_host/sandbox.hpp"
#include "reader/plugin_host/serve.hpp"

#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace mdg;

namespace {

constexpr unsigned last_seconds = 3;
int socket_of_owner = -1;

// The owner died, also where a child of his still holds the socket: the link ends, and so does this process, whatever
// the plugin is at.
void owner_died(int) {
    ::signal(SIGALRM, SIG_DFL);
    ::alarm(last_seconds);
    ::shutdown(socket_of_owner, SHUT_RDWR);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("mdg-plugin-host is started by the library, which gives it a socket.\n", stderr);
        return 2;
    }
    socket_of_owner = std::atoi(arguments[1]);
    struct sigaction action {};
    action.sa_handler = owner_died;
    ::sigaction(SIGUSR2, &action, nullptr);
    ::prctl(PR_SET_PDEATHSIG, SIGUSR2, 0, 0, 0);
    if (::getppid() != std::atoi(arguments[2])) return 3; // he died before we asked to be told

    reader::plugin_host::ServeOptions options;
    options.layers = reader::plugin_host::harden();
    int status = 0;
    try {
        reader::plugin_host::serve(reader::link::Channel(base::Descriptor(socket_of_owner)), options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "mdg-plugin-host: %s\n", error.what());
        status = 4;
    }
    // No destructors: threads of the plugin may still run.
    ::_exit(status);
}
