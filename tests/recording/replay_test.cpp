#include "recording/replay.hpp"
#include "support/catch.hpp"
#include "temporary.hpp"

#include <algorithm>

namespace mdg::recording {
namespace {

using test::conduct;
using test::Folder;
using test::Host;
using test::record_session;
using test::Session;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

ReplayOptions impatient() {
    ReplayOptions options;
    options.patience = std::chrono::milliseconds(300);
    return options;
}

// Replays a session whose commands are changed, and tells how it went.
ReplayEnd replay_changed(const Recording& recording, Session session) {
    Replay replay(recording, impatient());
    Host host;
    conduct(*replay.plugin(), host, session);
    return replay.end();
}

} // namespace

TEST_CASE("a recorded plugin is transparent: the host sees the same with and without a recorder") {
    const Folder folder;
    Host host;
    host.config["address"] = "tcp:reader.example:9100";
    const auto plain = conduct(*test::plugin_of(recordable_entry), host);
    const auto recorded = record_session(folder.path / "a.mdgrec");
    CHECK(recorded.lines == plain);
    CHECK(std::count(plain.begin(), plain.end(),
                     "transmit 0 C2010203"
                     "9000") == 0);
    CHECK(std::count(plain.begin(), plain.end(), "transmit 0 030201C29000") == 1); // it went over the wire
}

TEST_CASE("a replay answers and reports as the plugin did, whatever numbers the host gives its calls") {
    const Folder folder;
    const auto recorded = record_session(folder.path / "a.mdgrec");
    const auto pace = GENERATE(Pace::fast, Pace::real_time);
    ReplayOptions options;
    options.pace = pace;
    Replay replay(recorded.recording, options);
    Host host; // without a setting: the replay needs none
    host.next_op = 500;
    const auto lines = conduct(*replay.plugin(), host);
    CHECK(lines == recorded.lines);
    INFO(replay.end().text());
    CHECK(replay.end().as_recorded());
    CHECK(std::string(replay.plugin()->id) == "jp.example.recordable");
}

TEST_CASE("a recording says what was recorded, when, with which clocks, and by whose consent") {
    const Folder folder;
    const auto header = record_session(folder.path / "a.mdgrec").recording.header;
    CHECK(header.layer == "abi");
    CHECK(header.plugin_id == "jp.example.recordable");
    CHECK(header.plugin_version == "1.0");
    CHECK(header.model == "R-1");
    CHECK(header.firmware == "1.7");
    CHECK(header.sdk == MDG_VERSION_STRING);
    CHECK(header.medium == "purpose");
    CHECK(header.wall_ms == 1'790'000'000'000);
    CHECK(header.clock_ns > 0);
    CHECK(contains(header.consent, "free for any use"));
}

TEST_CASE("the first mismatch tells what was expected, what came and where it would have fitted") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    const auto end = replay_changed(recording, {.change = [](auto& commands) { std::swap(commands[0], commands[3]); }});
    REQUIRE(end.mismatch);
    CHECK(end.mismatch->channel == "device:recordable:1");
    CHECK(end.mismatch->line > 1);
    CHECK(contains(end.mismatch->expected, "00A40400"));
    CHECK(contains(end.mismatch->actual, "00B00000"));
    CHECK(contains(end.mismatch->actual, "another command"));
    CHECK(contains(end.mismatch->nearest, "00B00000"));
    CHECK_FALSE(end.as_recorded());
}

TEST_CASE("a command that the recording does not have is told with the nearest of its kind") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    const auto end = replay_changed(recording, {.change = [](auto& commands) {
                                        commands[3] = {0x00, 0xB0, 0x01, 0x00};
                                    }});
    REQUIRE(end.mismatch);
    CHECK(contains(end.mismatch->actual, "00B00100"));
    CHECK(contains(end.mismatch->nearest, "but another"));
}

TEST_CASE("after the first mismatch every call fails, and the host's log says why") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    Replay replay(recording, impatient());
    Host host;
    const auto lines = conduct(*replay.plugin(), host, {.change = [](auto& commands) { commands[0] = {0x77}; }});
    const auto contract = std::to_string(MDG_E_CONTRACT);
    CHECK(std::count(lines.begin(), lines.end(), "transmit " + contract) == 6);
    CHECK(std::count(lines.begin(), lines.end(), "power_off " + contract) == 1);
    CHECK(contains(host.last_error(), "expected mdgp.apdu/1.transmit"));
}

TEST_CASE("events that nobody asked for are an error at the end") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    Replay replay(recording);
    Host host;
    mdgp_instance* instance = nullptr;
    REQUIRE(replay.plugin()->create(host.table(), &instance) == MDG_OK);
    REQUIRE(replay.plugin()->instance->start(instance) == MDG_OK);
    CHECK_FALSE(replay.end().mismatch);
    CHECK_FALSE(replay.end().as_recorded());
    CHECK(contains(replay.end().text(), "did not happen"));
    CHECK(contains(replay.end().text(), "(line "));
    replay.plugin()->instance->stop(instance);
    replay.plugin()->destroy(instance);
}

TEST_CASE("nothing wraps around: one step more than was recorded is a mismatch") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    Replay replay(recording, impatient());
    Host host;
    conduct(*replay.plugin(), host);
    REQUIRE(replay.end().as_recorded());
    mdgp_instance* instance = nullptr;
    CHECK(replay.plugin()->create(host.table(), &instance) == MDG_E_CONTRACT);
    REQUIRE(replay.end().mismatch);
    CHECK(replay.end().mismatch->expected == "nothing more");
}

TEST_CASE("a host that does not cancel where it did is not waited for for ever") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    Replay replay(recording, impatient());
    Host host;
    conduct(*replay.plugin(), host, {.change = [&](auto& commands) {
        commands.erase(commands.begin() + 4); // the call that is cancelled
    }});
    CHECK(replay.end().mismatch);
}

TEST_CASE("a field marked any or length is compared so") {
    const Folder folder;
    auto recording = record_session(folder.path / "a.mdgrec").recording;
    const auto change = [](auto& commands) { commands[0] = {0x00, 0xA4, 0x04, 0x0C}; };
    CHECK(replay_changed(recording, {.change = change}).mismatch);
    const auto call = std::find_if(recording.events.begin(), recording.events.end(), [](const Event& event) {
        return event.direction == Direction::call && event.kind == "mdgp.apdu/1.transmit";
    });
    call->match["command"] = Match::length;
    CHECK(replay_changed(recording, {.change = change}).as_recorded());
    CHECK(replay_changed(recording, {.change = [](auto& commands) { commands[0] = {0x00, 0xA4}; }}).mismatch);
    call->match["command"] = Match::any;
    CHECK(replay_changed(recording, {.change = [](auto& commands) { commands[0] = {0x00, 0xA4}; }}).as_recorded());
}

TEST_CASE("one process replays one recording at a time") {
    const Folder folder;
    const auto recording = record_session(folder.path / "a.mdgrec").recording;
    const Replay first(recording);
    REQUIRE_THROWS_WITH(Replay(recording), Catch::Contains("another recording is replayed"));
}

} // namespace mdg::recording
