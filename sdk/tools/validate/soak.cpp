// Mode soak: sessions for minutes, with everything a person may do; memory, threads and descriptors stay flat.
// Mode replay: recordings.
#include "observe.hpp"
#include "persons.hpp"

namespace mdg::validate {

void soak_sessions(Context& context) {
    Session session(context);
    session.open();
    const auto calls = person_calls(session);
    const char* const persons[] = {"acts", "stops", "errs", "short", "blocked"};
    const auto begun = std::chrono::steady_clock::now();
    const auto last = context.minutes * 60000;
    std::size_t memory = 0, threads = 0, descriptors = 0;
    std::uint32_t round = 0;
    for (; context.rounds > 0 ? round < context.rounds : since_ms(begun) < last; ++round) {
        session.person(persons[context.below(std::size(persons))]);
        powered_slot(session);
        for (const auto& call : calls) {
            const auto status = session.call(
                call.name, [&](mdgp_device* device, std::uint64_t op) { return call.make(device, op, 500); });
            demand(status == MDG_OK,
                   "session " + std::to_string(round) + ": " + call.name + " answers " + std::to_string(status));
        }
        demand(session.reset_to_idle() == MDG_OK, "session " + std::to_string(round) + ": reset_to_idle is not OK");
        session.host.forget();
        if (round != 20) continue;
        memory = memory_now();
        threads = threads_now();
        descriptors = descriptors_now().size();
    }
    if (round <= 21) return; // too few to measure
    demand(threads_beyond(threads) == 0 && descriptors_now().size() <= descriptors,
           "sessions leave threads or descriptors");
    const auto more = memory_now() > memory ? memory_now() - memory : 0;
    demand(more <= 65536, std::to_string(round) + " sessions leave " + std::to_string(more) + " bytes");
}

} // namespace mdg::validate
