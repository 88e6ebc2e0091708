// One card on one reader, from placing to taking: what is asked of it, in which order, and the record of it.
#pragma once

#include "base/secret.hpp"
#include "base/wait.hpp"
#include "card/session.hpp"
#include "certificate/certificate.hpp"
#include "reader/connection.hpp"
#include "reader/face.hpp"
#include "reader/panel_pin.hpp"
#include "visit/certificates.hpp"
#include "visit/traced_transport.hpp"

#include <memory>
#include <optional>

namespace mdg::visit {

class CardDesk {
public:
    // The connection holds the card. The log outlives it.
    CardDesk(std::unique_ptr<reader::Connection> connection, base::Log& log);

    // Kind of card and PIN tries; the certificate if it is wanted. Kind card, with the certificate described.
    record::Record read(bool certificate, std::optional<base::Date> visit_date, const Trust& trust,
                        const base::Wait& wait);
    // Adds the four attributes, opened by 照合番号B, to a card's record.
    void read_attributes(record::Record& card, const std::string& number_b, const base::Wait& wait);

    // While a person is waited for, other programs may use the card.
    void let_go(const base::Wait& wait);
    void take_hold(const base::Wait& wait);

    // Verifies the PIN and, when it is right, lets the card sign a challenge that the certificate's key must confirm:
    // a card that only says "verified" proves nothing. Failure BAD_CERTIFICATE where it does not.
    card::PinResult verify(const base::Secret& pin, card::LastTry last_try, const base::Wait& wait);

    // The same with the digits typed on the reader's own pad. What it says goes through settle_pin(): nullopt where nothing
    // was tried. offer_pin() gives the tries left.
    bool has_pad() const noexcept { return connection_->has(MDGP_IF_PINPAD_1); }
    int offer_pin(card::LastTry last_try, const base::Wait& wait) { return session_.offer_pin(last_try, wait); }
    reader::PadEntry enter_at_pad(const base::Wait& wait);
    std::optional<card::PinResult> settle_pin(int before, const reader::PadEntry& entry, const base::Wait& wait);

    // The face against the photo on the card, by the reader. The card has been let go.
    reader::FaceOutcome match_face(const base::Wait& wait);

    // Of the PIN, after somebody else used the card; spends none. The card has been let go, and is again.
    int tries_left(const base::Wait& wait);

    reader::Connection& connection() noexcept { return *connection_; }

    // Leaves the card without anything verified and without power.
    void finish(const base::Wait& wait);

    // Exchanges so far.
    int apdu_count() const noexcept { return session_.apdu_count(); }

private:
    void note_longest_answer();
    void demand_signature(const base::Wait& wait);

    std::unique_ptr<reader::Connection> connection_;
    TracedTransport traced_;
    base::Log& log_;
    card::Session session_;
    std::optional<certificate::Certificate> certificate_;
};

} // namespace mdg::visit
