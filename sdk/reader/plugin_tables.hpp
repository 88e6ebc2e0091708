// A plugin's tables as this release knows them: copied by their size, what is missing filled up or refused by
// name.
#pragma once

#include <madoguchi/plugin.h>

namespace mdg::reader {

struct PluginTables {
    mdgp_plugin plugin{};
    mdgp_instance_table instance{};
    mdgp_device_table device{};
};

// Each throws Failure CONTRACT naming the first mandatory function that is missing. A function that is not
// mandatory and missing is one that answers UNSUPPORTED.
PluginTables take_plugin(const mdgp_plugin* plugin);
mdgp_slot_1 take_slot(const void* table);
mdgp_apdu_1 take_apdu(const void* table);

} // namespace mdg::reader
