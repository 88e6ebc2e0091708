// PC/SC part 10 as the plugin speaks it, byte for byte; no reader with a pad is at hand.
#include "pcsc/pin_pad.hpp"

#include "support/catch.hpp"

#include <winscard.h>

#include <string>

using namespace mdg::pcsc;

namespace {

constexpr std::uint32_t no_length = 0xFFFFFFFF;

std::string hex(OctetView bytes) {
    std::string text;
    for (const auto byte : bytes) {
        char two[3];
        std::snprintf(two, sizeof two, "%02X", byte);
        text += two;
    }
    return text;
}

// The library's request for a PIN of four digits.
mdgp_pinpad_request four_digits(const Octets& command) {
    mdgp_pinpad_request made{};
    made.struct_size = sizeof made;
    made.digits_min = made.digits_max = 4;
    made.encoding = MDGP_PIN_ENCODING_ASCII;
    made.pin_offset = 5;
    made.length_offset = no_length;
    made.first_key_ms = 30000;
    made.total_ms = 60500;
    made.command = command.data();
    made.command_length = static_cast<std::uint32_t>(command.size());
    made.language = "ja";
    return made;
}

} // namespace

TEST_CASE("the features of a reader are read from their list, and none from a list that breaks off") {
    struct Row {
        Octets answer;
        std::uint32_t verify;
        std::uint32_t properties;
    };
    const Row rows[] = {
        {{}, 0, 0},
        // As ccid answers for a reader with a pad: 06 and 07, 0A, 12, 13.
        {{0x06, 4,    0x42, 0x33, 0x00, 0x06, 0x07, 4,    0x42, 0x33, 0x00, 0x07, 0x0A, 4,    0x42,
          0x33, 0x00, 0x0A, 0x12, 4,    0x42, 0x33, 0x00, 0x12, 0x13, 4,    0x42, 0x33, 0x00, 0x13},
         0x42330006,
         0x42330012},
        {{0x12, 4, 0x42, 0x33, 0x00, 0x12}, 0, 0x42330012},
        {{0x06, 4, 0x42, 0x33, 0x00}, 0, 0},
        {{0x06, 4, 0x42, 0x33, 0x00, 0x06, 0x12}, 0, 0},
        {{0x06, 2, 0x42, 0x33}, 0, 0},
    };
    for (const auto& row : rows) {
        CAPTURE(hex(row.answer));
        const auto found = features_of(row.answer);
        CHECK(found.verify_direct == row.verify);
        CHECK(found.tlv_properties == row.properties);
        CHECK(found.has_pad() == (row.verify != 0));
    }
    const auto digits = digits_of(Octets{1, 2, 0x10, 0x00, 6, 1, 4, 7, 1, 16, 11, 2, 0xE6, 0x04});
    CHECK(digits.least == 4);
    CHECK(digits.most == 16);
    CHECK(digits_of(Octets{6, 1, 4, 7, 2, 16}).least == 0);
}

TEST_CASE("a verification at the pad: ASCII, left, no filler, four digits, and the reader writes Lc (card facts §15)") {
    const Octets command{0x00, 0x20, 0x00, 0x80, 0x04, 0xFF, 0xFF, 0xFF, 0xFF};
    Octets made;
    REQUIRE(verify_structure(four_digits(command), made) == MDG_OK);
    // bTimeOut bTimeOut2 bmFormatString bmPINBlockString bmPINLengthFormat wPINMaxExtraDigit
    // bEntryValidationCondition bNumberMessage wLangId bMsgIndex bTeoPrologue ulDataLength abData
    CHECK(hex(made) == "3D1E"
                       "82"
                       "00"
                       "00"
                       "0404"
                       "02"
                       "01"
                       "1104"
                       "00"
                       "000000"
                       "05000000"
                       "0020008000");

    auto english = four_digits(command);
    english.language = "en";
    english.digits_min = 6;
    english.digits_max = 16;
    english.first_key_ms = 1;
    english.total_ms = 3600000;
    REQUIRE(verify_structure(english, made) == MDG_OK);
    CHECK(hex(OctetView(made).first(11)) == "FF018200001006020109"
                                            "04");
}

