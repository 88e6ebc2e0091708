// Writes and reads the fields of a message. Numbers in the machine's order and width, texts and bytes behind their
// length; a text ends with NUL, so that what was read can be used where it lies. The reader believes nothing.
#pragma once

#include "reader/link/messages.hpp"
#include "reader/link/packet.hpp"

#include <cstring>
#include <type_traits>

namespace mdg::reader::link {

class Writer {
public:
    // Begins the packet anew.
    Writer(Packet& packet, MessageType type);

    template <typename Number>
    void number(const char*, const Number& value) {
        static_assert(std::is_integral_v<Number>);
        put(&value, sizeof value);
    }
    void text(const char*, const char* value);
    void bytes(const char*, const std::uint8_t* data, std::uint32_t size);

private:
    void put(const void* data, std::size_t size);

    Packet& packet_;
};

class Reader {
public:
    // Throws CONTRACT where header, magic or length are wrong.
    explicit Reader(const Packet& packet);

    MessageType type() const noexcept { return type_; }

    template <typename Number>
    void number(const char*, Number& value) {
        static_assert(std::is_integral_v<Number>);
        std::memcpy(&value, take(sizeof value), sizeof value);
    }
    void text(const char*, const char*& value);
    void bytes(const char*, const std::uint8_t*& data, std::uint32_t& size);

    // Throws CONTRACT where something is left over.
    void end() const;

    // The whole message, also what was read already.
    void copy_to(Packet& packet) const;

private:
    const std::byte* take(std::size_t size);

    std::span<const std::byte> whole_;
    std::span<const std::byte> rest_;
    MessageType type_;
};

template <typename Message>
void write(Packet& packet, Message message) {
    Writer writer(packet, Message::type);
    visit_fields(writer, message);
}

// The message's own fields; what follows them stays in the reader.
template <typename Message>
Message read(Reader& reader) {
    Message message;
    visit_fields(reader, message);
    return message;
}

template <typename Message>
Message read_whole(Reader& reader) {
    Message message = read<Message>(reader);
    reader.end();
    return message;
}

} // namespace mdg::reader::link
