#include "reader/plugin_host/plugin_tables.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <cstring>

namespace mdg::reader::plugin_host {

namespace {

// Every table begins with struct_size; what lies beyond it is not ours to read.
template <typename Table>
Table copy_of(const void* vendor, const char* name) {
    if (vendor == nullptr)
        throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, std::string("mandatory table missing: ") + name);
    std::uint32_t size = 0;
    std::memcpy(&size, vendor, sizeof size);
    Table table{};
    std::memcpy(&table, vendor, std::min<std::size_t>(size, sizeof table));
    return table;
}

template <typename Function>
void demand(Function* function, const char* name) {
    if (function == nullptr)
        throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, std::string("mandatory function missing: ") + name);
}

} // namespace

PluginTables take_plugin(const mdgp_plugin* plugin) {
    PluginTables tables;
    tables.plugin = copy_of<mdgp_plugin>(plugin, "mdgp_plugin");
    demand(tables.plugin.id, "mdgp_plugin.id");
    demand(tables.plugin.version, "mdgp_plugin.version");
    demand(tables.plugin.create, "mdgp_plugin.create");
    demand(tables.plugin.destroy, "mdgp_plugin.destroy");

    tables.instance = copy_of<mdgp_instance_table>(tables.plugin.instance, "mdgp_instance_table");
    demand(tables.instance.start, "mdgp_instance_table.start");
    demand(tables.instance.stop, "mdgp_instance_table.stop");
    demand(tables.instance.open, "mdgp_instance_table.open");

    tables.device = copy_of<mdgp_device_table>(tables.plugin.device, "mdgp_device_table");
    demand(tables.device.describe, "mdgp_device_table.describe");
    demand(tables.device.get_interface, "mdgp_device_table.get_interface");
    demand(tables.device.reset_to_idle, "mdgp_device_table.reset_to_idle");
    demand(tables.device.cancel, "mdgp_device_table.cancel");
    demand(tables.device.close, "mdgp_device_table.close");
    return tables;
}

} // namespace mdg::reader::plugin_host
