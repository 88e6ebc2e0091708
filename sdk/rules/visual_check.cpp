#include "rules/visual_check.hpp"

#include "base/failure.hpp"
#include "rules/method_words.hpp"
#include "rules/texts.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace mdg::rules {
namespace {

constexpr std::array terminal_way{VisualStep::log_in,      VisualStep::reader_operation,
                                  VisualStep::visual_mode, VisualStep::compare,
                                  VisualStep::tick,        VisualStep::place_card};
constexpr std::array passcode_way{VisualStep::issue_passcode, VisualStep::staff_button, VisualStep::enter_passcode,
                                  VisualStep::compare, VisualStep::go_on};
// What the app asks for is not public; that staff compare and decide is.
constexpr std::array tool_way{VisualStep::compare, VisualStep::go_on};

bool at_the_terminal(VisualStep step) {
    return step == VisualStep::log_in || step == VisualStep::reader_operation || step == VisualStep::visual_mode ||
           step == VisualStep::tick;
}

} // namespace

std::span<const VisualStep> visual_procedure(VisualWay way) {
    switch (way) {
    case VisualWay::passcode:
        return passcode_way;
    case VisualWay::terminal:
        return terminal_way;
    case VisualWay::tool:
        return tool_way;
    }
    return terminal_way;
}

VisualStep due_step(const VisualCheck& check) {
    if (check.same_person == false) return VisualStep::refused;
    const auto steps = visual_procedure(check.way);
    if (!check.last)
        return steps.front() == VisualStep::issue_passcode && check.passcode_issued ? steps[1] : steps.front();
    const auto at = std::ranges::find(steps, *check.last);
    if (at == steps.end())
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                            std::string(code_of(*check.last)) + " is no step of the way " + code_of(check.way));
    // Whatever was done since: without staff's word nobody was compared (R-VIS-13).
    if (!check.same_person && at >= std::ranges::find(steps, VisualStep::compare)) return VisualStep::compare;
    return at + 1 == steps.end() ? VisualStep::done : *(at + 1);
}

VisualCheck after_step(const VisualCheck& check, VisualStep made, std::optional<bool> same_person) {
    if (const VisualStep due = due_step(check); made != due)
        throw base::Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION,
                            std::string(code_of(made)) + " is not due: first " + code_of(due))
            .with_findings({{"visual_act", MDG_FINDING_CODE_NEXT_STEP, std::string("first ") + code_of(due),
                             *texts(words_of(due).text).back().text(MDG_FIELD_JA)}});
    VisualCheck after = check;
    after.last = made;
    if (made != VisualStep::compare) return after;
    if (!same_person)
        throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                            "staff have to say whether it is the same person (R-VIS-13)")
            .with_findings({{"same_person", MDG_FINDING_CODE_MISSING, "is required after comparing",
                             "同じ方かどうかを確認してください"}});
    after.same_person = same_person;
    return after;
}

bool visually_verified(const VisualCheck& check) {
    return check.same_person == true && due_step(check) == VisualStep::done;
}

int terminal_actions(VisualWay way) {
    return static_cast<int>(std::ranges::count_if(visual_procedure(way), at_the_terminal));
}

} // namespace mdg::rules
