// Mode replay: a maker's recordings are played back through the plugin.
#pragma once

namespace mdg::validate {

// false: this build has no recordings. The mode then answers with an exit code of its own and never passes.
bool replay_available();

} // namespace mdg::validate
