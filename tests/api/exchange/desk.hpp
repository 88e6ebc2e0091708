// A context with exchange folders and a state folder, and short ways to ask.
#pragma once

#include "api/support/handles.hpp"
#include "api/support/scripted_terminal.hpp"

#include <string>
#include <vector>

namespace mdg::api_test {

// A counter whose requests outlive it, as `more` configures it (", \"check_wait_ms\": 300"); without it bulk results are
// asked for again after 100 ms.
Context open_desk(const Scratch& scratch, const std::string& more = "");
// The same as a file, for another program.
std::string desk_config(const Scratch& scratch, const std::string& more = "");

// What an operation ended with.
struct Ended {
    std::string status;
    Record result; // not yet taken where nobody asked
    Record error;
};
Ended end_of(const Operation& operation);

// "K7M2 sent", of every request that is outstanding.
std::vector<std::string> outstanding(mdg_context context);

// A bulk request of these persons (arbitrary identifiers), as request_id.
Record bulk_request(const std::string& request_id, const std::vector<std::string>& persons);
// What the terminal says to it.
std::string receipt(const std::string& number);
std::string processing(const std::string& number);
std::string bulk_answer(const std::string& number, const std::vector<std::string>& persons);

} // namespace mdg::api_test
