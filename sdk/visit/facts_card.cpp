#include "rules/situation_record.hpp"
#include "visit/facts_change.hpp"
#include "visit/happened.hpp"

#include <algorithm>
#include <utility>

namespace mdg::visit {
namespace {

using record::Record;

rules::Card card_form(const Record& card) {
    const std::string kind = card.text_or(MDG_FIELD_CARD_KIND, "");
    if (kind == MDG_CARD_KIND_PHONE_IOS) return rules::Card::iphone;
    return kind == MDG_CARD_KIND_PHONE_ANDROID ? rules::Card::android : rules::Card::photo;
}

rules::CertificateUse use_of(const Record& certificate) {
    using rules::CertificateUse;
    static constexpr std::pair<std::string_view, CertificateUse> uses[] = {
        {MDG_CERTIFICATE_USE_VALID, CertificateUse::valid},
        {MDG_CERTIFICATE_USE_EXPIRING, CertificateUse::expiring},
        {MDG_CERTIFICATE_USE_IN_GRACE, CertificateUse::in_grace},
        {MDG_CERTIFICATE_USE_OUT_OF_GRACE, CertificateUse::out_of_grace},
        {MDG_CERTIFICATE_USE_NOT_YET_VALID, CertificateUse::not_yet_valid}};
    const std::string code = certificate.text_or(MDG_FIELD_CERTIFICATE_USE, "");
    const auto* found = std::ranges::find(uses, code, &std::pair<std::string_view, CertificateUse>::first);
    return found == std::end(uses) ? CertificateUse::expired : found->second;
}

// Its record as it became; a phone's certificate is seen only then.
void take_card(Facts& facts, const Record& content) {
    const Record* card = content.first(MDG_FIELD_CARD);
    if (card == nullptr) return;
    facts.card = *card;
    const Record* certificate = card->first(MDG_FIELD_CERTIFICATE);
    if (certificate == nullptr || facts.certificate) return;
    facts.certificate = *certificate;
    facts.situation.card.certificate = use_of(*certificate);
}

} // namespace

namespace change {

// What the card showed has to be shown again.
void forget_card(Facts& facts) {
    facts.card.reset();
    facts.certificate.reset();
    if (facts.given) facts.given->unset(MDG_FIELD_VISUAL_WAY); // of a card that was compared
}

std::optional<Record> error_in(const Record& content) {
    const Record* error = content.first(MDG_FIELD_ERROR);
    return error == nullptr ? std::nullopt : std::optional(*error);
}

void read(Facts& facts, const Record& card) {
    const Record* certificate = card.first(MDG_FIELD_CERTIFICATE);
    // The reader itself tells what it can do; what the configuration says of the counter is about its other devices.
    if (card.text_or(MDG_FIELD_READER_KIND, "") == MDG_READER_KIND_FACE)
        facts.situation.site.reader = rules::ReaderKind::face;
    if (const auto passcode = card.integer(MDG_FIELD_VISUAL_PASSCODE)) facts.situation.site.passcode = *passcode != 0;
    if (const auto screens = card.integer(MDG_FIELD_CONSENT_SCREENS))
        facts.situation.site.consent_screens = *screens != 0;
    if (const auto out = card.integer(MDG_FIELD_CAMERA_OUT)) facts.situation.site.camera_out = *out != 0;
    if (card.has(MDG_FIELD_PHONE_READER)) facts.situation.site.phone_reader = card.integer(MDG_FIELD_PHONE_READER) != 0;
    if (card.has(MDG_FIELD_REGISTERS)) facts.situation.site.registers = card.integer(MDG_FIELD_REGISTERS) != 0;
    facts.card = card;
    facts.certificate = certificate == nullptr ? std::nullopt : std::optional(*certificate);
    card_read(facts.situation, facts.without_photo ? rules::Card::no_photo : card_form(card),
              certificate == nullptr ? rules::CertificateUse::unread : use_of(*certificate),
              static_cast<int>(card.integer(MDG_FIELD_TRIES_LEFT).value_or(0)));
}

void lost(Facts& facts, const Record& content) {
    forget_card(facts);
    facts.pin_is_out = false;
    facts.without_photo = false;
    facts.card_trouble = error_in(content);
    const rules::CardFacts said = rules::read_shared(content).card;
    card_lost(facts.situation, said.trouble, said.lies);
}

void pin_sent(Facts& facts, const Record&) {
    facts.pin_is_out = true;
}

void pin_kept_back(Facts& facts, const Record&) {
    facts.pin_is_out = false;
}

void pin_done(Facts& facts, const Record& content) {
    facts.pin_is_out = false;
    const rules::Situation said = rules::read_shared(content);
    pin_answered(facts.situation, said.person.pin, said.card.tries_left);
    take_card(facts, content);
    if (auto error = error_in(content)) facts.card_trouble = std::move(error);
}

void captures(Facts& facts, const Record& content) {
    const bool purged = content.integer(MDG_FIELD_CAPTURES_PURGED).value_or(0) != 0;
    facts.captures_purged = facts.captures_purged.value_or(true) && purged;
}

void face_done(Facts& facts, const Record& content) {
    face_answered(facts.situation, rules::read_shared(content).person.face);
    take_card(facts, content);
    if (auto error = error_in(content)) facts.card_trouble = std::move(error);
}

void staff_done(Facts& facts, const Record& content) {
    const rules::Situation said = rules::read_shared(content);
    if (said.person.visual != rules::VisualState::verified) forget_card(facts);
    staff_compared(facts.situation, said.person.visual, said.person.reason);
    take_card(facts, content);
    if (auto error = error_in(content)) facts.card_trouble = std::move(error);
}

void registered(Facts& facts, const Record& content) {
    card_registered(facts.situation, content.integer(MDG_FIELD_CARD_REGISTERED).value_or(0) != 0);
}

} // namespace change
} // namespace mdg::visit
