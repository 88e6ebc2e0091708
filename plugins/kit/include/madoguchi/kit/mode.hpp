// Madoguchi kit: interface mdgp.mode/1, modes and restart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

class Mode {
public:
    static constexpr std::string_view id = MDGP_IF_MODE_1;
    virtual ~Mode() = default;

    // mode: MDGP_MODE_…; UNSUPPORTED where the device has no such mode.
    virtual mdg_status set_mode(const Operation& op, std::uint32_t mode) = 0;
    // Restarts the device, which is reported gone and then arrived.
    virtual mdg_status reboot(const Operation&) { return MDG_E_UNSUPPORTED; }

    static const void* table() noexcept {
        static constexpr mdgp_mode_1 made{sizeof(mdgp_mode_1), 0, c_set_mode, c_reboot};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_set_mode(mdgp_device* device, std::uint64_t op, std::uint32_t mode) noexcept {
        return enter<Mode>(device, op, [&](Mode& it, const Operation& o) { return it.set_mode(o, mode); });
    }
    static mdg_status MDG_CALL c_reboot(mdgp_device* device, std::uint64_t op) noexcept {
        return enter<Mode>(device, op, [](Mode& it, const Operation& o) { return it.reboot(o); });
    }
};

} // namespace madoguchi::kit
