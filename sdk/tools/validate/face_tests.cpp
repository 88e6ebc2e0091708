// Group face: the comparison in the device, and that nothing of it is kept.
#include "persons.hpp"

#include <algorithm>
#include <thread>

namespace mdg::validate {

namespace {

struct Match {
    mdg_status status;
    mdgp_face_result result;
    std::uint64_t op;
};

Match match(Session& session, const mdgp_face_1& face, std::uint32_t slot, const std::string& person,
            std::uint32_t limit_ms = 2000) {
    session.person(person);
    Match match{MDG_OK, plugin_abi::fresh<mdgp_face_result>(), 0};
    const auto request = face_request(slot, limit_ms);
    match.status = session.call("face.match", [&](mdgp_device* device, std::uint64_t op) {
        match.op = op;
        return face.match(device, op, &request, &match.result);
    });
    return match;
}

bool purged(Session& session, std::uint64_t op) {
    const auto begun = std::chrono::steady_clock::now();
    while (since_ms(begun) < 500) {
        const auto purges = session.host.told().purges;
        if (std::any_of(purges.begin(), purges.end(), [&](const auto& it) { return it.op == op || it.op == 0; }))
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

} // namespace

void face_purge_reported(Context& context) {
    Session session(context);
    session.open();
    const auto face = session.need<mdgp_face_1>();
    const auto slot = powered_slot(session);
    for (const char* person : {"acts", "errs", "short", "stops", "fault"}) {
        session.host.forget();
        const auto end = match(session, face, slot, person);
        demand(purged(session, end.op),
               std::string("the person ") + person + ": the match ended and no purge_report came");
    }
    session.host.forget();
    demand(purged(session, match(session, face, slot, "waits", 100).op),
           "a match ran out of time without purge_report");
}

void face_purge_after_cancel(Context& context) {
    Session session(context);
    session.open();
    const auto face = session.need<mdgp_face_1>();
    const auto request = face_request(powered_slot(session), 20000);
    session.person("waits");
    session.host.forget();
    const auto op = session.next_op();
    auto result = plugin_abi::fresh<mdgp_face_result>();
    auto running = session.begin_call("face.match", op, [&](mdgp_device* device, std::uint64_t number) {
        return face.match(device, number, &request, &result);
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    session.host.cancel(op);
    session.tables.device.cancel(session.device, op);
    running.get(context.scaled(20000 + grace_ms));
    demand(purged(session, op), "a match was cancelled and no purge_report came");
}

void face_purge(Context& context) {
    Session session(context);
    session.open();
    const auto face = session.need<mdgp_face_1>();
    for (std::uint32_t what = MDGP_PURGE_CAPTURES; what <= MDGP_PURGE_ALL; ++what) {
        session.host.forget();
        std::uint64_t number = 0;
        const auto status = session.call(
            "face.purge",
            [&](mdgp_device* device, std::uint64_t op) {
                number = op;
                return face.purge(device, op, what);
            },
            grace_ms);
        demand(status == MDG_OK, "purge answers " + std::to_string(status) + " where there is nothing");
        demand(purged(session, number), "purge does not say so with purge_report");
    }
}

void face_outcomes(Context& context) {
    Session session(context);
    session.open();
    const auto face = session.need<mdgp_face_1>();
    const auto slot = powered_slot(session);
    const auto right = match(session, face, slot, "acts");
    session.demand_script();
    demand(right.status == MDG_OK && right.result.outcome == MDGP_OUTCOME_VERIFIED,
           "the right person: outcome " + std::to_string(right.result.outcome));
    demand(right.result.attempts >= 1 && right.result.attempts <= 3,
           std::to_string(right.result.attempts) + " attempts where 3 were allowed");
    const auto wrong = match(session, face, slot, "errs");
    demand(wrong.status == MDG_OK && wrong.result.outcome == MDGP_OUTCOME_NO_MATCH,
           "another person: outcome " + std::to_string(wrong.result.outcome));
    const auto away = match(session, face, slot, "stops");
    demand(away.status == MDG_OK && away.result.outcome != MDGP_OUTCOME_VERIFIED &&
               away.result.outcome != MDGP_OUTCOME_NONE,
           "the person went away: outcome " + std::to_string(away.result.outcome));
}

void face_liveness(Context& context) {
    Session session(context);
    session.open();
    const auto face = session.need<mdgp_face_1>();
    if ((session.descriptor.capabilities & MDGP_CAP_LIVENESS) == 0) not_offered("no LIVENESS");
    const auto picture = match(session, face, powered_slot(session), "short");
    session.demand_script();
    demand(picture.result.liveness_failed == 1, "a picture was held up and liveness_failed is 0");
    demand(picture.result.outcome != MDGP_OUTCOME_VERIFIED, "a picture was held up and taken for the person");
}

} // namespace mdg::validate
