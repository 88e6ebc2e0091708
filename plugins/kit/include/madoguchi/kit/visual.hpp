// Madoguchi kit: interface mdgp.visual/1, staff compares the face with the photo that the device shows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

class Visual {
public:
    static constexpr std::string_view id = MDGP_IF_VISUAL_1;
    virtual ~Visual() = default;

    virtual mdg_status visual_properties(const Operation&, mdgp_visual_properties&) { return MDG_E_UNSUPPORTED; }
    // Shows the photo to staff (host-led; OK without an outcome), or runs the check to its end (reader- or terminal-led).
    virtual mdg_status visual_begin(const Operation& op, const mdgp_visual_request& in, mdgp_visual_result& out) = 0;
    // What staff saw, after a begin led by the host; WRONG_STEP without one.
    virtual mdg_status visual_decide(const Operation&, bool, mdgp_visual_result&) { return MDG_E_UNSUPPORTED; }
    // Ends the check and clears the screen; nothing without begin.
    virtual mdg_status visual_end(const Operation& op) = 0;
    // [control] Whether staff has set a passcode.
    virtual mdg_status passcode_is_set(bool&) { return MDG_E_UNSUPPORTED; }

    static const void* table() noexcept {
        static constexpr mdgp_visual_1 made{sizeof(mdgp_visual_1), 0,      c_properties, c_begin, c_decide, c_end,
                                            c_passcode_is_set,     nullptr};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_properties(mdgp_device* device, std::uint64_t op,
                                            mdgp_visual_properties* out) noexcept {
        return enter_out<Visual>(device, op, out, [](Visual& it, const Operation& o, mdgp_visual_properties& made) {
            return it.visual_properties(o, made);
        });
    }
    static mdg_status MDG_CALL c_begin(mdgp_device* device, std::uint64_t op, const mdgp_visual_request* in,
                                       mdgp_visual_result* out) noexcept {
        return enter<Visual>(device, op, in, out,
                             [](Visual& it, const Operation& o, const mdgp_visual_request& taken,
                                mdgp_visual_result& made) { return it.visual_begin(o, taken, made); });
    }
    static mdg_status MDG_CALL c_decide(mdgp_device* device, std::uint64_t op, std::uint32_t same_person,
                                        mdgp_visual_result* out) noexcept {
        return enter_out<Visual>(device, op, out, [&](Visual& it, const Operation& o, mdgp_visual_result& made) {
            return same_person > 1 ? MDG_E_BAD_ARGUMENT : it.visual_decide(o, same_person == 1, made);
        });
    }
    static mdg_status MDG_CALL c_end(mdgp_device* device, std::uint64_t op) noexcept {
        return enter<Visual>(device, op, [](Visual& it, const Operation& o) { return it.visual_end(o); });
    }
    static mdg_status MDG_CALL c_passcode_is_set(mdgp_device* device, std::uint32_t* out) noexcept {
        if (out == nullptr) return MDG_E_NULL_POINTER;
        return enter_control<Visual>(device, 0, [&](Visual& it) {
            bool is_set = false;
            const auto status = it.passcode_is_set(is_set);
            *out = is_set ? 1 : 0;
            return status;
        });
    }
};

} // namespace madoguchi::kit
