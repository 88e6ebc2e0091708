#include "reader/panel_pin.hpp"

#include "reader/panel.hpp"

namespace mdg::reader {
namespace {

constexpr std::uint32_t no_length = 0xFFFFFFFF;
constexpr std::size_t header_size = 5; // CLA INS P1 P2 Lc

PadEntry entry_of(const mdgp_pinpad_result& result) {
    using End = PadEntry::End;
    const auto status = static_cast<std::uint16_t>(result.status_word);
    // A status word is the card's: whatever the pad calls the end, something reached the card.
    if (status != 0) return {End::sent, status};
    switch (result.end) {
    case MDGP_PIN_END_ENTERED:
        return {End::sent, 0};
    case MDGP_PIN_END_CANCELLED_ON_DEVICE:
        return {End::stopped, 0, true};
    case MDGP_PIN_END_TIMEOUT:
        return {End::nobody};
    case MDGP_PIN_END_TOO_SHORT:
        return {End::too_short};
    case MDGP_PIN_END_BLOCKED:
        return {End::blocked};
    default:
        return {End::stopped};
    }
}

} // namespace

PadEntry enter_pin(DeviceLink& device, std::uint32_t slot, BytesView command, std::size_t digits,
                   const base::Wait& wait) {
    using plugin_abi::Call;
    Call<&mdgp_pinpad_1::verify> verify;
    mdgp_pinpad_request& request = std::get<0>(verify.groups).value;
    request.slot = slot;
    request.digits_min = request.digits_max = static_cast<std::uint32_t>(digits);
    request.encoding = MDGP_PIN_ENCODING_ASCII;
    request.pin_offset = header_size;
    request.length_offset = no_length;
    request.first_key_ms = request.total_ms = for_person<&mdgp_pinpad_1::verify>(device, wait);
    request.command_length = static_cast<std::uint32_t>(command.size());
    request.command = reinterpret_cast<const std::uint8_t*>(command.data());
    request.language = panel_language;
    device.call(verify, "the PIN typed on the reader", wait, true);
    return entry_of(std::get<1>(verify.groups).value);
}

} // namespace mdg::reader
