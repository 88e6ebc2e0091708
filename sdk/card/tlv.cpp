#include "card/tlv.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <utility>

namespace mdg::card {
namespace {

constexpr std::byte filler{0xFF};

// A tag may begin with FF (FF20), filler is FF to the end (card facts §3.2).
bool is_filler(BytesView rest) {
    return std::ranges::all_of(rest.first(std::min<std::size_t>(rest.size(), 2)),
                               [](std::byte b) { return b == filler; });
}

unsigned value(std::byte b) {
    return std::to_integer<unsigned>(b);
}

} // namespace

std::optional<TlvHeader> tlv_header(BytesView data) noexcept {
    if (data.empty() || is_filler(data)) return std::nullopt;
    TlvHeader header;
    const auto next = [&]() -> std::optional<unsigned> {
        return header.size < data.size() ? std::optional(value(data[header.size++])) : std::nullopt;
    };

    auto byte = next();
    header.tag = *byte;
    if ((*byte & 0x1FU) == 0x1FU) {
        do {
            byte = next();
            if (!byte || header.size > 3) return std::nullopt;
            header.tag = header.tag << 8U | *byte;
        } while ((*byte & 0x80U) != 0);
    }

    byte = next();
    if (!byte) return std::nullopt;
    if (*byte < 0x80U) {
        header.length = *byte;
        return header;
    }
    if (*byte != 0x81U && *byte != 0x82U) return std::nullopt;
    for (unsigned left = *byte & 0x7FU; left > 0; --left) {
        byte = next();
        if (!byte) return std::nullopt;
        header.length = header.length << 8U | *byte;
    }
    return header;
}

std::optional<Tlv> TlvReader::next() {
    const auto rest = data_.subspan(at_);
    if (rest.empty() || is_filler(rest)) return std::nullopt;
    const auto header = tlv_header(rest);
    if (!header || header->whole() > rest.size())
        throw base::Failure(MDG_E_PROTOCOL, MDG_ORIGIN_CARD, "a data object on the card is broken (TLV)");
    const auto offset = std::exchange(at_, at_ + header->whole());
    return Tlv{header->tag, offset, rest.subspan(header->size, header->length)};
}

} // namespace mdg::card
