#include "card/kind.hpp"

#include <madoguchi/fields.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <vector>

namespace mdg::card {
namespace {

struct Label {
    std::string_view label;
    const char* kind;
};

constexpr std::array labels{
    Label{"JPKIAPICCTOKEN2", MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD},
    Label{"JPKIAPICCTOKEN", MDG_CARD_KIND_RESIDENT_CARD},
    Label{"JPKIAPGPSETOKEN", MDG_CARD_KIND_PHONE_ANDROID},
    Label{"JPKIAPIOSTOKEN", MDG_CARD_KIND_PHONE_IOS},
};

struct Hint {
    std::initializer_list<std::uint8_t> begins_with;
    const char* kind;
};

// Card facts §8.6. The FeliCa row ends with the standard's byte (PC/SC part 3), because the rest differs by
// card.
constexpr std::initializer_list<std::uint8_t> driving_licence{0x3B, 0x88, 0x80, 0x01, 0x00, 0x00, 0x00,
                                                              0x00, 0x91, 0x81, 0xC1, 0x00, 0xD8};
constexpr std::initializer_list<std::uint8_t> driving_licence_atqb{0x3B, 0xF5, 0x91, 0x00, 0xFF, 0x91, 0x81, 0x71, 0xFE,
                                                                   0x40, 0x00, 0x42, 0x00, 0x01, 0xB3, 0xC1, 0x75};
constexpr std::initializer_list<std::uint8_t> felica{0x3B, 0x8F, 0x80, 0x01, 0x80, 0x4F, 0x0C,
                                                     0xA0, 0x00, 0x00, 0x03, 0x06, 0x11};
constexpr std::initializer_list<std::uint8_t> resident_contactless{0x3B, 0x88, 0x80, 0x01, 0x00, 0x00, 0x14,
                                                                   0xE0, 0xB3, 0x81, 0x91, 0x00, 0x5E};
constexpr std::initializer_list<std::uint8_t> resident_contact{0x3B, 0xE0, 0x00, 0xFF, 0x81, 0x31, 0xFE, 0x45, 0x14};

constexpr std::array hints{
    Hint{driving_licence, MDG_CARD_KIND_DRIVING_LICENCE},
    Hint{driving_licence_atqb, MDG_CARD_KIND_DRIVING_LICENCE},
    Hint{felica, MDG_CARD_KIND_FELICA},
    Hint{resident_contactless, MDG_CARD_KIND_RESIDENT_CARD},
    Hint{resident_contact, MDG_CARD_KIND_RESIDENT_CARD},
};

} // namespace

const char* kind_of_label(std::string_view label) noexcept {
    const auto found = std::ranges::find(labels, label, &Label::label);
    return found == labels.end() ? MDG_CARD_KIND_OTHER : found->kind;
}

const char* kind_hint_of_atr(BytesView atr) noexcept {
    const auto fits = [&](const Hint& hint) {
        const auto head = std::as_bytes(std::span(hint.begins_with.begin(), hint.begins_with.size()));
        return atr.size() >= head.size() && std::ranges::equal(atr.first(head.size()), head);
    };
    const auto found = std::ranges::find_if(hints, fits);
    return found == hints.end() ? MDG_CARD_KIND_OTHER : found->kind;
}

} // namespace mdg::card
