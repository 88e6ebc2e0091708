// The doctor's look at the way of requests: shared folders, terminal, line, centre; or the Web API.
#pragma once

#include "trouble/diagnosis.hpp"
#include "visit/counter.hpp"

#include <chrono>
#include <stop_token>
#include <vector>

namespace mdg::visit {

struct TerminalProbe {
    base::Date day;                  // for which the qualification of nobody is asked
    std::chrono::milliseconds limit; // of the request
    std::chrono::milliseconds slow;  // an answer that takes longer is called late
    bool request = true;             // false: nothing is sent
};

// Failure CANCELLED.
std::vector<trouble::Evidence> probe_terminal(Counter& counter, const TerminalProbe& probe,
                                              const std::stop_token& cancel);

// A request about nobody: no patient's data are in it and it registers nothing. Its insurer number has a prefecture that
// does not exist. That the centre answers such a number like any other that it does not find is inferred.
record::Record nobodys_request(base::Date day);
bool is_nobodys(const record::Record& request);

} // namespace mdg::visit
