// Madoguchi kit: interface mdgp.vendor_dialogue/1, a screen of the maker's own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

// Nothing that the standard interfaces cover may be asked there.
class VendorDialogue {
public:
    static constexpr std::string_view id = MDGP_IF_VENDOR_DIALOGUE_1;
    virtual ~VendorDialogue() = default;

    // Shows the screen and waits for the person. OK for every outcome; UNSUPPORTED: no such dialogue.
    virtual mdg_status dialogue_begin(const Operation& op, const mdgp_vendor_dialogue_request& in,
                                      mdgp_vendor_dialogue_result& out) = 0;
    // Clears it; nothing without begin.
    virtual mdg_status dialogue_end(const Operation& op) = 0;

    static const void* table() noexcept {
        static constexpr mdgp_vendor_dialogue_1 made{sizeof(mdgp_vendor_dialogue_1), 0, c_begin, c_end};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_begin(mdgp_device* device, std::uint64_t op, const mdgp_vendor_dialogue_request* in,
                                       mdgp_vendor_dialogue_result* out) noexcept {
        return enter<VendorDialogue>(
            device, op, in, out,
            [](VendorDialogue& it, const Operation& o, const mdgp_vendor_dialogue_request& taken,
               mdgp_vendor_dialogue_result& made) { return it.dialogue_begin(o, taken, made); });
    }
    static mdg_status MDG_CALL c_end(mdgp_device* device, std::uint64_t op) noexcept {
        return enter<VendorDialogue>(device, op,
                                     [](VendorDialogue& it, const Operation& o) { return it.dialogue_end(o); });
    }
};

} // namespace madoguchi::kit
