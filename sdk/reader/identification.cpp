#include "reader/identification.hpp"

namespace mdg::reader {

using plugin_abi::Call;

IdentifyAbility identify_ability(DeviceLink& device, const base::Wait& wait) {
    Call<&mdgp_identify_1::properties> ask;
    device.call(ask, "what the reader can run", wait);
    const mdgp_identify_properties& said = std::get<0>(ask.groups).value;
    return {said.methods, said.flow == MDGP_FLOW_UNKNOWN, said.verdicts != 0};
}

Identified identify(DeviceLink& device, const IdentifyWish& wish, const base::Wait& wait) {
    Call<&mdgp_identify_1::run> run;
    mdgp_identify_request& request = std::get<0>(run.groups).value;
    request.methods = wish.methods;
    request.first_method = static_cast<std::uint32_t>(wish.first_method);
    request.limit_ms = static_cast<std::uint32_t>(wish.limit.count());
    request.consent_mode = wish.consent_mode;
    request.language = "ja";
    request.correlation_id = wish.correlation_id.c_str();
    request.staff_place = wish.staff_place.empty() ? nullptr : wish.staff_place.c_str();
    device.call(run, "the identification at the reader", wait);
    const mdgp_identify_result& result = std::get<1>(run.groups).value;
    return {result.outcome, result.method, result.remaining_methods, result.verdict_expected != 0};
}

void watch_documents(DeviceLink& device, bool on, const base::Wait& wait) {
    if (!device.has(MDGP_IF_VERDICT_1)) return;
    try {
        if (on) {
            Call<&mdgp_verdict_1::watch_start> start;
            device.call(start, "watching for result documents", wait);
        } else {
            Call<&mdgp_verdict_1::watch_stop> stop;
            device.call(stop, "ending the watch for result documents", wait);
        }
    } catch (const base::Failure& failure) {
        if (failure.status != MDG_E_UNSUPPORTED) throw;
    }
}

} // namespace mdg::reader
