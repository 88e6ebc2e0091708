#include "api/matrix/staff_check.hpp"

#include "api/reception/desk.hpp"

#include <array>

namespace mdg::api_test {
namespace {

constexpr std::array staff_steps{MDG_VISUAL_STEP_ISSUE_PASSCODE,   MDG_VISUAL_STEP_STAFF_BUTTON,
                                 MDG_VISUAL_STEP_ENTER_PASSCODE,   MDG_VISUAL_STEP_LOG_IN,
                                 MDG_VISUAL_STEP_READER_OPERATION, MDG_VISUAL_STEP_VISUAL_MODE,
                                 MDG_VISUAL_STEP_COMPARE,          MDG_VISUAL_STEP_TICK,
                                 MDG_VISUAL_STEP_PLACE_CARD,       MDG_VISUAL_STEP_GO_ON};

} // namespace

StaffCheck::StaffCheck(const Cell& cell, std::string way) {
    const bool face = cell[reader] != "generic";
    known_ = R"({"visit_date": ")" + cell[day] + R"(", "reader_kind": ")" + (face ? "face" : "generic") +
             R"(", "card_form": "photo", "visual_passcode": )" + (face ? "1" : "0") +
             R"(, "visual_reason": "condition", "operator_id": "S-07", "visual_way": ")" + way + "\"";
    act("", true);
}

std::string StaffCheck::make(const std::string& step) {
    for (const std::string other : staff_steps)
        if (other != step && !(compared_ && other == MDG_VISUAL_STEP_COMPARE)) // staff may look again
            if (const auto status = act(other, false); status != "WRONG_STEP")
                return other + " before " + step + ": " + status;
    const auto status = act(step, true);
    return status == "OK" ? "" : step + ": " + status;
}

std::string StaffCheck::act(const std::string& step, bool keep) {
    std::string facts = known_;
    if (!done_.empty()) facts += R"(, "visual_done": ")" + done_ + "\"";
    if (!step.empty()) facts += R"(, "visual_act": ")" + step + "\"";
    const bool said = compared_ || step == MDG_VISUAL_STEP_COMPARE;
    if (said) facts += R"(, "same_person": 1)";
    Record check;
    const auto status = name(mdg_visual_check(record(MDG_KIND_FACTS, facts + "}").get(), check.out(), nullptr));
    if (!keep || status != "OK") return status;
    done_ = step;
    compared_ = said;
    due_ = text(check.get(), MDG_FIELD_VISUAL_STEP);
    verified_ = text(check.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_VISUAL;
    return status;
}

} // namespace mdg::api_test
