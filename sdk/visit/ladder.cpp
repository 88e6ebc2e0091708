#include "visit/ladder.hpp"

#include "rules/documents.hpp"
#include "rules/registration.hpp"

#include <optional>

namespace mdg::visit {
namespace {

using namespace rules;

Document document_of(Choice choice) {
    switch (choice) {
    case Choice::portal:
        return Document::portal;
    case Choice::notice:
        return Document::notice;
    case Choice::eligibility_certificate:
        return Document::eligibility_certificate;
    case Choice::insurance_card:
        return Document::insurance_card;
    case Choice::expired_card:
        return Document::expired_card;
    case Choice::insurer_call:
        return Document::insurer_call;
    default:
        return Document::none;
    }
}

constexpr Choice document_choices[] = {Choice::portal,         Choice::notice,       Choice::eligibility_certificate,
                                       Choice::insurance_card, Choice::expired_card, Choice::insurer_call};

bool out_of_grace(const Situation& s) {
    return s.card.certificate == CertificateUse::out_of_grace || s.card.certificate == CertificateUse::expired;
}

Step conclude() {
    return {StepCode::working, Work::conclude, {}, {"working"}, {}};
}

// What the card's answer said, where that is why something else is asked for.
const char* why_not_by_card(const Situation& s) {
    if (s.card.left || s.check.made != Check::answered || s.check.match == PersonMatch::other) return nullptr;
    switch (s.check.answer) {
    case Answer::lapsed:
    case Answer::lapsed_newer:
        return "answer_invalid";
    case Answer::no_record:
        return "answer_none";
    case Answer::not_registered:
        return "not_registered";
    case Answer::not_understood:
        return "answer_unknown";
    default:
        return nullptr;
    }
}

// The centre knows nothing of this card's holder: it may never have been registered (R-CARD-09), and the reader offers it.
bool may_register(const Situation& s) {
    const bool unknown = s.check.answer == Answer::no_record || s.check.answer == Answer::not_registered;
    return unknown && s.check.made == Check::answered && s.check.match != PersonMatch::other && !s.card.left &&
           card_shown(s) && !is_phone(s.card.card) && !s.check.registration_tried &&
           registration_places(s).front() == RegistrationPlace::reader;
}

std::optional<Step> ask_document(const Situation& s, const Law& law) {
    if (s.ladder.document != Document::none || s.ladder.any == YesNo::no) return std::nullopt;
    const Documents documents = documents_to_ask(s, law);
    if (documents.empty()) return std::nullopt;
    Step step{StepCode::ask_document, Work::none, {Choice::none, Choice::abandon}, {}, {}};
    for (const Choice choice : document_choices)
        if (documents.has(document_of(choice))) step.choices.add(choice);
    const char* text = "ask_document";
    if (!card_shown(s)) {
        text = "ask_document_no_card";
        step.rules = {"R-FLOW-03", "R-BURD-11"};
    } else if (out_of_grace(s)) {
        text = "ask_document_expired";
        step.rules = {"R-CERT-08", "R-FLOW-09"};
    }
    step.texts = {text};
    if (const char* why = why_not_by_card(s)) step.texts.push_back(why);
    if (may_register(s)) {
        step.choices.add(Choice::register_card);
        step.texts.push_back("register_reader");
        step.rules.append({"R-CARD-09", "R-SYS-21"});
    }
    if (!s.ladder.refused.empty())
        step.texts.push_back(checks_by_number(s.site) ? "document_refused" : "document_refused_offline");
    if (!checks_by_number(s.site)) step.rules.push_back("R-FAC-15");
    step.rules.append({"R-FLOW-04", "R-FLOW-05"});
    if (card_shown(s)) step.rules.append({"R-FLOW-10", "R-BURD-01"});
    return step;
}

// A patient without the card who brings an expired card or the notice alone may have it after all (R-DOC-19).
std::optional<Step> ask_card(const Situation& s) {
    const bool hint = s.ladder.refused.has(Document::expired_card) || s.ladder.refused.has(Document::notice) ||
                      s.ladder.refused.has(Document::portal) || s.ladder.refused.has(Document::insurance_card);
    if (card_shown(s) || !hint || s.card.asked_again) return std::nullopt;
    return Step{StepCode::ask_card,
                Work::none,
                {Choice::card_found, Choice::no_card, Choice::abandon},
                {"ask_card"},
                {"R-DOC-19", "R-DOC-02", "R-DOC-05"}};
}

// It proves something only where its number is confirmed online (R-DATE-16).
bool needs_check(Document document, const Situation& s, const Law& law) {
    return document_proof(document, s, law).proof == Proof::if_checked_online;
}

// By the number of what was shown, where the card does not stand behind it, or cannot.
std::optional<Step> check_number(const Situation& s, const Law& law) {
    if (s.ladder.document == Document::none || !checks_by_number(s.site) || line_down(s)) return std::nullopt;
    if (card_shown(s) && !needs_check(s.ladder.document, s, law)) return std::nullopt;
    if (s.ladder.number_entered == YesNo::not_asked) {
        const DocumentProof proof = document_proof(s.ladder.document, s, law);
        Step step{StepCode::enter_number,
                  Work::none,
                  {Choice::number_entered, Choice::not_possible, Choice::abandon},
                  {"enter_number"},
                  {"R-ONL-15"}};
        step.rules.append(proof.rules);
        return step;
    }
    if (ladder_waits_for_check(s)) return Step{StepCode::working, Work::check_number, {}, {"working_check"}, {}};
    return std::nullopt;
}

std::optional<Step> ask_unchanged(const Situation& s) {
    if (!s.patient.returning || !s.patient.known || s.ladder.unchanged != YesNo::not_asked) return std::nullopt;
    Step step{StepCode::ask_unchanged,
              Work::none,
              {Choice::unchanged, Choice::changed, Choice::abandon},
              {"ask_unchanged"},
              {"R-FLOW-06", "R-DECL-12"}};
    if (!card_shown(s)) step.rules.push_back("R-BURD-09");
    return step;
}

// Without a document, the card having been shown: what makes the claim possible later.
std::optional<Step> with_card(const Situation& s) {
    if (!card_shown(s) || s.ladder.unchanged == YesNo::yes) return std::nullopt;
    if (line_down(s) && !s.patient.returning) {
        if (s.site.own_rule && s.ladder.own_rule == YesNo::not_asked)
            return Step{StepCode::own_rule,
                        Work::none,
                        {Choice::ok, Choice::not_possible, Choice::abandon},
                        {"own_rule_step"},
                        {"R-FLOW-17"}};
        if (s.ladder.own_rule != YesNo::yes && s.ladder.face_items == YesNo::not_asked)
            return Step{StepCode::collect_face_items,
                        Work::none,
                        {Choice::given, Choice::not_possible, Choice::abandon},
                        {"collect_face_items"},
                        {"R-FLOW-16", "R-BURD-01", "R-BURD-10"}};
    }
    if (s.ladder.own_rule == YesNo::yes || s.ladder.face_items == YesNo::yes) return std::nullopt;
    if (s.ladder.declaration == YesNo::not_asked)
        return Step{StepCode::fill_declaration,
                    Work::none,
                    {Choice::given, Choice::not_given, Choice::abandon},
                    {"fill_declaration"},
                    {"R-FLOW-07", "R-FLOW-08", "R-DECL-01", "R-BURD-01", "R-FLOW-10"}};
    return std::nullopt;
}

// The facility may take the normal share of a patient it knows (R-BURD-08).
std::optional<Step> choose_share(const Situation& s) {
    if (card_shown(s) || line_down(s) || !s.patient.returning || !s.patient.known ||
        s.ladder.share != ShareChoice::not_asked)
        return std::nullopt;
    return Step{StepCode::choose_share,
                Work::none,
                {Choice::charge_normal, Choice::charge_whole, Choice::abandon},
                {"choose_share"},
                {"R-BURD-08"}};
}

void refuse(Situation& s) {
    s.ladder.refused.add(s.ladder.document);
    s.ladder.document = Document::none;
    s.ladder.number_entered = YesNo::not_asked;
    s.ladder.number_check = Check::not_made;
    s.ladder.number_answer = Answer::none;
}

void show_document(Situation& s, Document document, const Law& law) {
    if (document_proof(document, s, law).proof == Proof::nothing || (needs_check(document, s, law) && line_down(s))) {
        s.ladder.refused.add(document);
    } else {
        s.ladder.document = document;
    }
}

} // namespace

void number_answered(Situation& s, Check made, Answer answer, const Law& law) {
    s.ladder.number_check = made;
    s.ladder.number_answer = answer;
    if (is_lapsed(answer) || (needs_check(s.ladder.document, s, law) && !is_valid(answer))) refuse(s);
}

bool ladder_waits_for_check(const Situation& s) {
    return s.ladder.document != Document::none && s.ladder.number_entered == YesNo::yes &&
           s.ladder.number_check == Check::not_made;
}

Step ladder_step(const Situation& s, const Law& law) {
    if (auto step = ask_card(s)) return *step;
    if (auto step = ask_document(s, law)) return *step;
    if (s.ladder.document != Document::none) {
        if (auto step = check_number(s, law)) return *step;
        return conclude();
    }
    if (auto step = ask_unchanged(s)) return *step;
    if (auto step = with_card(s)) return *step;
    if (auto step = choose_share(s)) return *step;
    return conclude();
}

bool ladder_answer(Situation& s, const Step& step, Choice choice, const Law& law) {
    switch (step.code) {
    case StepCode::ask_document:
        if (choice == Choice::none) {
            s.ladder.any = YesNo::no;
        } else if (choice == Choice::register_card) {
            s.check.registration_wanted = true;
        } else {
            show_document(s, document_of(choice), law);
        }
        return true;
    case StepCode::ask_card:
        s.card.asked_again = true;
        if (choice == Choice::card_found) {
            s.card.card = Card::not_looked_at;
            s.ladder.refused = {}; // with the card they may prove something
        }
        return true;
    case StepCode::enter_number:
        s.ladder.number_entered = choice == Choice::number_entered ? YesNo::yes : YesNo::no;
        if (choice == Choice::not_possible) number_answered(s, Check::failed, Answer::none, law);
        return true;
    case StepCode::ask_unchanged:
        s.ladder.unchanged = choice == Choice::unchanged ? YesNo::yes : YesNo::no;
        return true;
    case StepCode::own_rule:
        s.ladder.own_rule = choice == Choice::ok ? YesNo::yes : YesNo::no;
        return true;
    case StepCode::collect_face_items:
        s.ladder.face_items = choice == Choice::given ? YesNo::yes : YesNo::no;
        return true;
    case StepCode::fill_declaration:
        s.ladder.declaration = choice == Choice::given ? YesNo::yes : YesNo::no;
        return true;
    case StepCode::choose_share:
        s.ladder.share = choice == Choice::charge_normal ? ShareChoice::normal : ShareChoice::full;
        return true;
    default:
        return false;
    }
}

} // namespace mdg::visit
