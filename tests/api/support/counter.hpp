// A counter without readers and with a terminal that never answers: enough for operations and visits that go
// on until they are ended.
#pragma once

#include "api/support/handles.hpp"
#include "api/support/scratch.hpp"

#include <string>

namespace mdg::api_test {

class SilentCounter {
public:
    SilentCounter();

    mdg_context context() const { return context_.get(); }
    mdg_status close() { return context_.close(); }

    // Waits for the terminal, for a minute.
    Operation start_check() const;
    // Fails at once: there is no reader.
    Operation start_card_read() const;
    // Stands at place_card with NOT_FOUND, waiting for a person.
    Visit begin_visit() const;

    const Scratch& scratch() const { return scratch_; }

private:
    Scratch scratch_;
    Context context_;
};

// Waits until the step is one that somebody has to answer; fails the test after ten seconds.
Record asked_step(mdg_visit visit);

} // namespace mdg::api_test
