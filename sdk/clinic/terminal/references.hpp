// Reference numbers (照会番号) as the facilities registered them: each facility's own, for a qualification (terminal
// facts §2.4).
#pragma once

#include "clinic/terminal/numbers.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace mdg::clinic::terminal {

class References {
public:
    // What the population holds, and what is in `file`, to which registrations are added. "": none is kept.
    explicit References(const Population& population, std::filesystem::path file = {});

    void put(const std::string& facility, const Numbers& qualification, const std::string& reference);
    std::string find(const std::string& facility, const Numbers& qualification) const; // "" if there is none

    // Gives each result of the answer its number, where one is registered.
    void mark(pugi::xml_node results, const std::string& facility) const;

private:
    std::map<std::string, std::string> references_; // by facility and numbers
    std::filesystem::path file_;
};

} // namespace mdg::clinic::terminal
