// What the library and a plugin's process say to each other. Private: both come from one build, which Hello proves.
// Texts and bytes of a message that was read point into its packet.
#pragma once

#include "plugin_abi/structs.hpp"

#include <cstdint>
#include <iterator>
#include <string>

namespace mdg::reader::link {

#include "reader/link/digest.inc"
#include "reader/link/messages.inc"

// The two must be one build: version and everything that crosses.
inline std::string build_id() {
    return std::string(MDG_VERSION_STRING) + "+" + link_digest;
}

// Layers of the child's sandbox, Loaded::layers.
enum Layer : std::uint64_t {
    layer_no_core = 1,           // no core images, no ptrace by others of the same user
    layer_no_new_privileges = 2, // exec cannot gain rights
    layer_limits = 4,            // memory, open files, file size
    layer_files = 8,             // writes only below its state folder (Landlock)
    layer_calls = 16,            // no new programs or processes, no other process's memory (seccomp)
    layer_network = 32,          // no network but what the manifest names
};

// "no_core files network": those that hold, with blanks between.
inline std::string names_of(std::uint64_t layers) {
    constexpr const char* names[] = {"no_core", "no_new_privileges", "limits", "files", "calls", "network"};
    std::string list;
    for (unsigned bit = 0; bit < std::size(names); ++bit)
        if ((layers >> bit & 1) != 0) list += (list.empty() ? "" : " ") + std::string(names[bit]);
    return list;
}

} // namespace mdg::reader::link
