// Madoguchi kit: interface mdgp.identify/1, an identification that the device runs with its terminal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

class Identify {
public:
    static constexpr std::string_view id = MDGP_IF_IDENTIFY_1;
    virtual ~Identify() = default;

    // What the device can run, and what runs on it now (out.flow): the answer after a restart of the plugin too.
    virtual mdg_status identify_properties(const Operation& op, mdgp_identify_properties& out) = 0;
    // Runs one identification; hints go through Operation::progress. A method outside in.methods is never offered. OK
    // for every outcome. BUSY: one that nobody here started is running.
    virtual mdg_status identify_run(const Operation& op, const mdgp_identify_request& in,
                                    mdgp_identify_result& out) = 0;
    // [control] Changes what is allowed while run waits for the person. WRONG_STEP where nothing runs.
    virtual mdg_status offer_methods(std::uint64_t op, std::uint64_t methods) {
        static_cast<void>(op);
        static_cast<void>(methods);
        return MDG_E_UNSUPPORTED;
    }

    static const void* table() noexcept {
        static constexpr mdgp_identify_1 made{sizeof(mdgp_identify_1), 0,      c_properties, c_run,
                                              c_offer_methods,         nullptr};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_properties(mdgp_device* device, std::uint64_t op,
                                            mdgp_identify_properties* out) noexcept {
        return enter_out<Identify>(device, op, out,
                                   [](Identify& it, const Operation& o, mdgp_identify_properties& made) {
                                       return it.identify_properties(o, made);
                                   });
    }
    static mdg_status MDG_CALL c_run(mdgp_device* device, std::uint64_t op, const mdgp_identify_request* in,
                                     mdgp_identify_result* out) noexcept {
        return enter<Identify>(device, op, in, out,
                               [](Identify& it, const Operation& o, const mdgp_identify_request& taken,
                                  mdgp_identify_result& made) { return it.identify_run(o, taken, made); });
    }
    static mdg_status MDG_CALL c_offer_methods(mdgp_device* device, std::uint64_t op, std::uint64_t methods) noexcept {
        return enter_control<Identify>(device, op, [&](Identify& it) { return it.offer_methods(op, methods); });
    }
};

} // namespace madoguchi::kit
