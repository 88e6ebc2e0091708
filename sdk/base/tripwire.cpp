#include "base/tripwire.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace mdg::base {
namespace {

constexpr std::size_t number_length = 12;

struct Digit {
    int value;
    std::size_t begin; // offset in the text
    std::size_t length;
};

// One digit of any width at an offset; length 0 when there is none.
Digit digit_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (byte(at) >= '0' && byte(at) <= '9') return {static_cast<int>(byte(at)) - '0', at, 1};
    if (byte(at) == 0xEF && byte(at + 1) == 0xBC && byte(at + 2) >= 0x90 && byte(at + 2) <= 0x99)
        return {static_cast<int>(byte(at + 2)) - 0x90, at, 3}; // U+FF10 … U+FF19
    return {0, at, 0};
}

// Length of one separator at an offset, 0 when there is none.
std::size_t separator_at(std::string_view text, std::size_t at) noexcept {
    static constexpr std::array<std::string_view, 15> separators = {
        " ",      "-",      "\t",     "\u00A0", "\u2010", "\u2011", "\u2012", "\u2013",
        "\u2014", "\u2015", "\u2212", "\u3000", "\u30FC", "\uFF0D", "\uFF70"}; // ー is what a Japanese keyboard types
    for (std::string_view separator : separators)
        if (text.substr(at, separator.size()) == separator) return separator.size();
    return 0;
}

// Card facts, section 18.
bool check_digit_matches(const Digit* digits) noexcept {
    int sum = 0;
    for (int n = 1; n <= 11; ++n) sum += digits[11 - n].value * (n <= 6 ? n + 1 : n - 5);
    const int rest = sum % 11;
    return digits[11].value == (rest <= 1 ? 0 : 11 - rest);
}

// Groups of digits with single separators between them, as far as they reach from `at`; moves `at` behind them.
std::vector<std::vector<Digit>> groups_from(std::string_view text, std::size_t& at) {
    std::vector<std::vector<Digit>> groups;
    for (;;) {
        std::vector<Digit> group;
        for (Digit digit = digit_at(text, at); digit.length > 0; digit = digit_at(text, at)) {
            group.push_back(digit);
            at += digit.length;
        }
        groups.push_back(std::move(group));
        const std::size_t separator = separator_at(text, at);
        if (separator == 0 || digit_at(text, at + separator).length == 0) return groups;
        at += separator;
    }
}

// Calls found(digits) for each run of twelve digits in even groups that passes the check digit.
template <typename Found>
void scan(std::string_view text, Found found) {
    for (std::size_t at = 0; at < text.size();) {
        if (digit_at(text, at).length == 0) {
            ++at;
            continue;
        }
        const auto groups = groups_from(text, at);
        for (std::size_t first = 0; first < groups.size(); ++first) {
            std::vector<Digit> run;
            const std::size_t size = groups[first].size();
            for (std::size_t g = first; g < groups.size() && groups[g].size() == size && run.size() < number_length; ++g)
                run.insert(run.end(), groups[g].begin(), groups[g].end());
            if (run.size() == number_length && check_digit_matches(run.data())) found(run);
        }
    }
}

} // namespace

bool holds_individual_number(std::string_view utf8) noexcept {
    bool hit = false;
    scan(utf8, [&](const std::vector<Digit>&) { hit = true; });
    return hit;
}

std::string mask_individual_numbers(std::string_view utf8) {
    std::string masked;
    std::size_t copied = 0; // how far the text is taken over; hits come in order and may overlap
    scan(utf8, [&](const std::vector<Digit>& run) {
        for (const Digit& digit : run) {
            if (digit.begin < copied) continue;
            masked.append(utf8, copied, digit.begin - copied).push_back('*');
            copied = digit.begin + digit.length;
        }
    });
    return masked.append(utf8, copied);
}

} // namespace mdg::base
