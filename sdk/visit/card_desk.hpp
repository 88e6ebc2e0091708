// One card on one reader, from placing to taking: what is asked of it, in which order, and the record of it.
#pragma once

#include "base/secret.hpp"
#include "base/wait.hpp"
#include "card/session.hpp"
#include "certificate/certificate.hpp"
#include "reader/connection.hpp"
#include "reader/face.hpp"
#include "reader/panel_pin.hpp"
#include "reader/panel_visual.hpp"
#include "reader/phone.hpp"
#include "visit/certificates.hpp"
#include "visit/traced_transport.hpp"

#include <memory>
#include <optional>

namespace mdg::visit {

class CardDesk {
public:
    // The connection holds the card. The log outlives it.
    CardDesk(std::unique_ptr<reader::Connection> connection, base::Log& log);

    // Kind of card and PIN tries; the certificate if it is wanted, and can be had before the PIN. Kind card, with the
    // certificate described. Failure UNSUPPORTED for a phone that this reader does not read.
    record::Record read(bool certificate, std::optional<base::Date> visit_date, const Trust& trust,
                        const base::Wait& wait);
    // Adds the four attributes, opened by 照合番号B, to a card's record.
    void read_attributes(record::Record& card, const std::string& number_b, const base::Wait& wait);

    // Of a phone, judged on that day, once the PIN has opened it; no grace for phones (R-CONF-02). Failure BAD_CERTIFICATE.
    std::optional<record::Record> phone_certificate(const base::Date& visit_date, Trust trust) const;
    // Its holder proves who they are on it. MDGP_OUTCOME_…
    bool has_phone_antenna() const noexcept { return connection_->has(MDGP_IF_PHONE_1); }
    std::uint32_t read_phone(std::chrono::milliseconds limit, const base::Wait& wait);

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
    // Whether the reader says that what its camera took is gone; nullopt: it cannot be asked any more.
    std::optional<bool> captures_purged(std::chrono::milliseconds limit);
    // The person against that photo, by staff at the reader.
    reader::Compared compare(std::uint32_t reason, const base::Wait& wait);

    reader::Connection& connection() noexcept { return *connection_; }

    // Leaves the card without anything verified and without power.
    void finish(const base::Wait& wait);

    // Exchanges so far.
    int apdu_count() const noexcept { return session_.apdu_count(); }

private:
    void note_longest_answer();
    void demand_signature(const base::Wait& wait);
    bool camera_out();
    void demand_phone_reader(std::string_view kind, const base::Wait& wait);

    std::unique_ptr<reader::Connection> connection_;
    TracedTransport traced_;
    base::Log& log_;
    card::Session session_;
    std::optional<certificate::Certificate> certificate_;
    bool phone_certificate_ = false;
};

} // namespace mdg::visit
