#include "card/tlv.hpp"

#include "card/support/failing.hpp"
#include "card/support/hex.hpp"

using namespace mdg::card;
using namespace mdg::card::test;

TEST_CASE("a TLV header gives tag, size and length", "[tlv]") {
    struct Row {
        const char* bytes;
        std::uint32_t tag;
        std::size_t size, length;
    };
    const Row row = GENERATE(values<Row>({
        {"3003", 0x30, 2, 3},
        {"30820546", 0x30, 4, 0x546},
        {"3081C8", 0x30, 3, 200},
        {"FF205C", 0xFF20, 3, 0x5C},
        {"FF20819B", 0xFF20, 4, 0x9B},
        {"FF2082014B", 0xFF20, 5, 0x14B},
        {"DF2500", 0xDF25, 3, 0},
        {"5F818101", 0x5F8181, 0, 0}, // a fourth byte of the tag would follow
        {"5F810107", 0x5F8101, 4, 7},
    }));
    CAPTURE(row.bytes);
    const auto header = tlv_header(hex(row.bytes));
    REQUIRE(header.has_value() == (row.size != 0));
    if (!header) return;
    CHECK(header->tag == row.tag);
    CHECK(header->size == row.size);
    CHECK(header->length == row.length);
    CHECK(header->whole() == row.size + row.length);
}

TEST_CASE("no TLV header is found in filler, in part of one, or behind a length this card has not", "[tlv]") {
    const auto* bytes = GENERATE("", "FF", "FFFF", "FFFFFFFF", "30", "3082", "308205", "DF", "DF21", "DF2181", "3080",
                                 "3083010000", "3084000000FF", "DFFFFFFFFF01");
    CAPTURE(bytes);
    CHECK_FALSE(tlv_header(hex(bytes)));
}

TEST_CASE("objects are read one after the other, up to the filler", "[tlv]") {
    const auto data = hex("DF2203414243 DF2500 3001FF FFFFFFFF");
    TlvReader reader(data);
    const auto first = reader.next();
    REQUIRE(first);
    CHECK(first->tag == 0xDF22);
    CHECK(first->offset == 0);
    CHECK(hex(first->value) == "414243");
    const auto second = reader.next();
    REQUIRE(second);
    CHECK(second->tag == 0xDF25);
    CHECK(second->offset == 6);
    CHECK(second->value.empty());
    const auto third = reader.next();
    REQUIRE(third);
    CHECK(hex(third->value) == "FF");
    CHECK_FALSE(reader.next());
}

TEST_CASE("an object longer than what is there is a fault of the card", "[tlv]") {
    const auto data = hex("DF220441");
    TlvReader reader(data);
    CHECK(failure_of([&] { reader.next(); }).status == MDG_E_PROTOCOL);
}

TEST_CASE("every cut of an object is refused and none is read past its end", "[tlv]") {
    const auto whole = hex("FF20 81 81") + Bytes(0x81, std::byte{0x41});
    for (std::size_t size = 2; size < whole.size(); ++size) {
        const Bytes cut(whole.begin(),
                        whole.begin() + static_cast<std::ptrdiff_t>(size)); // own memory, for ASan
        TlvReader reader(cut);
        CHECK(failure_of([&] { reader.next(); }).status == MDG_E_PROTOCOL);
    }
    TlvReader reader(whole);
    CHECK(reader.next()->value.size() == 0x81);
}
