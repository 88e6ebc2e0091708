#include "card/attributes.hpp"

#include "card/support/failing.hpp"
#include "card/support/hex.hpp"

#include <madoguchi/fields.h>

using namespace mdg::card;
using namespace mdg::card::test;

namespace {

Bytes object(const char* tag, BytesView value) {
    auto made = hex(tag);
    if (value.size() > 255)
        made = made + hex("82") + Bytes{static_cast<std::byte>(value.size() >> 8U)};
    else if (value.size() > 127)
        made = made + hex("81");
    made.push_back(static_cast<std::byte>(value.size() & 0xFFU));
    return made + value;
}

Bytes object(const char* tag, std::string_view text) {
    return object(tag, BytesView(bytes_of(text)));
}

Bytes container(const Bytes& content) {
    return object("FF20", BytesView(content));
}

} // namespace

TEST_CASE("the published vectors are read as they stand (card facts 3.2)", "[attributes]") {
    const auto first = parse_attributes(
        hex("FF205CDF2108000E00200050005BDF220FE8A9A6E9A893E38080E5A4AAE9838EDF232DE69DB1E4BAACE983BDE58D83E4BBA3"
            "E794B0E58CBAE8A9A6E9A893E794BAEFBC91EFBC8DEFBC92EFBC8DEFBC93DF24083139393030343031DF250131"));
    CHECK(first.name == "試験　太郎");
    CHECK(first.address == "東京都千代田区試験町１－２－３");
    CHECK(first.birth_date == "19900401");
    CHECK(first.sex == MDG_CARD_SEX_MALE);
    CHECK(first.offsets_agree);

    const auto second = parse_attributes(
        hex("FF2065DF2108000E0 "
            "02000590064DF220FE9BB92E6A190E38080E5B9B9E4B99FDF2336E69DB1E4BAACE983BDE6B885E780AC"
            "E5B882E8A6B3E5B883E5AD90E58D97EFBC91EFBC92EFBC8DEFBC97EFBC8DEFBC92EFBC90EFBC92DF24083139383030323137"
            "DF250131"));
    CHECK(second.name == "黒桐　幹也");
    CHECK(second.address == "東京都清瀬市観布子南１２－７－２０２");
    CHECK(second.birth_date == "19800217");
    CHECK(second.offsets_agree);
}

TEST_CASE("a long address shifts the offsets and is read by its tags", "[attributes]") {
    const std::string address(150, 'x');
    const auto texts = object("DF22", "N") + object("DF23", address) + object("DF24", "19700101") + object("DF25", "2");
    const auto with = [&](const char* offsets) { return container(hex("DF2108") + hex(offsets) + texts); };
    // 4 bytes of the container's header, 11 of the table; then 4, 154 and 11 bytes.
    const auto right = parse_attributes(with("000F 0013 00AD 00B8"));
    CHECK(right.address == address);
    CHECK(right.offsets_agree);

    const auto wrong = parse_attributes(with("000E 0012 00AC 00B7"));
    CHECK(wrong.address == address);
    CHECK_FALSE(wrong.offsets_agree);

    const std::string longer(300, 'y');
    CHECK(parse_attributes(container(object("DF22", "N") + object("DF23", longer))).address == longer);
}

TEST_CASE("unknown tags and filler are passed over, what is missing is empty", "[attributes]") {
    const auto read = parse_attributes(
        container(object("DF2A", "later") + object("DF22", "ＡＢＣ　（通称）") + hex("5F2901") + hex("00")) +
        hex("FFFFFF"));
    CHECK(read.name == "ＡＢＣ　（通称）");
    CHECK(read.address.empty());
    CHECK(read.birth_date.empty());
    CHECK(read.sex.empty());
    CHECK_FALSE(read.offsets_agree);
}

TEST_CASE("what is not the file of the four attributes is refused", "[attributes]") {
    const Bytes file = GENERATE(values<Bytes>({
        {},
        hex("FFFFFFFF"),
        hex("FF40 03 DF2200"),
        hex("FF20 00"),
        hex("FF20 08 DF23 05 41"),     // shorter than it says
        hex("FF20 06 DF22 05 414243"), // an object longer than its container
        hex("FF20 05 DF22 02 C328"),   // not UTF-8
        hex("FF20 03 DF22 00"),        // an empty name
        hex("FF20 04 DF24 01 31"),     // no name
    }));
    CAPTURE(hex(file));
    CHECK(failure_of([&] { parse_attributes(file); }).status == MDG_E_PROTOCOL);
}
