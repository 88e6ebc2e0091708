// The staff check by sight, step by step (R-VIS-06, R-VIS-08). The passcode is the facility's, typed at the reader by
// staff: nothing here can hold it, and it is no PIN (R-VIS-10).
#pragma once

#include "rules/methods.hpp"

#include <optional>
#include <span>

namespace mdg::rules {

enum class VisualStep : std::uint8_t {
    issue_passcode, // once a facility, at the system
    staff_button,   // 職員用ボタン
    enter_passcode,
    log_in,           // to the system, at the terminal
    reader_operation, // 「顔認証付きカードリーダー操作」
    visual_mode,      // 「目視確認」
    compare,          // the patient shows the photo, staff decide (R-VIS-12, R-VIS-13)
    tick,             // 「目視で本人確認完了」
    place_card,
    go_on, // as after face or PIN
    done,
    refused, // not the same person
};
inline constexpr int visual_step_count = 12;

// In the order in which they have to be done.
std::span<const VisualStep> visual_procedure(VisualWay way);

struct VisualCheck {
    VisualWay way = VisualWay::terminal;
    bool passcode_issued = true;
    std::optional<VisualStep> last;  // that was done
    std::optional<bool> same_person; // as staff confirmed it
};

// The one step that is due. A last step that is not of this way is a Failure BAD_ARGUMENT.
VisualStep due_step(const VisualCheck& check);

// The check after a step was done. Failure WRONG_STEP for one that is not due, naming the one that is; CHECK_FAILED
// for a comparison without its answer (R-VIS-13).
VisualCheck after_step(const VisualCheck& check, VisualStep made, std::optional<bool> same_person);

// Verified only at the end of every step, the same person having been confirmed.
bool visually_verified(const VisualCheck& check);

// What staff do at the terminal for one patient (R-VIS-07).
int terminal_actions(VisualWay way);

} // namespace mdg::rules
