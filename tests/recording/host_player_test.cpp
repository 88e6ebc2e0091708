#include "recording/replay.hpp"
#include "support/catch.hpp"
#include "temporary.hpp"

#include <algorithm>

namespace mdg::recording {
namespace {

using test::Folder;
using test::plugin_of;
using test::record_session;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

ReplayEnd play(const Recording& recording, mdg_status (*entry)(const mdgp_offer*, mdgp_reply*)) {
    ReplayOptions options;
    options.patience = std::chrono::milliseconds(2000);
    return play_host(recording, *plugin_of(entry), options);
}

} // namespace

TEST_CASE("a plugin that behaves as it did passes its recording, with the handshake's randomness and clock") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    const auto end = play(recording, recordable_entry);
    INFO(end.text());
    CHECK(end.as_recorded());
}

TEST_CASE("a plugin that sends a command twice is found") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    const auto end = play(recording, sends_twice_entry);
    REQUIRE(end.mismatch);
    CHECK(end.mismatch->channel == "transport:1");
    CHECK(contains(end.mismatch->expected, "transport/1.read"));
    CHECK(contains(end.mismatch->actual, "transport/1.write"));
}

TEST_CASE("a plugin that changes an answer is found") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    const auto end = play(recording, other_answer_entry);
    REQUIRE(end.mismatch);
    CHECK(contains(end.mismatch->expected, "00A404009000"));
    CHECK(contains(end.mismatch->actual, "00A404009001"));
    CHECK(contains(end.mismatch->actual, "another answer"));
}

TEST_CASE("a plugin that changes a report of its own thread is found") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    const auto end = play(recording, other_report_entry);
    REQUIRE(end.mismatch);
    CHECK(end.mismatch->channel == "own:1");
    CHECK(contains(end.mismatch->actual, "another medium.slot"));
}

TEST_CASE("another random number than the recorded one makes another handshake, which is found") {
    const Folder folder;
    auto recording = record_session(folder.path / "a.mdgrec").recording;
    for (Event& event : recording.events)
        if (event.kind == "host.random")
            for (Field& field : event.data.fields())
                if (auto* bytes = std::get_if<Bytes>(&field.value)) bytes->front() ^= 1;
    const auto end = play(recording, recordable_entry);
    REQUIRE(end.mismatch);
    CHECK(contains(end.mismatch->actual, "another data"));
}

TEST_CASE("a plugin without a recorded interface is told so") {
    const Folder folder;
    auto recording = record_session(folder.path / "a.mdgrec").recording;
    for (Event& event : recording.events)
        if (event.kind == "mdgp.slot/1.power_on") event.kind = "mdgp.slot/1.reconnect";
    const auto end = play(recording, recordable_entry);
    REQUIRE(end.mismatch);
    CHECK(contains(end.mismatch->actual, "without this function"));
}

TEST_CASE("a recording of connections alone has no calls to be played") {
    const Folder folder;
    auto recording = record_session(folder.path / "a.mdgrec").recording;
    recording.header.layer = "transport";
    REQUIRE_THROWS_WITH(play(recording, recordable_entry), Catch::Contains("has no calls"));
}

} // namespace mdg::recording
