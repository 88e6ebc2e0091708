// Groups cancel and limits: no call waits for ever, and the one that is asked to end does.
#include "card.hpp"
#include "persons.hpp"

#include <thread>

namespace mdg::validate {

namespace {

constexpr std::uint32_t moments = 8;
constexpr std::uint32_t latest_moment_ms = 40;

std::vector<PersonCall> calls_of(Session& session) {
    auto calls = person_calls(session);
    if (calls.empty()) not_offered("no call of this device waits for a person");
    return calls;
}

// Starts the call while nobody acts, cancels it after a while; how it ended.
mdg_status cancelled(Session& session, const PersonCall& call, std::uint32_t after_ms) {
    session.person("waits");
    const auto op = session.next_op();
    auto running = session.begin_call(
        call.name, op, [&](mdgp_device* device, std::uint64_t number) { return call.make(device, number, 60000); });
    std::this_thread::sleep_for(std::chrono::milliseconds(after_ms));
    session.host.cancel(op);
    session.tables.device.cancel(session.device, op);
    if (!running.ended_within(std::max(500, session.context.scaled(grace_ms))))
        hang(call.name + " did not return within the grace of 2,000 ms after cancel");
    const auto status = running.get(0);
    session.host.finished(op);
    return status;
}

} // namespace

void cancel_grace(Context& context) {
    Session session(context);
    session.open();
    const auto calls = calls_of(session);
    const auto rounds = context.rounds == 0 ? moments : context.rounds;
    for (const auto& call : calls) {
        for (std::uint32_t round = 0; round < rounds; ++round) {
            const auto status = cancelled(session, call, round == 0 ? 0 : context.below(latest_moment_ms));
            demand(status == MDG_OK || status == MDG_E_CANCELLED,
                   call.name + " answers " + std::to_string(status) + " after cancel");
        }
    }
}

void cancel_prompt(Context& context) {
    Session session(context);
    session.open();
    const auto calls = calls_of(session);
    session.person("waits");
    const auto op = session.next_op();
    auto running = session.begin_call(calls.front().name, op, [&](mdgp_device* device, std::uint64_t number) {
        return calls.front().make(device, number, 400);
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    session.control("cancel during " + calls.front().name,
                    [&] { return session.tables.device.cancel(session.device, op); });
    session.host.cancel(op);
    running.get(context.scaled(answer_ms));
}

void cancel_usable_afterwards(Context& context) {
    Session session(context);
    session.open();
    for (const auto& call : calls_of(session)) {
        cancelled(session, call, 10);
        demand(session.reset_to_idle() == MDG_OK, "reset_to_idle after a cancelled " + call.name + " is not OK");
        powered_slot(session);
        session.person("acts");
        const auto status =
            session.call(call.name, [&](mdgp_device* device, std::uint64_t op) { return call.make(device, op, 1000); });
        demand(status == MDG_OK, call.name + " answers " + std::to_string(status) + " after one that was cancelled");
        session.reset_to_idle();
        powered_slot(session);
    }
}

void cancel_after_end(Context& context) {
    Session session(context);
    session.open();
    const auto calls = calls_of(session);
    session.person("acts");
    const auto op = session.next_op();
    session
        .begin_call(calls.front().name, op,
                    [&](mdgp_device* device, std::uint64_t number) { return calls.front().make(device, number, 1000); })
        .get(context.scaled(answer_ms));
    for (const std::uint64_t number : {op, std::uint64_t{0}, std::uint64_t{987654321}})
        session.tables.device.cancel(session.device, number);
    const auto status = session.call(calls.front().name, [&](mdgp_device* device, std::uint64_t number) {
        return calls.front().make(device, number, 1000);
    });
    demand(status == MDG_OK, "a cancel that came after the end hit the next call: " + std::to_string(status));
}

void limits_person(Context& context) {
    Session session(context);
    session.open();
    session.person("waits");
    for (const auto& call : calls_of(session)) {
        const auto op = session.next_op();
        auto running = session.begin_call(
            call.name, op, [&](mdgp_device* device, std::uint64_t number) { return call.make(device, number, 50); });
        if (!running.ended_within(50 + std::max(500, context.scaled(grace_ms))))
            hang(call.name + " goes on after its limit of 50 ms");
        session.host.finished(op);
    }
}

} // namespace mdg::validate
