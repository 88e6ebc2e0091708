// A plugin in this process: loaded, negotiated with, and called on one thread per device.
#pragma once

#include "reader/host_services.hpp"
#include "reader/manifest.hpp"
#include "reader/plugin_link.hpp"

#include <filesystem>
#include <memory>

namespace mdg::reader {

struct LinkOptions {
    std::filesystem::path state_dir; // private to plugins; empty: none
    LogSink log;
};

// Loads the plugin of a manifest. Throws Failure NOT_LOADED, ABI_MISMATCH, CONTRACT, or the status of its
// refusal.
std::unique_ptr<PluginLink> load_in_process(const std::filesystem::path& folder, const Manifest& manifest,
                                            const LinkOptions& options);

} // namespace mdg::reader
