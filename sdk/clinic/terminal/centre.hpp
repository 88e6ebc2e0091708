// What the central system would find: the verdict alone, without any file format. Simulated; where the public
// material is silent the README says what was chosen.
#pragma once

#include "clinic/terminal/population.hpp"
#include "clinic/terminal/request.hpp"

#include <string>
#include <vector>

namespace mdg::clinic::terminal {

// OQSCD006
enum class Validity : char {
    valid = '1',
    invalid = '2',
    superseded = '3', // invalid, a newer qualification exists
    none = '4',
    several = '5',
    unregistered = '6', // valid, medical assistance only
};

struct Verdict {
    Validity validity = Validity::none;
    const Person* person = nullptr; // set when results are
    std::vector<Elements> results;  // qualifications shown
};

bool is_assistance(const Elements& qualification);
bool in_force(const Elements& qualification, const std::string& day);

// `today` is the day of the question, yyyyMMdd: what is registered later cannot be found yet (R-ONL-11, -12). Without
// it everything is on file.

// By the numbers of an insurance card: that qualification, even if lost; never led on to the newest
// (R-ONL-04).
Verdict find_by_numbers(const Population& population, const Query& query, const std::string& today = {});

// By the My Number card: the newest qualification (R-ONL-05), or the last one lost (R-ONL-02).
Verdict find_by_card(const Person& person, const std::string& day, const std::string& today = {});

// Somebody else's data: what a mix-up at the centre would look like.
Verdict of_another(const Population& population, const Person* person, const std::string& day);

} // namespace mdg::clinic::terminal
