// The doctor called on a clinic, and what it told.
#pragma once

#include "api/reception/desk.hpp"

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <thread>

namespace mdg::api_test {

inline constexpr const char* doctors_moment = "20261124093000"; // a Tuesday morning

struct Told {
    Record report;
    std::set<std::string> causes;              // MDG_TROUBLE_CLASS_…
    std::map<std::string, std::string> states; // by link
    std::set<std::string> signs;
};

// more: fields of the request as JSON, "" leaves one out. Fails the test where the operation fails.
// previous: the report of the last look.
Told call_doctor(mdg_context context, const Fields& more = {}, mdg_record previous = nullptr);
Operation doctors_operation(mdg_context context, const Fields& more = {}, mdg_record previous = nullptr);
Told told(Record report);

// At most ten seconds; whether it happened is for the test to demand.
template <typename Happened>
bool await(Happened happened) {
    for (int i = 0; i < 2000 && !happened(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return happened();
}

} // namespace mdg::api_test
