// Personal values and the invented ones that stand for them: same length, same kind of characters, the same fake for
// the same value wherever it stands.
#pragma once

#include "recording/recording.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::recording {

enum class Personal {
    text,    // a name, kana, an address, a symbol of an insurance: character by character
    date,    // 19850603, 1985-06-03
    number,  // an insured person's number, a card's serial number
    insurer, // eight digits with a check digit, which the fake has too
};

struct Identity {
    Personal kind;
    std::string value; // UTF-8
};

class Fakes {
public:
    // The seed is never written anywhere: with it every fake of a date or a number could be tried out.
    explicit Fakes(std::uint64_t seed)
        : seed_(seed) {}
    // From the system's randomness.
    static Fakes with_random_seed();

    std::string of(const Identity& identity) const;

private:
    std::uint64_t draw(std::string_view value, std::size_t at, std::uint64_t below) const;
    std::string text(std::string_view value) const;
    std::string number(std::string_view value) const;
    std::string date(std::string_view value) const;

    std::uint64_t seed_;
};

enum class Which {
    known, // elements that hold personal values by their name
    all,   // also words and long numbers of any other element
};
// The personal values of the verdict documents in a recording.
std::vector<Identity> identities_in(const Recording& recording, Which which);
// A list "KIND VALUE" a line, as mdg-rec takes it. Throws Failure MALFORMED with the line's number.
std::vector<Identity> parse_identities(std::string_view text);

// Puts the fakes into all texts and bytes, in UTF-8, CP932, UTF-16 and, for numbers and dates, full width.
// Returns how many values were replaced.
std::size_t replace(Recording& recording, const std::vector<Identity>& identities, const Fakes& fakes);

// A support cassette of a recording in memory: fakes for the given values and for all that documents hold, and what a
// card, a connection or a store gave by its length only, for nobody here knows what stands in it.
void make_cassette(Recording& recording, std::vector<Identity> identities, const Fakes& fakes);

} // namespace mdg::recording
