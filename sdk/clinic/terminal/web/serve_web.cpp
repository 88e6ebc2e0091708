#include "clinic/terminal/web/serve_web.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/outbox.hpp"
#include "clinic/terminal/stop_signal.hpp"
#include "clinic/terminal/virtual_clock.hpp"
#include "clinic/terminal/web/server.hpp"

#include <csignal>
#include <iostream>
#include <unistd.h>

namespace mdg::clinic::terminal::web {

namespace {

constexpr Milliseconds turn{20};

Line line(const Faults& standing) {
    if (standing.has(Fault::stopped) || standing.has(Fault::line_refused)) return Line::refused;
    if (standing.has(Fault::line_dropped)) return Line::dropped;
    return standing.has(Fault::line_hung) ? Line::hung : Line::open;
}

} // namespace

int serve_web(const Arguments& arguments) {
    const StopSignal stop;
    std::signal(SIGPIPE, SIG_IGN); // clients leave when they like
    const Population population = arguments.population();
    VirtualClock clock = arguments.clock();

    ServiceOptions service_options;
    service_options.token_life = std::chrono::seconds(arguments.number("token-life", 3600));
    if (arguments.has("credentials")) service_options.credentials = arguments.contents("credentials");
    service_options.clock = [&clock] { return clock.now(); };
    Service service(population, service_options);

    ServerOptions options;
    options.certificate = arguments.required("certificate");
    options.key = arguments.required("key");
    options.client_ca = arguments.required("client-ca");
    const unsigned long port = arguments.number("port", 0);
    if (port > 65535) throw Usage("--port は65535までです / --port is at most 65535");
    options.port = static_cast<Poco::UInt16>(port);
    options.sessions = static_cast<int>(arguments.number("sessions", 20));

    Log log(std::cerr);
    auto plan_options = arguments.plan(Where::web);
    plan_options.log = [&log](const std::string& text) { log.note(text); };
    FaultPlan plan(std::move(plan_options), clock, std::chrono::steady_clock::now());
    const auto faults = [&plan](Endpoint where) {
        return plan.request(std::chrono::steady_clock::now(), where == Endpoint::auth);
    };
    Server server(service, faults, options, log);
    if (arguments.has("ready-file")) {
        Outbox ready;
        ready.put(std::filesystem::absolute(arguments.value("ready-file", "")),
                  std::to_string(getpid()) + "\n" + std::to_string(server.port()) + "\n", {});
        ready.run({});
    }
    for (bool stopped = false; !stop.came_within({});) {
        const Faults standing = plan.moment(std::chrono::steady_clock::now()).standing;
        if (stopped && !standing.has(Fault::stopped)) service.restart();
        stopped = standing.has(Fault::stopped);
        server.set(line(standing));
        server.step(turn);
    }
    return 0;
}

} // namespace mdg::clinic::terminal::web
