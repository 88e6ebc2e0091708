// The failure something ends in.
#pragma once

#include "base/failure.hpp"

#include "support/catch.hpp"

namespace mdg::card::test {

template <class Work>
base::Failure failure_of(Work work) {
    try {
        work();
    } catch (const base::Failure& failure) {
        return failure;
    }
    FAIL("it did not fail");
    throw; // FAIL does not return
}

inline base::Wait some_time() {
    return base::Wait(std::chrono::seconds(10));
}

} // namespace mdg::card::test
