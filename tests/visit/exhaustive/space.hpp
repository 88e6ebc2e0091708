// The decision space: every value of every fact that a decision may depend on, and the days between which the law
// changes.
#pragma once

#include "rules/situation.hpp"

#include <array>
#include <vector>

namespace mdg::exhaustive {

// One day of every band of dates, in order; each change of the law lies between two of them.
const std::vector<rules::Date>& bands();
// Receptions are walked on these of them: the old flow, the new one, before and after the interim rules.
bool is_walked(rules::Date band);

// Counters as they are found: class, facility, reader and tool that belong together.
const std::vector<rules::Site>& sites();

struct Points {
    std::uint64_t count = 0;
    std::uint64_t digest = 0; // of step, texts, choices, outcome and share at each point, in their order
    std::uint64_t faults = 0;
};

// Every point on one day: exactly one next step, which somebody or the library can take; the whole amount only where
// the notices allow it. Faults are written to stderr, the first of each kind in full.
Points every_point(rules::Date day);

struct Walk {
    std::uint64_t states = 0;
    std::uint64_t moves = 0; // an answer, or something that happened, from one state to the next
    std::uint64_t ends = 0;
    std::uint64_t faults = 0;
};

// Every reception from its beginning on that day at that counter: it always ends, and only a person who tries again can
// make it longer.
Walk every_reception(rules::Date day, const rules::Site& site);

// A situation that breaks a promise, with what was promised, as a report.
void fault(const char* promise, const rules::Situation& situation);

} // namespace mdg::exhaustive
