// The staff check at the terminal, step by step, as the library's function leads it (R-VIS-06).
#pragma once

#include "api/matrix/table.hpp"

#include <string>

namespace mdg::api_test {

class StaffCheck {
public:
    // way: MDG_VISUAL_WAY_…
    explicit StaffCheck(const Cell& cell, std::string way = "terminal");

    // "log_in", "compare" (it is the patient) and so on. Every other step has to be refused before it. "" where both went as
    // they should.
    std::string make(const std::string& step);
    std::string due() const { return due_; } // MDG_VISUAL_STEP_…
    bool verified() const { return verified_; }

private:
    std::string act(const std::string& step, bool keep);

    std::string known_; // facts that stay, as JSON
    std::string done_;
    std::string due_;
    bool compared_ = false;
    bool verified_ = false;
};

} // namespace mdg::api_test
