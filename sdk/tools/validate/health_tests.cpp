// Group health: how the device is, and in whose words.
#include "persons.hpp"

#include <thread>
#include <vector>

namespace mdg::validate {

namespace {

// Lets the virtual device break during a call; the status it ended with.
mdg_status break_device(Session& session, const std::vector<PersonCall>& calls) {
    session.person("fault");
    session.host.forget();
    const auto status = session.call(
        calls.front().name, [&](mdgp_device* device, std::uint64_t op) { return calls.front().make(device, op, 500); });
    session.demand_script();
    return status;
}

std::vector<std::string> codes_now(Session& session, const mdgp_health_1& health) {
    auto whole = plugin_abi::fresh<mdgp_health>();
    session.control("health.snapshot", [&] { return health.snapshot(session.device, &whole); });
    std::vector<std::string> codes;
    for (std::uint32_t index = 0; health.subsystem != nullptr && index < 64; ++index) {
        auto part = plugin_abi::fresh<mdgp_subsystem>();
        if (session.control("health.subsystem", [&] { return health.subsystem(session.device, index, &part); }) !=
            MDG_OK)
            break;
        if (part.code != nullptr) codes.emplace_back(part.code);
    }
    return codes;
}

} // namespace

void health_snapshot(Context& context) {
    Session session(context);
    session.open();
    const auto health = session.need<mdgp_health_1>();
    auto whole = plugin_abi::fresh<mdgp_health>();
    const auto status = session.control("health.snapshot", [&] { return health.snapshot(session.device, &whole); });
    demand(status == MDG_OK, "snapshot answers " + std::to_string(status));
    demand(whole.state <= MDGP_STATE_TAMPER, "state " + std::to_string(whole.state) + " is not in the registry");
    std::uint32_t told = 0;
    for (; health.subsystem != nullptr && told < 64; ++told) {
        auto part = plugin_abi::fresh<mdgp_subsystem>();
        if (session.control("health.subsystem", [&] { return health.subsystem(session.device, told, &part); }) !=
            MDG_OK)
            break;
        demand(part.subsystem >= MDGP_SUBSYSTEM_CONTACT_SLOT && part.subsystem <= MDGP_SUBSYSTEM_CENTRE &&
                   part.state <= MDGP_SUBSYSTEM_STATE_NOT_PRESENT && part.severity <= MDGP_SEVERITY_BLOCKS_DEVICE &&
                   part.action <= MDGP_ACTION_USE_OTHER_METHOD && part.place <= MDGP_PLACE_API,
               "part " + std::to_string(told) + " has a value outside the registry");
    }
    demand(health.subsystem == nullptr || told == whole.subsystems,
           "snapshot counts " + std::to_string(whole.subsystems) + " parts, there are " + std::to_string(told));
}

void health_under_load(Context& context) {
    Session session(context);
    session.open();
    const auto health = session.need<mdgp_health_1>();
    const auto calls = person_calls(session);
    if (calls.empty()) not_offered("no call of this device waits for a person");
    session.person("waits");
    for (const auto& call : calls) {
        const auto op = session.next_op();
        auto running = session.begin_call(
            call.name, op, [&](mdgp_device* device, std::uint64_t number) { return call.make(device, number, 400); });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        auto whole = plugin_abi::fresh<mdgp_health>();
        session.control("health.snapshot during " + call.name, [&] { return health.snapshot(session.device, &whole); });
        session.host.cancel(op);
        session.tables.device.cancel(session.device, op);
        running.get(context.scaled(answer_ms));
        session.host.finished(op);
    }
}

void health_fault_told(Context& context) {
    Session session(context);
    session.open();
    session.need<mdgp_health_1>();
    if ((session.descriptor.capabilities_2 & MDGP_CAP2_CODES_BY_API) == 0) not_offered("no CODES_BY_API");
    const auto calls = person_calls(session);
    if (calls.empty()) not_offered("no call of this device waits for a person");
    const auto status = break_device(session, calls);
    demand(status != MDG_OK, calls.front().name + " answers OK while the device is broken");
    bool told = false;
    for (const auto& fault : session.host.told().faults)
        told = told || (fault.op != 0 && fault.status == status && fault.code && !fault.code->empty());
    demand(told, calls.front().name + " failed and fault_report gave no code with the same status");
}

void health_codes_kept(Context& context) {
    Session session(context);
    session.open();
    const auto health = session.need<mdgp_health_1>();
    if (health.subsystem == nullptr) not_offered("no list of parts");
    const auto calls = person_calls(session);
    if (calls.empty()) not_offered("no call of this device waits for a person");
    break_device(session, calls);
    std::string reported;
    for (const auto& fault : session.host.told().faults)
        if (fault.code) reported = *fault.code;
    if (reported.empty()) not_offered("the device reports no code");
    bool same = false;
    std::string shown;
    for (const auto& code : codes_now(session, health)) {
        same = same || code == reported;
        shown += " " + code;
    }
    demand(same, "fault_report gave the code " + reported + ", the parts tell" + (shown.empty() ? " none" : shown));
}

void health_texts_differ(Context& context) {
    Session session(context);
    session.open();
    const auto health = session.need<mdgp_health_1>();
    if (health.code_text == nullptr) not_offered("no texts for codes");
    const auto ask = [&](const char* code, mdgp_code_text& text) {
        return session.call("health.code_text", [&](mdgp_device* device, std::uint64_t op) {
            return health.code_text(device, op, code, &text);
        });
    };
    auto text = plugin_abi::fresh<mdgp_code_text>();
    demand(ask("no-such-code", text) == MDG_E_NOT_FOUND, "a code that does not exist is not answered NOT_FOUND");
    const auto calls = person_calls(session);
    if (calls.empty()) not_offered("no call of this device waits for a person");
    break_device(session, calls);
    for (const auto& code : codes_now(session, health)) {
        text = plugin_abi::fresh<mdgp_code_text>();
        if (ask(code.c_str(), text) != MDG_OK) continue;
        demand(text.person_ja != nullptr && text.staff_ja != nullptr, code + " has no Japanese text");
        demand(std::string(text.person_ja) != text.staff_ja, code + ": patient and staff read the same text");
        demand(text.person_en == nullptr || text.staff_en == nullptr || std::string(text.person_en) != text.staff_en,
               code + ": patient and staff read the same text");
    }
}

} // namespace mdg::validate
