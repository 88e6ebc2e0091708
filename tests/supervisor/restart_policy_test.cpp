// When a plugin comes back, at times that are made up.
#include "reader/supervisor/restart_policy.hpp"

#include "support/catch.hpp"

using namespace mdg::reader::supervisor;
using namespace std::chrono_literals;
using Decision = RestartPolicy::Decision;

namespace {

const RestartPolicy::Time start{std::chrono::hours(1000)};

// Three bad ends, a second apart: the last decision.
Decision three(RestartPolicy& policy, RestartPolicy::Time from) {
    policy.after_bad_end(from, 0);
    policy.after_bad_end(from + 1s, 0);
    return policy.after_bad_end(from + 2s, 0);
}

} // namespace

TEST_CASE("the first restart is at once, the second after a pause, the third bad end in ten minutes is a quarantine") {
    RestartPolicy policy;
    auto decision = policy.after_bad_end(start, 0);
    CHECK(decision.what == Decision::restart);
    CHECK(decision.pause == 0ms);
    decision = policy.after_bad_end(start + 5min, 0);
    CHECK(decision.what == Decision::restart);
    CHECK(decision.pause == 100ms);
    decision = policy.after_bad_end(start + 9min + 59s, 0);
    CHECK(decision.what == Decision::quarantine);
    CHECK(decision.pause == 15min);
}

TEST_CASE("pauses grow while bad ends go on, up to a minute, though never three in ten minutes") {
    RestartPolicy policy;
    const std::chrono::milliseconds expected[] = {0ms, 100ms, 500ms, 2'000ms, 10'000ms, 30'000ms, 60'000ms, 60'000ms};
    auto now = start;
    for (const auto pause : expected) {
        const auto decision = policy.after_bad_end(now, 0);
        CHECK(decision.what == Decision::restart);
        CHECK(decision.pause == pause);
        now += 6min;
    }
}

TEST_CASE("a pause is spread by a fifth at most, so that plugins which died together do not come back together") {
    for (const double chance : {0.0, 0.5, 1.0}) {
        RestartPolicy policy;
        policy.after_bad_end(start, chance);
        CHECK(policy.after_bad_end(start, chance).pause ==
              std::chrono::milliseconds(100 + static_cast<int>(20 * chance)));
    }
}

TEST_CASE("after ten quiet minutes a bad end is the first again") {
    RestartPolicy policy;
    policy.after_bad_end(start, 0);
    policy.after_bad_end(start + 1s, 0);
    const auto decision = policy.after_bad_end(start + 11min, 0);
    CHECK(decision.what == Decision::restart);
    CHECK(decision.pause == 0ms);
}

TEST_CASE("the third quarantine in a day waits for an operator, one a day later does not") {
    RestartPolicy policy;
    CHECK(three(policy, start).what == Decision::quarantine);
    CHECK(three(policy, start + 1h).what == Decision::quarantine);
    RestartPolicy later = policy;
    CHECK(three(policy, start + 23h).what == Decision::locked);
    CHECK(three(later, start + 24h + 1min).what == Decision::quarantine); // the first is forgotten
}

TEST_CASE("a plugin that an operator released begins anew") {
    RestartPolicy policy;
    for (int i = 0; i < 3; ++i) three(policy, start + std::chrono::hours(i));
    policy.release();
    CHECK(policy.after_bad_end(start + 3h, 0).pause == 0ms);
    CHECK(policy.after_bad_end(start + 3h, 0).what == Decision::restart);
    CHECK(policy.after_bad_end(start + 3h, 0).what == Decision::quarantine);
}
