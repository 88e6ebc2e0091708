// One session with one card, from the first SELECT to the last. Whatever it does goes through the guard.
//
// Order: read_attributes() before verify_pin(), because selecting another application ends what was verified
// (card facts §0.7). Each call takes the limit of its own work, so that a person may think between two of
// them.
#pragma once

#include "card/attributes.hpp"
#include "card/kind.hpp"
#include "card/pin.hpp"

#include <optional>

namespace mdg::card {

struct Identity {
    const char* kind = "";   // MDG_CARD_KIND_…
    std::string token_label; // empty where it is not printable
    // EF 0008; nullopt where the card does not say.
    std::optional<bool> has_signature_certificate;
    std::optional<bool> has_authentication_certificate;
};

class Session {
public:
    // atr: what the reader reports, only to tell which other card it is; may be empty.
    // block: how much one read may ask for at this reader.
    explicit Session(Transport& transport, BytesView atr = {}, std::size_t block = largest_block) noexcept
        : channel_(transport, kind_hint_of_atr(atr), block) {}

    // If a PIN was sent and finish() did not end the session, takes the card's power away.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Throws Failure WRONG_CARD with the kind of card for what has no JPKI application, and for a
    // 住民基本台帳カード.
    const Identity& identify(const base::Wait& wait);

    // DER. Throws Failure BAD_CERTIFICATE where there is none or it is broken; SECURITY_STATUS where the card
    // wants the PIN first (a phone).
    Bytes read_authentication_certificate(const base::Wait& wait);

    int pin_tries(const base::Wait& wait);
    PinResult verify_pin(const base::Secret& pin, LastTry last_try, const base::Wait& wait);

    // A PIN that the reader's own pad sends (see offer() and settle() of pin.hpp): what the pad completes, and both halves.
    static Bytes pin_template();
    static constexpr std::size_t pin_digits = credentials::authentication_pin.digits;
    int offer_pin(LastTry last_try, const base::Wait& wait);
    std::optional<PinResult> settle_pin(int before, std::optional<std::uint16_t> answered, const base::Wait& wait);

    // The signature over this digest. Throws Failure SECURITY_STATUS without a verified PIN.
    Bytes sign(const Sha256& digest, const base::Wait& wait);

    // Opened by number B, the fourteen digits on the card's face; its own counter is asked first and its last
    // try is never spent. Throws Failure as verify() does, PIN_WRONG or PIN_BLOCKED where the card refused
    // the number, and UNSUPPORTED for a card without the application (a phone).
    Attributes read_attributes(const base::Secret& number_b, const base::Wait& wait);

    // Other programs may have used the card since the last call: nothing counts as selected.
    void interrupted() noexcept { channel_.forget(); }

    // Leaves the applications, which ends what was verified. After a PIN, or if the card does not let itself
    // be left, also takes its power away. Throws what the transport throws, after having taken the power
    // away.
    void finish(const base::Wait& wait);

    int apdu_count() const noexcept { return channel_.sent(); }
    // Less than it was begun with where the reader or the card refused so much.
    std::size_t block() const noexcept { return channel_.block(); }

private:
    std::optional<bool> present(const Answer& answer, std::size_t index) const;

    Channel channel_;
    std::optional<Identity> identity_;
    bool finished_ = false;
};

} // namespace mdg::card
