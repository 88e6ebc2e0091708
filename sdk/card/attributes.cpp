#include "card/attributes.hpp"

#include "card/tlv.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace mdg::card {
namespace {

constexpr std::uint32_t offsets_tag = 0xDF21;
constexpr std::array<std::uint32_t, 4> text_tags{0xDF22, 0xDF23, 0xDF24, 0xDF25}; // name, address, birth date, sex

[[noreturn]] void broken(const char* what) {
    throw base::Failure(MDG_E_PROTOCOL, MDG_ORIGIN_CARD, std::string("the file of the four attributes ") + what);
}

std::string text(BytesView value) {
    std::string made(value.size(), '\0');
    std::ranges::transform(value, made.begin(), [](std::byte b) { return static_cast<char>(b); });
    if (!base::is_utf8(made)) broken("holds a text that is not UTF-8");
    return made;
}

struct Found {
    std::array<std::optional<Tlv>, text_tags.size()> texts;
    BytesView offsets;
};

Found find_objects(BytesView content) {
    Found found;
    TlvReader inside(content);
    while (const auto object = inside.next()) {
        if (object->tag == offsets_tag) found.offsets = object->value;
        const auto which = std::ranges::find(text_tags, object->tag);
        if (which == text_tags.end()) continue;
        auto& place = found.texts.at(static_cast<std::size_t>(which - text_tags.begin()));
        if (!place) place = object;
    }
    return found;
}

// before: bytes of the file in front of the container's value, from where the table counts.
bool offsets_agree(const Found& found, std::size_t before) {
    for (std::size_t i = 0; i < text_tags.size(); ++i) {
        if (!found.texts.at(i)) continue;
        if (found.offsets.size() < 2 * i + 2) return false;
        const auto named = std::to_integer<std::size_t>(found.offsets[2 * i]) << 8U |
                           std::to_integer<std::size_t>(found.offsets[2 * i + 1]);
        if (named != before + found.texts.at(i)->offset) return false;
    }
    return true;
}

} // namespace

Attributes parse_attributes(BytesView file) {
    TlvReader outside(file);
    const auto container = outside.next();
    if (!container || container->tag != attributes_tag) broken("does not begin with its container FF20");
    const auto found = find_objects(container->value);
    if (!found.texts[0] || found.texts[0]->value.empty()) broken("holds no name");
    const auto text_of = [&](std::size_t i) { return found.texts.at(i) ? text(found.texts.at(i)->value) : ""; };
    const auto before = static_cast<std::size_t>(container->value.data() - file.data());
    return {text_of(0), text_of(1), text_of(2), text_of(3), offsets_agree(found, before)};
}

} // namespace mdg::card
