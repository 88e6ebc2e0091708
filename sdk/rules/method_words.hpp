// The registry's codes of methods, ways and steps, and the texts that go with them.
#pragma once

#include "rules/visual_check.hpp"

#include <optional>
#include <string_view>

namespace mdg::rules {

const char* code_of(Method method);   // MDG_VERIFICATION_…
const char* code_of(Closed reason);   // MDG_CLOSED_REASON_…, "" for open
const char* code_of(VisualWay way);   // MDG_VISUAL_WAY_…
const char* code_of(VisualStep step); // MDG_VISUAL_STEP_…

// nullopt for what is none.
std::optional<VisualWay> visual_way_of(std::string_view code);
std::optional<VisualStep> visual_step_of(std::string_view code);

// Those in force on the day are cited.
using RuleList = base::Few<const char*, 4>;

// What is said where a method is closed for this reason, and the rules behind it.
struct Words {
    const char* code;
    const char* text; // id in the catalogue
    RuleList rules;
};
const Words& words_of(Closed reason);
const Words& words_of(VisualStep step);

} // namespace mdg::rules
