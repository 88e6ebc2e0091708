// Code page 932 against a second table: that of the C library's iconv. Microsoft's own is not here to ask.
#include "base/text.hpp"
#include "support/catch.hpp"

#include <iconv.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace mdg::base {
namespace {

using Text = std::optional<std::string>;

class Iconv {
public:
    Iconv(const char* to, const char* from)
        : handle_(iconv_open(to, from)) {
        REQUIRE(handle_ != reinterpret_cast<iconv_t>(-1));
    }
    ~Iconv() { iconv_close(handle_); }
    Iconv(const Iconv&) = delete;
    Iconv& operator=(const Iconv&) = delete;

    Text operator()(std::string in) {
        std::array<char, 64> out{};
        char* read = in.data();
        char* write = out.data();
        std::size_t in_left = in.size();
        std::size_t out_left = out.size();
        iconv(handle_, nullptr, nullptr, nullptr, nullptr);
        if (iconv(handle_, &read, &in_left, &write, &out_left) != 0) return std::nullopt;
        return std::string(out.data(), write);
    }

private:
    iconv_t handle_;
};

std::string utf8_of(char32_t c) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 63))};
    if (c < 0x10000) return {byte(0xE0 | (c >> 12)), byte(0x80 | (c >> 6 & 63)), byte(0x80 | (c & 63))};
    return {byte(0xF0 | (c >> 18)), byte(0x80 | (c >> 12 & 63)), byte(0x80 | (c >> 6 & 63)), byte(0x80 | (c & 63))};
}

std::string shown(const Text& text) {
    if (!text) return "none";
    std::string hex;
    for (char c : *text) {
        constexpr const char* digits = "0123456789ABCDEF";
        hex += {digits[static_cast<unsigned char>(c) >> 4], digits[static_cast<unsigned char>(c) & 15]};
    }
    return hex;
}

} // namespace

TEST_CASE("every code of one and two bytes is read as iconv reads it") {
    Iconv reference("UTF-8", "CP932");
    int characters = 0;
    std::string differences;
    const auto compare = [&](const std::string& code) {
        const Text ours = utf8_from_cp932(code);
        const Text theirs = reference(code);
        characters += ours ? 1 : 0;
        if (ours != theirs) differences += shown(code) + ": " + shown(ours) + ", iconv " + shown(theirs) + "\n";
    };
    for (int lead = 0; lead < 256; ++lead) compare({static_cast<char>(lead)});
    for (int lead = 0x80; lead < 256; ++lead)
        for (int trail = 0; trail < 256; ++trail) compare({static_cast<char>(lead), static_cast<char>(trail)});
    CHECK(differences == "");
    CHECK(characters > 9000); // both tables are there at all
}

// Microsoft's table has 〜 － ∥ ― only as the full-width forms; iconv also takes the other Unicode character
// of each.
TEST_CASE("every character of the basic plane is written as iconv writes it, but for a known list") {
    const std::map<char32_t, std::string> only_iconv = {{0x00A2, "8191"}, {0x00A3, "8192"}, {0x00A5, "5C"},
                                                        {0x00AC, "81CA"}, {0x2014, "815C"}, {0x2016, "8161"},
                                                        {0x203E, "7E"},   {0x2212, "817C"}, {0x301C, "8160"}};
    const std::map<char32_t, std::string> only_ours = {{0xF86F, "8782"}};
    Iconv reference("CP932", "UTF-8");
    std::map<char32_t, std::string> theirs_alone;
    std::map<char32_t, std::string> ours_alone;
    std::string conflicts;
    for (char32_t c = 1; c < 0x10000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const Text ours = cp932_from_utf8(utf8_of(c));
        const Text theirs = reference(utf8_of(c));
        if (ours == theirs) continue;
        if (ours && theirs)
            conflicts += shown(utf8_of(c)) + ": " + shown(ours) + ", iconv " + shown(theirs) + "\n";
        else
            (ours ? ours_alone : theirs_alone)[c] = shown(ours ? ours : theirs);
    }
    CHECK(conflicts == "");
    CHECK(theirs_alone == only_iconv);
    CHECK(ours_alone == only_ours);
}

TEST_CASE("what can be read can be written, and reads the same again") {
    for (int lead = 0x81; lead < 0xFD; ++lead) {
        if (lead >= 0xA0 && lead < 0xE0) continue;
        for (int trail = 0x40; trail < 0xFD; ++trail) {
            const std::string code = {static_cast<char>(lead), static_cast<char>(trail)};
            const Text text = utf8_from_cp932(code);
            if (!text) continue;
            const Text back = cp932_from_utf8(*text);
            CAPTURE(shown(code), shown(text), shown(back));
            REQUIRE(back);
            // NEC and IBM rows repeat characters; the bytes may differ, the character may not.
            REQUIRE(utf8_from_cp932(*back) == text);
        }
    }
}

TEST_CASE("what has no place in code page 932 is refused, never dropped or replaced") {
    for (char32_t c : {U'\u20BB', U'\U00020BB7', U'\u200B', U'\uFE00', U'\U000E0100', U'\u00AD', U'\uFEFF'}) {
        CAPTURE(shown(utf8_of(c)));
        CHECK_FALSE(cp932_from_utf8("窓" + utf8_of(c) + "口"));
    }
    CHECK_FALSE(cp932_from_utf8("\xFF\xFE"));
    CHECK_FALSE(cp932_from_utf8("\xE7\xAA"));
}

TEST_CASE("bytes that are not code page 932 are refused") {
    for (const char* bad : {"\x81", "abc\x81", "\x82\x20", "\x81\x7F", "\xFD\xFE", "\x85\x40"}) {
        CAPTURE(shown(std::string(bad)));
        CHECK_FALSE(utf8_from_cp932(bad));
    }
}

TEST_CASE("names and the characters of the IBM rows survive both ways") {
    for (const char* text : {"髙橋﨑", "①Ⅲ㈱", "～－￥∥", "ｶﾅ ﾊﾟ", "窓口\r\n", "纊褜鍈", "ヱヰゐゑ", ""}) {
        CAPTURE(text);
        const Text bytes = cp932_from_utf8(text);
        REQUIRE(bytes);
        CHECK(utf8_from_cp932(*bytes) == Text(text));
    }
}

} // namespace mdg::base
