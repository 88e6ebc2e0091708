// Packets that no honest side would send: refused as a broken contract, or read as the message they are by chance.
#include "base/failure.hpp"
#include "link/fields.hpp"
#include "support/catch.hpp"

#include <map>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

using namespace mdg;
using namespace mdg::test;
using reader::link::Header;
using reader::link::Packet;

namespace {

// What comes of packets. Nothing but the packet's own bytes may be looked at.
struct Tally {
    int valid = 0;
    int refused = 0;
    int otherwise = 0; // another failure, or a pointer that leads out of the packet

    void feed(Packet& packet) {
#if defined(__SANITIZE_ADDRESS__)
        ASAN_POISON_MEMORY_REGION(packet.data() + packet.size(), Packet::capacity - packet.size());
#endif
        try {
            Recorder recorder(packet);
            decode(packet, recorder);
            ++(recorder.outside() == 0 ? valid : otherwise);
        } catch (const base::Failure& failure) {
            ++(failure.status == MDG_E_CONTRACT ? refused : otherwise);
        }
#if defined(__SANITIZE_ADDRESS__)
        ASAN_UNPOISON_MEMORY_REGION(packet.data(), Packet::capacity);
#endif
    }
};

void put(Packet& packet, const std::vector<std::byte>& bytes) {
    std::copy(bytes.begin(), bytes.end(), packet.data());
    packet.resize(bytes.size());
}

template <typename Number>
void poke(std::vector<std::byte>& bytes, std::size_t at, Number value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

// One packet of every kind, its texts and bytes filled.
std::vector<std::vector<std::byte>> honest(std::mt19937& random) {
    std::vector<std::vector<std::byte>> list;
    Packet packet;
    for (const auto& content : all_contents()) {
        Filler filler(random, [&] { return static_cast<int>(random() % 6); });
        content->visit(filler);
        content->write(packet);
        list.emplace_back(packet.bytes().begin(), packet.bytes().end());
    }
    return list;
}

template <typename Message>
std::vector<std::byte> packet_of(const Message& message) {
    Packet packet;
    reader::link::write(packet, message);
    return {packet.bytes().begin(), packet.bytes().end()};
}

Tally fed(const std::vector<std::byte>& bytes) {
    Packet packet;
    Tally tally;
    put(packet, bytes);
    tally.feed(packet);
    return tally;
}

constexpr std::size_t body = sizeof(Header);

} // namespace

TEST_CASE("a packet cut short anywhere is refused") {
    std::mt19937 random(3);
    Packet packet;
    for (const auto& whole : honest(random)) {
        Tally tally;
        for (std::size_t size = 0; size < whole.size(); ++size) {
            auto cut = whole;
            cut.resize(size);
            put(packet, cut);
            tally.feed(packet); // its length is another
            if (size >= body) {
                poke(cut, offsetof(Header, length), static_cast<std::uint32_t>(size));
                put(packet, cut);
                tally.feed(packet);
            }
        }
        CHECK(tally.valid == 0);
        CHECK(tally.otherwise == 0);
    }
}

TEST_CASE("a packet with any bit changed is refused or another message, and nothing is read outside it") {
    std::mt19937 random(4);
    Packet packet;
    Tally tally;
    for (const auto& whole : honest(random))
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (int bit = 0; bit < 8; ++bit) {
                auto changed = whole;
                changed[at] ^= std::byte{1} << bit;
                put(packet, changed);
                tally.feed(packet);
            }
    CHECK(tally.otherwise == 0);
    CHECK(tally.refused > 10'000);
    CHECK(tally.valid > 10'000); // a number or a letter is another
}

TEST_CASE("a packet with many random bytes changed is refused or another message") {
    std::mt19937 random(5);
    const auto seeds = honest(random);
    Packet packet;
    Tally tally;
    for (int round = 0; round < 20'000; ++round) {
        auto changed = seeds[random() % seeds.size()];
        for (auto count = random() % 8 + 1; count > 0; --count) {
            const auto value = random() % 4 == 0 ? 0xFFU : random();
            changed[random() % 4 == 0 ? random() % changed.size() : body + random() % (changed.size() - body + 1) - 1] =
                static_cast<std::byte>(value);
        }
        if (random() % 2 == 0) changed.resize(changed.size() + random() % 16);
        poke(changed, offsetof(Header, length), static_cast<std::uint32_t>(changed.size()));
        put(packet, changed);
        tally.feed(packet);
    }
    CHECK(tally.otherwise == 0);
    CHECK(tally.refused > 1'000);
    CHECK(tally.valid > 1'000);
}

TEST_CASE("the header is believed only where every field of it is right") {
    const auto right = packet_of(reader::link::Hello{"0.2.0+0"});
    CHECK(fed(right).valid == 1);
    const std::map<std::string, std::pair<std::size_t, std::size_t>> places{
        {"magic", {offsetof(Header, magic), 4}},
        {"reserved", {offsetof(Header, reserved), 2}},
        {"length", {offsetof(Header, length), 4}},
        {"reserved_2", {offsetof(Header, reserved_2), 4}}};
    for (const auto& [name, place] : places)
        for (std::size_t at = place.first; at < place.first + place.second; ++at) {
            CAPTURE(name, at);
            auto wrong = right;
            wrong[at] ^= std::byte{0x40};
            CHECK(fed(wrong).refused == 1);
        }
    for (const int type : {0, 99, 0x7FFF, 0xFFFF}) {
        auto unknown = right;
        poke(unknown, offsetof(Header, type), static_cast<std::uint16_t>(type));
        CHECK(fed(unknown).refused == 1);
    }
}

TEST_CASE("a text ends with NUL exactly where its length says") {
    const auto right = packet_of(reader::link::Allow{"abc"});
    REQUIRE(right.size() == body + 4 + 4);
    CHECK(fed(right).valid == 1);
    auto endless = right;
    endless.back() = std::byte{'d'};
    CHECK(fed(endless).refused == 1);
    auto inner = right;
    inner[body + 4 + 1] = std::byte{0};
    CHECK(fed(inner).refused == 1);
}

TEST_CASE("a length beyond the end is refused up to the largest there is") {
    mdgp_medium medium = plugin_abi::fresh<mdgp_medium>();
    const std::uint8_t atr[] = {0x3B, 0x80};
    medium.atr = atr;
    medium.atr_length = sizeof atr;
    const auto bytes = packet_of(reader::link::Medium{medium});
    const auto text = packet_of(reader::link::Allow{"abc"});
    for (const std::uint32_t size : {5U, 0x7FFF'FFFFU, 0x8000'0000U, 0xFFFF'FFFCU, 0xFFFF'FFFEU, 0xFFFF'FFFFU}) {
        CAPTURE(size);
        auto longer = bytes;
        poke(longer, bytes.size() - sizeof atr - 4, size); // its last field
        CHECK(fed(longer).refused == 1);
        longer = text;
        poke(longer, body, size);
        CHECK(fed(longer).refused == 1);
    }
}

TEST_CASE("something behind the last field is refused") {
    std::mt19937 random(6);
    for (auto longer : honest(random)) {
        longer.push_back(std::byte{0});
        poke(longer, offsetof(Header, length), static_cast<std::uint32_t>(longer.size()));
        const auto tally = fed(longer);
        CHECK(tally.refused == 1);
    }
}

TEST_CASE("a function that no build has is refused") {
    for (const auto function : {static_cast<std::uint16_t>(plugin_abi::CallId::count), std::uint16_t{0xFFFF}}) {
        CHECK(fed(packet_of(reader::link::Call{function, 1})).refused == 1);
        CHECK(fed(packet_of(reader::link::Ask{"token", function, 1})).refused == 1);
    }
}
