#include "library.hpp"

#include "trace.hpp"

#include <dlfcn.h>

namespace mdg::validate {

Entry load_library(const Context& context) {
    trace("dlopen", context.subject.library.string());
    void* library = ::dlopen(context.subject.library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) fail(std::string("the library cannot be loaded: ") + ::dlerror());
    const auto entry = reinterpret_cast<Entry>(::dlsym(library, "mdgp_entry_v1"));
    if (entry == nullptr) fail("the library has no function mdgp_entry_v1");
    return entry;
}

mdgp_offer offer_of(const Context& context, std::uint32_t minor_min, std::uint32_t minor_max, std::int32_t run_kind) {
    static std::string folder;
    folder = context.subject.folder.string();
    auto offer = plugin_abi::fresh<mdgp_offer>();
    offer.abi_min = minor_min;
    offer.abi_max = minor_max;
    offer.run_kind = run_kind;
    offer.host_name = "mdg-validate";
    offer.host_version = MDG_VERSION_STRING;
    offer.locale = "ja";
    offer.plugin_dir = folder.c_str();
    return offer;
}

Tables agree(const Context& context, Entry entry, std::uint32_t minor_max, std::int32_t run_kind) {
    const auto offer = offer_of(context, 0, minor_max, run_kind);
    Reply roomy;
    mdgp_reply& reply = roomy.value;
    trace("mdgp_entry_v1");
    const mdg_status status = entry(&offer, &reply);
    if (status != MDG_OK)
        fail("the entry refuses minors 0 to " + std::to_string(minor_max) + ": " +
             (reply.reason == nullptr ? "without a reason" : reply.reason));
    demand(reply.plugin != nullptr, "the entry answered OK without a plugin table");
    Tables tables;
    bool understood = false;
    tables.plugin = plugin_abi::copy_of(reply.plugin, understood);
    demand(understood, "mdgp_plugin is larger than this release knows, with bytes that are not zero");
    tables.instance = plugin_abi::copy_of(tables.plugin.instance, understood);
    tables.device = plugin_abi::copy_of(tables.plugin.device, understood);
    tables.abi_chosen = reply.abi_chosen;
    return tables;
}

} // namespace mdg::validate
