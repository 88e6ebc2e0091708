// JIS X 0208 against a second table: the C library's EUC-JP.
#include "base/characters.hpp"
#include "base/jis.hpp"
#include "base/text.hpp"
#include "support/catch.hpp"

#include <iconv.h>

#include <array>
#include <string>

namespace mdg::base {
namespace {

class Judge {
public:
    Judge() { REQUIRE(handle_ != reinterpret_cast<iconv_t>(-1)); }
    ~Judge() { iconv_close(handle_); }
    Judge(const Judge&) = delete;
    Judge& operator=(const Judge&) = delete;

    // Two bytes, none of them a shift into the other sets of EUC-JP.
    bool has(char32_t c) {
        std::string in = utf8_of({&c, 1});
        std::array<char, 16> out{};
        char* read = in.data();
        char* write = out.data();
        std::size_t in_left = in.size();
        std::size_t out_left = out.size();
        iconv(handle_, nullptr, nullptr, nullptr, nullptr);
        if (iconv(handle_, &read, &in_left, &write, &out_left) != 0 || write - out.data() != 2) return false;
        return static_cast<unsigned char>(out[0]) >= 0xA1;
    }

private:
    iconv_t handle_ = iconv_open("EUC-JP", "UTF-8");
};

} // namespace

TEST_CASE("JIS X 0208 has 6879 characters, each of which code page 932 writes in two bytes") {
    int count = 0;
    for (char32_t c = 1; c < 0x30000; ++c) {
        if (!in_jis_x_0208(c)) continue;
        ++count;
        const auto bytes = cp932_from_utf8(utf8_of({&c, 1}));
        CAPTURE(static_cast<unsigned>(c));
        REQUIRE(bytes.has_value());
        CHECK(bytes->size() == 2);
    }
    CHECK(count == 6879);
}

TEST_CASE("the C library's EUC-JP agrees, but for the characters that code page 932 writes with other code points") {
    Judge judge;
    std::u32string only_ours;
    std::u32string only_theirs;
    for (char32_t c = 0x80; c < 0x30000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        if (in_jis_x_0208(c) && !judge.has(c)) only_ours += c;
        if (!in_jis_x_0208(c) && judge.has(c)) only_theirs += c;
    }
    for (char32_t c : only_theirs) CHECK(in_jis_x_0208(full_width({&c, 1})));
    CHECK(utf8_of(only_ours) == "∥－～￠￡￢");
    CHECK(only_theirs.size() <= 8);
}

TEST_CASE("what code page 932 has beyond JIS X 0208 is not in it") {
    for (char32_t c : U"髙﨑①Ⅰ㈱德彅纊￤＇＂") {
        CAPTURE(static_cast<unsigned>(c));
        if (c != 0) CHECK_FALSE(in_jis_x_0208(c));
    }
    for (char32_t c : std::u32string_view(U"●高崎々ー凜熙邉邊　")) CHECK(in_jis_x_0208(c));
}

TEST_CASE("letters, kana with their marks and blanks are made full width, and nothing else changes") {
    const auto full = [](std::u32string_view text) { return utf8_of(full_width(text)); };
    CHECK(full(U"Aa1-~ ") == "Ａａ１－～　");
    CHECK(full(U"ｶﾞｷﾞﾊﾟｰｯｬ･｡") == "ガギパーッャ・。");
    CHECK(full(U"カ゛ハ゜ア゛") == "ガパア゛");
    CHECK(full(U"゛ﾞ゜ﾟ") == "゛゛゜゜");
    CHECK(full(U"う゛ヲﾞｦﾞウ゛ｳﾞ") == "う゛ヲ゛ヲ゛ヴヴ"); // ゔ and ヺ are not in JIS X 0208
    CHECK(full(U"髙﨑神①葛\U000E0100𠮷●") == "髙﨑神①葛\U000E0100𠮷●");
    CHECK(full(U"〜−‖¢£¬") == "～－∥￠￡￢");
}

} // namespace mdg::base
