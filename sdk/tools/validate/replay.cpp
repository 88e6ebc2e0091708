// Mode replay: the maker's recordings, in recordings/ beside the manifest, are played through the plugin as it is now.
#include "library.hpp"
#include "test.hpp"

#include "recording/recording.hpp"
#include "recording/replay.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace mdg::validate {

namespace fs = std::filesystem;

void replay_recordings(Context& context) {
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(context.subject.folder / "recordings", none))
        if (entry.path().extension() == ".mdgrec") files.push_back(entry.path());
    if (files.empty()) skip("there are no recordings/*.mdgrec beside the manifest");
    std::ranges::sort(files);
    const Tables tables = agree(context, load_library(context), MDGP_ABI_MINOR, MDGP_RUN_REPLAY);
    for (const auto& file : files) {
        try {
            const auto end = recording::play_host(recording::read_recording(file), tables.plugin);
            demand(end.as_recorded(), file.filename().string() + ": " + end.text());
        } catch (const base::Failure& failure) {
            fail(file.filename().string() + ": " + failure.message);
        }
    }
}

} // namespace mdg::validate
