// A query by the numbers of an insurance card, OQSsiquc01req (terminal facts §2.1).
#pragma once

#include "clinic/terminal/message.hpp"

namespace mdg::clinic::terminal {

struct Query {
    std::string confirmation_day;
    std::string facility;
    std::string file_identifier;
    std::string insurer_number; // without padding
    std::string symbol, number, branch;
    std::string birthdate; // "": anybody's
    bool limit_consent = false;
    std::string arbitrary_identifier;
    bool with_assistance = false;   // a bulk query also shows the medical assistance in force
    pugi::xml_document search_info; // for the echo, as it came
};

Query parse_query(std::string_view bytes); // throws Refused

// One of the blocks of a bulk query; its header is the caller's.
std::span<const Rule> search_rules();
void read_search_info(const pugi::xml_node& search_info, Query& query);

} // namespace mdg::clinic::terminal
