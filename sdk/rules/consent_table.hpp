// The questions of every form of the consent, as data/consent_questions.tsv has them.
#pragma once

#include <string_view>
#include <vector>

namespace mdg::rules {

struct ConsentQuestion {
    std::string_view form;
    std::string_view question;
    std::vector<std::string_view> items;
    std::vector<std::string_view> choices;
    std::string_view after; // asked once this was chosen before; empty: always
    std::string_view text;
    std::vector<std::string_view> rules;
};

// Of the book in force, in the order to ask them.
const std::vector<ConsentQuestion>& all_consent_questions();

} // namespace mdg::rules
