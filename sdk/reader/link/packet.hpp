// One message in memory: a header and fields one behind the other, no pointers, no nesting. The memory is locked, left
// out of core images and wiped at the end, since PINs and answers of cards pass through it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace mdg::reader::link {

struct Header {
    std::uint32_t magic;
    std::uint16_t type;
    std::uint16_t reserved;
    std::uint32_t length; // of the whole packet
    std::uint32_t reserved_2;
};
static_assert(sizeof(Header) == 16);

inline constexpr std::uint32_t magic = 0x4D444731; // "1GDM"

class Packet {
public:
    // The largest that default socket buffers take: 128 KiB pass, 208 KiB are refused (measured on Linux 6.1).
    static constexpr std::size_t capacity = std::size_t{128} * 1024;

    Packet();
    ~Packet();
    Packet(const Packet&) = delete;
    Packet& operator=(const Packet&) = delete;

    std::byte* data() noexcept { return memory_; }
    const std::byte* data() const noexcept { return memory_; }
    std::size_t size() const noexcept { return size_; }
    void resize(std::size_t size) noexcept { size_ = size; }
    std::span<const std::byte> bytes() const noexcept { return {memory_, size_}; }

    // Overwrites what the packet held.
    void wipe() noexcept;

private:
    std::byte* memory_;
    std::size_t size_ = 0;
};

} // namespace mdg::reader::link
