// serve: the terminal as a process, until SIGTERM.
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/commands.hpp"
#include "clinic/terminal/exchange.hpp"

#include <algorithm>
#include <csignal>
#include <iostream>
#include <unistd.h>

namespace mdg::clinic::terminal {

int serve(const Arguments& arguments) {
    const Population population = arguments.population();
    ExchangeOptions options;
    options.encoding = arguments.encoding();
    options.seed = arguments.number("seed", options.seed);
    options.poll = Milliseconds(std::max(1UL, arguments.number("poll", 100)));
    options.faults = arguments.faults();
    options.fault_times = arguments.number("fault-times", 0);
    options.clock = japan_now;
    if (arguments.has("now")) options.clock = [now = arguments.time("now")] { return now; };

    // The signals are waited for, so they must not interrupt anything else.
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    sigprocmask(SIG_BLOCK, &stop, nullptr);

    Exchange exchange(Folders::create(arguments.required("dir")), population, options, std::cerr);
    if (arguments.has("ready-file")) {
        Outbox ready;
        ready.put(std::filesystem::absolute(arguments.value("ready-file", "")), std::to_string(getpid()) + "\n", {});
        ready.run({});
    }
    for (;;) {
        const Instant next = exchange.step(std::chrono::steady_clock::now());
        const auto wait = std::max<std::chrono::nanoseconds>(next - std::chrono::steady_clock::now(), {});
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wait);
        const timespec limit{seconds.count(), (wait - seconds).count()};
        if (sigtimedwait(&stop, nullptr, &limit) > 0) return 0;
    }
}

} // namespace mdg::clinic::terminal
