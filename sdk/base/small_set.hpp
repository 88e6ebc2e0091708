// A set of values of a small enumeration, one bit each.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace mdg::base {

template <typename Enum>
class SmallSet {
public:
    constexpr SmallSet() = default;
    constexpr SmallSet(std::initializer_list<Enum> values) {
        for (const Enum value : values) add(value);
    }

    constexpr void add(Enum value) noexcept { bits_ |= bit(value); }
    constexpr void remove(Enum value) noexcept { bits_ &= ~bit(value); }
    constexpr bool has(Enum value) const noexcept { return (bits_ & bit(value)) != 0; }
    constexpr bool empty() const noexcept { return bits_ == 0; }
    constexpr std::uint64_t bits() const noexcept { return bits_; }
    constexpr SmallSet without(SmallSet other) const noexcept {
        SmallSet rest = *this;
        rest.bits_ &= ~other.bits_;
        return rest;
    }
    constexpr bool operator==(const SmallSet&) const = default;

private:
    static constexpr std::uint64_t bit(Enum value) noexcept { return std::uint64_t{1} << static_cast<unsigned>(value); }

    std::uint64_t bits_ = 0;
};

} // namespace mdg::base
