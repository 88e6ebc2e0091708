// BER-TLV as cards use it: bounded, definite lengths only, and it knows the filler behind the last object.
#pragma once

#include "card/transport.hpp"

#include <cstdint>
#include <optional>

namespace mdg::card {

struct TlvHeader {
    std::uint32_t tag = 0;  // its bytes as they stand: 0x30, 0xFF20
    std::size_t size = 0;   // of tag and length
    std::size_t length = 0; // of the value

    std::size_t whole() const noexcept { return size + length; }
};

// nullopt: not enough bytes, filler, or no header (tags of up to three bytes, lengths short or 81 or 82).
std::optional<TlvHeader> tlv_header(BytesView data) noexcept;

struct Tlv {
    std::uint32_t tag = 0;
    std::size_t offset = 0; // of the tag in what the reader was given
    BytesView value;
};

class TlvReader {
public:
    explicit TlvReader(BytesView data) noexcept
        : data_(data) {}

    // nullopt at the end, or where what follows is filler. Throws Failure PROTOCOL where an object is broken.
    std::optional<Tlv> next();

private:
    BytesView data_;
    std::size_t at_ = 0;
};

} // namespace mdg::card
