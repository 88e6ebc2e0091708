// The Failure a call throws; a test fails where it throws none.
#pragma once

#include "base/failure.hpp"
#include "support/catch.hpp"

#include <optional>

namespace mdg::test {

template <typename Call>
base::Failure failure_of(Call call) {
    std::optional<base::Failure> caught;
    try {
        call();
    } catch (const base::Failure& failure) {
        caught = failure;
    }
    REQUIRE(caught);
    return *caught;
}

} // namespace mdg::test
