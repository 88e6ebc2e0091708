// The check with the terminal: by the number on file or of a document, or the result that the terminal drops.
#include "eligibility/person.hpp"
#include "visit/ladder.hpp"
#include "visit/number_request.hpp"
#include "visit/worker.hpp"

#include <algorithm>
#include <utility>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

// The same number and birth date under another name: variant characters and a former name are common, another person's
// data are rare but real (R-MATCH-06). Neither refuses the patient; the desk asks (R-MATCH-04).
void compare_names(Record& answer, const Record& attributes, base::Date birth_date) {
    const eligibility::Person expected{birth_date, attributes.text_or(MDG_FIELD_NAME, ""), ""};
    const auto qualifications = answer.list(MDG_FIELD_QUALIFICATION);
    const bool differs = std::any_of(qualifications.begin(), qualifications.end(), [&](const auto& qualification) {
        return eligibility::compare(expected, *qualification) == eligibility::Match::other;
    });
    if (differs)
        answer.add(MDG_FIELD_FINDING,
                   record::to_record({"name", MDG_FINDING_CODE_NAME_DIFFERS, "the answer's name is not the card's",
                                      "氏名がカードと異なります。氏名・生年月日・住所を口頭で確認してください"}));
}

struct OnCard {
    const Record* attributes = nullptr;
    std::optional<base::Date> birth_date;
};

OnCard on_card(const Facts& facts) {
    OnCard card;
    card.attributes = facts.card ? facts.card->first(MDG_FIELD_ATTRIBUTES) : nullptr;
    if (card.attributes != nullptr) card.birth_date = card.attributes->date(MDG_FIELD_BIRTH_DATE);
    return card;
}

// What was asked on the screens until 2024-10-06 alone (R-CONS-03, R-CONS-04).
Record with_limit_consent(Record request, const Facts& facts) {
    if (const auto* consent = facts.given ? facts.given->text(MDG_FIELD_LIMIT_CONSENT) : nullptr)
        request.set_text(MDG_FIELD_LIMIT_CONSENT, *consent);
    return request;
}

} // namespace

std::optional<Event> Worker::check(const Facts& facts, const Keep& keep, const std::stop_token& cancel) {
    try {
        return Event{std::string(event::check_done), ask(facts, keep, cancel)};
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) return std::nullopt;
        counter_.note_code(failure, options_.start.visit_date);
        return event::failed_check(failure);
    }
}

Record Worker::ask(const Facts& facts, const Keep& keep, const std::stop_token& cancel) {
    const bool by_document = ladder_waits_for_check(facts.situation);
    const auto send = [&](Record request) {
        counter_.complete(request);
        keep({std::string(event::check_sent), request});
        return ask_by(request, cancel);
    };
    if (by_document) {
        if (facts.number_request) return ask_by(*facts.number_request, cancel);
        return send(number_request(*facts.number, facts.situation.visit_date, options_.birth_date));
    }
    const OnCard card = on_card(facts);
    if (card.birth_date && options_.birth_date && *card.birth_date != *options_.birth_date)
        throw Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_PERSON, "the card's birth date is not the patient's on file");
    if (auto told = answer_of_device(facts)) {
        if (card.birth_date) compare_names(*told, *card.attributes, *card.birth_date);
        return std::move(*told);
    }
    if (options_.number_on_file) {
        Record answer =
            facts.request ? ask_by(*facts.request, cancel) : send(with_limit_consent(*options_.number_on_file, facts));
        if (card.birth_date) compare_names(answer, *card.attributes, *card.birth_date);
        return answer;
    }
    const auto birth = card.birth_date ? card.birth_date : options_.birth_date;
    if (!birth)
        throw Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_PERSON, "no birth date is known to tell whose result it is");
    if (!faces_) faces_ = counter_.gateway().watch_faces();
    return faces_->await({*birth, card.attributes != nullptr ? card.attributes->text_or(MDG_FIELD_NAME, "") : "", ""},
                         base::Wait(counter_.settings().check_wait, cancel));
}

Record Worker::ask_by(const Record& request, const std::stop_token& cancel) {
    return counter_.gateway().ask(request, base::Wait(counter_.settings().check_wait, cancel));
}

} // namespace mdg::visit
