// What came of one test, and how a test says so. A test that has its answer ends its process at once: nothing of the
// plugin runs afterwards, and no stack is unwound below a call that may still be at work.
#pragma once

#include <string>
#include <string_view>

namespace mdg::validate {

enum class Outcome { pass, fail, crash, hang, warn, skip };

struct Result {
    Outcome outcome = Outcome::pass;
    std::string reason;
    bool offered = true; // with skip: false where the plugin does not have what is tested, so that nothing is missing
    double ms = 0;
};

std::string_view name_of(Outcome outcome);
std::string_view ja_of(Outcome outcome);

// Whether a profile may be claimed with it.
constexpr bool good_enough(const Result& result) {
    return result.outcome == Outcome::pass || result.outcome == Outcome::warn ||
           (result.outcome == Outcome::skip && !result.offered);
}

// For the code of a test; from any of its threads.
[[noreturn]] void fail(const std::string& reason);
[[noreturn]] void hang(const std::string& reason);
[[noreturn]] void warn(const std::string& reason);
[[noreturn]] void skip(const std::string& reason);        // a precondition is missing: the profile is not met
[[noreturn]] void not_offered(const std::string& reason); // the plugin does not have it
[[noreturn]] void pass();

inline void demand(bool right, const std::string& reason) {
    if (!right) fail(reason);
}

// Where the answers go: set by whoever runs the test.
using Deliver = void (*)(const Result& result);
void deliver_to(Deliver deliver);

} // namespace mdg::validate
