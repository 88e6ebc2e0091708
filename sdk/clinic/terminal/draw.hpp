// Chance that is the same everywhere: one seed gives one sequence on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace mdg::clinic::terminal {

// SplitMix64 (Steele, Lea, Flood 2014): a few operations a number, and neighbouring seeds do not resemble each other.
class Draw {
public:
    Draw(std::uint64_t seed, std::uint64_t index)
        : state_(mix(seed) ^ mix(index + 0x9E3779B97F4A7C15U)) {}

    std::uint64_t next() { return mix(state_ += 0x9E3779B97F4A7C15U); }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    bool one_in(std::uint64_t times) { return below(times) == 0; }

    template <typename T, std::size_t Count>
    const T& of(const T (&table)[Count]) {
        return table[below(Count)];
    }

private:
    static std::uint64_t mix(std::uint64_t value) {
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }

    std::uint64_t state_;
};

} // namespace mdg::clinic::terminal
