// A single query, OQSsiquc01req (terminal facts §2.1). Read strictly: the counterpart of a client under test
// should notice what the client does wrong.
#pragma once

#include <pugixml.hpp>

#include <stdexcept>
#include <string>

namespace mdg::clinic::terminal {

struct Query {
    std::string confirmation_day;
    std::string facility;
    std::string file_identifier;
    std::string insurer_number; // without padding
    std::string symbol, number, branch;
    std::string birthdate;
    bool limit_consent = false;
    std::string arbitrary_identifier;
    pugi::xml_document search_info; // for the echo, as it came
};

// Says what is wrong, in Japanese and English, naming elements but never repeating their content.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Query parse_query(std::string_view bytes); // throws Refused

} // namespace mdg::clinic::terminal
