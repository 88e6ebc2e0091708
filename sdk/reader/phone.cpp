#include "reader/phone.hpp"

#include "reader/identification.hpp"

namespace mdg::reader {

using plugin_abi::Call;

std::uint32_t phone_platforms(DeviceLink& device, const base::Wait& wait) {
    if (device.has(MDGP_IF_PHONE_1)) {
        Call<&mdgp_phone_1::properties> ask;
        device.call(ask, "which phones the reader reads", wait);
        return std::get<0>(ask.groups).value.platforms;
    }
    // A generic reader that is paired with the terminal: the device names the method only (R-MOB-08).
    const bool paired =
        device.has(MDGP_IF_IDENTIFY_1) && (identify_ability(device, wait).methods & MDGP_METHOD_PHONE) != 0;
    return paired ? static_cast<std::uint32_t>(MDGP_PHONE_IOS | MDGP_PHONE_ANDROID) : 0;
}

std::uint32_t read_phone(DeviceLink& device, std::uint32_t platforms, std::chrono::milliseconds limit,
                         const base::Wait& wait) {
    Call<&mdgp_phone_1::read> read;
    mdgp_phone_request& request = std::get<0>(read.groups).value;
    request.platforms = platforms;
    request.limit_ms = static_cast<std::uint32_t>(limit.count());
    request.language = "ja";
    request.correlation_id = "";
    device.call(read, "the phone", wait);
    return std::get<1>(read.groups).value.outcome;
}

} // namespace mdg::reader
