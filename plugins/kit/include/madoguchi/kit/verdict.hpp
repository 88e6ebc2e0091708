// Madoguchi kit: interface mdgp.verdict/1, result documents of device-run identifications.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

// The documents themselves go through Host::verdict, whole; the plugin keeps none.
class Verdict {
public:
    static constexpr std::string_view id = MDGP_IF_VERDICT_1;
    virtual ~Verdict() = default;

    virtual mdg_status verdict_properties(const Operation& op, mdgp_verdict_properties& out) = 0;
    // Where the device pushes documents: begins and ends to report them. None is reported after watch_stop.
    virtual mdg_status verdict_watch_start(const Operation&) { return MDG_E_UNSUPPORTED; }
    virtual mdg_status verdict_watch_stop(const Operation&) { return MDG_E_UNSUPPORTED; }
    // Where it gives them when asked: the document comes before or after this returns.
    virtual mdg_status verdict_request(const Operation&, const mdgp_verdict_request&) { return MDG_E_UNSUPPORTED; }

    static const void* table() noexcept {
        static constexpr mdgp_verdict_1 made{sizeof(mdgp_verdict_1), 0,        c_properties, c_watch_start,
                                             c_watch_stop,           c_request};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_properties(mdgp_device* device, std::uint64_t op,
                                            mdgp_verdict_properties* out) noexcept {
        return enter_out<Verdict>(device, op, out, [](Verdict& it, const Operation& o, mdgp_verdict_properties& made) {
            return it.verdict_properties(o, made);
        });
    }
    static mdg_status MDG_CALL c_watch_start(mdgp_device* device, std::uint64_t op) noexcept {
        return enter<Verdict>(device, op, [](Verdict& it, const Operation& o) { return it.verdict_watch_start(o); });
    }
    static mdg_status MDG_CALL c_watch_stop(mdgp_device* device, std::uint64_t op) noexcept {
        return enter<Verdict>(device, op, [](Verdict& it, const Operation& o) { return it.verdict_watch_stop(o); });
    }
    static mdg_status MDG_CALL c_request(mdgp_device* device, std::uint64_t op,
                                         const mdgp_verdict_request* in) noexcept {
        return enter_in<Verdict>(device, op, in,
                                 [](Verdict& it, const Operation& o, const mdgp_verdict_request& taken) {
                                     return it.verdict_request(o, taken);
                                 });
    }
};

} // namespace madoguchi::kit
