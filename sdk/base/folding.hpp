// What is set aside when names are compared, one folding at a time, so that a verdict can say which one was needed.
// A folded text is for comparing: never to be shown or stored.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace mdg::base {

// In the order in which they are applied.
enum class Folding : std::uint8_t {
    width,       // half and full width, voiced kana in one or two parts, kinds of hyphens (NFKC)
    blank,       // blanks, the ・ between parts of a name, what nobody sees
    letter_case, // Ａ and ａ
    kana_script, // hiragana and katakana
    small_kana,  // ゃ and や, ヶ and ケ
    long_vowel,  // a hyphen after kana for ー
    iteration,   // 々 and ゝ for the character before them
    variant,     // variants.tsv, variation selectors
};
inline constexpr int folding_count = 8;

class Foldings {
public:
    constexpr Foldings() = default;
    constexpr Foldings(std::initializer_list<Folding> list) {
        for (Folding one : list) bits_ |= bit(one);
    }
    constexpr bool has(Folding one) const { return (bits_ & bit(one)) != 0; }
    constexpr Foldings with(Folding one) const { return Foldings(static_cast<std::uint8_t>(bits_ | bit(one))); }
    constexpr Foldings without(Folding one) const { return Foldings(static_cast<std::uint8_t>(bits_ & ~bit(one))); }
    constexpr bool none() const { return bits_ == 0; }
    friend constexpr Foldings operator|(Foldings a, Foldings b) {
        return Foldings(static_cast<std::uint8_t>(a.bits_ | b.bits_));
    }
    friend constexpr bool operator==(Foldings, Foldings) = default;

private:
    explicit constexpr Foldings(std::uint8_t bits)
        : bits_(bits) {}
    static constexpr std::uint8_t bit(Folding one) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(one));
    }
    std::uint8_t bits_ = 0;
};

struct Folded {
    std::u32string text;
    Foldings changed; // those that changed something
};

Folded fold(std::u32string_view text, Foldings foldings);

// ー may stand for this vowel after that kana: ユー and ユウ, オー and オオ. The kana is katakana or hiragana, large.
bool prolongs(char32_t vowel, char32_t kana) noexcept;

} // namespace mdg::base
