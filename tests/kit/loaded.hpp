// A plugin's tables, got as a host gets them.
#pragma once

#include "fake_host.hpp"
#include "support/catch.hpp"

#include <dlfcn.h>

namespace mdg::test {

using EntryFunction = decltype(&mdgp_entry_v1);

inline EntryFunction entry_of(const std::string& library) {
    void* handle = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) FAIL(::dlerror());
    return reinterpret_cast<EntryFunction>(::dlsym(handle, "mdgp_entry_v1"));
}

inline mdgp_offer offer(std::uint32_t abi_min = 0, std::uint32_t abi_max = MDGP_ABI_MINOR) {
    mdgp_offer made{};
    made.struct_size = sizeof made;
    made.abi_min = abi_min;
    made.abi_max = abi_max;
    made.run_kind = MDGP_RUN_VALIDATE;
    made.host_name = "test";
    made.host_version = "1";
    made.locale = "ja";
    return made;
}

inline mdgp_reply reply() {
    mdgp_reply made{};
    made.struct_size = sizeof made;
    return made;
}

// An instance on a fake host, and one device of it.
class Loaded {
public:
    Loaded(const std::string& library, FakeHost& host)
        : entry(entry_of(library)) {
        const auto given = offer();
        auto answer = reply();
        REQUIRE(entry(&given, &answer) == MDG_OK);
        plugin = answer.plugin;
        REQUIRE(plugin->create(&host.table, &instance) == MDG_OK);
    }
    ~Loaded() {
        if (device != nullptr) plugin->device->close(device);
        plugin->destroy(instance);
    }
    Loaded(const Loaded&) = delete;
    Loaded& operator=(const Loaded&) = delete;

    mdg_status open(const char* token) { return plugin->instance->open(instance, 1, token, &device); }

    template <class Table>
    const Table& interface(const char* id) const {
        const auto* table = static_cast<const Table*>(plugin->device->get_interface(device, id));
        REQUIRE(table != nullptr);
        REQUIRE(table->struct_size == sizeof(Table));
        return *table;
    }

    EntryFunction entry;
    const mdgp_plugin* plugin = nullptr;
    mdgp_instance* instance = nullptr;
    mdgp_device* device = nullptr;
};

} // namespace mdg::test
