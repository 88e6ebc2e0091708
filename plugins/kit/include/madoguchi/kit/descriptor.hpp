// Madoguchi kit: what a device is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "structs.hpp"

#include <string>

namespace madoguchi::kit {

// mdgp_descriptor with texts of its own. What is not known stays empty or 0.
struct Descriptor {
    std::uint64_t capabilities = 0;   // MDGP_CAP_…
    std::uint64_t capabilities_2 = 0; // MDGP_CAP2_…
    std::uint32_t slot_count = 0;
    std::string token;        // the same whenever this device is plugged in at the same place
    std::string display_name; // people write its beginning into the configuration
    std::uint32_t usb_vendor_id = 0;
    std::uint32_t usb_product_id = 0;
    std::uint32_t consent_screen_version = 0;
    std::uint32_t panel_width = 0; // pixels
    std::uint32_t panel_height = 0;
    std::uint32_t max_command = 0; // bytes of a whole command
    std::uint32_t pin_min = 0;
    std::uint32_t pin_max = 0;
    std::string vendor; // as the manifest's
    std::string model;
    std::string serial; // of the device, never of a card
    std::string firmware;
    std::string hardware_revision;
    std::string protocol;
    std::string location;
    std::string languages; // with blanks between
    std::string certification;
    std::string quirks; // with blanks between

    // For the interface; its texts live as long as this object is not changed.
    mdgp_descriptor table() const noexcept {
        const auto or_null = [](const std::string& text) { return text.empty() ? nullptr : text.c_str(); };
        auto made = fresh<mdgp_descriptor>();
        made.capabilities = capabilities;
        made.capabilities_2 = capabilities_2;
        made.slot_count = slot_count;
        made.token = token.c_str();
        made.display_name = display_name.c_str();
        made.usb_vendor_id = usb_vendor_id;
        made.usb_product_id = usb_product_id;
        made.consent_screen_version = consent_screen_version;
        made.panel_width = panel_width;
        made.panel_height = panel_height;
        made.max_command = max_command;
        made.pin_min = pin_min;
        made.pin_max = pin_max;
        made.vendor = or_null(vendor);
        made.model = or_null(model);
        made.serial = or_null(serial);
        made.firmware = or_null(firmware);
        made.hardware_revision = or_null(hardware_revision);
        made.protocol = or_null(protocol);
        made.location = or_null(location);
        made.languages = or_null(languages);
        made.certification = or_null(certification);
        made.quirks = or_null(quirks);
        return made;
    }
};

} // namespace madoguchi::kit
