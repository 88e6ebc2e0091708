#include "recording/purpose.hpp"

#include <algorithm>
#include <array>

namespace mdg::recording {

Ground decide(const Purpose& purpose, const Medium& medium) {
    if (!medium.atr.empty() && !medium.id.empty() &&
        std::any_of(purpose.cards.begin(), purpose.cards.end(),
                    [&](const TestCard& card) { return card.atr == medium.atr && card.id == medium.id; }))
        return Ground::listed;
    if (medium.test_hierarchy) return Ground::hierarchy;
    return purpose.test ? Ground::purpose : Ground::refused;
}

std::string_view name_of(Ground ground) {
    static constexpr std::array<std::string_view, 4> names{"refused", "purpose", "listed", "hierarchy"};
    return names[static_cast<std::size_t>(ground)];
}

bool names_real_authority(const std::vector<std::uint8_t>& bytes) {
    // id-at-organizationName, then a string of four characters: PrintableString or UTF8String.
    static constexpr std::array<std::uint8_t, 3> name{0x55, 0x04, 0x0A};
    static constexpr std::array<std::uint8_t, 5> jpki{0x04, 'J', 'P', 'K', 'I'};
    for (auto at = bytes.begin();; ++at) {
        at = std::search(at, bytes.end(), name.begin(), name.end());
        if (bytes.end() - at < 9) return false;
        if (std::equal(jpki.begin(), jpki.end(), at + 4)) return true;
    }
}

} // namespace mdg::recording
