#include "clinic/card/tlv.hpp"

#include <stdexcept>

namespace mdg::clinic::card {
namespace {

Bytes header(std::uint16_t tag, std::size_t length) {
    Bytes out{static_cast<std::uint8_t>(tag >> 8U), static_cast<std::uint8_t>(tag & 0xFFU)};
    if (length > 0xFFFF) throw std::length_error("a TLV value of more than 65535 bytes");
    if (length > 0xFF)
        append(out, Bytes{0x82, static_cast<std::uint8_t>(length >> 8U), static_cast<std::uint8_t>(length & 0xFFU)});
    else if (length > 0x7F)
        append(out, Bytes{0x81, static_cast<std::uint8_t>(length)});
    else
        out.push_back(static_cast<std::uint8_t>(length));
    return out;
}

} // namespace

Bytes tlv(std::uint16_t tag, View value) {
    Bytes out = header(tag, value.size());
    append(out, value);
    return out;
}

Bytes tlv_with_offsets(std::uint16_t container, std::uint16_t offsets, const std::vector<Element>& elements) {
    Bytes body;
    std::vector<std::size_t> starts;
    for (const auto& element : elements) {
        starts.push_back(body.size());
        append(body, tlv(element.tag, element.value));
    }
    Bytes table(2 * elements.size());
    const std::size_t table_size = header(offsets, table.size()).size() + table.size();
    const std::size_t first = header(container, table_size + body.size()).size() + table_size;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        table[2 * i] = static_cast<std::uint8_t>((first + starts[i]) >> 8U);
        table[2 * i + 1] = static_cast<std::uint8_t>((first + starts[i]) & 0xFFU);
    }
    Bytes content = tlv(offsets, table);
    append(content, body);
    return tlv(container, content);
}

Bytes filled(Bytes content, std::size_t filler) {
    content.resize(content.size() + filler, 0xFF);
    return content;
}

} // namespace mdg::clinic::card
