// A counter: the readers, the terminal and the trust of one configuration, and what can be done with them outside a
// visit.
#pragma once

#include "base/log.hpp"
#include "eligibility/gateway.hpp"
#include "journal/journal.hpp"
#include "reader/readers.hpp"
#include "trouble/met_codes.hpp"
#include "visit/answer.hpp"
#include "visit/card_desk.hpp"
#include "visit/settings.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace mdg::visit {

// How long exchanges with a card may take, persons not included.
inline constexpr std::chrono::milliseconds card_limit{30'000};

class Counter {
public:
    using EventTaker = std::function<void(record::Record)>; // records of kind event

    // log and events live longer than the counter.
    Counter(Settings settings, base::Log& log, EventTaker events);

    // Kind readers.
    record::Record readers() const;
    // Failure NOT_FOUND without such a plugin.
    void release_plugin(const std::string& plugin_id) { readers_.release(plugin_id); }
    // For a record of kind card_request: kind card.
    record::Record read_card(const record::Record& request, std::stop_token cancel);
    // A request that is answered in one step, completed: within the configuration's check_wait. A refusal settles it at
    // once, an answer when it was taken.
    Answer ask(record::Record request, std::stop_token cancel);

    // Gives a request what only the counter knows: an id of its own and the facility.
    void complete(record::Record& request) const;

    // Waits for a card on one of these readers and holds it.
    std::unique_ptr<CardDesk> open_card(reader::ReaderNames readers, std::stop_token cancel);
    // The screen of a reader; see Readers.
    std::unique_ptr<reader::DeviceLink> open_panel(const std::string& reader_name, const base::Wait& wait) {
        return readers_.open_device(reader_name, wait);
    }
    // Whether such a reader is there and can do this: MDGP_CAP_….
    bool can(const std::string& reader_name, std::uint64_t capability) const {
        return readers_.can(reader_name, capability);
    }
    bool taken(const reader::ReaderInfo& reader, const base::Wait& wait) const { return readers_.taken(reader, wait); }
    // Failure CONFIGURATION without exchange folders.
    eligibility::Gateway& gateway();
    // An answer reached whom it was for. One that cannot be settled now stays known and is settled later.
    void settle(const std::string& request_id);
    reader::Readers& devices() noexcept { return readers_; }
    trouble::MetCodes& met_codes() noexcept { return met_codes_; }
    // Where a code of an answer shows (MDG_SHOWN_ON_…).
    const char* shown_on() const noexcept { return settings_.web ? MDG_SHOWN_ON_WEB : MDG_SHOWN_ON_TERMINAL; }
    // A code of the terminal, the centre or a reader that came with a failure is counted where nobody knows it.
    void note_code(const base::Failure& failure, std::optional<base::Date> day);
    bool has_journal() const noexcept { return journal_ != nullptr; }
    // Failure CONFIGURATION without journal_dir.
    journal::Journal& journal() const;

    // The site of a visit: the configuration's, with the visit's own scene and wishes.
    rules::Site site(rules::Site visit) const noexcept;

    void tell(record::Record event) const { events_(std::move(event)); } // kind event

    const Settings& settings() const noexcept { return settings_; }
    Trust trust() const noexcept;
    base::Log& log() noexcept { return log_; }

private:
    Settings settings_;
    base::Log& log_;
    EventTaker events_;
    trouble::MetCodes met_codes_;
    std::unique_ptr<journal::Journal> journal_;     // nullptr: visits live as long as the process
    std::unique_ptr<eligibility::Gateway> gateway_; // after it: its own folder may stand in the journal's
    reader::Readers readers_;                       // last: its threads report into the above
};

} // namespace mdg::visit
