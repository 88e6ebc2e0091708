#include "replay.hpp"

#include "test.hpp"

namespace mdg::validate {

bool replay_available() {
    return false;
}

void replay_recordings(Context&) {
    skip("recordings are not available in this build");
}

} // namespace mdg::validate
