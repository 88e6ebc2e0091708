// The life of a plugin's process: hello, load, serve, leave.
#pragma once

#include "reader/link/channel.hpp"

#include <cstdint>

namespace mdg::reader::plugin_host {

struct ServeOptions {
    bool confined = true;     // close the sandbox before the plugin is loaded
    std::uint64_t layers = 0; // those that hold already
};

// Serves until the library says end or is gone. In the second case every device is brought to rest first, for 2 s at
// most. Throws base::Failure where the library breaks the protocol.
void serve(link::Channel main, const ServeOptions& options);

} // namespace mdg::reader::plugin_host
