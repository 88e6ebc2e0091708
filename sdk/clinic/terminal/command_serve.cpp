// serve: the terminal as a process, until SIGTERM.
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/commands.hpp"
#include "clinic/terminal/exchange.hpp"
#include "clinic/terminal/share.hpp"
#include "clinic/terminal/stop_signal.hpp"

#include <algorithm>
#include <iostream>
#include <unistd.h>

namespace mdg::clinic::terminal {

namespace {

constexpr Milliseconds longest_turn{50}; // between two looks at the schedule

} // namespace

int serve(const Arguments& arguments) {
    const StopSignal stop;
    const Population population = arguments.population();
    VirtualClock clock = arguments.clock();
    auto plan_options = arguments.plan(Where::files);
    plan_options.log = [](const std::string& line) { std::cerr << line << std::endl; };
    FaultPlan plan(std::move(plan_options), clock, std::chrono::steady_clock::now());

    ExchangeOptions options;
    options.encoding = arguments.encoding();
    options.seed = arguments.number("seed", options.seed);
    options.poll = Milliseconds(std::max(1UL, arguments.number("poll", 100)));
    options.plan = [&plan] { return plan.request(std::chrono::steady_clock::now()); };
    options.processing = Milliseconds(arguments.number("processing", 0));
    options.wrapping = Wrapping(arguments.has("encrypt-conf") ? arguments.contents("encrypt-conf") : std::string(),
                                arguments.zip_password(), arguments.has("zip"));
    options.state = arguments.state();
    options.clock = [&clock] { return clock.now(); };

    Share share(arguments.required("dir"));
    Exchange exchange(share.folders(), population, options, std::cerr);
    Outbox outbox;
    if (arguments.has("ready-file")) {
        outbox.put(std::filesystem::absolute(arguments.value("ready-file", "")), std::to_string(getpid()) + "\n", {});
        outbox.run({});
    }
    for (;;) {
        const Instant now = std::chrono::steady_clock::now();
        const FaultPlan::Moment moment = plan.moment(now);
        const bool gone = moment.standing.has(Fault::share_gone);
        share.set_gone(gone);
        if (moment.warning)
            outbox.put(share.folders().res / ("del" + stamp(clock.now()) + ".txt"),
                       encode("結果データファイルが残っています\r\n", options.encoding), now);
        Instant next = now + longest_turn;
        if (!gone && !moment.standing.has(Fault::stopped)) {
            outbox.run(now);
            next = std::min(next, exchange.step(now));
        }
        if (stop.came_within(next - std::chrono::steady_clock::now())) return 0;
    }
}

} // namespace mdg::clinic::terminal
