// A plugin's code and its instance in this process.
#pragma once

#include "reader/link/messages.hpp"
#include "reader/plugin_host/host_table.hpp"
#include "reader/plugin_host/plugin_tables.hpp"
#include "recording/recorder.hpp"

namespace mdg::reader::plugin_host {

class LoadedPlugin {
public:
    // recorder: stands between the two; nullptr: nothing does. Throws Failure NOT_LOADED, ABI_MISMATCH, CONTRACT, or the
    // status of its refusal.
    LoadedPlugin(const link::Load& what, HostTable& host, recording::Recorder* recorder);
    ~LoadedPlugin();
    LoadedPlugin(const LoadedPlugin&) = delete;
    LoadedPlugin& operator=(const LoadedPlugin&) = delete;

    const PluginTables& tables() const noexcept { return tables_; }
    mdgp_instance* instance() const noexcept { return instance_; }

private:
    PluginTables tables_;
    PluginTables plain_; // what a recorder stands before
    mdgp_instance* instance_ = nullptr;
};

} // namespace mdg::reader::plugin_host
