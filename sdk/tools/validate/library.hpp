// The plugin's library in this process, and its entry.
#pragma once

#include "test.hpp"

#include "plugin_abi/structs.hpp"

#include <madoguchi/plugin.h>

#include <string>

namespace mdg::validate {

using Entry = mdg_status(MDG_CALL*)(const mdgp_offer*, mdgp_reply*);

// Loads it as a host does: immediate binding, local scope. A failure of the test where that does not work.
Entry load_library(const Context& context);

// The offer this host makes; the folder's text lives as long as the process.
mdgp_offer offer_of(const Context& context, std::uint32_t minor_min, std::uint32_t minor_max,
                    std::int32_t run_kind = MDGP_RUN_VALIDATE);

// A reply with room behind it, so that a plugin that writes too far harms nothing but its own test.
struct Reply {
    mdgp_reply value = plugin_abi::fresh<mdgp_reply>();
    unsigned char room[64] = {};
};

// The plugin's own functions as far as both sides know them.
struct Tables {
    mdgp_plugin plugin{};
    mdgp_instance_table instance{};
    mdgp_device_table device{};
    std::uint32_t abi_chosen = 0;
};

// Calls the entry with what this release speaks. A failure of the test where it refuses.
Tables agree(const Context& context, Entry entry, std::uint32_t minor_max = MDGP_ABI_MINOR,
             std::int32_t run_kind = MDGP_RUN_VALIDATE);

} // namespace mdg::validate
