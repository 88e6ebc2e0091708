// What waits for a person: the primitives, and the identification that the device runs.
#include "reader.hpp"

#include <algorithm>

namespace face_reader {

namespace {

constexpr std::uint32_t longest_command = 261;
constexpr std::uint32_t digits = 4; // of the user authentication PIN (R-AUTH-08)
constexpr std::uint32_t most_items = 16;

} // namespace

mdg_status Reader::pin_properties(const kit::Operation&, mdgp_pinpad_properties& out) {
    out.digits_min = out.digits_max = digits;
    out.encodings = 1U << MDGP_PIN_ENCODING_ASCII;
    return MDG_OK;
}

mdg_status Reader::pin_verify(const kit::Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out) {
    if (!has_slot(in.slot)) return MDG_E_NOT_FOUND;
    if (in.encoding != MDGP_PIN_ENCODING_ASCII) return MDG_E_UNSUPPORTED;
    if (in.command == nullptr || in.command_length > longest_command) return MDG_E_BAD_ARGUMENT;
    if (!powered_) return MDG_E_NO_CARD;
    return at_work([&] { wire_->pin(op, in, out); });
}

mdg_status Reader::pin_status(const kit::Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out) {
    if (!has_slot(in.slot)) return MDG_E_NOT_FOUND;
    if (in.command == nullptr || in.command_length > longest_command) return MDG_E_BAD_ARGUMENT;
    if (!powered_) return MDG_E_NO_CARD;
    return at_work([&] { wire_->pin_status(op, in, out); });
}

mdg_status Reader::face_properties(const kit::Operation&, mdgp_face_properties& out) {
    out.sources = MDGP_FACE_SOURCE_CARD_PHOTO;
    out.liveness = 1;
    out.attempts_max = 0; // not published
    return MDG_OK;
}

mdg_status Reader::face_match(const kit::Operation& op, const mdgp_face_request& in, mdgp_face_result& out) {
    if (in.source != MDGP_FACE_SOURCE_CARD_PHOTO) return MDG_E_UNSUPPORTED;
    return at_work([&] { wire_->face(op, in, out); });
}

mdg_status Reader::face_purge(const kit::Operation& op, std::uint32_t what) {
    if (what < MDGP_PURGE_CAPTURES || what > MDGP_PURGE_ALL) return MDG_E_BAD_ARGUMENT;
    return at_work([&] { wire_->purge(op); });
}

mdg_status Reader::visual_properties(const kit::Operation&, mdgp_visual_properties& out) {
    out.passcode = can(MDGP_CAP_VISUAL_PASSCODE) ? 1 : 0;
    out.styles = MDGP_VISUAL_STYLE_TERMINAL_LED;
    if (out.passcode == 1) out.styles |= MDGP_VISUAL_STYLE_READER_LED;
    return MDG_OK;
}

mdg_status Reader::visual_begin(const kit::Operation& op, const mdgp_visual_request& in, mdgp_visual_result& out) {
    const bool by_reader = in.style == MDGP_VISUAL_STYLE_READER_LED && can(MDGP_CAP_VISUAL_PASSCODE);
    if (!by_reader && in.style != MDGP_VISUAL_STYLE_TERMINAL_LED) return MDG_E_UNSUPPORTED;
    return at_work([&] { out.outcome = wire_->visual(op, in); });
}

mdg_status Reader::visual_end(const kit::Operation& op) {
    return at_work([&] { wire_->clear(op); });
}

mdg_status Reader::consent_properties(const kit::Operation&, mdgp_consent_properties& out) {
    out.modes = 1U << MDGP_CONSENT_MODE_PER_ITEM;
    if (can(MDGP_CAP_CONSENT_BUNDLE)) out.modes |= 1U << MDGP_CONSENT_MODE_BUNDLE;
    out.screen_version = descriptor().consent_screen_version;
    out.carry_over = can(MDGP_CAP_CONSENT_CARRY_OVER) ? 1 : 0;
    out.item_max = most_items;
    return MDG_OK;
}

// The screens of the ministry's slides (R-CONS-01 … R-CONS-05); the limit's is gone since 2024-10-07.
std::vector<kit::ConsentItem> Reader::consent_catalogue() const {
    std::vector<kit::ConsentItem> items = {{"operation", {}, 0}, {"care", {}, 0}, {"checkup", {}, 0}};
    if (descriptor().consent_screen_version < 2) items.push_back({"limit", {}, 0});
    return items;
}

mdg_status Reader::consent_accepts_form(const kit::ConsentForm& form) {
    const bool known = form.mode == MDGP_CONSENT_MODE_PER_ITEM ||
                       (form.mode == MDGP_CONSENT_MODE_BUNDLE && can(MDGP_CAP_CONSENT_BUNDLE));
    return known ? MDG_OK : MDG_E_UNSUPPORTED;
}

mdg_status Reader::consent_accepts_item(const kit::ConsentItem& item) {
    const auto items = consent_catalogue();
    const bool known =
        std::any_of(items.begin(), items.end(), [&](const auto& it) { return it.item_id == item.item_id; });
    return known ? MDG_OK : MDG_E_UNSUPPORTED;
}

mdg_status Reader::consent_run(const kit::Operation& op, const kit::ConsentForm& form, kit::ConsentResult& result) {
    return at_work([&] { wire_->consent(op, form, result); });
}

mdg_status PhoneReader::phone_properties(const kit::Operation&, mdgp_phone_properties& out) {
    out.platforms = can(MDGP_CAP_PHONE_IOS_STYLE) ? MDGP_PHONE_IOS | MDGP_PHONE_ANDROID : 0;
    out.presence_at = MDGP_PRESENCE_AT_PHONE;
    return MDG_OK;
}

mdg_status PhoneReader::phone_read(const kit::Operation& op, const mdgp_phone_request& in, mdgp_phone_result& out) {
    if (!can(MDGP_CAP_PHONE_IOS_STYLE)) return MDG_E_UNSUPPORTED;
    return at_work([&] { wire().phone(op, in, out); });
}

// --- what the device runs -----------------------------------------------------------------------------------------------

std::uint64_t Reader::methods() const {
    return MDGP_METHOD_FACE | MDGP_METHOD_PIN | (can(MDGP_CAP_VISUAL_PASSCODE) ? MDGP_METHOD_VISUAL : 0) |
           (phones_ ? MDGP_METHOD_PHONE : 0);
}

mdg_status Reader::identify_properties(const kit::Operation&, mdgp_identify_properties& out) {
    return at_work([&] {
        const auto now = wire_->identity();
        phones_ = now.phones;
        out.methods = methods();
        out.flow = now.other_flow ? MDGP_FLOW_UNKNOWN : identifying_ ? MDGP_FLOW_OURS : MDGP_FLOW_IDLE;
        out.verdicts = 2;
        out.languages = "ja en";
    });
}

mdg_status Reader::identify_run(const kit::Operation& op, const mdgp_identify_request& in, mdgp_identify_result& out) {
    auto asked = in;
    asked.methods &= methods();
    const While identifying(identifying_);
    return at_work([&] {
        wire_->identify(op, asked, out, [&](const Message& document) {
            report(host(), descriptor().token, document, MDGP_VERDICT_MODE_ANSWER, in.correlation_id);
        });
    });
}

mdg_status Reader::offer_methods(std::uint64_t, std::uint64_t allowed) {
    if (!identifying_) return MDG_E_WRONG_STEP;
    wire_->offer(allowed & methods());
    return MDG_OK;
}

mdg_status Reader::verdict_properties(const kit::Operation&, mdgp_verdict_properties& out) {
    out.kinds = MDGP_VERDICT_ELIGIBILITY | (profile_.paper ? MDGP_VERDICT_OCR : 0);
    out.pushed = 1;
    return MDG_OK;
}

mdg_status Reader::verdict_watch_start(const kit::Operation&) {
    standing_->watch(true);
    return MDG_OK;
}

mdg_status Reader::verdict_watch_stop(const kit::Operation&) {
    standing_->watch(false);
    return MDG_OK;
}

mdg_status Reader::register_properties(const kit::Operation&, mdgp_register_properties& out) {
    out.methods = methods();
    out.available = 1;
    return MDG_OK;
}

mdg_status Reader::register_run(const kit::Operation& op, const mdgp_register_request& in, mdgp_register_result& out) {
    auto asked = in;
    asked.methods &= methods();
    return at_work([&] { out.outcome = wire_->registration(op, asked); });
}

} // namespace face_reader
