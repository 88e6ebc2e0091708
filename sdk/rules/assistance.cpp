#include "rules/assistance.hpp"

namespace mdg::rules {

HelpDecision may_assist(const Help& help) {
    if (help.act == HelpAct::keep_card) return {HelpVerdict::never_taken, {"R-AUTH-16"}};
    if (help.by != Helper::proxy && help.act == HelpAct::enter_pin) return {HelpVerdict::proxy_only, {"R-AUTH-13"}};
    if (help.reason == HelpReason::none) return {HelpVerdict::patient_can, {"R-AUTH-16"}};
    if (help.by == Helper::proxy) return {HelpVerdict::allowed, {"R-AUTH-13"}};
    if (!help.wished) return {HelpVerdict::not_wished, {"R-AUTH-15"}};
    if (!help.patient_present) return {HelpVerdict::not_in_front, {"R-AUTH-15"}};
    return {HelpVerdict::allowed, {"R-AUTH-15"}};
}

} // namespace mdg::rules
