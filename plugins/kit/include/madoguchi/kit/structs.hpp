// Madoguchi kit: the sized structs of the plugin interface, taken from and given to the other side by their size.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <madoguchi/plugin.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace madoguchi::kit {

// Bytes that belong to somebody else, for the length of a call.
struct Bytes {
    const std::uint8_t* data = nullptr;
    std::uint32_t size = 0;

    const std::uint8_t* begin() const noexcept { return data; }
    const std::uint8_t* end() const noexcept { return size == 0 ? data : data + size; }
    std::uint8_t operator[](std::uint32_t at) const noexcept { return data[at]; }
};

// The host's memory for what a call gives back.
struct Buffer {
    std::uint8_t* data = nullptr;
    std::uint32_t capacity = 0;
    std::uint32_t size = 0; // bytes written

    // False, with nothing written, where it does not fit.
    bool append(Bytes bytes) noexcept {
        if (bytes.size > capacity - size) return false;
        if (bytes.size > 0) std::memcpy(data + size, bytes.data, bytes.size);
        size += bytes.size;
        return true;
    }
};

// A text that may be absent, as one that may be empty.
inline const char* text(const char* given) noexcept {
    return given == nullptr ? "" : given;
}

// Overwrites a secret in a way that the compiler keeps.
inline void wipe(void* memory, std::size_t size) noexcept {
    auto* bytes = static_cast<volatile unsigned char*>(memory);
    for (std::size_t at = 0; at < size; ++at) bytes[at] = 0;
}

// A struct as this side begins it.
template <class Struct>
Struct fresh() noexcept {
    Struct made{};
    made.struct_size = static_cast<std::uint32_t>(sizeof made);
    return made;
}

// What the host gave, as far as both know it. A larger struct is taken where the bytes beyond are zero; one that says
// something there is refused, because an option that is not understood is never ignored.
template <class Struct>
mdg_status take(const Struct* given, Struct& copy) noexcept {
    if (given == nullptr) return MDG_E_NULL_POINTER;
    const std::size_t size = given->struct_size;
    if (size < sizeof given->struct_size) return MDG_E_BAD_ARGUMENT;
    const auto* bytes = reinterpret_cast<const unsigned char*>(given);
    if (size > sizeof copy &&
        std::any_of(bytes + sizeof copy, bytes + size, [](unsigned char byte) { return byte != 0; }))
        return MDG_E_UNKNOWN_FIELD;
    copy = Struct{};
    std::memcpy(&copy, given, std::min(size, sizeof copy));
    copy.struct_size = static_cast<std::uint32_t>(sizeof copy);
    return MDG_OK;
}

// Fills the host's struct, never more than it has room for.
template <class Struct>
mdg_status give(const Struct& made, Struct* out) noexcept {
    if (out == nullptr) return MDG_E_NULL_POINTER;
    const std::uint32_t size = out->struct_size;
    if (size < sizeof size) return MDG_E_BAD_ARGUMENT;
    std::memcpy(out, &made, std::min<std::size_t>(size, sizeof made));
    out->struct_size = size;
    return MDG_OK;
}

// A table of functions from the host: one that is NULL or beyond its size is absent, and reads as NULL here.
template <class Table>
Table table_copy(const void* given) noexcept {
    Table copy{};
    std::uint32_t size = 0;
    if (given == nullptr) return copy;
    std::memcpy(&size, given, sizeof size);
    std::memcpy(&copy, given, std::min<std::size_t>(size, sizeof copy));
    return copy;
}

} // namespace madoguchi::kit
