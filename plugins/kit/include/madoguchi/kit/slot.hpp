// Madoguchi kit: interface mdgp.slot/1, places for cards and their power.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

// One slot of a device; its number stays while the device is open.
struct SlotInfo {
    std::uint32_t slot = 0;
    std::uint32_t kind = MDGP_SLOT_UNKNOWN; // MDGP_SLOT_…
};

class Slot {
public:
    static constexpr std::string_view id = MDGP_IF_SLOT_1;
    virtual ~Slot() = default;

    virtual std::vector<SlotInfo> slots() const = 0;
    // Gives power to the card. The answer to reset goes into atr; empty where only Host::medium tells it. NO_CARD, MUTE,
    // BUSY (powered already), NOT_FOUND (no such slot) …
    virtual mdg_status power_on(const Operation& op, std::uint32_t slot, Buffer& atr) = 0;
    // Ends every verified state and lets go of the card. OK also without power, and where the card is gone.
    virtual mdg_status power_off(const Operation& op, std::uint32_t slot) = 0;
    // After CARD_RESET: the same connection again without touching the card's power.
    virtual mdg_status reconnect(const Operation&, std::uint32_t) { return MDG_E_UNSUPPORTED; }

    static const void* table() noexcept {
        static constexpr mdgp_slot_1 made{sizeof(mdgp_slot_1), 0, c_list, c_power_on, c_power_off, c_reconnect};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_list(mdgp_device* device, std::uint64_t op, std::uint32_t index,
                                      mdgp_slot_info* out) noexcept {
        return enter_out<Slot>(device, op, out, [&](Slot& it, const Operation&, mdgp_slot_info& made) {
            const auto slots = it.slots();
            if (index >= slots.size()) return MDG_E_NOT_FOUND;
            made.slot = slots[index].slot;
            made.kind = slots[index].kind;
            return MDG_OK;
        });
    }
    static mdg_status MDG_CALL c_power_on(mdgp_device* device, std::uint64_t op, std::uint32_t slot, std::uint8_t* atr,
                                          std::uint32_t capacity, std::uint32_t* atr_length) noexcept {
        if (atr == nullptr || atr_length == nullptr) return MDG_E_NULL_POINTER;
        *atr_length = 0;
        return enter<Slot>(device, op, [&](Slot& it, const Operation& operation) {
            Buffer buffer{atr, capacity};
            const auto status = it.power_on(operation, slot, buffer);
            if (status == MDG_OK) *atr_length = buffer.size;
            return status;
        });
    }
    static mdg_status MDG_CALL c_power_off(mdgp_device* device, std::uint64_t op, std::uint32_t slot) noexcept {
        return enter<Slot>(device, op, [&](Slot& it, const Operation& o) { return it.power_off(o, slot); });
    }
    static mdg_status MDG_CALL c_reconnect(mdgp_device* device, std::uint64_t op, std::uint32_t slot) noexcept {
        return enter<Slot>(device, op, [&](Slot& it, const Operation& o) { return it.reconnect(o, slot); });
    }
};

} // namespace madoguchi::kit
