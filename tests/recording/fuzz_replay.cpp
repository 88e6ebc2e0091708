// Hostile recordings: whatever the file says, reading it fails with an error or it can be replayed both ways and
// linted. LLVMFuzzerTestOneInput is for libFuzzer; with MDG_FUZZ_MAIN the program replays a corpus: files, or folders of files.
#include "fuzz_replay.hpp"
#include "base/failure.hpp"
#include "recording/lint.hpp"
#include "recording/replay.hpp"
#include "temporary.hpp"

#include <iostream>

namespace mdg::test {

void replay_hostile(std::string_view text) {
    recording::Recording recording;
    try {
        recording = recording::parse_recording(text, "hostile");
        recording::lint_text(text, "hostile");
    } catch (const base::Failure&) {
        return;
    }
    recording::ReplayOptions options;
    options.patience = std::chrono::milliseconds(1);
    {
        recording::Replay replay(recording, options);
        Host host;
        Session session;
        session.patient = false;
        conduct(*replay.plugin(), host, session);
        replay.end().text();
    }
    try {
        recording::play_host(recording, *plugin_of(recordable_entry), options).text();
    } catch (const base::Failure&) {
    }
}

} // namespace mdg::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mdg::test::replay_hostile({reinterpret_cast<const char*>(data), size});
    return 0;
}

#ifdef MDG_FUZZ_MAIN
int main(int argc, char** argv) {
    std::size_t count = 0;
    const auto replay = [&](const std::filesystem::path& path) {
        mdg::test::replay_hostile(mdg::test::content_of(path));
        ++count;
    };
    for (int at = 1; at < argc; ++at) {
        if (!std::filesystem::is_directory(argv[at])) {
            replay(argv[at]);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(argv[at])) replay(entry.path());
    }
    std::cout << count << " files\n";
    return count == 0 ? 1 : 0;
}
#endif
