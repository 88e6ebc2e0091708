// Madoguchi kit: interface mdgp.phone/1, a phone with the My Number card functions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

class Phone {
public:
    static constexpr std::string_view id = MDGP_IF_PHONE_1;
    virtual ~Phone() = default;

    virtual mdg_status phone_properties(const Operation&, mdgp_phone_properties&) { return MDG_E_UNSUPPORTED; }
    // Reads a phone that is held to the antenna. OK for every outcome. The credential may be kept with
    // Operation::keep.
    virtual mdg_status phone_read(const Operation& op, const mdgp_phone_request& in, mdgp_phone_result& out) = 0;

    static const void* table() noexcept {
        static constexpr mdgp_phone_1 made{sizeof(mdgp_phone_1), 0, c_properties, c_read};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_properties(mdgp_device* device, std::uint64_t op,
                                            mdgp_phone_properties* out) noexcept {
        return enter_out<Phone>(device, op, out, [](Phone& it, const Operation& o, mdgp_phone_properties& made) {
            return it.phone_properties(o, made);
        });
    }
    static mdg_status MDG_CALL c_read(mdgp_device* device, std::uint64_t op, const mdgp_phone_request* in,
                                      mdgp_phone_result* out) noexcept {
        return enter<Phone>(device, op, in, out,
                            [](Phone& it, const Operation& o, const mdgp_phone_request& taken,
                               mdgp_phone_result& made) { return it.phone_read(o, taken, made); });
    }
};

} // namespace madoguchi::kit
