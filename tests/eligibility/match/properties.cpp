// What holds for every pair of names, tried on seeded random ones.
#include "base/characters.hpp"
#include "base/variants.hpp"
#include "eligibility/match/match.hpp"
#include "eligibility/match/support.hpp"
#include "eligibility/match/text.hpp"
#include "support/catch.hpp"

#include <random>

using namespace mdg;
using namespace mdg::eligibility::match;
using base::Folding;
using base::Foldings;

namespace {

constexpr std::u32string_view kanji = U"山田花子太郎国沢浜辺斉高崎吉桜静真実竜亀渡本村小大中";
constexpr std::u32string_view kana = U"アイウエオカキクケコサシスセソタチツテトナニヌネノハマヤラワン";

class Random {
public:
    explicit Random(unsigned seed)
        : engine_(seed) {}
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(engine_); }
    char32_t of(std::u32string_view alphabet) { return alphabet[below(alphabet.size())]; }
    std::u32string text(std::u32string_view alphabet, std::size_t shortest, std::size_t longest) {
        std::u32string made;
        for (std::size_t left = shortest + below(longest - shortest + 1); left != 0; --left) made += of(alphabet);
        return made;
    }

private:
    std::mt19937 engine_;
};

Compared compared(std::u32string_view a, std::u32string_view b, Foldings allowed = name_foldings) {
    return compare(base::utf8_of(a), base::utf8_of(b), allowed);
}

bool agree(const Compared& a, const Compared& b) {
    return a.verdict == b.verdict && a.foldings == b.foldings;
}

// Every text that a text with dots may stand for, over a small alphabet.
std::vector<std::u32string> meanings(const std::u32string& text, std::u32string_view alphabet) {
    std::vector<std::u32string> all{U""};
    for (char32_t c : text) {
        std::vector<std::u32string> longer;
        for (const std::u32string& beginning : all) {
            if (c != U'●') longer.push_back(beginning + c);
            for (std::size_t i = 0; c == U'●' && i < alphabet.size(); ++i) longer.push_back(beginning + alphabet[i]);
        }
        all = std::move(longer);
    }
    return all;
}

bool can_be_the_same(const std::u32string& a, const std::u32string& b, std::u32string_view alphabet) {
    for (const std::u32string& one : meanings(a, alphabet))
        for (const std::u32string& other : meanings(b, alphabet))
            if (one == other) return true;
    return false;
}

// The characters whose comparing form is this one.
std::u32string variants_of(char32_t form) {
    std::u32string all;
    for (char32_t c = 0x3400; c < 0x30000; ++c)
        if (c != form && base::comparing_form(c) == form) all += c;
    return all;
}

} // namespace

TEST_CASE("a name is the same as itself, and it does not matter who is asked about whom") {
    Random random(1);
    constexpr std::u32string_view alphabet = U"山田辺邊邉﨑崎●々ャヤーア－ｱﾞ　Ａa";
    int alike = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::u32string a = random.text(alphabet, 1, 4);
        const std::u32string b = random.text(alphabet, 1, 4);
        CAPTURE(base::utf8_of(a), base::utf8_of(b));
        const Compared there = compared(a, b);
        REQUIRE(agree(there, compared(b, a)));
        if (there.verdict != Verdict::not_given && there.verdict != Verdict::differs) ++alike;
        if (is_given(base::utf8_of(a))) REQUIRE(compared(a, a).verdict == Verdict::same);
    }
    CHECK(alike > 300);
}

TEST_CASE("a dot stands for exactly one character: every reading tried", "[R-MATCH-07]") {
    Random random(2);
    constexpr std::u32string_view letters = U"山田花";
    for (int i = 0; i < 3000; ++i) {
        const std::u32string a = random.text(U"山田花●", 1, 5);
        const std::u32string b = random.text(U"山田花●", 1, 5);
        CAPTURE(base::utf8_of(a), base::utf8_of(b));
        const Verdict verdict = compared(a, b).verdict;
        REQUIRE((verdict != Verdict::differs) == can_be_the_same(a, b, letters));
        REQUIRE((verdict == Verdict::same) == (a == b));
    }
}

