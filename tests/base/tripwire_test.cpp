#include "base/tripwire.hpp"
#include "individual_number.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mdg::base {
namespace {

using test::made_number;
using test::random_digits;

std::mt19937 seeded() {
    return std::mt19937(20261122);
}

std::string full_width(const std::string& digits) {
    std::string wide;
    for (char digit : digits) wide += {'\xEF', '\xBC', static_cast<char>(0x90 + (digit - '0'))};
    return wide;
}

std::string grouped(const std::string& digits, std::size_t size, const std::string& separator) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); i += size) text += (i == 0 ? "" : separator) + digits.substr(i, size);
    return text;
}

const std::vector<std::string> separators = {" ",      "-",      "\t",     "\u00A0", "\u2010",
                                             "\u2011", "\u2012", "\u2013", "\u2014", "\u2015",
                                             "\u2212", "\u3000", "\u30FC", "\uFF0D", "\uFF70"};

} // namespace

TEST_CASE("R-PRIV-01: a number with a valid check digit is found in every way it is written") {
    auto random = seeded();
    for (int i = 0; i < 300; ++i) {
        const std::string number = made_number(random);
        REQUIRE(holds_individual_number(number));
        REQUIRE(holds_individual_number(full_width(number)));
        REQUIRE(holds_individual_number(number.substr(0, 5) + full_width(number.substr(5))));
        REQUIRE(holds_individual_number("番号は" + number + "です"));
        REQUIRE(holds_individual_number("No." + number + ", x9"));
        for (const std::string& separator : separators) {
            CAPTURE(separator);
            for (std::size_t size : {1U, 2U, 3U, 4U, 6U}) {
                CAPTURE(size);
                REQUIRE(holds_individual_number(grouped(number, size, separator)));
            }
        }
    }
}

TEST_CASE("R-PRIV-01: no other last digit is taken for the check digit") {
    auto random = seeded();
    for (int i = 0; i < 300; ++i) {
        std::string number = made_number(random);
        const char right = number.back();
        for (char digit = '0'; digit <= '9'; ++digit) {
            if (digit == right) continue;
            number.back() = digit;
            REQUIRE_FALSE(holds_individual_number(number));
            REQUIRE_FALSE(holds_individual_number(grouped(number, 4, "-")));
            REQUIRE_FALSE(holds_individual_number(full_width(number)));
        }
    }
}

TEST_CASE("R-PRIV-01: eleven and thirteen digits are no individual number") {
    auto random = seeded();
    for (int i = 0; i < 2000; ++i) {
        const std::string number = made_number(random);
        REQUIRE_FALSE(holds_individual_number(number.substr(1)));
        REQUIRE_FALSE(holds_individual_number(number.substr(0, 11)));
        REQUIRE_FALSE(holds_individual_number(number + random_digits(random, 1)));
        REQUIRE_FALSE(holds_individual_number(random_digits(random, 1) + number));
        REQUIRE_FALSE(holds_individual_number(full_width(random_digits(random, 1)) + number));
    }
}

TEST_CASE("R-PRIV-01: digits in uneven groups are dates and counters, not individual numbers") {
    auto random = seeded();
    for (int i = 0; i < 2000; ++i) {
        const std::string number = made_number(random);
        for (const std::string& text :
             {number.substr(0, 8) + " " + number.substr(8), number.substr(0, 8) + "-" + number.substr(8),
              number.substr(0, 4) + "-" + number.substr(4, 2) + "-" + number.substr(6, 2) + " " + number.substr(8),
              number.substr(0, 4) + "  " + number.substr(4), number.substr(0, 6) + "/" + number.substr(6),
              number.substr(0, 6) + "." + number.substr(6), number.substr(0, 6) + "x" + number.substr(6)}) {
            CAPTURE(text);
            REQUIRE_FALSE(holds_individual_number(text));
        }
    }
}

