// What the person does at the reader's own screen while the desk waits: PIN, staff's passcode, notice, consent, the end.
// Where it cannot be done there, or is not, nothing happened: the desk answers.
#include "reader/panel.hpp"
#include "reader/panel_consent.hpp"
#include "rules/consent.hpp"
#include "rules/methods.hpp"
#include "visit/consents.hpp"
#include "visit/worker.hpp"

#include <algorithm>

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

// What the reader would do is out of order, or not one of its own; the card has not seen anything.
bool panel_alone(base::Status status) {
    return status == MDG_E_UNSUPPORTED || status == MDG_E_HARDWARE || status == MDG_E_BUSY ||
           status == MDG_E_BAD_ARGUMENT;
}

std::uint32_t reason_of(rules::VisualReason reason) {
    switch (reason) {
    case rules::VisualReason::machine:
        return MDGP_VISUAL_REASON_NO_CAMERA;
    case rules::VisualReason::face_and_pin:
        return MDGP_VISUAL_REASON_PIN_FORGOTTEN;
    default:
        return MDGP_VISUAL_REASON_PERSON_CANNOT;
    }
}

std::vector<reader::ConsentItem> consent_items(const std::vector<rules::ConsentQuestion>& asked, const Facts& facts) {
    std::vector<reader::ConsentItem> items;
    for (const auto& question : asked) {
        const std::string last = last_consent(question, facts);
        items.push_back({std::string(question.question), last.empty()              ? reader::Agreed::not_shown
                                                         : last == MDG_CONSENT_YES ? reader::Agreed::yes
                                                                                   : reader::Agreed::no});
    }
    return items;
}

} // namespace

// The card has said what it had to: where its connection still stands, as after a check by sight, it ends here.
std::unique_ptr<reader::DeviceLink> Worker::open_panel(const std::stop_token& cancel) {
    desk_.reset();
    const std::string& named = options_.panel_reader_name;
    if (named.empty() && !reader_) return nullptr; // taken up again: nobody knows where the card lies
    try {
        auto panel = counter_.open_panel(named.empty() ? reader_->name : named, base::Wait(panel_opens, cancel));
        panel->on_hint(hints());
        return panel;
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
            if (!panel_alone(failure.status)) throw;
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

std::optional<Event> Worker::compare(const Facts& facts, const std::stop_token& cancel) {
    using reader::Compared;
    const bool here = rules::visual_ways(facts.situation, rules::law()).contains(rules::VisualWay::passcode);
    if (!desk_ || !here) return std::nullopt; // staff compare elsewhere
    try {
        switch (desk_->compare(reason_of(facts.situation.person.reason),
                               base::Wait(counter_.settings().person_wait, cancel))) {
        case Compared::same:
            return answered(StepCode::compare_photo, Choice::same_person);
        case Compared::other:
            return answered(StepCode::compare_photo, Choice::other_person);
        case Compared::card_taken:
            throw Failure(MDG_E_CARD_REMOVED, MDG_ORIGIN_PERSON, "the card was taken away during the staff check");
        case Compared::undecided:
            break;
        }
    } catch (const Failure& failure) {
        const bool over = failure.status == MDG_E_CANCELLED || failure.status == MDG_E_DEADLINE;
        if (!over && !panel_alone(failure.status)) {
            desk_.reset();
            return event::lost(failure);
        }
        without_panel(failure); // staff can do without it
    }
    return std::nullopt;
}

std::optional<Event> Worker::show_alert(const Facts& facts, const std::stop_token& cancel) {
    if (facts.situation.card.certificate != rules::CertificateUse::expiring)
        return std::nullopt; // readers have no words
    const auto panel = open_panel(cancel);
    if (!panel) return std::nullopt;
    try {
        const auto notice = counter_.settings().panel_notice;
        const base::Wait wait(panel_opens + notice, cancel);
        if (!reader::show(*panel, reader::panel_text::certificate_ends_soon, MDGP_SEVERITY_WARNING, notice, wait))
            return std::nullopt;
        wait.pause(notice, "the notice to be read");
        return answered(StepCode::show_alert, Choice::ok);
    } catch (const Failure& failure) {
        without_panel(failure);
        return std::nullopt;
    }
}

std::optional<Event> Worker::ask_consent(const Facts& facts, const std::stop_token& cancel) {
    const rules::ConsentForm form = rules::consent_form(facts.situation, rules::law());
    const bool together = form == rules::ConsentForm::screen_one;
    if (!together && form != rules::ConsentForm::screens_three) return std::nullopt; // on paper (R-CONS-11)
    const auto panel = open_panel(cancel);
    if (!panel) return std::nullopt;
    const auto asked = consent_asked(facts);
    try {
        const auto answers = reader::ask_consent(*panel, consent_items(asked, facts), together,
                                                 base::Wait(counter_.settings().person_wait, cancel));
        if (!answers) return std::nullopt;
        const auto yes = std::ranges::count(*answers, reader::Agreed::yes);
        const Choice choice = yes == 0                      ? Choice::refuse
                              : yes == std::ssize(*answers) ? Choice::agree
                                                            : Choice::agree_partly;
        Event event = answered(StepCode::ask_consent, choice);
        for (std::size_t i = 0; i < asked.size(); ++i)
            set_consent(event.content, asked[i], (*answers)[i] == reader::Agreed::yes);
        return event;
    } catch (const Failure& failure) {
        without_panel(failure);
        return std::nullopt;
    }
}

// Seen at any reader; one with a screen asks for it as well.
std::optional<Event> Worker::give_back(const Facts&, const std::stop_token& cancel) {
    if (!reader_) return std::nullopt; // taken up again: nobody knows where the card lies
    const auto panel = open_panel(cancel);
    const auto patience = counter_.settings().person_wait / 2;
    const std::pair<const char*, std::uint32_t> said[] = {{reader::panel_text::take_card, MDGP_SEVERITY_INFO},
                                                          {reader::panel_text::call_staff, MDGP_SEVERITY_WARNING}};
    try {
        for (const auto& [text, severity] : said) {
            if (panel) reader::show(*panel, text, severity, {}, base::Wait(panel_opens, cancel));
            if (counter_.taken(*reader_, base::Wait(patience, cancel)))
                return answered(StepCode::take_card, Choice::ok);
        }
    } catch (const Failure& failure) {
        without_panel(failure);
    }
    return std::nullopt;
}

} // namespace mdg::visit
