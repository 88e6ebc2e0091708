// The three forms of a name, with every character that a claim cannot hold.
#include "eligibility/match/name_form.hpp"

#include "base/characters.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "eligibility/match/match.hpp"
#include "eligibility/match/support.hpp"
#include "support/catch.hpp"

#include <random>

using namespace mdg;
using namespace mdg::eligibility::match;
using record::Record;

namespace {

struct Row {
    const char* raw;
    const char* display;
    const char* claim;
    const char* form;
};

std::string value(const Record& form, record::FieldId field) {
    return form.text_or(field, "");
}

// In code page 932 and, by its bytes, in the rows of JIS X 0208 alone.
bool is_claimable(const std::string& utf8) {
    const auto bytes = base::cp932_from_utf8(utf8);
    if (!bytes || bytes->size() % 2 != 0) return false;
    for (std::size_t i = 0; i < bytes->size(); i += 2) {
        const auto high = static_cast<unsigned char>((*bytes)[i]);
        const auto low = static_cast<unsigned char>((*bytes)[i + 1]);
        const int row = (high - (high < 0xA0 ? 0x81 : 0xC1)) * 2 + (low >= 0x9F ? 2 : 1);
        if (!(row <= 8 || (row >= 16 && row <= 84))) return false;
    }
    return true;
}

} // namespace

TEST_CASE("a name stands as it came, as it is shown, and as a claim may hold it", "[R-NAME-04]") {
    const Row rows[] = {
        {"山田　花子", "山田　花子", "山田　花子", "as_is"},
        {"山田 花子", "山田　花子", "山田　花子", "as_is"},
        {"ﾔﾏﾀﾞ ﾊﾅｺ", "ヤマダ　ハナコ", "ヤマダ　ハナコ", "as_is"},
        {"Smith Anna", "Ｓｍｉｔｈ　Ａｎｎａ", "Ｓｍｉｔｈ　Ａｎｎａ", "as_is"},
        {"山●　花子", "山●　花子", "山●　花子", "as_is"},
        {"髙橋　德子", "髙橋　德子", "高橋　徳子", "suggested"},
        {"山﨑　𠮷子", "山﨑　𠮷子", "山崎　吉子", "suggested"},
        {"濵田　花子", "濵田　花子", "濱田　花子", "suggested"},
        {"邉見　花子", "邉見　花子", "邉見　花子", "as_is"},
        {"\uFA19谷　花子", "\uFA19谷　花子", "神谷　花子", "suggested"},
        {"葛󠄀西　花子", "葛󠄀西　花子", "葛西　花子", "suggested"},
        {"辻󠄂　花子", "辻󠄂　花子", "辻　花子", "suggested"},
        {"草彅　花子", "草彅　花子", "草？　花子", "incomplete"},
        {"\uE000", "\uE000", "？", "incomplete"},
        {"見本町①－２㈱", "見本町①－２㈱", "見本町１－２（株）", "suggested"},
        {"1-2〜3", "１－２～３", "１－２～３", "as_is"},
        {"O'Brien", "Ｏ＇Ｂｒｉｅｎ", "Ｏ’Ｂｒｉｅｎ", "suggested"},
        {"José", "Ｊｏｓé", "Ｊｏｓｅ", "suggested"},
        {"山\u200B田", "山田", "山田", "suggested"},
        {"か゛", "が", "が", "as_is"},
        {"か\u3099", "が", "が", "as_is"},
        {"ﾞ", "゛", "゛", "as_is"},
        {"", "", "", "as_is"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.raw);
        const Record form = name_form(row.raw);
        CHECK(value(form, MDG_FIELD_RAW_VALUE) == row.raw);
        CHECK(value(form, MDG_FIELD_DISPLAY_VALUE) == row.display);
        CHECK(value(form, MDG_FIELD_CLAIM_VALUE) == row.claim);
        CHECK(value(form, MDG_FIELD_CLAIM_FORM) == row.form);
        CHECK(form.has(MDG_FIELD_NAME_CHARACTER) == (row.form != std::string("as_is")));
        CHECK(is_claimable(row.claim));
    }
}

TEST_CASE("a character outside comes with its place, code point, reason and suggestion") {
    struct Expected {
        int position;
        const char* character;
        const char* code;
        const char* suggestion;
        const char* reason;
    };
    const Expected expected[] = {
        {1, "髙", "U+9AD9", "高", MDG_CHARACTER_REASON_CP932_EXTENSION},
        {3, "葛󠄀", "U+845B U+E0100", "葛", MDG_CHARACTER_REASON_VARIATION},
        {5, "德", "U+5FB7", "徳", MDG_CHARACTER_REASON_CP932_EXTENSION},
        {6, "𠮷", "U+20BB7", "吉", MDG_CHARACTER_REASON_OTHER_SET},
        {7, "\uE000", "U+E000", "", MDG_CHARACTER_REASON_PRIVATE_USE},
        {8, "\u200B", "U+200B", "", MDG_CHARACTER_REASON_INVISIBLE},
    };
    const Record form = name_form("髙橋葛󠄀西德𠮷\uE000\u200B");
    const auto found = form.list(MDG_FIELD_NAME_CHARACTER);
    REQUIRE(found.size() == std::size(expected));
    for (std::size_t i = 0; i < found.size(); ++i) {
        CAPTURE(expected[i].code);
        CHECK(found[i]->integer(MDG_FIELD_POSITION) == expected[i].position);
        CHECK(value(*found[i], MDG_FIELD_CHARACTER) == expected[i].character);
        CHECK(value(*found[i], MDG_FIELD_CODE_POINT) == expected[i].code);
        CHECK(value(*found[i], MDG_FIELD_SUGGESTION) == expected[i].suggestion);
        CHECK(value(*found[i], MDG_FIELD_CHARACTER_REASON) == expected[i].reason);
    }
    CHECK(form.list(MDG_FIELD_FINDING).size() == found.size());
    for (const auto& finding : form.list(MDG_FIELD_FINDING)) {
        CHECK(value(*finding, MDG_FIELD_FINDING_CODE) == MDG_FINDING_CODE_OUTSIDE_JIS_X_0208);
        CHECK_FALSE(value(*finding, MDG_FIELD_FINDING_JA).empty());
        CHECK_FALSE(value(*finding, MDG_FIELD_DETAIL).empty());
    }
}

