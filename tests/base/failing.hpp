// The Failure that something ends in.
#pragma once

#include "base/failure.hpp"

#include <stdexcept>

namespace mdg::test {

template <typename Action>
base::Failure failure_of(Action action) {
    try {
        action();
    } catch (const base::Failure& failure) {
        return failure;
    }
    throw std::logic_error("nothing failed");
}

} // namespace mdg::test
