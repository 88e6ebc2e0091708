#include "recording/replay.hpp"
#include "support/catch.hpp"
#include "temporary.hpp"

namespace mdg::recording {

TEST_CASE("the recordings that are kept replay to their end, as a plugin and against today's plugin") {
    const auto recording = read_recording(std::filesystem::path(MDG_SAMPLES) / "recordable.mdgrec");
    {
        Replay replay(recording);
        test::Host host;
        test::conduct(*replay.plugin(), host);
        INFO(replay.end().text());
        CHECK(replay.end().as_recorded());
    }
    const auto end = play_host(recording, *test::plugin_of(recordable_entry));
    INFO(end.text());
    CHECK(end.as_recorded());
}

// Hidden: run by name when the format or the plugin changes; a recording is never edited.
TEST_CASE("the samples are made anew", "[.samples]") {
    const auto file = std::filesystem::path(MDG_SAMPLES) / "recordable.mdgrec";
    test::record_session(file);
    CHECK(read_recording(file).events.size() > 10);
}

} // namespace mdg::recording
