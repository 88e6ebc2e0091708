#include "visit/card_desk.hpp"

#include "certificate/challenge.hpp"
#include "reader/registration.hpp"

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

bool is_phone(std::string_view kind) {
    return kind == MDG_CARD_KIND_PHONE_ANDROID || kind == MDG_CARD_KIND_PHONE_IOS;
}

Record attributes_record(const card::Attributes& attributes) {
    Record record(MDG_KIND_ATTRIBUTES);
    record.set_text(MDG_FIELD_NAME, attributes.name)
        .set_text(MDG_FIELD_ADDRESS, attributes.address)
        .set_text(MDG_FIELD_CARD_SEX, attributes.sex);
    if (const auto date = base::parse_compact_date(attributes.birth_date)) record.set_date(MDG_FIELD_BIRTH_DATE, *date);
    return record;
}

} // namespace

CardDesk::CardDesk(std::unique_ptr<reader::Connection> connection, base::Log& log)
    : connection_(std::move(connection))
    , traced_(*connection_, log)
    , log_(log)
    , session_(traced_, connection_->reader().atr, connection_->reader().longest_answer) {}

Record CardDesk::read(bool certificate, std::optional<base::Date> visit_date, const Trust& trust,
                      const base::Wait& wait) {
    const card::Identity& identity = session_.identify(wait);
    Record record(MDG_KIND_CARD);
    record.set_text(MDG_FIELD_CARD_KIND, identity.kind)
        .set_text(MDG_FIELD_TOKEN_LABEL, identity.token_label)
        .set_text(MDG_FIELD_PIN_STATE, MDG_PIN_STATE_NOT_ASKED)
        .set_text(MDG_FIELD_READER_KIND,
                  connection_->has(MDGP_IF_FACE_1) ? MDG_READER_KIND_FACE : MDG_READER_KIND_GENERIC);
    if (connection_->has(MDGP_IF_FACE_1)) {
        record.set_integer(MDG_FIELD_VISUAL_PASSCODE,
                           (connection_->reader().capabilities & MDGP_CAP_VISUAL_PASSCODE) != 0 ? 1 : 0);
        record.set_integer(MDG_FIELD_CAMERA_OUT, camera_out() ? 1 : 0);
    }
    if (identity.has_signature_certificate)
        record.set_integer(MDG_FIELD_HAS_SIGNATURE_CERTIFICATE, *identity.has_signature_certificate ? 1 : 0);
    if (identity.has_authentication_certificate)
        record.set_integer(MDG_FIELD_HAS_AUTHENTICATION_CERTIFICATE, *identity.has_authentication_certificate ? 1 : 0);
    if (is_phone(identity.kind)) {
        demand_phone_reader(identity.kind, wait);
        record.set_integer(MDG_FIELD_PHONE_READER, 1);
    } else if (certificate) {
        certificate_ = certificate::Certificate::parse(session_.read_authentication_certificate(wait));
        record.add(MDG_FIELD_CERTIFICATE, describe(*certificate_, visit_date, trust));
    }
    if (connection_->has(MDGP_IF_REGISTER_1))
        record.set_integer(MDG_FIELD_REGISTERS, connection_->at_device([&](reader::DeviceLink& device) {
            return reader::registers_now(device, wait) ? 1 : 0;
        }));
    note_longest_answer();
    record.set_integer(MDG_FIELD_TRIES_LEFT, session_.pin_tries(wait));
    record.set_integer(MDG_FIELD_APDU_COUNT, apdu_count());
    return record;
}

// A reader of the facility's own takes an Android phone for a card with a PIN. An iPhone, and any phone at a face reader,
// needs a device that says it can (R-MOB-07, R-CONF-15).
void CardDesk::demand_phone_reader(std::string_view kind, const base::Wait& wait) {
    const bool ios = kind == MDG_CARD_KIND_PHONE_IOS;
    const auto platform = static_cast<std::uint32_t>(ios ? MDGP_PHONE_IOS : MDGP_PHONE_ANDROID);
    if (!ios && !connection_->has(MDGP_IF_FACE_1)) return;
    const auto platforms =
        connection_->at_device([&](reader::DeviceLink& device) { return reader::phone_platforms(device, wait); });
    if ((platforms & platform) == 0)
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_READER, "this reader does not read such a phone; use the card");
}

std::optional<Record> CardDesk::phone_certificate(const base::Date& visit_date, Trust trust) const {
    if (!phone_certificate_) return std::nullopt;
    trust.carrier = rules::Carrier::phone;
    return describe(*certificate_, visit_date, trust);
}