TEST_CASE("R-PRIV-01: a number between other numbers is found") {
    auto random = seeded();
    const std::string number = made_number(random);
    CHECK(holds_individual_number("2026-11-22 " + number + " 03-1234"));
    CHECK(holds_individual_number("1 " + grouped(number, 4, " ")));
    CHECK(holds_individual_number(grouped(number, 4, " ") + " 12"));
    CHECK(holds_individual_number("12345 67 " + grouped(number, 6, "-") + " 8"));
}

TEST_CASE("R-PRIV-01: one random string of twelve digits in ten passes, so values alone prove nothing") {
    auto random = seeded();
    int hits = 0;
    constexpr int count = 50000;
    for (int i = 0; i < count; ++i) hits += holds_individual_number(random_digits(random, 12)) ? 1 : 0;
    CHECK(hits > count * 95 / 1000);
    CHECK(hits < count * 105 / 1000);
}

// Most texts are let through by a count of bytes that could be digits; these are as close to that edge as texts get.
TEST_CASE("R-PRIV-01: a number is found however little text is around it, and no shorter text is suspected") {
    auto random = seeded();
    std::bernoulli_distribution wide(0.5);
    for (int i = 0; i < 2000; ++i) {
        const std::string number = made_number(random);
        std::string mixed;
        for (const char digit : number) mixed += wide(random) ? full_width({digit}) : std::string(1, digit);
        for (const std::string& text : {mixed, "ｶﾅ" + mixed, mixed + "窓口", grouped(number, 1, "\uFF0D")}) {
            CAPTURE(text);
            REQUIRE(holds_individual_number(text));
            REQUIRE(mask_individual_numbers(text).find_first_of("0123456789") == std::string::npos);
        }
        REQUIRE_FALSE(holds_individual_number(full_width(number.substr(1))));
    }
}

TEST_CASE("R-PRIV-01: the mask covers every digit of a number and nothing else") {
    using namespace std::string_literals;
    auto random = seeded();
    const std::string a = made_number(random);
    const std::string b = made_number(random);
    const std::string stars(12, '*');
    CHECK(mask_individual_numbers("患者" + a + "です") == "患者" + stars + "です");
    CHECK(mask_individual_numbers(full_width(a) + "１") == full_width(a) + "１"); // thirteen digits
    CHECK(mask_individual_numbers("「" + full_width(a) + "」") == "「" + stars + "」");
    CHECK(mask_individual_numbers(grouped(a, 4, "-")) == "****-****-****");
    CHECK(mask_individual_numbers(a + "、" + b + "。") == stars + "、" + stars + "。");
    CHECK(mask_individual_numbers("x\0"s + a + "\0y"s) == "x\0"s + stars + "\0y"s);
    CHECK(mask_individual_numbers("") == "");
    for (const char* harmless : {"受付 2026-11-22", "06132013", "電話 03-1234-5678", "\xFF\xFE 12"})
        CHECK(mask_individual_numbers(harmless) == harmless);
}

TEST_CASE("R-PRIV-01: whatever was masked holds no number any more") {
    auto random = seeded();
    std::uniform_int_distribution<int> dice(0, 9);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (int piece = 0; piece < 6; ++piece) {
            switch (dice(random)) {
            case 0:
                text += grouped(made_number(random), 4, " ");
                break;
            case 1:
                text += made_number(random);
                break;
            case 2:
                text += full_width(made_number(random));
                break;
            case 3:
                text += grouped(random_digits(random, 20), 1, "-");
                break;
            case 4:
                text += "窓口";
                break;
            default:
                text += " " + random_digits(random, static_cast<std::size_t>(dice(random)) + 1);
            }
        }
        const std::string masked = mask_individual_numbers(text);
        CAPTURE(text, masked);
        REQUIRE_FALSE(holds_individual_number(masked));
        REQUIRE((masked == text) == !holds_individual_number(text));
    }
}

} // namespace mdg::base
