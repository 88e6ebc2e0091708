#include "recording/replayed_transport.hpp"
#include "support/catch.hpp"
#include "temporary.hpp"

namespace mdg::recording {
namespace {

using test::Folder;
using test::Host;

Recording record_wire(const Folder& folder) {
    auto options = test::for_testing(folder.path / "wire.mdgrec");
    options.layer = "transport";
    Recorder recorder(options);
    Host host;
    host.config["address"] = "tcp:reader.example:9100";
    test::conduct(*recorder.wrap(test::plugin_of(recordable_entry)), host, {.with_secret = false});
    recorder.finish();
    return read_recording(folder.path / "wire.mdgrec");
}

} // namespace

TEST_CASE("the layer transport holds the bytes of connections and nothing else, and replays without a network") {
    const Folder folder;
    const auto recording = record_wire(folder);
    CHECK(recording.header.layer == "transport");
    REQUIRE(recording.events.size() == 5); // open, hello, command, answer, close
    for (const Event& event : recording.events) CHECK(event.channel == "transport:1");
    const Bytes hello = std::get<Bytes>(*recording.events[1].data.find("data"));

    ReplayedTransport transport(recording);
    std::uint64_t connection = 0;
    REQUIRE(transport.open(1, "tcp:reader.example:9100", 50, connection) == MDG_OK);
    CHECK(transport.write(2, connection, hello.data(), static_cast<std::uint32_t>(hello.size()), 9) == MDG_OK);
    const Bytes command{0xC2, 0x01, 0x02, 0x03};
    CHECK(transport.write(3, connection, command.data(), 4, 9) == MDG_OK);
    std::uint8_t buffer[16];
    std::uint32_t length = 0;
    CHECK(transport.read(3, connection, buffer, sizeof buffer, 9, length) == MDG_OK);
    CHECK(Bytes(buffer, buffer + length) == Bytes{0x03, 0x02, 0x01, 0xC2, 0x90, 0x00});
    CHECK_FALSE(transport.end().as_recorded()); // not closed yet
    CHECK(transport.close(connection) == MDG_OK);
    CHECK(transport.end().as_recorded());
}

TEST_CASE("other bytes on the wire are a mismatch, and every later call answers CLOSED") {
    const Folder folder;
    ReplayedTransport transport(record_wire(folder));
    std::uint64_t connection = 0;
    REQUIRE(transport.open(1, "tcp:reader.example:9100", 50, connection) == MDG_OK);
    const Bytes other(16, 0x55);
    CHECK(transport.write(2, connection, other.data(), 16, 9) == MDG_E_CLOSED);
    CHECK(transport.close(connection) == MDG_E_CLOSED);
    REQUIRE(transport.end().mismatch);
    CHECK(transport.end().mismatch->channel == "transport:1");
}

} // namespace mdg::recording