std::uint32_t CardDesk::read_phone(std::chrono::milliseconds limit, const base::Wait& wait) {
    return connection_->at_device([&](reader::DeviceLink& device) {
        return reader::read_phone(device, static_cast<std::uint32_t>(MDGP_PHONE_IOS), limit, wait);
    });
}

void CardDesk::note_longest_answer() {
    if (session_.block() == connection_->reader().longest_answer) return;
    log_.write(base::Log::warning, "reader " + connection_->reader().name + ": refuses long answers; " +
                                       std::to_string(session_.block()) + " bytes are read at once from now on");
    connection_->remember_longest_answer(session_.block());
}

bool CardDesk::camera_out() {
    try {
        return connection_->at_device([](reader::DeviceLink& device) { return reader::camera_out(device); });
    } catch (const Failure&) {
        return false; // it is tried, and says so itself
    }
}

void CardDesk::read_attributes(Record& card, const std::string& number_b, const base::Wait& wait) {
    const base::Secret number(number_b);
    card.add(MDG_FIELD_ATTRIBUTES, attributes_record(session_.read_attributes(number, wait)));
    card.set_integer(MDG_FIELD_APDU_COUNT, apdu_count());
}

void CardDesk::let_go(const base::Wait& wait) {
    connection_->release(wait);
}

void CardDesk::take_hold(const base::Wait& wait) {
    session_.interrupted();
    try {
        connection_->hold(wait);
    } catch (const Failure& failure) {
        // Another program reset the card while the person was typing; nothing of ours was under way.
        if (failure.status != MDG_E_CARD_RESET) throw;
        connection_->reconnect(wait);
        connection_->hold(wait);
    }
}

card::PinResult CardDesk::verify(const base::Secret& pin, card::LastTry last_try, const base::Wait& wait) {
    const card::PinResult result = session_.verify_pin(pin, last_try, wait);
    if (result.state == card::PinState::verified) demand_signature(wait);
    return result;
}

void CardDesk::demand_signature(const base::Wait& wait) {
    if (!certificate_) { // a phone shows it after the PIN only (card facts §12)
        certificate_ = certificate::Certificate::parse(session_.read_authentication_certificate(wait));
        phone_certificate_ = true;
    }
    const auto challenge = certificate::fresh_challenge();
    const auto signature = session_.sign(challenge, wait);
    if (!certificate_ || !certificate_->has_signed(challenge, signature))
        throw Failure(MDG_E_BAD_CERTIFICATE, MDG_ORIGIN_CARD, "the card's signature does not fit its certificate");
}

reader::PadEntry CardDesk::enter_at_pad(const base::Wait& wait) {
    try {
        return connection_->at_device([&](reader::DeviceLink& device) {
            return reader::enter_pin(device, connection_->reader().slot, card::Session::pin_template(),
                                     card::Session::pin_digits, wait);
        });
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_CANCELLED) throw;
        return {};
    }
}

std::optional<card::PinResult> CardDesk::settle_pin(int before, const reader::PadEntry& entry, const base::Wait& wait) {
    const auto answered = entry.sent() ? std::optional(entry.status) : std::nullopt;
    const auto result = session_.settle_pin(before, answered, wait);
    if (result && result->state == card::PinState::verified) demand_signature(wait);
    return result;
}

reader::FaceOutcome CardDesk::match_face(const base::Wait& wait) {
    return connection_->at_device(
        [&](reader::DeviceLink& device) { return reader::match_face(device, connection_->reader().slot, wait); });
}

int CardDesk::tries_left(const base::Wait& wait) {
    take_hold(wait);
    const int tries = session_.pin_tries(wait);
    let_go(wait);
    return tries;
}

std::optional<bool> CardDesk::captures_purged(std::chrono::milliseconds limit) {
    try {
        return connection_->at_device([&](reader::DeviceLink& device) { return device.purged(limit); });
    } catch (const Failure&) {
        return std::nullopt;
    }
}

reader::Compared CardDesk::compare(std::uint32_t reason, const base::Wait& wait) {
    return connection_->at_device([&](reader::DeviceLink& device) {
        return reader::compare_by_staff(device, connection_->reader().slot, reason, wait);
    });
}

void CardDesk::finish(const base::Wait& wait) {
    session_.finish(wait);
    connection_->power_down();
}

} // namespace mdg::visit
