#include "base/failure.hpp"
#include "recording/privacy.hpp"
#include "recording/recorder.hpp"
#include "support/catch.hpp"
#include "temporary.hpp"

#include "../base/individual_number.hpp"

#include <algorithm>

namespace mdg::recording {
namespace {

using test::conduct;
using test::content_of;
using test::Folder;
using test::for_testing;
using test::Host;
using test::plugin_of;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string hex(const std::string& text) {
    return to_hex(Bytes(text.begin(), text.end()));
}

Event answer(Bytes bytes, const char* channel = "device:x") {
    Event event;
    event.channel = channel;
    event.direction = Direction::answer;
    event.kind = "mdgp.apdu/1.transmit";
    event.data.add("answer", std::move(bytes));
    return event;
}

Event command(Bytes bytes) {
    Event event = answer({});
    event.direction = Direction::call;
    event.data = {};
    event.data.add("command", std::move(bytes));
    return event;
}

bool is_hidden(const Event& event) {
    return std::holds_alternative<Hidden>(event.data.fields()[0].value);
}

const Medium test_card{{0x3B, 0x80, 0x01, 0x81}, "T-0001", false};

Recorder::Options for_list(const Folder& folder) {
    auto options = for_testing(folder.path / "a.mdgrec");
    options.purpose.test = false;
    options.purpose.cards = {{test_card.atr, test_card.id}};
    return options;
}

// Records a session on a card that is not known by any purpose; `identify` runs while the plugin is at work.
void record(Recorder& recorder, const std::function<void()>& identify) {
    Host host;
    conduct(*recorder.wrap(plugin_of(recordable_entry)), host, {.before_end = identify});
    recorder.finish();
}

} // namespace

TEST_CASE("a PIN stands in no byte of the file, in no form, though the plugin logs it and sends it on") {
    const Folder folder;
    const std::string pin = "73519264";
    test::record_session(folder.path / "a.mdgrec", {.pin = pin});
    const std::string file = content_of(folder.path / "a.mdgrec");
    REQUIRE(contains(file, "mdgp.apdu/1.transmit"));
    CHECK_FALSE(contains(file, pin));
    CHECK_FALSE(contains(file, hex(pin)));
    CHECK_FALSE(contains(file, std::string(pin.rbegin(), pin.rend()))); // as the echo on the wire gives it back
    CHECK_FALSE(contains(file, hex(std::string(pin.rbegin(), pin.rend()))));
    CHECK_FALSE(contains(file, "NzM1MTkyNjQ")); // base64
    CHECK(contains(file, R"("command":{"length":9})"));
    CHECK(contains(file, R"("answer":{"length":11,"end":"9000"})"));
}

TEST_CASE("without a ground nothing is written, not even for a moment") {
    const Folder folder;
    Recorder recorder(for_list(folder));
    bool there = false;
    CHECK_THROWS_WITH(record(recorder, [&] { there = std::filesystem::exists(folder.path / "a.mdgrec"); }),
                      Catch::Contains("no card was identified as a test card"));
    CHECK_FALSE(there);
    CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("a card of the list is recorded, another one with its ATR is not") {
    const Folder folder;
    SECTION("the card") {
        Recorder recorder(for_list(folder));
        record(recorder, [&] { recorder.identified("recordable:1", test_card); });
        CHECK(read_recording(folder.path / "a.mdgrec").header.medium == "listed");
    }
    SECTION("another one") {
        Recorder recorder(for_list(folder));
        auto other = test_card;
        other.id = "T-0002";
        CHECK_THROWS_WITH(record(recorder, [&] { recorder.identified("recordable:1", other); }),
                          Catch::Contains("not on the list of test cards"));
        CHECK(recorder.refusal());
        CHECK(std::filesystem::is_empty(folder.path));
    }
    SECTION("a card of a test authority") {
        Recorder recorder(for_list(folder));
        record(recorder, [&] { recorder.identified("recordable:1", {{}, "", true}); });
        CHECK(read_recording(folder.path / "a.mdgrec").header.medium == "hierarchy");
    }
}

TEST_CASE("a certificate of the real JPKI ends a recording also under the test purpose, cut in two or not") {
    const Folder folder;
    const Bytes issuer{0x06, 0x03, 0x55, 0x04, 0x0A, 0x0C, 0x04, 'J', 'P', 'K', 'I'};
    const std::size_t cut = GENERATE(std::size_t{0}, std::size_t{6});
    Recorder recorder(for_testing(folder.path / "a.mdgrec"));
    Host host;
    conduct(*recorder.wrap(plugin_of(recordable_entry)), host, {.change = [&](auto& commands) {
        commands = {Bytes(issuer.begin(), issuer.begin() + static_cast<std::ptrdiff_t>(cut)),
                    Bytes(issuer.begin() + static_cast<std::ptrdiff_t>(cut), issuer.end())};
        if (cut == 0) commands.erase(commands.begin());
    }});
    CHECK_THROWS_WITH(recorder.finish(), Catch::Contains("real JPKI"));
    CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("nothing is recorded without the author's statement, and one recording at a time") {
    const Folder folder;
    auto options = for_testing(folder.path / "a.mdgrec");
    options.purpose.consent.clear();
    CHECK_THROWS_WITH(Recorder(options), Catch::Contains("author's statement"));
    const Recorder first(for_testing(folder.path / "a.mdgrec"));
    CHECK_THROWS_WITH(Recorder(for_testing(folder.path / "b.mdgrec")), Catch::Contains("another recording"));
}

TEST_CASE("a crash leaves what was recorded until then, for testing only") {
    const Folder folder;
    Recorder recorder(for_testing(folder.path / "a.mdgrec"));
    Host host;
    std::string so_far;
    conduct(*recorder.wrap(plugin_of(recordable_entry)), host,
            {.before_end = [&] { so_far = content_of(folder.path / "a.mdgrec"); }});
    CHECK(parse_recording(so_far, "a").events.back().kind == "device.close");
}

TEST_CASE("a photo is never kept: its first block by its signature, the others until another file is chosen") {
    Privacy privacy(true);
    const auto stored = [&](Event event) {
        privacy.apply(event, false);
        return event;
    };
    CHECK_FALSE(is_hidden(stored(answer({1, 2, 0x90, 0x00}))));
    CHECK(is_hidden(stored(answer({0x00, 0x00, 0x00, 0x0C, 'j', 'P', ' ', ' ', 0x0D, 0x0A, 0x87, 0x0A, 0x90, 0x00}))));
    stored(command({0x00, 0xB0, 0x01, 0x00}));
    CHECK(is_hidden(stored(answer({9, 9, 0x90, 0x00}))));
    CHECK_FALSE(is_hidden(stored(answer({9, 9, 0x90, 0x00}, "device:y"))));
    stored(command({0x00, 0xA4, 0x02, 0x0C}));
    CHECK_FALSE(is_hidden(stored(answer({9, 9, 0x90, 0x00}))));
    CHECK(holds_image({0xFF, 0xD8, 0xFF, 0xE0}));
    CHECK(holds_image({0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}));
}

TEST_CASE("R-PRIV-01: an individual number is masked in texts and hidden in bytes, in every encoding") {
    std::mt19937 random(20261124);
    const std::string number = test::made_number(random);
    std::string wide, utf16;
    for (const char c : number) {
        wide += {'\x82', static_cast<char>(0x4F + (c - '0'))}; // CP932
        utf16 += {c, '\0'};
    }
    for (const std::string& form : {number, wide, utf16}) {
        Event event = answer(Bytes(form.begin(), form.end()));
        event.data.add("text", "番号 " + number);
        Privacy(true).apply(event, false);
        CHECK(is_hidden(event));
        CHECK(std::get<std::string>(event.data.fields()[1].value) == "番号 ************");
    }
}

TEST_CASE("documents and credentials: kept for testing only, credentials never") {
    Event event;
    event.direction = Direction::service;
    event.kind = "host.verdict_report";
    event.data.add("verdict.document", Bytes{'<', 'a', '>'});
    Event kept = event;
    Privacy(true).apply(kept, false);
    CHECK_FALSE(is_hidden(kept));
    Privacy(false).apply(event, false);
    CHECK(is_hidden(event));
    Event phone;
    phone.kind = "mdgp.phone/1.read";
    phone.data.add("out.credential", Bytes{1, 2, 3});
    Privacy(true).apply(phone, false);
    CHECK(is_hidden(phone));
}

} // namespace mdg::recording
