#include "reader/recording_wish.hpp"

#include "reader/plugin_places.hpp"

#include <atomic>
#include <cstdlib>

#include <unistd.h>

namespace mdg::reader {

std::optional<std::filesystem::path> RecordingWish::next_file(const std::string& plugin_id) const {
    if (folder.empty()) return std::nullopt;
    static std::atomic<int> last = 0;
    return folder / (plugin_id + "." + std::to_string(::getpid()) + "." + std::to_string(++last) + ".mdgrec");
}

RecordingWish recording_wish() {
    const char* folder = ::secure_getenv("MADOGUCHI_RECORD_DIR");
    const char* consent = ::secure_getenv("MADOGUCHI_RECORD_CONSENT");
    if (!developer_mode() || folder == nullptr || consent == nullptr || *consent == '\0') return {};
    return {std::filesystem::absolute(folder), consent};
}

} // namespace mdg::reader
