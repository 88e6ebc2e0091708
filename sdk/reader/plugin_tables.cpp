#include "reader/plugin_tables.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <cstring>

namespace mdg::reader {

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

template <typename... Arguments>
void fill_up(mdg_status(MDG_CALL*& function)(Arguments...)) {
    if (function == nullptr) function = [](Arguments...) -> mdg_status { return MDG_E_UNSUPPORTED; };
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

mdgp_slot_1 take_slot(const void* vendor) {
    auto table = copy_of<mdgp_slot_1>(vendor, MDGP_IF_SLOT_1);
    demand(table.list, MDGP_IF_SLOT_1 " list");
    demand(table.power_on, MDGP_IF_SLOT_1 " power_on");
    demand(table.power_off, MDGP_IF_SLOT_1 " power_off");
    fill_up(table.reconnect);
    return table;
}

mdgp_apdu_1 take_apdu(const void* vendor) {
    auto table = copy_of<mdgp_apdu_1>(vendor, MDGP_IF_APDU_1);
    demand(table.transmit, MDGP_IF_APDU_1 " transmit");
    fill_up(table.exclusive_begin);
    fill_up(table.exclusive_end);
    fill_up(table.limits);
    return table;
}

} // namespace mdg::reader
