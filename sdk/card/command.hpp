// Every command the library sends, and the answer (card facts §8). Short APDUs only: some readers refuse
// extended ones, and nothing here needs them (card facts §0.8).
#pragma once

#include "card/applications.hpp"

#include "base/secret.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace mdg::card {

using Sha256 = std::array<std::byte, 32>;

inline constexpr std::size_t largest_block = 256; // of one READ BINARY
inline constexpr std::size_t small_block = 128;   // where a reader or a card refuses that (card facts §15.2)
inline constexpr std::size_t largest_offset = 0x7FFF;

namespace command {

Bytes select(Application application);
Bytes select(File file);
Bytes read_binary(std::size_t offset, std::size_t length); // length 1…256
Bytes get_response(std::size_t length);                    // 1…256
Bytes query_tries();                                       // case 1: exactly four bytes
Bytes verify_template(std::size_t digits);                 // VERIFY without its digits, for a reader's own pad
Bytes sign(const Sha256& digest); // the DigestInfo is made here: the card would sign anything (card facts §8.1)

// The fixed beginning of the signature command, up to the digest.
BytesView sign_header() noexcept;

// VERIFY with its PIN, wiped when it goes.
class Verify {
public:
    explicit Verify(const base::Secret& secret);
    ~Verify() { base::wipe(bytes_.data(), bytes_.size()); }
    Verify(const Verify&) = delete;
    Verify& operator=(const Verify&) = delete;

    BytesView bytes() const noexcept { return BytesView(bytes_).first(size_); }

private:
    std::array<std::byte, 5 + base::Secret::capacity> bytes_{};
    std::size_t size_ = 0;
};

} // namespace command

struct Answer {
    Bytes data;
    std::uint16_t status = 0;

    bool ok() const noexcept { return status == 0x9000; }
    std::uint8_t high() const noexcept { return static_cast<std::uint8_t>(status >> 8U); }
    std::uint8_t low() const noexcept { return static_cast<std::uint8_t>(status & 0xFFU); }
};

// Status words, card facts §7.
namespace status {
inline constexpr std::uint16_t ok = 0x9000;
inline constexpr std::uint16_t wrong_length = 0x6700;
inline constexpr std::uint16_t end_of_file = 0x6282;
inline constexpr std::uint16_t offset_beyond = 0x6B00;
inline constexpr std::uint16_t security = 0x6982;
inline constexpr std::uint16_t blocked = 0x6983;
inline constexpr std::uint16_t blocked_jicsap = 0x6984;
inline constexpr std::uint16_t not_found = 0x6A82;
inline constexpr std::uint16_t not_ready = 0x6F00;
} // namespace status

std::string status_text(std::uint16_t status); // "6A82"

} // namespace mdg::card
