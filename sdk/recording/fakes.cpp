#include "recording/fakes.hpp"

#include "base/failure.hpp"
#include "base/tripwire.hpp"

#include <Poco/SHA2Engine.h>

#include <algorithm>
#include <array>
#include <random>

namespace mdg::recording {

namespace {

// Characters of one kind, all in CP932 with one length, that no document's syntax uses.
constexpr std::array<std::string_view, 32> kanji{"山", "川", "田", "中", "村", "木", "林", "森", "石", "原", "野",
                                                 "島", "上", "下", "高", "松", "竹", "梅", "谷", "沢", "池", "水",
                                                 "北", "南", "東", "西", "春", "秋", "光", "明", "正", "和"};

std::string kana_of(unsigned lead, unsigned number) { // U+3000 + number
    const unsigned code = lead + number;
    return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
            static_cast<char>(0x80 | (code & 0x3F))};
}

unsigned code_of(std::string_view character) {
    if (character.size() != 3) return 0;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(character[at])); };
    return ((byte(0) & 0x0FU) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU);
}

int insurer_check_digit(std::string_view seven) {
    int sum = 0;
    for (std::size_t at = 0; at < seven.size(); ++at) {
        const int product = (seven[at] - '0') * (at % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

Fakes Fakes::with_random_seed() {
    std::random_device random;
    return Fakes((std::uint64_t{random()} << 32) | random());
}

std::uint64_t Fakes::draw(std::string_view value, std::size_t at, std::uint64_t below) const {
    Poco::SHA2Engine engine;
    engine.update(std::to_string(seed_) + "/" + std::to_string(at) + "/" + std::string(value));
    std::uint64_t drawn = 0;
    const auto& digest = engine.digest();
    for (std::size_t byte = 0; byte < 8; ++byte) drawn = drawn << 8 | digest[byte];
    return drawn % below;
}

// Character by character, so that a family name alone has the fake that it has in the whole name.
std::string Fakes::text(std::string_view value) const {
    std::string fake;
    for (std::size_t at = 0; at < value.size();) {
        const auto lead = static_cast<unsigned char>(value[at]);
        const std::size_t size = std::min<std::size_t>(lead < 0x80   ? 1
                                                       : lead < 0xE0 ? 2
                                                       : lead < 0xF0 ? 3
                                                                     : 4,
                                                       value.size() - at);
        const std::string_view one = value.substr(at, size);
        const unsigned code = code_of(one);
        const auto other = [&](std::uint64_t below) { return static_cast<unsigned>(draw(one, 0, below)); };
        if (size == 1 && is_digit(one[0]))
            fake += static_cast<char>('0' + (static_cast<unsigned>(one[0] - '0') + 1 + other(9)) % 10);
        else if (size == 1 && one[0] >= 'A' && one[0] <= 'Z')
            fake += static_cast<char>('A' + (static_cast<unsigned>(one[0] - 'A') + 1 + other(25)) % 26);
        else if (size == 1 && one[0] >= 'a' && one[0] <= 'z')
            fake += static_cast<char>('a' + (static_cast<unsigned>(one[0] - 'a') + 1 + other(25)) % 26);
        else if (code >= 0x3042 && code <= 0x308D) // hiragana
            fake += kana_of(0x3042, (code - 0x3042 + 1 + other(0x4B)) % 0x4C);
        else if (code >= 0x30A2 && code <= 0x30ED) // katakana
            fake += kana_of(0x30A2, (code - 0x30A2 + 1 + other(0x4B)) % 0x4C);
        else if (code >= 0xFF71 && code <= 0xFF9D) // half-width katakana
            fake += kana_of(0xFF71, (code - 0xFF71 + 1 + other(0x2C)) % 0x2D);
        else if (code >= 0xFF10 && code <= 0xFF19) // full-width digits
            fake += kana_of(0xFF10, (code - 0xFF10 + 1 + other(9)) % 10);
        else if (code >= 0x4E00 && code <= 0x9FFF) {
            auto chosen = kanji[other(kanji.size())];
            if (chosen == one) chosen = kanji[(other(kanji.size()) + 1) % kanji.size()];
            fake += chosen;
        } else
            fake += one;
        at += size;
    }
    return fake;
}

std::string Fakes::number(std::string_view value) const {
    std::string fake(value);
    std::size_t round = 0;
    do {
        for (std::size_t at = 0; at < value.size(); ++at)
            if (is_digit(value[at])) fake[at] = static_cast<char>('0' + draw(value, at + round * 1000, 10));
        ++round;
    } while (fake == value || base::holds_individual_number(fake));
    return fake;
}

std::string Fakes::date(std::string_view value) const {
    const bool separate = value.size() == 10;
    const auto two = [](std::uint64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    std::string bare(value);
    bare.erase(std::remove_if(bare.begin(), bare.end(), [](char c) { return !is_digit(c); }), bare.end());
    if (bare.size() != 8) return number(value);
    std::string fake;
    for (std::size_t round = 0; fake.empty() || fake == value; ++round) { // one date in any form has one fake
        const std::string between = separate ? std::string(1, value[4]) : "";
        fake = std::to_string(1930 + draw(bare, round * 3, 80)) + between + two(1 + draw(bare, round * 3 + 1, 12)) +
               between + two(1 + draw(bare, round * 3 + 2, 28));
    }
    return fake;
}

std::string Fakes::of(const Identity& identity) const {
    switch (identity.kind) {
    case Personal::text:
        return text(identity.value);
    case Personal::date:
        return date(identity.value);
    case Personal::number:
        return number(identity.value);
    case Personal::insurer:
        break;
    }
    std::string fake = number(identity.value);
    if (fake.size() == 8 && std::all_of(fake.begin(), fake.end(), is_digit))
        fake[7] = static_cast<char>('0' + insurer_check_digit(std::string_view(fake).substr(0, 7)));
    return fake;
}

std::vector<Identity> parse_identities(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Personal>, 4> kinds{{{"text", Personal::text},
                                                                                 {"date", Personal::date},
                                                                                 {"number", Personal::number},
                                                                                 {"insurer", Personal::insurer}}};
    std::vector<Identity> identities;
    std::size_t line = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++line;
        if (row.empty() || row.front() == '#') continue;
        const std::size_t blank = row.find(' ');
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [&](const auto& known) { return known.first == row.substr(0, blank); });
        if (blank == std::string_view::npos || kind == kinds.end() || blank + 1 == row.size())
            throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION,
                                "line " + std::to_string(line) +
                                    ": \"KIND VALUE\" is expected, with text, date, number or insurer as KIND");
        identities.push_back({kind->second, std::string(row.substr(blank + 1))});
    }
    return identities;
}

} // namespace mdg::recording
