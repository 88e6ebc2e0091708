// A plugin's code and its instance in this process.
#pragma once

#include "reader/in_process_link.hpp"
#include "reader/plugin_tables.hpp"

namespace mdg::reader {

// Shared by the link and by every call at work, so that a call stuck in a driver never loses the ground it
// stands on.
struct LoadedPlugin {
    LoadedPlugin(const std::filesystem::path& folder, const Manifest& manifest_, const LinkOptions& options);
    ~LoadedPlugin();
    LoadedPlugin(const LoadedPlugin&) = delete;
    LoadedPlugin& operator=(const LoadedPlugin&) = delete;

    const Manifest manifest;
    HostServices services;
    PluginTables tables;
    mdgp_instance* instance = nullptr;
};

} // namespace mdg::reader
