// The table of variant kanji is sound: what it replaces, by what, and for which use.
#include "base/characters.hpp"
#include "base/file.hpp"
#include "base/jis.hpp"
#include "base/table.hpp"
#include "base/variants.hpp"
#include "support/catch.hpp"

#include <cstdio>
#include <set>
#include <string>

namespace mdg::base {
namespace {

const std::string& file() {
    static const std::string text = read_file(MDG_SOURCE_DIR "/sdk/base/data/variants.tsv", 1U << 20U);
    return text;
}

} // namespace

TEST_CASE("each row of the table names one character, its code point, a replacement in JIS X 0208 and a source") {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    const std::set<std::string_view> sources = {"jouyou", "jinmei", "insurer", "terminal", "register", "jis"};
    const auto rows = read_table(file());
    REQUIRE(rows.size() > 400);
    for (const Row& row : rows) {
        CAPTURE(row[0], row[2]);
        const std::u32string from = code_points(row[0]);
        const std::u32string to = code_points(row[2]);
        REQUIRE(from.size() == 1);
        REQUIRE(to.size() == 1);
        CHECK(from != to);
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(from.front()));
        CHECK(row[1] == code);
        CHECK(row[4] == (in_jis_x_0208(to) ? "1" : "0"));
        CHECK(sources.contains(row[5]));
        CHECK((row[3] == "compare" || row[3] == "claim" || row[3] == "both"));
        for (const char* use : {"compare", "claim"})
            if (row[3] == use || row[3] == "both") CHECK(seen.emplace(row[0], use).second);
        if (row[3] == "compare") continue;
        CHECK(in_jis_x_0208(to));         // a suggestion is one that a claim can hold
        CHECK_FALSE(in_jis_x_0208(from)); // and made only where it is needed
        CHECK(claim_suggestion(from) == to);
    }
}

TEST_CASE("the comparing form of a comparing form is itself") {
    for (char32_t c = 0x3000; c < 0x30000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const char32_t form = comparing_form(c);
        if (form != c && comparing_form(form) != form) FAIL("U+" << std::hex << static_cast<unsigned>(c));
    }
}

TEST_CASE("variants have one comparing form, other characters their own") {
    for (const char32_t* group : {U"國国圀", U"辺邊邉", U"斉斎齊齋", U"浜濱濵", U"沢澤", U"徳德", U"高髙", U"崎﨑嵜碕",
                                  U"吉𠮷", U"神\uFA19", U"塚\uFA10"}) {
        const std::u32string_view characters = group;
        for (char32_t c : characters) CHECK(comparing_form(c) == comparing_form(characters.front()));
    }
    for (const char32_t* pair : {U"山川", U"井伊", U"坂阪", U"幸辛", U"藤籐", U"未末", U"土士", U"大太", U"千干"})
        CHECK(comparing_form(pair[0]) != comparing_form(pair[1]));
}

TEST_CASE("a suggestion is in JIS X 0208, and none is made up") {
    const auto suggested = [](std::u32string_view character) {
        const auto found = claim_suggestion(character);
        return found ? utf8_of(*found) : "none";
    };
    CHECK(suggested(U"髙") == "高");
    CHECK(suggested(U"濵") == "濱"); // the nearer form, where comparing takes another
    CHECK(suggested(U"\uFA19") == "神");
    CHECK(suggested(U"①") == "１");
    CHECK(suggested(U"㈱") == "（株）");
    CHECK(suggested(U"é") == "ｅ");
    CHECK(suggested(U"葛\U000E0100") == "葛");
    CHECK(suggested(U"彅") == "none");
    CHECK(suggested(U"\uE000") == "none");
    CHECK(suggested(U"") == "none");
}

} // namespace mdg::base
