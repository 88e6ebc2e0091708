#include "rules/method_words.hpp"

#include <madoguchi/fields.h>

#include <array>

namespace mdg::rules {
namespace {

constexpr std::array<const char*, method_count> methods{MDG_VERIFICATION_FACE, MDG_VERIFICATION_PIN,
                                                        MDG_VERIFICATION_VISUAL, MDG_VERIFICATION_PHONE};
constexpr std::array<const char*, 3> ways{MDG_VISUAL_WAY_PASSCODE, MDG_VISUAL_WAY_TERMINAL, MDG_VISUAL_WAY_TOOL};

// By Closed.
constexpr std::array<Words, closed_count> closed{{
    {"", "", {}},
    {MDG_CLOSED_REASON_NO_CARD, "closed_no_card", {"R-FLOW-03", "R-CARD-12"}},
    {MDG_CLOSED_REASON_CARD_NOT_READ, "closed_card_not_read", {"R-CARD-10", "R-CARD-11"}},
    {MDG_CLOSED_REASON_CARD_BROKEN, "closed_card_broken", {"R-CARD-10"}},
    {MDG_CLOSED_REASON_CARD_SOILED, "closed_card_soiled", {"R-CARD-10"}},
    {MDG_CLOSED_REASON_PHONE_NOT_SUPPORTED, "phone_needs_reader", {"R-CARD-05", "R-MOB-07"}},
    {MDG_CLOSED_REASON_CERTIFICATE, "closed_certificate", {"R-CERT-08", "R-CERT-06", "R-CARD-06", "R-CARD-10"}},
    {MDG_CLOSED_REASON_PHONE_CERTIFICATE, "closed_phone_certificate", {"R-CONF-02"}},
    {MDG_CLOSED_REASON_NOT_ONLINE, "closed_not_online", {"R-FAC-14", "R-SYS-19"}},
    {MDG_CLOSED_REASON_NO_TOOL, "closed_no_tool", {"R-MOB-04"}},
    {MDG_CLOSED_REASON_WRONG_TOOL, "closed_wrong_tool", {"R-MOB-05", "R-MOB-12"}},
    {MDG_CLOSED_REASON_NOT_IN_SCENE, "closed_not_in_scene", {"R-MOB-01", "R-FAC-05", "R-CONF-11"}},
    {MDG_CLOSED_REASON_TOO_EARLY, "closed_too_early", {"R-MOB-13"}},
    {MDG_CLOSED_REASON_NO_READER, "closed_no_reader", {"R-AUTH-05"}},
    {MDG_CLOSED_REASON_READER_OUT, "closed_reader_out", {"R-AUTH-05", "R-FAC-03"}},
    {MDG_CLOSED_REASON_CARD_HAS_NO_PIN, "closed_card_has_no_pin", {"R-CARD-02"}},
    {MDG_CLOSED_REASON_CARD_HAS_NO_PHOTO, "closed_card_has_no_photo", {"R-CARD-03", "R-VIS-05"}},
    {MDG_CLOSED_REASON_PHONE_HAS_NO_PHOTO, "closed_phone_has_no_photo", {"R-CONF-15"}},
    {MDG_CLOSED_REASON_PHONE_HAS_NO_PIN, "closed_phone_has_no_pin", {"R-CONF-15"}},
    {MDG_CLOSED_REASON_NOT_A_PHONE, "closed_not_a_phone", {"R-CONF-15"}},
    {MDG_CLOSED_REASON_NOT_IN_CLASS, "closed_not_in_class", {"R-AUTH-02", "R-AUTH-03"}},
    {MDG_CLOSED_REASON_NOT_AT_TOOL, "closed_not_at_tool", {"R-AUTH-02", "R-MOB-02"}},
    {MDG_CLOSED_REASON_NOT_AT_READER, "closed_not_at_reader", {"R-AUTH-04"}},
    {MDG_CLOSED_REASON_CAMERA_OUT, "closed_camera_out", {"R-AUTH-05", "R-VIS-04"}},
    {MDG_CLOSED_REASON_PIN_PAD_OUT, "closed_pin_pad_out", {"R-AUTH-07", "R-VIS-04"}},
    {MDG_CLOSED_REASON_PIN_BLOCKED, "pin_blocked", {"R-AUTH-09", "R-AUTH-10"}},
    {MDG_CLOSED_REASON_PIN_FORGOTTEN, "closed_pin_forgotten", {"R-AUTH-11"}},
}};

// By VisualStep.
constexpr std::array<Words, visual_step_count> steps{{
    {MDG_VISUAL_STEP_ISSUE_PASSCODE, "visual_issue_passcode", {"R-VIS-08", "R-VIS-10"}},
    {MDG_VISUAL_STEP_STAFF_BUTTON, "visual_staff_button", {"R-VIS-08"}},
    {MDG_VISUAL_STEP_ENTER_PASSCODE, "visual_enter_passcode", {"R-VIS-08", "R-VIS-10"}},
    {MDG_VISUAL_STEP_LOG_IN, "visual_log_in", {"R-VIS-06"}},
    {MDG_VISUAL_STEP_READER_OPERATION, "visual_reader_operation", {"R-VIS-06"}},
    {MDG_VISUAL_STEP_VISUAL_MODE, "visual_mode", {"R-VIS-06"}},
    {MDG_VISUAL_STEP_COMPARE, "visual_compare", {"R-VIS-12", "R-VIS-13"}},
    {MDG_VISUAL_STEP_TICK, "visual_tick", {"R-VIS-06"}},
    {MDG_VISUAL_STEP_PLACE_CARD, "visual_place_card", {"R-VIS-06", "R-AUTH-16"}},
    {MDG_VISUAL_STEP_GO_ON, "visual_go_on", {"R-VIS-08", "R-VIS-09", "R-VIS-11"}},
    {MDG_VISUAL_STEP_DONE, "visual_done", {"R-VIS-11"}},
    {MDG_VISUAL_STEP_REFUSED, "visual_refused", {"R-VIS-13"}},
}};

template <typename Enum, typename Code>
std::optional<Enum> value_of(std::string_view code, int count, Code code_at) {
    for (int i = 0; i < count; ++i)
        if (!code.empty() && code == code_at(i)) return static_cast<Enum>(i);
    return std::nullopt;
}

template <typename Enum>
constexpr std::size_t at(Enum value) {
    return static_cast<std::size_t>(value);
}

} // namespace

const char* code_of(Method method) {
    return methods[at(method)];
}
const char* code_of(Closed reason) {
    return closed[at(reason)].code;
}
const char* code_of(VisualWay way) {
    return ways[at(way)];
}
const char* code_of(VisualStep step) {
    return steps[at(step)].code;
}

std::optional<VisualWay> visual_way_of(std::string_view code) {
    return value_of<VisualWay>(code, 3, [](int i) { return ways[static_cast<std::size_t>(i)]; });
}
std::optional<VisualStep> visual_step_of(std::string_view code) {
    return value_of<VisualStep>(code, visual_step_count, [](int i) { return steps[static_cast<std::size_t>(i)].code; });
}

const Words& words_of(Closed reason) {
    return closed[at(reason)];
}
const Words& words_of(VisualStep step) {
    return steps[at(step)];
}

} // namespace mdg::rules
