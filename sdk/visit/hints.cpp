#include "visit/hints.hpp"

#include <madoguchi/fields.h>
#include <madoguchi/plugin.h>

#include <algorithm>
#include <utility>

namespace mdg::visit {
namespace {

constexpr std::pair<std::uint32_t, std::string_view> codes[] = {
    {MDGP_HINT_NONE, ""},
    {MDGP_HINT_LOOK_AT_CAMERA, MDG_READER_HINT_LOOK_AT_CAMERA},
    {MDGP_HINT_TOO_DARK, MDG_READER_HINT_TOO_DARK},
    {MDGP_HINT_TOO_CLOSE, MDG_READER_HINT_TOO_CLOSE},
    {MDGP_HINT_TOO_FAR, MDG_READER_HINT_TOO_FAR},
    {MDGP_HINT_SEVERAL_FACES, MDG_READER_HINT_SEVERAL_FACES},
    {MDGP_HINT_FACE_COVERED, MDG_READER_HINT_FACE_COVERED},
    {MDGP_HINT_HOLD_STILL, MDG_READER_HINT_HOLD_STILL},
    {MDGP_HINT_CARD_IN_SLEEVE, MDG_READER_HINT_CARD_IN_SLEEVE},
    {MDGP_HINT_CARD_NOT_SEATED, MDG_READER_HINT_CARD_NOT_SEATED},
    {MDGP_HINT_PHONE_MOVE, MDG_READER_HINT_PHONE_MOVE},
    {MDGP_HINT_PHONE_AGAIN, MDG_READER_HINT_PHONE_AGAIN},
};

} // namespace

std::optional<std::string_view> hint_code(std::uint32_t hint) noexcept {
    const auto* found = std::ranges::find(codes, hint, &std::pair<std::uint32_t, std::string_view>::first);
    return found == std::end(codes) ? std::nullopt : std::optional(found->second);
}

} // namespace mdg::visit
