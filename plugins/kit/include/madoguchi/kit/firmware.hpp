// Madoguchi kit: interface mdgp.firmware/1, what runs on the device.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

class Firmware {
public:
    static constexpr std::string_view id = MDGP_IF_FIRMWARE_1;
    virtual ~Firmware() = default;

    // Texts are kept with Operation::keep.
    virtual mdg_status firmware_info(const Operation& op, mdgp_firmware& out) = 0;

    static const void* table() noexcept {
        static constexpr mdgp_firmware_1 made{sizeof(mdgp_firmware_1), 0, c_info, nullptr};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_info(mdgp_device* device, std::uint64_t op, mdgp_firmware* out) noexcept {
        return enter_out<Firmware>(device, op, out, [](Firmware& it, const Operation& o, mdgp_firmware& made) {
            return it.firmware_info(o, made);
        });
    }
};

} // namespace madoguchi::kit
