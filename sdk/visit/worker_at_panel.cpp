// What the person does at the reader's own screen while the desk waits: PIN, staff's passcode, notice, consent, the end.
// Where it cannot be done there, or is not, nothing happened: the desk answers.
#include "reader/panel.hpp"
#include "visit/worker.hpp"

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;
using rules::PinState;
using namespace std::chrono_literals;

constexpr std::chrono::milliseconds panel_opens = 5s; // and is written to
constexpr std::chrono::milliseconds time_to_type = 1s;

Event answered(StepCode step, Choice choice) {
    Record said(MDG_KIND_ANSWER);
    said.set_text(MDG_FIELD_VISIT_CHOICE, code_of(choice));
    return event::answered(step, std::move(said));
}

// Out of order, or not one that the card's PIN can be typed on; the card has not seen anything.
bool pad_alone(base::Status status) {
    return status == MDG_E_UNSUPPORTED || status == MDG_E_HARDWARE || status == MDG_E_BUSY ||
           status == MDG_E_BAD_ARGUMENT;
}

} // namespace

std::unique_ptr<reader::DeviceLink> Worker::open_panel(const std::stop_token& cancel) {
    const std::string& named = options_.panel_reader_name;
    if (named.empty() && !reader_) return nullptr; // taken up again: nobody knows where the card lies
    try {
        return counter_.open_panel(named.empty() ? reader_->name : named, base::Wait(panel_opens, cancel));
    } catch (const Failure& failure) {
        without_panel(failure);
        return nullptr;
    }
}

void Worker::without_panel(const Failure& failure) {
    if (failure.status == MDG_E_CANCELLED) return;
    counter_.log().write(base::Log::warning, "visit: the desk goes on without the panel: " + failure.message);
}

std::optional<Event> Worker::ask_pin(const Facts& facts, const Keep& keep, const std::stop_token& cancel) {
    using End = reader::PadEntry::End;
    if (!desk_) return card_is_gone();
    if (!desk_->has_pad() || cancel.stop_requested()) return std::nullopt;
    const base::Wait person(counter_.settings().person_wait, cancel);
    try {
        desk_->take_hold(base::Wait(card_limit));
        const int before = desk_->offer_pin(last_try_of(facts), base::Wait(card_limit));
        keep(event::sent_pin());
        reader::PadEntry entry;
        try {
            do entry = desk_->enter_at_pad(person);
            while (entry.end == End::too_short && person.left() > time_to_type &&
                   !cancel.stop_requested()); // R-AUTH-08
        } catch (const Failure& failure) {
            if (!pad_alone(failure.status)) throw;
        }
        // From here on nobody's giving way counts: what reached the card has happened.
        const base::Wait wait(card_limit);
        if (const auto result = desk_->settle_pin(before, entry, wait)) return told(*result, facts, wait);
        keep(event::plain(event::pin_kept_back));
        desk_->let_go(wait);
        if (entry.by_person) return event::pin_result(PinState::not_asked, before);
        return std::nullopt;
    } catch (const Failure& failure) {
        return untold(failure, facts);
    }
}

std::optional<Event> Worker::compare(const Facts&, const std::stop_token&) {
    return std::nullopt;
}

std::optional<Event> Worker::show_alert(const Facts&, const std::stop_token&) {
    return std::nullopt;
}

std::optional<Event> Worker::ask_consent(const Facts&, const std::stop_token&) {
    return std::nullopt;
}

std::optional<Event> Worker::give_back(const Facts&, const std::stop_token& cancel) {
    const auto panel = reader_ ? open_panel(cancel) : nullptr;
    if (!panel) return std::nullopt;
    const auto patience = counter_.settings().person_wait / 2;
    const std::pair<const char*, std::uint32_t> said[] = {{reader::panel_text::take_card, MDGP_SEVERITY_INFO},
                                                          {reader::panel_text::call_staff, MDGP_SEVERITY_WARNING}};
    try {
        for (const auto& [text, severity] : said) {
            if (!reader::show(*panel, text, severity, {}, base::Wait(panel_opens, cancel))) break;
            if (counter_.taken(*reader_, base::Wait(patience, cancel)))
                return answered(StepCode::take_card, Choice::ok);
        }
    } catch (const Failure& failure) {
        without_panel(failure);
    }
    return std::nullopt;
}

} // namespace mdg::visit
