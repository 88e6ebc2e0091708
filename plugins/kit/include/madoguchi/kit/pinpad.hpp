// Madoguchi kit: interface mdgp.pinpad/1, a PIN typed on the reader. The digits never leave it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

class Pinpad {
public:
    static constexpr std::string_view id = MDGP_IF_PINPAD_1;
    virtual ~Pinpad() = default;

    virtual mdg_status pin_properties(const Operation&, mdgp_pinpad_properties&) { return MDG_E_UNSUPPORTED; }
    // Asks for the digits, puts them into the template and sends it once. OK for every end (out.end).
    virtual mdg_status pin_verify(const Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out) = 0;
    virtual mdg_status pin_change(const Operation&, const mdgp_pinpad_request&, mdgp_pinpad_result&) {
        return MDG_E_UNSUPPORTED;
    }
    // Tries left, without a try: sends the template, which is the empty VERIFY, once.
    virtual mdg_status pin_status(const Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out) = 0;

    static const void* table() noexcept {
        static constexpr mdgp_pinpad_1 made{sizeof(mdgp_pinpad_1), 0, c_properties, c_verify, c_change, c_status};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_properties(mdgp_device* device, std::uint64_t op,
                                            mdgp_pinpad_properties* out) noexcept {
        return enter_out<Pinpad>(device, op, out, [](Pinpad& it, const Operation& o, mdgp_pinpad_properties& made) {
            return it.pin_properties(o, made);
        });
    }
    // The names of the functions are alike: one way for all three.
    template <class Function>
    static mdg_status ask(mdgp_device* device, std::uint64_t op, const mdgp_pinpad_request* in, mdgp_pinpad_result* out,
                          Function function) noexcept {
        return enter<Pinpad>(
            device, op, in, out,
            [&](Pinpad& it, const Operation& o, const mdgp_pinpad_request& taken, mdgp_pinpad_result& made) {
                made.tries_left = -1;
                return (it.*function)(o, taken, made);
            });
    }
    static mdg_status MDG_CALL c_verify(mdgp_device* device, std::uint64_t op, const mdgp_pinpad_request* in,
                                        mdgp_pinpad_result* out) noexcept {
        return ask(device, op, in, out, &Pinpad::pin_verify);
    }
    static mdg_status MDG_CALL c_change(mdgp_device* device, std::uint64_t op, const mdgp_pinpad_request* in,
                                        mdgp_pinpad_result* out) noexcept {
        return ask(device, op, in, out, &Pinpad::pin_change);
    }
    static mdg_status MDG_CALL c_status(mdgp_device* device, std::uint64_t op, const mdgp_pinpad_request* in,
                                        mdgp_pinpad_result* out) noexcept {
        return ask(device, op, in, out, &Pinpad::pin_status);
    }
};

} // namespace madoguchi::kit
