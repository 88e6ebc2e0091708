#include "reader/self_test.hpp"

namespace mdg::reader {

void self_test(DeviceLink& device, const base::Wait& wait) {
    if (!device.has(MDGP_IF_HEALTH_1)) return;
    plugin_abi::Call<&mdgp_health_1::check> check;
    device.call(check, "the reader's own test", wait);
}

void power_test(DeviceLink& device, std::uint32_t slot, const base::Wait& wait) {
    device.power_on(slot, wait);
    device.power_off(slot, wait);
}

} // namespace mdg::reader
