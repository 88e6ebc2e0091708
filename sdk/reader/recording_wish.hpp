// Whether plugins are recorded (docs/recordings.md): in developer mode only, by somebody who says whose card it is.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace mdg::reader {

struct RecordingWish {
    std::filesystem::path folder; // empty: nothing is recorded
    std::string consent;          // the author's statement, for the header of every recording

    // A file of its own for each process of a plugin.
    std::optional<std::filesystem::path> next_file(const std::string& plugin_id) const;
};

// MADOGUCHI_RECORD_DIR and MADOGUCHI_RECORD_CONSENT of this process, where developer mode lets the environment count and
// both are set.
RecordingWish recording_wish();

} // namespace mdg::reader
