#include "base/text.hpp"
#include "support/catch.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace mdg::base {

TEST_CASE("well-formed UTF-8 is told from everything else") {
    using namespace std::string_literals;
    for (const std::string& good :
         {""s, "a"s, "窓口"s, "\U00020BB7"s, "\xC2\x80"s, "\xDF\xBF"s, "\xE0\xA0\x80"s, "\xED\x9F\xBF"s,
          "\xEE\x80\x80"s, "\xEF\xBF\xBF"s, "\xF0\x90\x80\x80"s, "\xF4\x8F\xBF\xBF"s, "\x7F"s, "\x01"s}) {
        CAPTURE(good);
        CHECK(is_utf8(good));
    }
    const std::vector<std::pair<const char*, std::string>> bad = {
        {"a NUL", "a\0b"s},
        {"a NUL alone", "\0"s},
        {"a continuation byte alone", "\x80"s},
        {"two of them", "a\xBF\xBF"s},
        {"a cut two-byte form", "\xC2"s},
        {"a cut three-byte form", "\xE7\xAA"s},
        {"a cut four-byte form", "\xF0\x90\x80"s},
        {"a cut form inside", "\xE7\xAAx"s},
        {"NUL in two bytes", "\xC0\x80"s},
        {"slash in two bytes", "\xC0\xAF"s},
        {"overlong in three bytes", "\xE0\x9F\xBF"s},
        {"overlong in four bytes", "\xF0\x8F\xBF\xBF"s},
        {"a high surrogate", "\xED\xA0\x80"s},
        {"a low surrogate", "\xED\xBF\xBF"s},
        {"a surrogate pair", "\xED\xA0\xBD\xED\xB8\x80"s},
        {"beyond U+10FFFF", "\xF4\x90\x80\x80"s},
        {"a five-byte form", "\xF8\x88\x80\x80\x80"s},
        {"FE", "\xFE"s},
        {"FF", "\xFF"s},
        {"Shift_JIS", "\x91\x8B\x8C\xFB"s},
    };
    for (const auto& [what, text] : bad) {
        CAPTURE(what);
        CHECK_FALSE(is_utf8(text));
        CHECK_FALSE(is_utf8("窓口" + text + "x"));
    }
}

TEST_CASE("texts that people mean as the same compare as the same") {
    const std::vector<std::pair<std::string, std::string>> same = {
        {"１２３４", "1234"},
        {"ＡＢｃ", "ABc"},
        {"ｶﾞｷﾞﾊﾟ", "ガギパ"},
        {"ｱｲｳ", "アイウ"},
        {"山田　太郎", "山田 太郎"},
        {"  山田 　 太郎\t", "山田 太郎"},
        {"か\u3099", "が"},
        {"㈱", "(株)"},
        {"\r\n", ""},
        {"\u00A0a\u00A0", "a"},
        {"－", "-"},
    };
    for (const auto& [left, right] : same) {
        CAPTURE(left, right);
        CHECK(fold_for_comparison(left) == fold_for_comparison(right));
        CHECK(fold_for_comparison(left) == right);
    }
    // 髙 and 高, 﨑 and 崎 are different characters: whether they are one name is not for the library to say.
    for (const auto& [left, right] :
         {std::pair{"髙橋", "高橋"}, {"山﨑", "山崎"}, {"a", "A"}, {"ハ", "パ"}, {"あ", "ア"}}) {
        CAPTURE(left, right);
        CHECK(fold_for_comparison(left) != fold_for_comparison(right));
    }
}

TEST_CASE("folding twice is folding once, and it never breaks the encoding") {
    std::mt19937 random(20261122);
    const std::vector<std::string> pieces = {"ｶ",          "ﾞ",  " ",  "　", "１", "a", "窓",
                                             "\U00020BB7", "\t", "ー", "㌢", "ﾊ",  "ﾟ"};
    std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (int n = 0; n < 12; ++n) text += pieces[piece(random)];
        const std::string folded = fold_for_comparison(text);
        CAPTURE(text, folded);
        REQUIRE(fold_for_comparison(folded) == folded);
        REQUIRE(is_utf8(folded));
    }
}

TEST_CASE("any bytes can be shown, and well-formed text is shown as it is") {
    using namespace std::string_literals;
    for (const std::string& good : {""s, "窓口 a"s, "\U00020BB7"s}) CHECK(as_utf8(good) == good);
    CHECK(as_utf8("a\0b"s) == "a\uFFFDb");
    CHECK(as_utf8("a\xFF窓"s) == "a\uFFFD窓");
    CHECK(as_utf8("\xE7\xAA"s) == "\uFFFD");
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int i = 0; i < 2000; ++i) {
        std::string bytes;
        for (int n = 0; n < 20; ++n) bytes.push_back(static_cast<char>(byte(random)));
        REQUIRE(is_utf8(as_utf8(bytes)));
    }
}

} // namespace mdg::base
