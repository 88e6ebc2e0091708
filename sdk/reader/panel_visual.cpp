#include "reader/panel_visual.hpp"

#include "reader/panel.hpp"

namespace mdg::reader {
namespace {

using plugin_abi::Call;

constexpr const char* staff_check = "the staff check on the reader";

bool by_passcode(DeviceLink& device, const base::Wait& wait) {
    if (!device.has(MDGP_IF_VISUAL_1)) return false;
    Call<&mdgp_visual_1::properties> properties;
    device.call(properties, staff_check, wait);
    const mdgp_visual_properties& can = std::get<0>(properties.groups).value;
    return can.passcode != 0 && (can.styles & MDGP_VISUAL_STYLE_READER_LED) != 0;
}

Compared compared_of(std::uint32_t outcome) {
    switch (outcome) {
    case MDGP_OUTCOME_VERIFIED:
        return Compared::same;
    case MDGP_OUTCOME_NO_MATCH:
        return Compared::other;
    case MDGP_OUTCOME_CARD_TAKEN:
        return Compared::card_taken;
    default:
        return Compared::undecided;
    }
}

} // namespace

Compared compare_by_staff(DeviceLink& device, std::uint32_t slot, std::uint32_t reason, const base::Wait& wait) {
    if (!by_passcode(device, wait)) return Compared::undecided;
    Call<&mdgp_visual_1::begin> begin;
    mdgp_visual_request& request = std::get<0>(begin.groups).value;
    request.style = static_cast<std::uint32_t>(MDGP_VISUAL_STYLE_READER_LED);
    request.reason = reason;
    request.limit_ms = for_person<&mdgp_visual_1::begin>(device, wait);
    request.slot = slot;
    request.language = panel_language;
    request.correlation_id = "";
    device.call(begin, staff_check, wait);
    const Compared compared = compared_of(std::get<1>(begin.groups).value.outcome);
    Call<&mdgp_visual_1::end> end;
    device.call(end, staff_check, wait);
    return compared;
}

} // namespace mdg::reader
