// What keeps a plugin's process in its bounds, in layers: each is taken as far as the machine allows, and which of them
// hold is told to the library.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mdg::reader::plugin_host {

struct Bounds {
    std::string state_dir;           // may be written; empty: none
    std::vector<std::string> places; // may be written, too
    bool network = false;
    bool exec_memory = false;
};

// Before any code of the plugin runs, while the process has one thread: no core images, no strangers looking in,
// limits, death with the owner. Returns link::Layer bits.
std::uint64_t harden() noexcept;

// Before the plugin is loaded: files, system calls, network. Returns link::Layer bits.
std::uint64_t confine(const Bounds& bounds) noexcept;

} // namespace mdg::reader::plugin_host
