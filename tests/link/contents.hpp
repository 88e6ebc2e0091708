// Everything that crosses the link, as data: each message, and each function's question and answer behind its message.
#pragma once

#include "plugin_abi/calls.hpp"
#include "reader/link/wire.hpp"

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace mdg::test {

// Called for each field in order; a Filler changes it, a Recorder looks.
class Fields {
public:
    virtual ~Fields() = default;
    template <typename Number>
    void number(const char*, Number& value) {
        static_assert(std::is_integral_v<Number> && (sizeof value == 2 || sizeof value == 4 || sizeof value == 8));
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof value);
        number(bits, sizeof value);
        std::memcpy(&value, &bits, sizeof value);
    }
    void text(const char*, const char*& value) { text(value); }
    void bytes(const char*, const std::uint8_t*& data, std::uint32_t& size) { bytes(data, size); }

protected:
    virtual void number(std::uint64_t& bits, std::size_t width) = 0;
    virtual void text(const char*& value) = 0;
    virtual void bytes(const std::uint8_t*& data, std::uint32_t& size) = 0;
};

class Content {
public:
    explicit Content(std::string its_name)
        : name(std::move(its_name)) {}
    virtual ~Content() = default;
    virtual void visit(Fields& fields) = 0;
    virtual void write(reader::link::Packet& packet) = 0;
    // Throws what the reader of this side would.
    virtual void read(reader::link::Reader& in) = 0;

    const std::string name;
};

// Fresh ones of every kind.
std::vector<std::unique_ptr<Content>> all_contents();

// Reads a packet as whoever gets it would, by its type alone, and shows `fields` what is in it. Throws Failure.
void decode(const reader::link::Packet& packet, Fields& fields);

} // namespace mdg::test
