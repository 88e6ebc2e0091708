#include "clinic/terminal/web/serve_web.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/outbox.hpp"
#include "clinic/terminal/stop_signal.hpp"
#include "clinic/terminal/virtual_clock.hpp"
#include "clinic/terminal/web/server.hpp"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <unistd.h>

namespace mdg::clinic::terminal::web {

namespace {

constexpr Milliseconds turn{20};

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw Usage("開けません / cannot open: " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

Faults of_auth(const Faults& faults) {
    Faults met;
    if (faults.has(Fault::auth)) met.add(faults.value(Fault::auth), Where::web);
    return met;
}

} // namespace

int serve_web(const Arguments& arguments) {
    const StopSignal stop;
    std::signal(SIGPIPE, SIG_IGN); // clients leave when they like
    const Population population = arguments.population();
    VirtualClock clock = arguments.clock();

    ServiceOptions service_options;
    service_options.token_life = std::chrono::seconds(arguments.number("token-life", 3600));
    if (arguments.has("credentials")) service_options.credentials = read_file(arguments.value("credentials", ""));
    service_options.clock = [&clock] { return clock.now(); };
    Service service(population, service_options);

    ServerOptions options;
    options.certificate = arguments.required("certificate");
    options.key = arguments.required("key");
    options.client_ca = arguments.required("client-ca");
    options.port = static_cast<Poco::UInt16>(std::min(arguments.number("port", 0), 65535UL));
    options.sessions = static_cast<int>(arguments.number("sessions", 20));

    const Faults faults = arguments.faults(Where::web);
    const unsigned long fault_times = arguments.number("fault-times", 0);
    std::atomic<unsigned long> searches = 0;
    std::atomic<unsigned long> auths = 0;
    const auto plan = [&](Endpoint where) {
        const unsigned long number = ++(where == Endpoint::auth ? auths : searches);
        if (fault_times != 0 && number > fault_times) return Faults();
        return where == Endpoint::auth ? of_auth(faults) : faults;
    };
    Server server(service, plan, options, std::cerr);
    if (arguments.has("ready-file")) {
        Outbox ready;
        ready.put(std::filesystem::absolute(arguments.value("ready-file", "")),
                  std::to_string(getpid()) + "\n" + std::to_string(server.port()) + "\n", {});
        ready.run({});
    }
    while (!stop.came_within({})) server.step(turn);
    return 0;
}

} // namespace mdg::clinic::terminal::web
