#include "base/tripwire.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
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

// Digits with single separators between their groups, as far as they reach.
struct Run {
    std::vector<Digit> digits;
    std::vector<std::size_t> groups; // where each group begins in `digits`; at the end their number
};

// Reads a run that begins at `at` and moves `at` behind it.
void read_run(std::string_view text, std::size_t& at, Run& run) {
    run.digits.clear();
    run.groups.clear();
    for (;;) {
        run.groups.push_back(run.digits.size());
        for (Digit digit = digit_at(text, at); digit.length > 0; digit = digit_at(text, at)) {
            run.digits.push_back(digit);
            at += digit.length;
        }
        const std::size_t separator = separator_at(text, at);
        if (separator == 0 || digit_at(text, at + separator).length == 0) break;
        at += separator;
    }
    run.groups.push_back(run.digits.size());
}

// Whether twelve digits in groups of one size begin with this group.
bool even_groups_from(const Run& run, std::size_t first) noexcept {
    const std::size_t size = run.groups[first + 1] - run.groups[first];
    if (number_length % size != 0 || first + number_length / size >= run.groups.size()) return false;
    for (std::size_t g = first; g < first + number_length / size; ++g)
        if (run.groups[g + 1] - run.groups[g] != size) return false;
    return true;
}

// Calls found(digits) for each twelve digits in even groups that pass the check digit.
template <typename Found>
void scan(std::string_view text, Found found) {
    Run run;
    for (std::size_t at = 0; at < text.size();) {
        if (digit_at(text, at).length == 0) {
            ++at;
            continue;
        }
        read_run(text, at, run);
        for (std::size_t first = 0; first + 1 < run.groups.size(); ++first) {
            const Digit* digits = run.digits.data() + run.groups[first];
            if (even_groups_from(run, first) && check_digit_matches(digits)) found(std::span(digits, number_length));
        }
    }
}

// Most texts: fewer than twelve bytes that can be, or begin, a digit.
bool too_few_digits(std::string_view text) noexcept {
    const auto can_be_digit = [](char c) { return (c >= '0' && c <= '9') || c == '\xEF'; };
    return text.size() < number_length ||
           static_cast<std::size_t>(std::ranges::count_if(text, can_be_digit)) < number_length;
}

} // namespace

bool holds_individual_number(std::string_view utf8) noexcept {
    if (too_few_digits(utf8)) return false;
    bool hit = false;
    scan(utf8, [&](std::span<const Digit>) { hit = true; });
    return hit;
}

std::string mask_individual_numbers(std::string_view utf8) {
    if (too_few_digits(utf8)) return std::string(utf8);
    std::string masked;
    std::size_t copied = 0; // how far the text is taken over; hits come in order and may overlap
    scan(utf8, [&](std::span<const Digit> number) {
        for (const Digit& digit : number) {
            if (digit.begin < copied) continue;
            masked.append(utf8, copied, digit.begin - copied).push_back('*');
            copied = digit.begin + digit.length;
        }
    });
    return masked.append(utf8, copied);
}

} // namespace mdg::base
