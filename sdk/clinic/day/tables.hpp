// The data of a day: what people do (cases.tsv), what is different at which hour (phases.tsv). Cells are text; "-" is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mdg::clinic::day {

struct Case {
    std::string id;
    unsigned weight = 0;
    std::string from, until; // the days on which it can happen
    std::string phase, at;   // at: a maker, or any
    std::string card;        // a profile of the cards; none: nothing is shown
    std::string people;      // a kind of people.json
    std::vector<std::string> before;
    std::vector<std::string> does; // step:answer, step!input!input (at the reader), step@ (ended and resumed)
    // What is expected.
    std::string verified, checked, outcome, path, share;
    bool later = false; // it is confirmed later
    std::string claim;  // path of the claim of that day
    std::string rules, ja, en;

    bool has(std::string_view word) const;
    bool on(const std::string& day) const { return (from.empty() || from <= day) && (until.empty() || day <= until); }
};

struct Phase {
    std::string id, begins;
    bool line = true;
    std::vector<std::string> config; // field=value
    std::string ja, en;
};

const std::vector<Case>& cases();
const std::vector<Phase>& phases();

std::vector<std::string> split(std::string_view text, std::string_view at); // without blanks around; none of ""

} // namespace mdg::clinic::day
