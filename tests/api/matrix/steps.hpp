// What matrix.tsv expects of one cell, put together from its parts.
#pragma once

#include "api/matrix/table.hpp"
#include "api/reception/desk.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace mdg::api_test {

class ExpectedStep {
public:
    // "enter_pin-visual+last_try=2!CARD_REMOVED": the step, what it does and does not accept beside the usual, the tries it
    // tells, the status of the error it shows. `ways`: those that prove who the patient is.
    ExpectedStep(const std::string& word, const std::vector<std::string>& ways);

    // "" where it is this step.
    std::string differs(const Step& step) const;

private:
    std::string word_;
    std::string code_;
    std::set<std::string> choices_;
    std::optional<int> tries_;
    std::string status_;
};

class Plan {
public:
    Plan(const Expectations& expected, const Cell& cell);

    const std::vector<ExpectedStep>& steps() const { return steps_; }
    const std::string& outcome() const { return outcome_; }
    const std::string& verification() const { return verification_; }
    const std::vector<std::string>& rules() const { return rules_; } // that have to be named
    std::string tries(int at_first) const;

private:
    void add(const Expectation& part);

    std::vector<std::string> ways_;
    std::vector<ExpectedStep> steps_;
    std::string outcome_;
    std::string verification_ = "none";
    std::string tries_ = "same";
    std::vector<std::string> rules_;
};

} // namespace mdg::api_test
