#include "clinic/card/apdu.hpp"

namespace mdg::clinic::card {
namespace {

std::size_t word(View bytes, std::size_t at) {
    return static_cast<std::size_t>(bytes[at]) << 8U | bytes[at + 1];
}

bool read_extended(View bytes, Command& command) {
    command.extended = true;
    const std::size_t length = word(bytes, 5);
    if (bytes.size() == 7) {
        command.expected = length == 0 ? 65536 : length;
        return true;
    }
    if (length == 0 || (bytes.size() != 7 + length && bytes.size() != 9 + length)) return false;
    command.data.assign(bytes.begin() + 7, bytes.begin() + 7 + static_cast<std::ptrdiff_t>(length));
    if (bytes.size() == 9 + length) {
        const std::size_t expected = word(bytes, 7 + length);
        command.expected = expected == 0 ? 65536 : expected;
    }
    return true;
}

bool read_short(View bytes, Command& command) {
    const std::size_t length = bytes[4];
    if (bytes.size() == 5) {
        command.expected = length == 0 ? 256 : length;
        return true;
    }
    if (length == 0 || (bytes.size() != 5 + length && bytes.size() != 6 + length)) return false;
    command.data.assign(bytes.begin() + 5, bytes.begin() + 5 + static_cast<std::ptrdiff_t>(length));
    if (bytes.size() == 6 + length) command.expected = bytes.back() == 0 ? 256 : bytes.back();
    return true;
}

} // namespace

std::optional<Command> parse_command(View bytes) {
    if (bytes.size() < 4) return std::nullopt;
    Command command{bytes[0], bytes[1], bytes[2], bytes[3], {}, {}, false};
    if (bytes.size() == 4) return command;
    const bool extended = bytes[4] == 0 && bytes.size() >= 7;
    if (!(extended ? read_extended(bytes, command) : read_short(bytes, command))) return std::nullopt;
    return command;
}

Bytes Reply::bytes() const {
    Bytes out = data;
    out.push_back(static_cast<std::uint8_t>(status >> 8U));
    out.push_back(static_cast<std::uint8_t>(status & 0xFFU));
    return out;
}

} // namespace mdg::clinic::card
