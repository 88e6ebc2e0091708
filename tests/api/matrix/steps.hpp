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
    // tells, the status of the error it shows; with ? at the end it may be over before the desk sees it. `ways`: those that
    // prove who the patient is.
    ExpectedStep(const std::string& word, const std::vector<std::string>& ways);

    bool may_pass_unseen() const { return may_pass_; }

    // "" where it is this step.
    std::string differs(const Step& step) const;

private:
    std::string word_;
    std::string code_;
    std::set<std::string> choices_;
    std::set<std::string> also_, never_; // + and -
    bool may_pass_ = false;
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
    // How staff compared; empty: they did not.
    const std::string& visual_way() const { return visual_way_; }
    std::optional<int> checks() const { return checks_; } // that the terminal got; nullopt: it does not matter
    std::string tries(int at_first) const;
    // The kinds of information that are asked about, and MDG_CONSENT_STATE_…
    const std::vector<std::string>& consent_items() const { return consent_items_; }
    const std::string& consent_state() const { return consent_state_; }
    // What the result says of one of them: MDG_CONSENT_YES, MDG_CONSENT_NO, or nothing.
    std::string consent_to(const std::string& item) const;

private:
    void add(const Expectation& part);
    void add_consent(const Expectations& expected, const Cell& cell);

    std::vector<std::string> ways_;
    std::vector<ExpectedStep> steps_;
    std::string outcome_;
    std::string verification_ = "none";
    std::string tries_ = "same";
    std::string visual_way_;
    std::optional<int> checks_;
    std::vector<std::string> consent_items_;
    std::string consent_state_;
    std::set<std::string> agreed_; // "all"; "unknown": nobody knows to which
    std::vector<std::string> rules_;
};

} // namespace mdg::api_test
