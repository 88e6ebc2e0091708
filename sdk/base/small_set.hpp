// A set of values of a small enumeration, one bit each.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace mdg::base {

template <typename Enum, typename Bits = std::uint64_t>
class SmallSet {
public:
    constexpr SmallSet() = default;
    constexpr SmallSet(std::initializer_list<Enum> values) {
        for (const Enum value : values) add(value);
    }

    constexpr void add(Enum value) noexcept { bits_ = static_cast<Bits>(bits_ | bit(value)); }
    constexpr void remove(Enum value) noexcept { bits_ = static_cast<Bits>(bits_ & ~bit(value)); }
    constexpr bool has(Enum value) const noexcept { return (bits_ & bit(value)) != 0; }
    constexpr bool empty() const noexcept { return bits_ == 0; }
    constexpr Bits bits() const noexcept { return bits_; }
    constexpr SmallSet without(SmallSet other) const noexcept {
        SmallSet rest = *this;
        rest.bits_ = static_cast<Bits>(rest.bits_ & ~other.bits_);
        return rest;
    }
    constexpr bool operator==(const SmallSet&) const = default;

private:
    static constexpr Bits bit(Enum value) noexcept {
        return static_cast<Bits>(Bits{1} << static_cast<unsigned>(value));
    }

    Bits bits_ = 0;
};

} // namespace mdg::base
