// Each folding does its own part and nothing of another's.
#include "base/characters.hpp"
#include "base/folding.hpp"
#include "support/catch.hpp"

#include <string>

namespace mdg::base {
namespace {

std::string folded(Folding folding, std::u32string_view text) {
    return utf8_of(fold(text, {folding}).text);
}

} // namespace

TEST_CASE("each folding sets its own part aside") {
    struct Row {
        Folding folding;
        const char32_t* text;
        const char* folded;
    };
    const Row rows[] = {
        {Folding::width, U"ｶﾞＡ１　﹣", "ガA1 -"},
        {Folding::width, U"カ゛か\u3099ハ゜", "ガがパ"},
        {Folding::width, U"‐‑–—―−－", "-------"},
        {Folding::width, U"髙\uFA19●々", "髙\uFA19●々"},
        {Folding::blank, U"山田　花子 ｼﾞｮﾝ･ｽﾐｽ・\u200B\uFEFF", "山田花子ｼﾞｮﾝｽﾐｽ"},
        {Folding::letter_case, U"SmithＡａÉ", "smithａａé"},
        {Folding::kana_script, U"ひらがなゝゞー", "ヒラガナヽヾー"},
        {Folding::small_kana, U"ぁぃッャュョヮヶヵ", "あいツヤユヨワケカ"},
        {Folding::long_vowel, U"マリ－さ-ヤ‐山-1", "マリーさーヤー山-1"},
        {Folding::iteration, U"佐々木々々みすゞたゝヾ", "佐佐木木木みすずたただ"},
        {Folding::iteration, U"がゝカヾ々", "がかカガガ"},
        {Folding::variant, U"國邉﨑葛\U000E0100\uFA19", "国辺崎葛神"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.folded, static_cast<int>(row.folding));
        CHECK(folded(row.folding, row.text) == row.folded);
    }
}

TEST_CASE("a folding that changes nothing is not told") {
    constexpr Foldings all{Folding::width,      Folding::blank,      Folding::letter_case, Folding::kana_script,
                           Folding::small_kana, Folding::long_vowel, Folding::iteration,   Folding::variant};
    CHECK(fold(U"山田花子", all).changed.none());
    CHECK(fold(U"國分", all).changed == Foldings{Folding::variant});
    CHECK(fold(U"山田　花子", {Folding::width, Folding::blank}).changed == Foldings{Folding::width, Folding::blank});
    CHECK(fold(U"", all).text.empty());
}

TEST_CASE("ー stands for the vowel that a kana is prolonged by, and for no other") {
    for (const char32_t* pair : {U"アカ", U"イキ", U"イケ", U"ウク", U"ウコ", U"エケ", U"オコ", U"うゆ"})
        CHECK(prolongs(pair[0], pair[1]));
    for (const char32_t* pair : {U"アキ", U"イカ", U"ウカ", U"エコ", U"オク", U"カカ", U"ウン", U"ウ山"})
        CHECK_FALSE(prolongs(pair[0], pair[1]));
}

TEST_CASE("what a reader counts as one character") {
    CHECK(character_length(U"") == 0);
    CHECK(character_length(U"山田") == 1);
    CHECK(character_length(U"𠮷田") == 1);
    CHECK(character_length(U"葛\U000E0100西") == 2);
    CHECK(character_length(U"か\u3099\uFE00あ") == 3);
    CHECK(character_length(U"ｶﾞｷ") == 2);
    CHECK(utf8_of(code_points("山𠮷\uFA19a")) == "山𠮷\uFA19a");
    CHECK(utf8_of(code_points("\xE5\xB1x")) == "\uFFFDx");
}

} // namespace mdg::base
