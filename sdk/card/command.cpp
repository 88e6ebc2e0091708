#include "card/command.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <cstdio>

namespace mdg::card {
namespace {

// CLA INS P1 P2 Lc, then the prefix of a DigestInfo with SHA-256 (card facts §8.1).
constexpr std::array<std::uint8_t, 24> sign_head{0x80, 0x2A, 0x00, 0x80, 0x33, 0x30, 0x31, 0x30,
                                                 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65,
                                                 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20};

template <class... Values>
Bytes bytes(Values... values) {
    return {static_cast<std::byte>(values)...};
}

void append(Bytes& to, BytesView more) {
    to.insert(to.end(), more.begin(), more.end());
}

} // namespace

Bytes command::select(Application application) {
    const auto name = aid(application);
    auto made = bytes(0x00, 0xA4, 0x04, 0x0C, name.size());
    append(made, name);
    return made;
}

Bytes command::select(File file) {
    return bytes(0x00, 0xA4, 0x02, 0x0C, 0x02, file.id >> 8U, file.id & 0xFFU);
}

Bytes command::read_binary(std::size_t offset, std::size_t length) {
    return bytes(0x00, 0xB0, offset >> 8U & 0x7FU, offset & 0xFFU, length & 0xFFU); // Le 00 asks for 256
}

Bytes command::get_response(std::size_t length) {
    return bytes(0x00, 0xC0, 0x00, 0x00, length & 0xFFU);
}

Bytes command::query_tries() {
    return bytes(0x00, 0x20, 0x00, 0x80);
}

Bytes command::verify_template(std::size_t digits) {
    auto made = bytes(0x00, 0x20, 0x00, 0x80, digits);
    made.insert(made.end(), digits, std::byte{0xFF}); // no digit
    return made;
}

BytesView command::sign_header() noexcept {
    return std::as_bytes(std::span(sign_head));
}

Bytes command::sign(const Sha256& digest) {
    Bytes made;
    append(made, sign_header());
    append(made, digest);
    made.push_back(std::byte{0x00});
    return made;
}

command::Verify::Verify(const base::Secret& secret)
    : size_(5 + secret.size()) {
    if (size_ > bytes_.size()) throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_SDK, "no PIN is so long");
    constexpr std::array<std::uint8_t, 4> head{0x00, 0x20, 0x00, 0x80};
    const auto after = std::ranges::copy(std::as_bytes(std::span(head)), bytes_.begin()).out;
    *after = static_cast<std::byte>(secret.size());
    std::ranges::copy(secret.bytes(), after + 1);
}

std::string status_text(std::uint16_t status) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%04X", static_cast<unsigned>(status));
    return text.data();
}

} // namespace mdg::card
