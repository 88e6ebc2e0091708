#include "reader/supervisor/limits.hpp"

#include <algorithm>
#include <array>

namespace mdg::reader::supervisor {

using namespace std::chrono_literals;
using plugin_abi::CallId;

namespace {

struct Row {
    CallId id;
    Limits limits;
};

// Where a person acts, minutes; where a device works, seconds.
constexpr std::array rows{
    Row{CallId::mdgp_slot_1_power_on, {10s, 3s}},   Row{CallId::mdgp_slot_1_reconnect, {10s, 3s}},
    Row{CallId::mdgp_apdu_1_transmit, {60s, 10s}},  Row{CallId::mdgp_apdu_1_exclusive_begin, {60s, 10s}},
    Row{CallId::mdgp_pinpad_1_verify, {180s, 10s}}, Row{CallId::mdgp_pinpad_1_change, {180s, 10s}},
    Row{CallId::mdgp_face_1_match, {120s, 5s}},     Row{CallId::mdgp_visual_1_begin, {900s, 10s}},
    Row{CallId::mdgp_consent_1_run, {300s, 10s}},   Row{CallId::mdgp_phone_1_read, {180s, 10s}},
    Row{CallId::mdgp_health_1_check, {30s, 10s}},   Row{CallId::mdgp_identify_1_run, {600s, 10s}},
    Row{CallId::mdgp_register_1_run, {600s, 10s}},  Row{CallId::mdgp_vendor_dialogue_1_begin, {300s, 10s}},
};
constexpr Limits others{10s, 3s};

} // namespace

Limits limits_of(CallId id) {
    const auto row = std::ranges::find(rows, id, &Row::id);
    return row == rows.end() ? others : row->limits;
}

} // namespace mdg::reader::supervisor
