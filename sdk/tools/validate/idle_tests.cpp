// Groups idle and leak: what is left of a session when it is over.
#include "card.hpp"
#include "observe.hpp"
#include "persons.hpp"

#include <thread>

namespace mdg::validate {

namespace {

constexpr std::uint32_t sessions = 60;
constexpr std::uint32_t warm_up = 20;
constexpr std::size_t tolerance = 64; // bytes a session, for what the allocator moves about

void demand_idle(Session& session, const std::string& state) {
    const auto status = session.reset_to_idle();
    demand(status == MDG_OK, "reset_to_idle answers " + std::to_string(status) + " " + state);
}

void one_session(Session& session, const std::vector<PersonCall>& calls) {
    for (const auto& call : calls)
        session.call(call.name, [&](mdgp_device* device, std::uint64_t op) { return call.make(device, op, 500); });
    session.reset_to_idle();
    powered_slot(session);
    session.host.forget();
}

} // namespace

void idle_card(Context& context) {
    Session session(context);
    session.open();
    if (!session.find<mdgp_slot_1>()) not_offered("the device has no slots");
    Card card(session);
    for (int round = 0; round < 2; ++round) {
        card.demand_power();
        if (card.apdu().exclusive_begin != nullptr)
            session.call("apdu.exclusive_begin", [&](mdgp_device* device, std::uint64_t op) {
                return card.apdu().exclusive_begin(device, op, card.slot());
            });
        demand_idle(session, "with a powered card");
        const auto status = card.power_on();
        demand(status == MDG_OK,
               "after reset_to_idle the card still had power: power_on answers " + std::to_string(status));
        card.power_off();
    }
}

void idle_every_state(Context& context) {
    Session session(context);
    session.open();
    demand_idle(session, "at rest");
    const auto after = [&](auto table, const std::string& name, auto bring) {
        if (!table) return;
        session.call(name, [&](mdgp_device* device, std::uint64_t op) { return bring(*table, device, op); });
        demand_idle(session, "after " + name);
    };
    const auto slot = powered_slot(session);
    after(session.find<mdgp_visual_1>(), "visual.begin", [&](const auto& table, mdgp_device* device, std::uint64_t op) {
        const auto request = visual_request(slot, MDGP_VISUAL_STYLE_HOST_LED, 500);
        auto result = plugin_abi::fresh<mdgp_visual_result>();
        return table.begin(device, op, &request, &result);
    });
    after(session.find<mdgp_consent_1>(), "consent.begin",
          [&](const auto& table, mdgp_device* device, std::uint64_t op) {
              const auto form = consent_form(MDGP_CONSENT_MODE_PER_ITEM, 500);
              return table.begin(device, op, &form);
          });
    if (const auto consent = session.find<mdgp_consent_1>(); consent) {
        auto result = plugin_abi::fresh<mdgp_consent_result>();
        const auto status = session.call(
            "consent.run", [&](mdgp_device* device, std::uint64_t op) { return consent->run(device, op, &result); });
        demand(status == MDG_E_WRONG_STEP,
               "a form begun before reset_to_idle is still there: run answers " + std::to_string(status));
    }
    after(session.find<mdgp_panel_1>(), "panel.show", [&](const auto& table, mdgp_device* device, std::uint64_t op) {
        auto request = plugin_abi::fresh<mdgp_panel_request>();
        request.severity = MDGP_SEVERITY_INFO;
        request.template_id = "welcome";
        request.language = "ja";
        auto result = plugin_abi::fresh<mdgp_panel_result>();
        return table.show(device, op, &request, &result);
    });
    for (const auto& call : person_calls(session)) {
        session.person("stops");
        session.call(call.name, [&](mdgp_device* device, std::uint64_t op) { return call.make(device, op, 500); });
        demand_idle(session, "after " + call.name);
    }
}

void idle_every_reason(Context& context) {
    Session session(context);
    session.open();
    for (const std::int32_t reason : {MDGP_IDLE_END, MDGP_IDLE_ABANDONED, MDGP_IDLE_CRASH, MDGP_IDLE_OWNER_LOST}) {
        const auto status = session.reset_to_idle(reason);
        demand(status == MDG_OK,
               "reset_to_idle answers " + std::to_string(status) + " for reason " + std::to_string(reason));
    }
}

void leak_sessions(Context& context) {
    Session session(context);
    session.open();
    const auto calls = person_calls(session);
    const auto rounds = context.rounds == 0 ? sessions : context.rounds;
    for (std::uint32_t round = 0; round < warm_up; ++round) one_session(session, calls);
    const auto threads = threads_now();
    const auto descriptors = descriptors_now().size();
    const auto memory = memory_now();
    for (std::uint32_t round = 0; round < rounds; ++round) one_session(session, calls);
    const auto more = memory_now() > memory ? memory_now() - memory : 0;
    demand(more <= rounds * tolerance + 4096,
           std::to_string(rounds) + " sessions leave " + std::to_string(more) + " bytes");
    demand(threads_beyond(threads) == 0, "sessions leave threads");
    demand(descriptors_now().size() <= descriptors, "sessions leave descriptors");
}

} // namespace mdg::validate
