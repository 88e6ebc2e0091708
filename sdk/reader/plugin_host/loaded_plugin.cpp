#include "reader/plugin_host/loaded_plugin.hpp"

#include "base/failure.hpp"

#include <dlfcn.h>

#include <string>

namespace mdg::reader::plugin_host {

namespace {

using base::Failure;
using Entry = decltype(&mdgp_entry_v1);

// Never unloaded: a maker's library may have left threads and handlers behind. The process ends instead.
Entry load_entry(const std::string& library) {
    void* handle = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        throw Failure(MDG_E_NOT_LOADED, MDG_ORIGIN_PLUGIN, "the library cannot be loaded: " + std::string(::dlerror()));
    void* symbol = ::dlsym(handle, "mdgp_entry_v1");
    if (symbol == nullptr)
        throw Failure(MDG_E_NOT_LOADED, MDG_ORIGIN_PLUGIN, library + " does not export mdgp_entry_v1");
    return reinterpret_cast<Entry>(symbol);
}

PluginTables negotiate(Entry entry, const link::Load& what) {
    auto offer = plugin_abi::fresh<mdgp_offer>();
    offer.abi_min = 0;
    offer.abi_max = MDGP_ABI_MINOR;
    offer.run_kind = what.run_kind;
    offer.host_name = "madoguchi";
    offer.host_version = MDG_VERSION_STRING;
    offer.locale = what.locale;
    offer.plugin_dir = what.folder;
    offer.state_dir = what.state_dir;
    auto reply = plugin_abi::fresh<mdgp_reply>();

    const mdg_status status = entry(&offer, &reply);
    if (status != MDG_OK) {
        const std::string reason = reply.reason != nullptr ? reply.reason : "no reason given";
        throw Failure(status, MDG_ORIGIN_PLUGIN, "the plugin refused to be loaded: " + reason);
    }
    if (reply.abi_chosen > MDGP_ABI_MINOR)
        throw Failure(MDG_E_ABI_MISMATCH, MDG_ORIGIN_PLUGIN,
                      "the plugin chose minor " + std::to_string(reply.abi_chosen) + ", which was not offered");
    return take_plugin(reply.plugin);
}

void demand_same(const char* what, const char* manifest, const char* code) {
    if (std::string_view(manifest) != (code == nullptr ? "" : code))
        throw Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN,
                      std::string("the manifest's ") + what + " is " + manifest + ", the library's " +
                          (code == nullptr ? "missing" : code));
}

} // namespace

LoadedPlugin::LoadedPlugin(const link::Load& what, HostTable& host, recording::Recorder* recorder)
    : tables_(negotiate(load_entry(std::string(what.folder) + "/" + what.library), what)) {
    if (recorder != nullptr) {
        plain_ = tables_;
        plain_.plugin.instance = &plain_.instance;
        plain_.plugin.device = &plain_.device;
        tables_ = take_plugin(recorder->wrap(&plain_.plugin));
    }
    demand_same("id", what.id, tables_.plugin.id);
    demand_same("version", what.version, tables_.plugin.version);
    const HostTable::Operation operation(host, 0, nullptr);
    const mdg_status status = tables_.plugin.create(host.table(), &instance_);
    if (status != MDG_OK) throw Failure(status, MDG_ORIGIN_PLUGIN, "the plugin could not make an instance");
}

LoadedPlugin::~LoadedPlugin() {
    tables_.plugin.destroy(instance_);
}

} // namespace mdg::reader::plugin_host
