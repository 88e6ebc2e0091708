// Madoguchi kit: interface mdgp.apdu/1, exchanges with a card that has power.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

class Apdu {
public:
    static constexpr std::string_view id = MDGP_IF_APDU_1;
    virtual ~Apdu() = default;

    // Sends one command exactly once: never repeats it, never chains (but with MDGP_TRANSMIT_ALLOW_CHAIN), never fetches
    // a rest by itself. With MDGP_TRANSMIT_SECRET it is neither logged nor kept, and every copy is wiped. OK for every
    // status word; data and status word go into answer.
    virtual mdg_status transmit(const Operation& op, std::uint32_t slot, std::uint64_t flags, Bytes command,
                                Buffer& answer) = 0;
    // What one exchange can carry.
    virtual mdg_status limits(const Operation&, std::uint32_t, mdgp_apdu_limits&) { return MDG_E_UNSUPPORTED; }

    // exclusive_begin and exclusive_end are left out, which says that no other program can reach the card.
    static const void* table() noexcept {
        static constexpr mdgp_apdu_1 made{sizeof(mdgp_apdu_1), 0, c_transmit, nullptr, nullptr, c_limits};
        return &made;
    }

protected:
    static mdg_status MDG_CALL c_transmit(mdgp_device* device, std::uint64_t op, std::uint32_t slot,
                                          std::uint64_t flags, const std::uint8_t* command, std::uint32_t length,
                                          std::uint8_t* answer, std::uint32_t capacity,
                                          std::uint32_t* answer_length) noexcept {
        if (command == nullptr || answer == nullptr || answer_length == nullptr) return MDG_E_NULL_POINTER;
        *answer_length = 0;
        return enter<Apdu>(device, op, [&](Apdu& it, const Operation& operation) {
            Buffer buffer{answer, capacity};
            const auto status = it.transmit(operation, slot, flags, Bytes{command, length}, buffer);
            if (status == MDG_OK) *answer_length = buffer.size;
            return status;
        });
    }
    static mdg_status MDG_CALL c_limits(mdgp_device* device, std::uint64_t op, std::uint32_t slot,
                                        mdgp_apdu_limits* out) noexcept {
        return enter_out<Apdu>(device, op, out, [&](Apdu& it, const Operation& o, mdgp_apdu_limits& made) {
            return it.limits(o, slot, made);
        });
    }
};

// For a reader that other programs can reach beside this one.
class ExclusiveApdu : public Apdu {
public:
    // Keeps other programs away from the card until exclusive_end, power_off or reset_to_idle.
    virtual mdg_status exclusive_begin(const Operation& op, std::uint32_t slot) = 0;
    // Nothing without exclusive_begin.
    virtual mdg_status exclusive_end(const Operation& op, std::uint32_t slot) = 0;

    static const void* table() noexcept {
        static constexpr mdgp_apdu_1 made{sizeof(mdgp_apdu_1), 0,       c_transmit, c_exclusive_begin,
                                          c_exclusive_end,     c_limits};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_exclusive_begin(mdgp_device* device, std::uint64_t op, std::uint32_t slot) noexcept {
        return enter<ExclusiveApdu>(device, op,
                                    [&](ExclusiveApdu& it, const Operation& o) { return it.exclusive_begin(o, slot); });
    }
    static mdg_status MDG_CALL c_exclusive_end(mdgp_device* device, std::uint64_t op, std::uint32_t slot) noexcept {
        return enter<ExclusiveApdu>(device, op,
                                    [&](ExclusiveApdu& it, const Operation& o) { return it.exclusive_end(o, slot); });
    }
};

} // namespace madoguchi::kit
