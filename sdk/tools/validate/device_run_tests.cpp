// Groups identify, verdict, register and vendor_dialogue: what the device runs by itself.
#include "persons.hpp"

#include <thread>

namespace mdg::validate {

namespace {

constexpr std::uint64_t every_method = MDGP_METHOD_FACE | MDGP_METHOD_PIN | MDGP_METHOD_VISUAL | MDGP_METHOD_PHONE;

struct Identified {
    mdg_status status;
    mdgp_identify_result result;
};

Identified identify(Session& session, const mdgp_identify_1& table, std::uint64_t methods, const char* person) {
    session.person(person);
    const auto request = identify_request(methods, 1000);
    Identified identified{MDG_OK, plugin_abi::fresh<mdgp_identify_result>()};
    identified.status = session.call("identify.run", [&](mdgp_device* device, std::uint64_t op) {
        return table.run(device, op, &request, &identified.result);
    });
    return identified;
}

mdgp_identify_properties properties(Session& session, const mdgp_identify_1& table) {
    auto properties = plugin_abi::fresh<mdgp_identify_properties>();
    const auto status = session.call(
        "identify.properties",
        [&](mdgp_device* device, std::uint64_t op) { return table.properties(device, op, &properties); }, grace_ms);
    demand(status == MDG_OK, "identify.properties answers " + std::to_string(status));
    return properties;
}

mdg_status ask(Session& session, const mdgp_verdict_1& verdict, std::uint64_t kind) {
    auto request = plugin_abi::fresh<mdgp_verdict_request>();
    request.kind = kind;
    request.correlation_id = "validate-7f3a";
    return session.call("verdict.request",
                        [&](mdgp_device* device, std::uint64_t op) { return verdict.request(device, op, &request); });
}

} // namespace

void identify_methods_kept(Context& context) {
    Session session(context);
    session.open();
    const auto table = session.need<mdgp_identify_1>();
    const auto methods = properties(session, table).methods;
    for (std::uint64_t allowed = 1; allowed <= every_method; ++allowed) {
        if ((allowed & methods) == 0) continue;
        const auto identified = identify(session, table, allowed & methods, "acts");
        demand(identified.status == MDG_OK, "run answers " + std::to_string(identified.status));
        demand((identified.result.method & ~(allowed & methods)) == 0,
               "methods " + std::to_string(allowed & methods) + " were allowed, " +
                   std::to_string(identified.result.method) + " was used");
        demand((identified.result.remaining_methods & ~(allowed & methods)) == 0,
               "a method remains that was never allowed");
    }
}

void identify_remaining(Context& context) {
    Session session(context);
    session.open();
    const auto table = session.need<mdgp_identify_1>();
    if ((session.descriptor.capabilities_2 & MDGP_CAP2_REMAINING_METHODS) == 0) not_offered("no REMAINING_METHODS");
    const auto methods = properties(session, table).methods;
    if ((methods & (methods - 1)) == 0) not_offered("the device has one method only");
    const auto failed = identify(session, table, methods, "errs");
    session.demand_script();
    demand(failed.result.outcome != MDGP_OUTCOME_VERIFIED, "a wrong person was identified");
    demand(failed.result.remaining_methods != 0, "the identification failed and no method is said to be left");
}

void identify_flow(Context& context) {
    Session session(context);
    session.open();
    const auto table = session.need<mdgp_identify_1>();
    demand(properties(session, table).flow == MDGP_FLOW_IDLE, "nothing runs and the flow is not IDLE");
    identify(session, table, properties(session, table).methods, "stops");
    demand(properties(session, table).flow == MDGP_FLOW_IDLE, "the identification is over and the flow is not IDLE");
}

void identify_offer_methods(Context& context) {
    Session session(context);
    session.open();
    const auto table = session.need<mdgp_identify_1>();
    if (table.offer_methods == nullptr) not_offered("no offer_methods");
    const auto status = session.control("identify.offer_methods", [&] {
        return table.offer_methods(session.device, session.next_op(), MDGP_METHOD_PIN);
    });
    demand(status == MDG_E_WRONG_STEP, "nothing runs and offer_methods answers " + std::to_string(status));
}

void verdict_asked(Context& context) {
    Session session(context);
    session.open();
    const auto verdict = session.need<mdgp_verdict_1>();
    if ((session.descriptor.capabilities_2 & MDGP_CAP2_VERDICT_ANSWER) == 0) not_offered("no VERDICT_ANSWER");
    demand(verdict.request != nullptr, "VERDICT_ANSWER and no request");
    session.host.forget();
    const auto status = ask(session, verdict, MDGP_VERDICT_ELIGIBILITY);
    if (status == MDG_E_NOT_FOUND || status == MDG_E_UNSUPPORTED) skip("the device has no document to give");
    demand(status == MDG_OK, "request answers " + std::to_string(status));
    const auto begun = std::chrono::steady_clock::now();
    while (session.host.told().verdicts.empty() && since_ms(begun) < context.scaled(5000))
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const auto told = session.host.told();
    demand(!told.verdicts.empty(), "a document was asked for and none came");
    const auto& document = told.verdicts.front();
    demand(told.odd.empty(), (told.odd.empty() ? "" : told.odd.front()) + " is out of range");
    demand(document.token == session.token, "the document names another device");
    demand(document.correlation_id == "validate-7f3a", "the document names another flow: " + document.correlation_id);
    demand(!document.document.empty(), "the document is empty");
}

void verdict_watch(Context& context) {
    Session session(context);
    session.open();
    const auto verdict = session.need<mdgp_verdict_1>();
    if ((session.descriptor.capabilities_2 & MDGP_CAP2_VERDICT_PUSH) == 0) not_offered("no VERDICT_PUSH");
    demand(verdict.watch_start != nullptr && verdict.watch_stop != nullptr, "VERDICT_PUSH and no watch");
    const auto call = [&](const char* name, auto function) {
        return session.call(name, [&](mdgp_device* device, std::uint64_t op) { return function(device, op); });
    };
    demand(call("verdict.watch_start", verdict.watch_start) == MDG_OK, "watch_start does not answer OK");
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    demand(call("verdict.watch_stop", verdict.watch_stop) == MDG_OK, "watch_stop does not answer OK");
    session.host.forget();
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    demand(session.host.told().verdicts.empty(), "a document came after watch_stop");
}

void register_run(Context& context) {
    Session session(context);
    session.open();
    const auto table = session.need<mdgp_register_1>();
    session.person("acts");
    auto request = plugin_abi::fresh<mdgp_register_request>();
    request.methods = MDGP_METHOD_FACE | MDGP_METHOD_PIN;
    request.limit_ms = 1000;
    request.language = "ja";
    auto result = plugin_abi::fresh<mdgp_register_result>();
    const auto run = [&] {
        return session.call("register.run", [&](mdgp_device* device, std::uint64_t op) {
            return table.run(device, op, &request, &result);
        });
    };
    demand(run() == MDG_OK, "run does not answer OK");
    demand(result.outcome != MDGP_OUTCOME_NONE && result.outcome <= MDGP_OUTCOME_INDETERMINATE,
           "outcome " + std::to_string(result.outcome));
    if (!session.host.asked_for("validate.person")) return;
    session.person("errs");
    result = plugin_abi::fresh<mdgp_register_result>();
    demand(run() == MDG_OK && result.outcome != MDGP_OUTCOME_AGREED, "a refused registration is said to be AGREED");
}

void vendor_dialogue_runs(Context& context) {
    Session session(context);
    session.open();
    const auto table = session.need<mdgp_vendor_dialogue_1>();
    const auto end = [&] {
        return session.call("vendor_dialogue.end",
                            [&](mdgp_device* device, std::uint64_t op) { return table.end(device, op); });
    };
    demand(end() == MDG_OK, "end without begin does not answer OK");
    auto request = plugin_abi::fresh<mdgp_vendor_dialogue_request>();
    request.limit_ms = 500;
    request.dialogue_id = "jp.example.nobody-knows-this";
    request.language = "ja";
    auto result = plugin_abi::fresh<mdgp_vendor_dialogue_result>();
    const auto status = session.call("vendor_dialogue.begin", [&](mdgp_device* device, std::uint64_t op) {
        return table.begin(device, op, &request, &result);
    });
    demand(status == MDG_OK || status == MDG_E_UNSUPPORTED, "begin answers " + std::to_string(status));
    demand(status != MDG_OK || (result.outcome != MDGP_OUTCOME_NONE && result.outcome <= MDGP_OUTCOME_INDETERMINATE),
           "outcome " + std::to_string(result.outcome));
    demand(end() == MDG_OK, "end does not answer OK");
}

} // namespace mdg::validate
