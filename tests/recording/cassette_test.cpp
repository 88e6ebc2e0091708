#include "base/text.hpp"
#include "recording/recorder.hpp"
#include "recording/replay.hpp"
#include "support/catch.hpp"
#include "temporary.hpp"

namespace mdg::recording {
namespace {

using test::conduct;
using test::Folder;
using test::Host;

// A plugin that lays a person's document before the host when it starts.
const std::string document =
    "<Name>窓口　花子</Name><Birthdate>19850412</Birthdate><Memo>内緒の話</Memo><Code>012</Code>";

struct Pushing {
    mdgp_plugin plugin = *test::plugin_of(recordable_entry);
    mdgp_instance_table instance = *plugin.instance;
    static inline const mdgp_host* host = nullptr;
    static inline mdgp_instance_table real{};
    Pushing() {
        real = *plugin.instance;
        plugin.create = [](const mdgp_host* given, mdgp_instance** out) {
            host = given;
            return test::plugin_of(recordable_entry)->create(given, out);
        };
        instance.start = [](mdgp_instance* given) {
            mdgp_verdict verdict{};
            verdict.struct_size = sizeof verdict;
            verdict.token = "recordable:1";
            verdict.document = reinterpret_cast<const std::uint8_t*>(document.data());
            verdict.length = static_cast<std::uint32_t>(document.size());
            host->verdict_report(host->host_data, &verdict);
            return real.start(given);
        };
        plugin.instance = &instance;
    }
};

std::string hex(const std::string& text) {
    return to_hex(Bytes(text.begin(), text.end()));
}

} // namespace

TEST_CASE("a support cassette holds none of the visit's identities and replays to the original's end") {
    const Folder folder;
    const Pushing pushing;
    auto options = test::for_testing(folder.path / "visit.mdgrec");
    options.purpose.test = false;
    options.cassette = true;
    const std::string card_serial = "990004177903162";
    std::vector<std::string> original;
    bool there = false;
    {
        Recorder recorder(options);
        Host host;
        original = conduct(*recorder.wrap(&pushing.plugin), host,
                           {.change =
                                [&](auto& commands) { // the card gives its serial number back
                                    commands[3].insert(commands[3].end(), card_serial.begin(), card_serial.end());
                                },
                            .before_end =
                                [&] {
                                    recorder.personal({Personal::text, "窓口　花子"});
                                    recorder.personal({Personal::number, card_serial});
                                    there = std::filesystem::exists(folder.path / "visit.mdgrec");
                                }});
        recorder.finish();
    }
    CHECK_FALSE(there); // nothing was on the disk before the fakes were in
    const std::string file = test::content_of(folder.path / "visit.mdgrec");
    for (const std::string value : {"窓口", "花子", "19850412", "内緒の話", "990004177903162"}) {
        CAPTURE(value);
        CHECK(file.find(value) == std::string::npos);
        CHECK(file.find(hex(value)) == std::string::npos);
        CHECK(file.find(hex(*base::cp932_from_utf8(value))) == std::string::npos);
    }
    CHECK(file.find(hex("<Code>012</Code>")) != std::string::npos); // what is no person's stays

    const auto recording = read_recording(folder.path / "visit.mdgrec");
    CHECK(recording.header.redaction == "cassette");
    Replay replay(recording);
    Host host;
    const auto call = std::find_if(recording.events.begin(), recording.events.end(), [](const Event& event) {
        return event.direction == Direction::call && event.kind == "mdgp.apdu/1.transmit" &&
               length_of(*event.data.find("command")) == 4 + 15;
    });
    REQUIRE(call != recording.events.end());
    const Bytes faked = std::get<Bytes>(*call->data.find("command"));
    const auto lines = conduct(*replay.plugin(), host, {.change = [&](auto& commands) { commands[3] = faked; }});
    INFO(replay.end().text());
    CHECK(replay.end().as_recorded());
    REQUIRE(lines.size() == original.size());
    for (std::size_t at = 0; at < lines.size(); ++at) // the same steps with the same ends
        CHECK(lines[at].substr(0, lines[at].find(' ')) == original[at].substr(0, original[at].find(' ')));
}

TEST_CASE("a cassette is off by default: without it a person's document ends the recording") {
    const Folder folder;
    const Pushing pushing;
    auto options = test::for_testing(folder.path / "visit.mdgrec");
    options.purpose.test = false;
    Recorder recorder(options);
    Host host;
    conduct(*recorder.wrap(&pushing.plugin), host);
    CHECK_THROWS_WITH(recorder.finish(), Catch::Contains("a device identified a person"));
    CHECK(std::filesystem::is_empty(folder.path));
}

} // namespace mdg::recording
