#include "reader/loaded_plugin.hpp"

#include <dlfcn.h>

#include <string>

namespace mdg::reader {

namespace {

using base::Failure;
using Entry = decltype(&mdgp_entry_v1);

// Never unloaded: a maker's library may have left threads and handlers behind.
Entry load_entry(const std::filesystem::path& library) {
    void* handle = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        throw Failure(MDG_E_NOT_LOADED, MDG_ORIGIN_PLUGIN, "the library cannot be loaded: " + std::string(::dlerror()));
    void* symbol = ::dlsym(handle, "mdgp_entry_v1");
    if (symbol == nullptr)
        throw Failure(MDG_E_NOT_LOADED, MDG_ORIGIN_PLUGIN, library.string() + " does not export mdgp_entry_v1");
    return reinterpret_cast<Entry>(symbol);
}

PluginTables negotiate(Entry entry, const std::filesystem::path& folder, const LinkOptions& options) {
    mdgp_offer offer{};
    offer.struct_size = sizeof offer;
    offer.abi_min = 0;
    offer.abi_max = MDGP_ABI_MINOR;
    offer.run_kind = MDGP_RUN_PRODUCTION;
    offer.host_name = "madoguchi";
    offer.host_version = MDG_VERSION_STRING;
    offer.locale = "ja";
    offer.plugin_dir = folder.c_str();
    offer.state_dir = options.state_dir.empty() ? nullptr : options.state_dir.c_str();
    mdgp_reply reply{};
    reply.struct_size = sizeof reply;

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

void demand_same(const char* what, const std::string& manifest, const std::string& code) {
    if (manifest != code)
        throw Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN,
                      std::string("the manifest's ") + what + " is " + manifest + ", the library's " + code);
}

} // namespace

LoadedPlugin::LoadedPlugin(const std::filesystem::path& folder, const Manifest& manifest_, const LinkOptions& options)
    : manifest(manifest_)
    , services(manifest_.id, options.log) {
    try {
        tables = negotiate(load_entry(folder / manifest.library), folder, options);
        demand_same("id", manifest.id, tables.plugin.id);
        demand_same("version", manifest.version, tables.plugin.version);
        const mdg_status status = tables.plugin.create(services.table(), &instance);
        if (status != MDG_OK) throw services.failure(status, "the plugin could not make an instance");
    } catch (Failure& failure) {
        failure.plugin_id = manifest.id;
        failure.message = manifest.id + ": " + failure.message;
        throw;
    }
}

LoadedPlugin::~LoadedPlugin() {
    tables.plugin.destroy(instance);
}

} // namespace mdg::reader
