#include "reader/registration.hpp"

namespace mdg::reader {

using plugin_abi::Call;

bool registers_now(DeviceLink& device, const base::Wait& wait) {
    Call<&mdgp_register_1::properties> ask;
    device.call(ask, "whether the reader registers cards", wait);
    return std::get<0>(ask.groups).value.available != 0;
}

std::uint32_t register_card(DeviceLink& device, std::uint64_t methods, std::chrono::milliseconds limit,
                            const base::Wait& wait) {
    Call<&mdgp_register_1::run> run;
    mdgp_register_request& request = std::get<0>(run.groups).value;
    request.methods = methods;
    request.limit_ms = static_cast<std::uint32_t>(limit.count());
    request.language = "ja";
    request.correlation_id = "";
    device.call(run, "the registration at the reader", wait);
    return std::get<1>(run.groups).value.outcome;
}

} // namespace mdg::reader
