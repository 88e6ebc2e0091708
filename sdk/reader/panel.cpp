#include "reader/panel.hpp"

namespace mdg::reader {
namespace {

using namespace std::chrono_literals;
using plugin_abi::Call;

constexpr std::chrono::milliseconds answer_takes = 3s;

} // namespace

std::uint32_t for_person(std::chrono::milliseconds left) noexcept {
    return static_cast<std::uint32_t>((left - std::min(answer_takes, left / 4)).count());
}

bool show(DeviceLink& device, const char* text, std::uint32_t severity, std::chrono::milliseconds ttl,
          const base::Wait& wait) {
    if (!device.has(MDGP_IF_PANEL_1)) return false;
    Call<&mdgp_panel_1::show> show;
    mdgp_panel_request& request = std::get<0>(show.groups).value;
    request.severity = severity;
    request.ttl_ms = static_cast<std::uint32_t>(ttl.count());
    request.template_id = text;
    request.language = panel_language;
    device.call(show, "showing a text on the reader", wait);
    return std::get<1>(show.groups).value.shown != MDGP_PANEL_SHOWN_NOT_SHOWN;
}

void clear(DeviceLink& device, const base::Wait& wait) {
    if (!device.has(MDGP_IF_PANEL_1)) return;
    Call<&mdgp_panel_1::clear> clear;
    device.call(clear, "clearing the reader's screen", wait);
}

} // namespace mdg::reader
