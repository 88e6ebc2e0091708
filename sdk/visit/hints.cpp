#include "visit/hints.hpp"

#include <madoguchi/fields.h>
#include <madoguchi/plugin.h>

#include <algorithm>

namespace mdg::visit {
namespace {

struct Row {
    std::uint32_t hint;
    std::string_view code;
    std::string_view text;
};

constexpr Row rows[] = {
    {MDGP_HINT_NONE, "", ""},
    {MDGP_HINT_LOOK_AT_CAMERA, MDG_READER_HINT_LOOK_AT_CAMERA, "hint_look_at_camera"},
    {MDGP_HINT_TOO_DARK, MDG_READER_HINT_TOO_DARK, "hint_too_dark"},
    {MDGP_HINT_TOO_CLOSE, MDG_READER_HINT_TOO_CLOSE, "hint_too_close"},
    {MDGP_HINT_TOO_FAR, MDG_READER_HINT_TOO_FAR, "hint_too_far"},
    {MDGP_HINT_SEVERAL_FACES, MDG_READER_HINT_SEVERAL_FACES, "hint_several_faces"},
    {MDGP_HINT_FACE_COVERED, MDG_READER_HINT_FACE_COVERED, "hint_face_covered"},
    {MDGP_HINT_HOLD_STILL, MDG_READER_HINT_HOLD_STILL, "hint_hold_still"},
    {MDGP_HINT_CARD_IN_SLEEVE, MDG_READER_HINT_CARD_IN_SLEEVE, "hint_card_in_sleeve"},
    {MDGP_HINT_CARD_NOT_SEATED, MDG_READER_HINT_CARD_NOT_SEATED, "hint_card_not_seated"},
    {MDGP_HINT_PHONE_MOVE, MDG_READER_HINT_PHONE_MOVE, "hint_phone_move"},
    {MDGP_HINT_PHONE_AGAIN, MDG_READER_HINT_PHONE_AGAIN, "hint_phone_again"},
};

} // namespace

std::optional<std::string_view> hint_code(std::uint32_t hint) noexcept {
    const auto* found = std::ranges::find(rows, hint, &Row::hint);
    return found == std::end(rows) ? std::nullopt : std::optional(found->code);
}

std::string_view hint_text(std::string_view code) noexcept {
    const auto* found = std::ranges::find(rows, code, &Row::code);
    return found == std::end(rows) ? std::string_view() : found->text;
}

} // namespace mdg::visit
