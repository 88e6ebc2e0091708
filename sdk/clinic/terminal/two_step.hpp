// Businesses in two steps (mu…): 01 accepts the query and gives a number, 02 gives the result for the number when it is
// there (terminal facts §2.3).
#pragma once

#include "clinic/terminal/business.hpp"

namespace mdg::clinic::terminal {

struct TwoStep {
    const char* business; // "OQSmuquc"
    bool dated;           // QualificationConfirmationDate is in the header
    const char* block;    // the repeating block of the body
    bool many;
    void (*check)(const pugi::xml_node& block); // null: what is wrong with a block is its unit's error
    void (*units)(const Reception& reception, const Incoming& incoming, Centre& centre, pugi::xml_node body);
};

void check_month(const pugi::xml_node& block);
void check_home_visit(const pugi::xml_node& block);
void check_online(const pugi::xml_node& block);

void units_by_numbers(const Reception& reception, const Incoming& incoming, Centre& centre, pugi::xml_node body);
void units_of_registration(const Reception& reception, const Incoming& incoming, Centre& centre, pugi::xml_node body);
void units_of_month(const Reception& reception, const Incoming& incoming, Centre& centre, pugi::xml_node body);
void units_of_consent(const Reception& reception, const Incoming& incoming, Centre& centre, pugi::xml_node body);

// The body of an answer to one person as a unit, its results beside the other children.
void add_unit(pugi::xml_node body, const pugi::xml_document& answer, const Reception& reception, Centre& centre);

} // namespace mdg::clinic::terminal
