// Group services: what a plugin does with its host, and with one that has less. Group privacy: what it lets out.
#include "card.hpp"
#include "child.hpp"
#include "persons.hpp"

#include "base/tripwire.hpp"

#include <thread>

namespace mdg::validate {

namespace {

constexpr std::uint64_t most_lines = 200;  // in one session
constexpr std::uint64_t most_events = 400; // in one session

// One of everything a device has, the way a reception uses it.
void whole_session(Session& session) {
    session.open();
    for (const auto& call : person_calls(session))
        session.call(call.name, [&](mdgp_device* device, std::uint64_t op) { return call.make(device, op, 500); });
    if (const auto panel = session.find<mdgp_panel_1>()) {
        auto request = plugin_abi::fresh<mdgp_panel_request>();
        request.severity = MDGP_SEVERITY_INFO;
        request.template_id = "welcome";
        request.language = "ja";
        auto result = plugin_abi::fresh<mdgp_panel_result>();
        session.call("panel.show",
                     [&](mdgp_device* device, std::uint64_t op) { return panel->show(device, op, &request, &result); });
    }
    demand(session.reset_to_idle() == MDG_OK, "reset_to_idle does not answer OK");
    session.close();
    session.stop();
}

} // namespace

void services_none(Context& context) {
    Features features;
    features.services = false;
    Session session(context, features);
    whole_session(session);
}

void services_host_1_0(Context& context) {
    if (context.subject.manifest && context.subject.manifest->abi_minor_min > 0)
        not_offered("the manifest asks for a later minor than 1.0");
    Features features;
    features.services = false;
    features.only_1_0 = true;
    Session session(context, features);
    whole_session(session);
}

void services_log_rate(Context& context) {
    Session session(context);
    whole_session(session);
    const auto lines = session.host.told().log.size();
    demand(lines <= most_lines,
           std::to_string(lines) + " log lines in one session; " + std::to_string(most_lines) + " are the most");
}

void services_event_rate(Context& context) {
    Session session(context);
    session.open();
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const auto events = session.host.told().events;
    demand(events <= most_events, std::to_string(events) + " reports in a session in which nothing happens; " +
                                      std::to_string(most_events) + " are the most");
}

void services_no_output(Context& context) {
    Session session(context);
    whole_session(session);
    session.destroy();
    demand(bytes_on_standard_output() == 0,
           std::to_string(bytes_on_standard_output()) + " bytes were written to standard output");
}

void privacy_twelve_digits(Context& context) {
    Session session(context);
    whole_session(session);
    for (const auto& text : session.host.told().texts)
        demand(!base::holds_individual_number(text),
               "a text holds what could be an individual number: " + base::mask_individual_numbers(text));
}

} // namespace mdg::validate
