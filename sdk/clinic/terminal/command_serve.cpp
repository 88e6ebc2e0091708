// serve: the terminal as a process, until SIGTERM.
#include "clinic/terminal/commands.hpp"
#include "clinic/terminal/exchange.hpp"
#include "clinic/terminal/stop_signal.hpp"
#include "clinic/terminal/virtual_clock.hpp"

#include <algorithm>
#include <iostream>
#include <unistd.h>

namespace mdg::clinic::terminal {

int serve(const Arguments& arguments) {
    const StopSignal stop;
    const Population population = arguments.population();
    ExchangeOptions options;
    options.encoding = arguments.encoding();
    options.seed = arguments.number("seed", options.seed);
    options.poll = Milliseconds(std::max(1UL, arguments.number("poll", 100)));
    options.faults = arguments.faults();
    options.fault_times = arguments.number("fault-times", 0);
    options.processing = Milliseconds(arguments.number("processing", 0));
    options.wrapping = Wrapping(arguments.has("encrypt-conf") ? arguments.contents("encrypt-conf") : std::string(),
                                arguments.zip_password(), arguments.has("zip"));
    options.state = arguments.state();
    VirtualClock clock = arguments.clock();
    options.clock = [&clock] { return clock.now(); };

    Exchange exchange(Folders::create(arguments.required("dir")), population, options, std::cerr);
    if (arguments.has("ready-file")) {
        Outbox ready;
        ready.put(std::filesystem::absolute(arguments.value("ready-file", "")), std::to_string(getpid()) + "\n", {});
        ready.run({});
    }
    for (;;) {
        const Instant next = exchange.step(std::chrono::steady_clock::now());
        if (stop.came_within(next - std::chrono::steady_clock::now())) return 0;
    }
}

} // namespace mdg::clinic::terminal
