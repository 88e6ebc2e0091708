// A plugin's tables as this release knows them: copied by their size, what is missing filled up or refused by
// name.
#pragma once

#include <madoguchi/plugin.h>

namespace mdg::reader::plugin_host {

struct PluginTables {
    mdgp_plugin plugin{};
    mdgp_instance_table instance{};
    mdgp_device_table device{};
};

// Throws Failure CONTRACT naming the first mandatory function that is missing.
PluginTables take_plugin(const mdgp_plugin* plugin);

} // namespace mdg::reader::plugin_host
