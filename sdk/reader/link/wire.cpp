#include "reader/link/wire.hpp"

#include "base/failure.hpp"

namespace mdg::reader::link {

using base::Failure;

namespace {

[[noreturn]] void malformed(const char* what) {
    throw Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, std::string("a message of the plugin's process has ") + what);
}

} // namespace

Writer::Writer(Packet& packet, MessageType type)
    : packet_(packet) {
    const Header header{magic, static_cast<std::uint16_t>(type), 0, 0, 0};
    packet_.resize(0);
    put(&header, sizeof header);
}

void Writer::put(const void* data, std::size_t size) {
    const std::size_t at = packet_.size();
    if (size > Packet::capacity - at)
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_SDK, "a message to or from a plugin's process is over 128 KiB");
    if (size > 0) std::memcpy(packet_.data() + at, data, size);
    packet_.resize(at + size);
    const auto length = static_cast<std::uint32_t>(packet_.size());
    std::memcpy(packet_.data() + offsetof(Header, length), &length, sizeof length);
}

void Writer::text(const char*, const char* value) {
    const std::uint32_t size = value == nullptr ? 0 : static_cast<std::uint32_t>(std::strlen(value)) + 1;
    put(&size, sizeof size);
    put(value, size);
}

void Writer::bytes(const char*, const std::uint8_t* data, std::uint32_t size) {
    if (data == nullptr) size = 0;
    put(&size, sizeof size);
    put(data, size);
}

Reader::Reader(const Packet& packet)
    : whole_(packet.bytes())
    , rest_(packet.bytes()) {
    Header header{};
    std::memcpy(&header, take(sizeof header), sizeof header);
    if (header.magic != magic) malformed("another magic number");
    if (header.length != packet.size()) malformed("another length than it says");
    if (header.reserved != 0 || header.reserved_2 != 0) malformed("a reserved field in use");
    type_ = static_cast<MessageType>(header.type);
}

const std::byte* Reader::take(std::size_t size) {
    if (size > rest_.size()) malformed("fields beyond its end");
    const std::byte* at = rest_.data();
    rest_ = rest_.subspan(size);
    return at;
}

void Reader::text(const char*, const char*& value) {
    std::uint32_t size = 0;
    number("", size);
    value = reinterpret_cast<const char*>(take(size));
    if (size == 0)
        value = nullptr;
    else if (std::memchr(value, '\0', size) != value + size - 1)
        malformed("a text that does not end where it says");
}

void Reader::bytes(const char*, const std::uint8_t*& data, std::uint32_t& size) {
    number("", size);
    data = reinterpret_cast<const std::uint8_t*>(take(size));
    if (size == 0) data = nullptr;
}

void Reader::copy_to(Packet& packet) const {
    std::memcpy(packet.data(), whole_.data(), whole_.size());
    packet.resize(whole_.size());
}

void Reader::end() const {
    if (!rest_.empty()) malformed("something behind its last field");
}

} // namespace mdg::reader::link
