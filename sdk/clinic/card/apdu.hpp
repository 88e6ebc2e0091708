#pragma once

#include "clinic/card/bytes.hpp"

#include <optional>

namespace mdg::clinic::card {

struct Command {
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    Bytes data;
    std::optional<std::size_t> expected; // Le as a number: 00 counts as 256, extended 0000 as 65536
    bool extended = false;
};

// The four cases of ISO 7816-4, short and extended; nothing if the lengths do not agree.
std::optional<Command> parse_command(View bytes);

struct Reply {
    Bytes data;
    std::uint16_t status = 0x9000;

    Bytes bytes() const;
};

} // namespace mdg::clinic::card
