// Madoguchi kit: interface mdgp.register/1, first registration as a health insurance card at the reader.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

class Register {
public:
    static constexpr std::string_view id = MDGP_IF_REGISTER_1;
    virtual ~Register() = default;

    virtual mdg_status register_properties(const Operation&, mdgp_register_properties&) { return MDG_E_UNSUPPORTED; }
    // Runs one registration. OK for every outcome; AGREED: registered.
    virtual mdg_status register_run(const Operation& op, const mdgp_register_request& in,
                                    mdgp_register_result& out) = 0;

    static const void* table() noexcept {
        static constexpr mdgp_register_1 made{sizeof(mdgp_register_1), 0, c_properties, c_run};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_properties(mdgp_device* device, std::uint64_t op,
                                            mdgp_register_properties* out) noexcept {
        return enter_out<Register>(device, op, out,
                                   [](Register& it, const Operation& o, mdgp_register_properties& made) {
                                       return it.register_properties(o, made);
                                   });
    }
    static mdg_status MDG_CALL c_run(mdgp_device* device, std::uint64_t op, const mdgp_register_request* in,
                                     mdgp_register_result* out) noexcept {
        return enter<Register>(device, op, in, out,
                               [](Register& it, const Operation& o, const mdgp_register_request& taken,
                                  mdgp_register_result& made) { return it.register_run(o, taken, made); });
    }
};

} // namespace madoguchi::kit
