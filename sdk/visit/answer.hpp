// A result on its way to the application, and what is to be done once it has it.
#pragma once

#include "record/record.hpp"

#include <functional>
#include <utility>

namespace mdg::visit {

struct Answer {
    Answer(record::Record what, std::function<void()> then = {})
        : record(std::move(what))
        , taken(std::move(then)) {}

    record::Record record;
    std::function<void()> taken; // may be empty; called at most once; throws nothing
};

} // namespace mdg::visit