TEST_CASE("a dot takes a character with its selector or marks whole", "[R-MATCH-07]") {
    for (const char32_t* one : {U"𠮷", U"葛\U000E0100", U"辻\U000E0101", U"か\u309A", U"ｶﾞ", U"e\u0301"}) {
        const std::u32string character = one;
        CHECK(compared(U"●", character).verdict == Verdict::same_but_dots);
        CHECK(compared(U"山●子", U"山" + character + U"子").verdict == Verdict::same_but_dots);
        CHECK(compared(U"山●●子", U"山" + character + U"子").verdict == Verdict::differs);
        CHECK(compared(U"山子●", U"山子").verdict == Verdict::differs);
    }
}

TEST_CASE("variant kanji anywhere in a name are found, and said to be what was set aside") {
    Random random(3);
    std::vector<std::pair<char32_t, std::u32string>> known;
    for (char32_t form : kanji)
        if (std::u32string others = variants_of(form); !others.empty()) known.emplace_back(form, std::move(others));
    REQUIRE(known.size() > 10);
    for (int i = 0; i < 2000; ++i) {
        const auto& [form, variants] = known[random.below(known.size())];
        const std::u32string before = random.text(kanji, 0, 2);
        const std::u32string after = random.text(kanji, 0, 2);
        const Compared found = compared(before + form + after, before + random.of(variants) + after);
        CAPTURE(base::utf8_of(before + form + after));
        REQUIRE(found.verdict == Verdict::same_by_folding);
        REQUIRE(found.foldings == Foldings{Folding::variant});
    }
}

TEST_CASE("names that differ in one character that is no variant are never the same") {
    Random random(4);
    for (int i = 0; i < 5000; ++i) {
        const std::u32string name = random.text(kanji, 2, 5);
        std::u32string other = name;
        const std::size_t at = random.below(name.size());
        other[at] = static_cast<char32_t>(0x4E00 + random.below(0x5000));
        if (base::comparing_form(other[at]) == base::comparing_form(name[at])) continue;
        CAPTURE(base::utf8_of(name), base::utf8_of(other));
        REQUIRE(compared(name, other).verdict == Verdict::differs);
        REQUIRE(compared(name, name + random.of(kanji)).verdict == Verdict::differs);
    }
}

TEST_CASE("two different kana names are never the same") {
    Random random(5);
    for (int i = 0; i < 5000; ++i) {
        const std::u32string name = random.text(kana, 2, 6);
        std::u32string other = name;
        other[random.below(name.size())] = random.of(kana);
        CAPTURE(base::utf8_of(name), base::utf8_of(other));
        REQUIRE(compared(name, other, kana_foldings).same() == (name == other));
        REQUIRE(compared(name, name.substr(1), kana_foldings).verdict == Verdict::differs);
    }
}

TEST_CASE("no folding makes two birth dates the same") {
    Random random(6);
    for (int i = 0; i < 500; ++i) {
        const auto day = [&random] {
            return base::add_days(*base::parse_iso_date("1985-02-14"), static_cast<int>(random.below(400)));
        };
        record::Record patient = test::patient();
        record::Record online = test::qualification();
        const base::Date own = day();
        const base::Date theirs = random.below(10) == 0 ? own : day();
        patient.set_date(MDG_FIELD_BIRTH_DATE, own);
        online.set_date(MDG_FIELD_BIRTH_DATE, theirs);
        const record::Record match = compare_patient(patient, online);
        const bool same = own == theirs;
        REQUIRE(test::row(match, "birth_date").text_or(MDG_FIELD_FIELD_VERDICT, "") ==
                (same ? MDG_FIELD_VERDICT_SAME : MDG_FIELD_VERDICT_DIFFERS));
        REQUIRE((match.text_or(MDG_FIELD_MATCH_VERDICT, "") == MDG_MATCH_VERDICT_SAME_PERSON) == same);
    }
}
