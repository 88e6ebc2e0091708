#include "reader/reader_info.hpp"

namespace mdg::reader {

const char* presence_code(Presence presence) noexcept {
    switch (presence) {
    case Presence::present:
        return MDG_PRESENCE_PRESENT;
    case Presence::empty:
        return MDG_PRESENCE_EMPTY;
    case Presence::unknown:
        break;
    }
    return MDG_PRESENCE_UNKNOWN;
}

std::string hexadecimal(BytesView bytes) {
    constexpr auto& digits = "0123456789ABCDEF";
    std::string text;
    for (const auto byte : bytes) {
        text += digits[std::to_integer<unsigned>(byte) >> 4];
        text += digits[std::to_integer<unsigned>(byte) & 0xF];
    }
    return text;
}

} // namespace mdg::reader