TEST_CASE("digits inside a longer template are put into its block, and what no reader can do is refused") {
    const Octets block{0x00, 0x20, 0x00, 0x80, 0x08, 0x24, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    auto request = four_digits(block);
    request.encoding = MDGP_PIN_ENCODING_BCD;
    request.pin_offset = 6;
    Octets made;
    REQUIRE(verify_structure(request, made) == MDG_OK);
    CHECK(hex(made).substr(4, 6) == "890200"); // bytes, at 1, BCD; a block of two bytes
    CHECK(hex(made).substr(38) == hex(block));

    const auto refused = [&](auto change) {
        auto bad = four_digits(block);
        change(bad);
        return verify_structure(bad, made) == MDG_E_BAD_ARGUMENT;
    };
    CHECK(refused([](auto& bad) { bad.command = nullptr; }));
    CHECK(refused([](auto& bad) { bad.command_length = 4; }));
    CHECK(refused([](auto& bad) { bad.pin_offset = 4; }));
    CHECK(refused([](auto& bad) { bad.pin_offset = 21; }));
    CHECK(refused([](auto& bad) { bad.pin_offset = 10; })); // four digits do not fit behind it
    CHECK(refused([](auto& bad) { bad.digits_max = 3; }));
    CHECK(refused([](auto& bad) { bad.digits_min = bad.digits_max = 0; }));
    CHECK(refused([](auto& bad) { bad.encoding = 3; }));
    CHECK(refused([](auto& bad) { bad.length_offset = 7; }));
}

TEST_CASE("R-AUTH-08: what the reader says itself is told apart from what the card says", "[R-AUTH-08]") {
    struct Row {
        Octets answer;
        std::uint32_t end;
        std::uint32_t word; // 0: nothing went to the card
        std::int32_t tries;
    };
    const Row rows[] = {
        {{0x90, 0x00}, MDGP_PIN_END_ENTERED, 0x9000, -1}, {{0x63, 0xC2}, MDGP_PIN_END_ENTERED, 0x63C2, 2},
        {{0x69, 0x83}, MDGP_PIN_END_ENTERED, 0x6983, -1}, {{0x64, 0x00}, MDGP_PIN_END_TIMEOUT, 0, -1},
        {{0x64, 0x03}, MDGP_PIN_END_TOO_SHORT, 0, -1},    {{0x64, 0x01}, MDGP_PIN_END_CANCELLED_ON_DEVICE, 0, -1},
    };
    for (const auto& row : rows) {
        CAPTURE(hex(row.answer));
        mdgp_pinpad_result result{};
        CHECK(result_of(row.answer, result) == MDG_OK);
        CHECK(result.end == row.end);
        CHECK(result.status_word == row.word);
        CHECK(result.tries_left == row.tries);
    }
    mdgp_pinpad_result result{};
    CHECK(result_of(Octets{0x90}, result) == MDG_E_PROTOCOL);
    CHECK(result_of(Octets{0x6B, 0x80}, result) == MDG_E_UNSUPPORTED);
}

TEST_CASE("a reader is asked for its features, and for the digits only where it says how") {
    std::vector<std::uint32_t> asked;
    Octets features;
    const Control control = [&](std::uint32_t code, OctetView, Octets& out) -> long {
        asked.push_back(code);
        if (code == 0x42000D48) { // CM_IOCTL_GET_FEATURE_REQUEST here
            out = features;
            return features.empty() ? SCARD_E_UNSUPPORTED_FEATURE : SCARD_S_SUCCESS;
        }
        out = {6, 1, 4, 7, 1, 8};
        return SCARD_S_SUCCESS;
    };
    CHECK_FALSE(ask_features(control).has_pad());
    features = {0x06, 4, 0x42, 0x33, 0x00, 0x06};
    CHECK(ask_digits(ask_features(control), control).most == 0);
    features.insert(features.end(), {0x12, 4, 0x42, 0x33, 0x00, 0x12});
    CHECK(ask_digits(ask_features(control), control).most == 8);
    CHECK(asked == std::vector<std::uint32_t>{0x42000D48, 0x42000D48, 0x42000D48, 0x42330012});
}
