#include "visit/conductor.hpp"

#include "base/failure.hpp"
#include "rules/consent.hpp"
#include "visit/happened.hpp"
#include "visit/ladder.hpp"
#include "visit/verification.hpp"

#include <optional>
#include <string>

namespace mdg::visit {
namespace {

using namespace rules;

Step working(Work what, const char* text) {
    return {StepCode::working, what, {}, {text}, {}};
}

Step ending(const Situation& s) {
    if (s.card.lies) return {StepCode::take_card, Work::give_back, {Choice::ok}, {"take_card"}, {"R-CONS-15"}};
    return {StepCode::done, Work::none, {}, {}, {}};
}

Step place_card(const Situation& s) {
    if (s.card.trouble == CardTrouble::none)
        return {StepCode::place_card,
                Work::wait_for_card,
                {Choice::other_proof, Choice::no_card, Choice::abandon},
                {"place_card"},
                {"R-FLOW-01", "R-AUTH-12"}};
    return {StepCode::place_card,
            Work::none,
            {Choice::try_again, Choice::other_proof, Choice::no_card, Choice::abandon},
            {"place_card_again"},
            {"R-FLOW-01", "R-CARD-10", "R-CARD-11", "R-FLOW-04", "R-BURD-01"}};
}

bool usable(CertificateUse use) {
    return use == CertificateUse::valid || use == CertificateUse::expiring || use == CertificateUse::in_grace;
}

// A phone shows its certificate after the PIN, or to the terminal alone, which judges it (R-CONF-15).
bool not_shown_yet(const CardFacts& card) {
    return is_phone(card.card) && card.certificate == CertificateUse::unread;
}

std::optional<Step> alert(const Situation& s) {
    const bool expiring = s.card.certificate == CertificateUse::expiring;
    if (s.person.alert_shown || (!expiring && s.card.certificate != CertificateUse::in_grace)) return std::nullopt;
    Step step{StepCode::show_alert,
              Work::show_alert,
              {Choice::ok},
              {expiring ? "alert_expiring" : "alert_in_grace", "alert_desk"},
              {}};
    if (expiring) {
        step.rules = {"R-CERT-02", "R-CERT-19"};
    } else {
        step.rules = {"R-CERT-04", "R-CERT-05", "R-CERT-14", "R-CERT-15", "R-CERT-19"};
    }
    return step;
}

std::optional<Step> consent(const Situation& s, const Law& law) {
    if (s.person.consent != Consent::not_asked) return std::nullopt;
    const ConsentForm form = consent_form(s, law);
    if (form == ConsentForm::none) return std::nullopt;
    Step step{StepCode::ask_consent,
              Work::ask_consent,
              {Choice::agree, Choice::agree_partly, Choice::refuse},
              {},
              {"R-CONS-06"}};
    switch (form) {
    case ConsentForm::none:
        break;
    case ConsentForm::screens_three:
        step.texts = {"consent_screens"};
        step.rules.append({"R-CONS-01", "R-CONS-03"});
        break;
    case ConsentForm::screen_one:
        step.texts = {"consent_screen"};
        step.rules.append({"R-CONS-02", "R-CONS-04"});
        break;
    case ConsentForm::paper_2024:
        step.texts = {"consent_paper_2024"};
        step.rules.append({"R-CONS-11", "R-CONS-13"});
        break;
    case ConsentForm::paper_2025:
        step.texts = {"consent_paper_2025"};
        step.rules.append({"R-CONS-12", "R-CONS-13"});
        break;
    }
    return step;
}

// --- the check ------------------------------------------------------------------------------------------------------

Step failed_check(const Situation& s) {
    Step step{StepCode::check_failed,
              Work::none,
              {Choice::try_again, Choice::other_proof, Choice::abandon},
              {"check_failed"},
              {"R-FLOW-04", "R-FLOW-10", "R-BURD-01"}};
    if (line_down(s)) step.rules.append({"R-FLOW-13", "R-DOWN-01"});
    return step;
}

Step register_card() {
    return {StepCode::register_card,
            Work::register_card,
            {Choice::try_again, Choice::other_proof, Choice::abandon},
            {"register_reader"},
            {"R-CARD-09", "R-SYS-21"}};
}

// The way of the card. Empty: it ends here without a qualification, the ladder begins; a step that concludes where it
// ends with one.
std::optional<Step> by_card(const Situation& s, const Law& law) {
    if (s.card.card == Card::not_shown || s.card.left) return std::nullopt;
    if (s.card.card == Card::not_looked_at || s.card.trouble != CardTrouble::none) return place_card(s);
    if (!usable(s.card.certificate) && !not_shown_yet(s.card)) return std::nullopt;
    if (auto [step, leave] = verification(s, law); step || leave) return step;
    if (auto step = alert(s)) return step;
    if (auto step = consent(s, law)) return step;
    switch (s.check.made) {
    case Check::not_made:
        return working(Work::check, "working_check");
    case Check::failed:
        return failed_check(s);
    case Check::answered:
        break;
    }
    if (s.check.match == PersonMatch::other) return std::nullopt;
    if (s.check.match == PersonMatch::differs)
        return Step{StepCode::confirm_person,
                    Work::none,
                    {Choice::same_person, Choice::other_person},
                    {"confirm_person"},
                    {"R-MATCH-04", "R-MATCH-06"}};
    if (s.check.answer == Answer::several && s.check.candidates && !s.check.chosen)
        return Step{StepCode::choose_qualification,
                    Work::none,
                    {Choice::chosen, Choice::none},
                    {"choose_qualification"},
                    {"R-ONL-01"}};
    if (is_valid(s.check.answer) || s.check.answer == Answer::several) return working(Work::conclude, "working");
    if (s.check.registration_wanted) return register_card();
    return std::nullopt;
}

} // namespace

Step next_step(const Situation& s, const Law& law) {
    if (s.abandoned || s.concluded) return ending(s);
    if (auto step = by_card(s, law)) return *step;
    return ladder_step(s, law);
}

void take_answer(Situation& s, const Step& step, Choice choice, const Law& law) {
    if (!step.choices.has(choice))
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                            "step " + std::string(code_of(step.code)) + " does not accept this answer");
    if (choice == Choice::abandon) {
        s.abandoned = true;
        return;
    }
    if (ladder_answer(s, step, choice, law) || verification_answer(s, step, choice)) return;
    switch (choice) {
    case Choice::other_proof:
        s.card.left = true;
        return;
    case Choice::no_card: // also where the trouble was the reader's
        s.card.card = Card::not_shown;
        s.card.trouble = CardTrouble::none;
        return;
    case Choice::try_again:
        if (step.code == StepCode::check_failed) {
            s.check.made = Check::not_made;
        } else if (step.code == StepCode::register_card) { // done elsewhere: on the portal, say
            card_registered(s, true);
        } else {
            s.card.trouble = CardTrouble::none;
        }
        return;
    case Choice::same_person:
        s.check.match = PersonMatch::confirmed;
        return;
    case Choice::other_person:
        s.check.match = PersonMatch::other;
        return;
    case Choice::agree:
        s.person.consent = Consent::given;
        return;
    case Choice::agree_partly:
        s.person.consent = Consent::partly;
        return;
    case Choice::refuse:
        s.person.consent = Consent::refused;
        return;
    case Choice::chosen:
        s.check.chosen = true;
        s.check.answer = Answer::valid;
        return;
    case Choice::none:
        s.check.chosen = true;
        return;
    case Choice::ok:
        if (step.code == StepCode::show_alert) s.person.alert_shown = true;
        if (step.code == StepCode::take_card) s.card.lies = false;
        return;
    default:
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "nobody takes the answer " + std::string(code_of(choice)));
    }
}

} // namespace mdg::visit