TEST_CASE("a dot is accepted and flagged, in a name and in an address", "[R-NAME-01][R-NAME-03]") {
    for (const char* text : {"山●太郎", "見本県●本市1-2-3"}) {
        const Record form = name_form(text);
        CHECK(form.integer(MDG_FIELD_HAS_BLACK_DOT) == 1);
        CHECK(test::cites(form, "R-NAME-01"));
        REQUIRE(form.list(MDG_FIELD_FINDING).size() == 1);
        CHECK(value(*form.first(MDG_FIELD_FINDING), MDG_FIELD_FINDING_CODE) == MDG_FINDING_CODE_UNKNOWN_CHARACTER);
    }
    CHECK(name_form("山田太郎").integer(MDG_FIELD_HAS_BLACK_DOT) == 0);
}

TEST_CASE("a dot may stay in the claim or be replaced by kanji, and both are clean", "[R-NAME-02]") {
    for (const char* text : {"山●太郎", "山崎太郎"}) {
        const Record form = name_form(text);
        CHECK(value(form, MDG_FIELD_CLAIM_FORM) == MDG_CLAIM_FORM_AS_IS);
        CHECK(value(form, MDG_FIELD_CLAIM_VALUE) == text);
        CHECK_FALSE(form.has(MDG_FIELD_NAME_CHARACTER));
    }
}

TEST_CASE("a blank address is accepted", "[R-NAME-05][R-NAME-06]") {
    const Record form = name_form("");
    CHECK(value(form, MDG_FIELD_CLAIM_FORM) == MDG_CLAIM_FORM_AS_IS);
    CHECK_FALSE(form.has(MDG_FIELD_FINDING));
}

TEST_CASE("dots, blanks and outside characters send nobody to the insurer", "[R-NAME-07]") {
    for (const char* text : {"山●太郎", "", "草彅"}) {
        const Record form = name_form(text);
        for (const auto& finding : form.list(MDG_FIELD_FINDING))
            CHECK(value(*finding, MDG_FIELD_FINDING_JA).find("保険者") == std::string::npos);
    }
}

TEST_CASE("whatever comes in, the raw value stays and the claim value fits a claim") {
    std::mt19937 engine(7);
    const auto below = [&engine](unsigned end) { return std::uniform_int_distribution<unsigned>(0, end - 1)(engine); };
    const unsigned ranges[][2] = {{0x20, 0x7E},       {0x3041, 0x3100}, {0x4E00, 0xA000},   {0xF900, 0xFB00},
                                  {0xFF00, 0xFFA0},   {0x2000, 0x2600}, {0x20000, 0x20C00}, {0xE000, 0xE100},
                                  {0xE0100, 0xE0110}, {0xA0, 0x300}};
    for (int i = 0; i < 4000; ++i) {
        std::u32string text;
        for (unsigned left = 1 + below(8); left != 0; --left) {
            const auto& range = ranges[below(std::size(ranges))];
            text += static_cast<char32_t>(range[0] + below(range[1] - range[0]));
        }
        const std::string raw = base::utf8_of(text);
        CAPTURE(raw);
        const Record form = name_form(raw);
        REQUIRE(value(form, MDG_FIELD_RAW_VALUE) == raw);
        REQUIRE(is_claimable(value(form, MDG_FIELD_CLAIM_VALUE)));
        const Record again = name_form(value(form, MDG_FIELD_CLAIM_VALUE));
        REQUIRE(value(again, MDG_FIELD_CLAIM_FORM) == MDG_CLAIM_FORM_AS_IS);
        REQUIRE(value(again, MDG_FIELD_CLAIM_VALUE) == value(form, MDG_FIELD_CLAIM_VALUE));
    }
}

TEST_CASE("a text beyond all names, one that is not UTF-8, and an individual number are refused") {
    const auto status_of = [](const std::string& text) {
        try {
            name_form(text);
        } catch (const base::Failure& failure) {
            return failure.status;
        }
        return MDG_OK;
    };
    CHECK(status_of(std::string(64 * 1024 + 1, 'a')) == MDG_E_TOO_LARGE);
    CHECK(status_of("\xE5\xB1") == MDG_E_BAD_UTF8);
    CHECK(status_of("山田") == MDG_OK);
}
