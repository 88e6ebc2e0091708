#include "visit/facts.hpp"

#include "rules/answer.hpp"
#include "rules/situation_record.hpp"
#include "visit/claims.hpp"
#include "visit/conductor.hpp"
#include "visit/consents.hpp"
#include "visit/event.hpp"
#include "visit/happened.hpp"
#include "visit/ladder.hpp"
#include "visit/number_request.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mdg::visit {
namespace {

using record::Record;

rules::Card card_form(const Record& card) {
    const std::string kind = card.text_or(MDG_FIELD_CARD_KIND, "");
    if (kind == MDG_CARD_KIND_PHONE_IOS) return rules::Card::iphone;
    return kind == MDG_CARD_KIND_PHONE_ANDROID ? rules::Card::android : rules::Card::photo;
}

rules::CertificateUse use_of(const Record& certificate) {
    using rules::CertificateUse;
    static constexpr std::pair<std::string_view, CertificateUse> uses[] = {
        {MDG_CERTIFICATE_USE_VALID, CertificateUse::valid},
        {MDG_CERTIFICATE_USE_EXPIRING, CertificateUse::expiring},
        {MDG_CERTIFICATE_USE_IN_GRACE, CertificateUse::in_grace},
        {MDG_CERTIFICATE_USE_OUT_OF_GRACE, CertificateUse::out_of_grace},
        {MDG_CERTIFICATE_USE_NOT_YET_VALID, CertificateUse::not_yet_valid}};
    const std::string code = certificate.text_or(MDG_FIELD_CERTIFICATE_USE, "");
    const auto* found = std::ranges::find(uses, code, &std::pair<std::string_view, CertificateUse>::first);
    return found == std::end(uses) ? CertificateUse::expired : found->second;
}

rules::PersonMatch match_of(const Record& answer) {
    const auto findings = answer.list(MDG_FIELD_FINDING);
    const bool differs = std::ranges::any_of(findings, [](const auto& finding) {
        return finding->text_or(MDG_FIELD_FINDING_CODE, "") == MDG_FINDING_CODE_NAME_DIFFERS;
    });
    return differs ? rules::PersonMatch::differs : rules::PersonMatch::same;
}

std::optional<Record> error_in(const Record& content) {
    const Record* error = content.first(MDG_FIELD_ERROR);
    return error == nullptr ? std::nullopt : std::optional(*error);
}

bool confirmed_by_number(const rules::Situation& s) {
    return s.ladder.number_check == rules::Check::answered && rules::is_valid(s.ladder.number_answer);
}

// What goes into the result as it was given with an answer or with the options (R-VIS-11).
void collect(Facts& facts, const Record& content) {
    constexpr std::array fields{MDG_FIELD_OPERATOR_ID,
                                MDG_FIELD_ASSISTED_BY,
                                MDG_FIELD_ASSIST_REASON,
                                MDG_FIELD_ASSIST_WISH,
                                MDG_FIELD_ASSIST_PRESENT,
                                MDG_FIELD_PHONE_VERIFIED,
                                MDG_FIELD_ATTRIBUTES,
                                MDG_FIELD_OPERATION_CONSENT,
                                MDG_FIELD_DIAGNOSIS_CONSENT,
                                MDG_FIELD_DRUG_CONSENT,
                                MDG_FIELD_CHECKUP_CONSENT,
                                MDG_FIELD_LIMIT_CONSENT,
                                MDG_FIELD_SPECIFIC_DISEASE_CONSENT,
                                MDG_FIELD_SIX_INFORMATION_CONSENT,
                                MDG_FIELD_REFERRAL_CONSENT};
    for (const record::FieldId field : fields) {
        if (!record::find_field(field)->belongs_to(content.kind()) || !content.has(field)) continue;
        if (!facts.given) facts.given.emplace(MDG_KIND_VISIT_RESULT);
        facts.given->unset(field);
        if (field == MDG_FIELD_ATTRIBUTES) {
            facts.given->add(field, *content.first(field));
        } else if (const auto* row = record::find_field(field); row->type == record::Type::integer) {
            facts.given->set_integer(field, *content.integer(field));
        } else {
            facts.given->set_text(field, *content.text(field));
        }
    }
}

// What the card showed has to be shown again.
void forget_card(Facts& facts) {
    facts.card.reset();
    facts.certificate.reset();
}

// Where the card has to lie on the reader: the person is being verified by it.
bool needs_card(StepCode code) {
    static constexpr std::array codes{StepCode::enter_pin,    StepCode::choose_method,      StepCode::verify_face,
                                      StepCode::verify_phone, StepCode::staff_check_reason, StepCode::compare_photo,
                                      StepCode::use_stand_by, StepCode::register_card};
    return std::ranges::find(codes, code) != codes.end();
}

// --- one event each -------------------------------------------------------------------------------------------------

void options(Facts& facts, const Record& content) {
    collect(facts, content);
    if (content.has(MDG_FIELD_INSURED_NUMBER))
        facts.on_file = number_request(content, content.date(MDG_FIELD_VISIT_DATE), content.date(MDG_FIELD_BIRTH_DATE));
    facts.birth_date = content.date(MDG_FIELD_BIRTH_DATE);
    if (const Record* last = content.first(MDG_FIELD_PREVIOUS_CONSENT)) facts.last_consent = *last;
}

void start(Facts& facts, const Record& content) {
    facts.situation = rules::read_situation(content);
    facts.facility_code = content.text_or(MDG_FIELD_FACILITY_CODE, "");
}

void answer(Facts& facts, const Record& answer) {
    const Step step = next_step(facts.situation, rules::law());
    const auto choice = choice_of(answer.text_or(MDG_FIELD_VISIT_CHOICE, ""));
    if (answer.text_or(MDG_FIELD_VISIT_STEP, "") != code_of(step.code) || !choice)
        throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_SDK,
                            "an answer to another step than " + std::string(code_of(step.code)));
    if (*choice == Choice::try_again) {
        facts.card_trouble.reset();
        facts.check_trouble.reset();
    }
    if (*choice == Choice::number_entered) facts.number = answer;
    if (*choice == Choice::chosen)
        facts.qualification = static_cast<int>(answer.integer(MDG_FIELD_QUALIFICATION_INDEX).value_or(-1));
    if (*choice == Choice::no_photo) facts.without_photo = true;
    Record whole = answer;
    if (step.code == StepCode::ask_consent) {
        facts.consent_at_device = answer.has(MDG_FIELD_CONSENT_MEDIUM);
        complete_consent(whole, *choice, facts);
    }
    collect(facts, whole);
    if (step.code == StepCode::compare_photo && *choice == Choice::other_person) forget_card(facts);
    take_answer(facts.situation, step, *choice, rules::law());
}

void read(Facts& facts, const Record& card) {
    const Record* certificate = card.first(MDG_FIELD_CERTIFICATE);
    // The reader itself tells what it can do; what the configuration says of the counter is about its other devices.
    if (card.text_or(MDG_FIELD_READER_KIND, "") == MDG_READER_KIND_FACE)
        facts.situation.site.reader = rules::ReaderKind::face;
    if (const auto passcode = card.integer(MDG_FIELD_VISUAL_PASSCODE)) facts.situation.site.passcode = *passcode != 0;
    if (const auto screens = card.integer(MDG_FIELD_CONSENT_SCREENS))
        facts.situation.site.consent_screens = *screens != 0;
    if (const auto out = card.integer(MDG_FIELD_CAMERA_OUT)) facts.situation.site.camera_out = *out != 0;
    if (card.has(MDG_FIELD_PHONE_READER)) facts.situation.site.phone_reader = card.integer(MDG_FIELD_PHONE_READER) != 0;
    if (card.has(MDG_FIELD_REGISTERS)) facts.situation.site.registers = card.integer(MDG_FIELD_REGISTERS) != 0;
    facts.card = card;
    facts.certificate = certificate == nullptr ? std::nullopt : std::optional(*certificate);
    card_read(facts.situation, facts.without_photo ? rules::Card::no_photo : card_form(card),
              certificate == nullptr ? rules::CertificateUse::unread : use_of(*certificate),
              static_cast<int>(card.integer(MDG_FIELD_TRIES_LEFT).value_or(0)));
}

// Its record as it became; a phone's certificate is seen only then.
void take_card(Facts& facts, const Record& content) {
    const Record* card = content.first(MDG_FIELD_CARD);
    if (card == nullptr) return;
    facts.card = *card;
    const Record* certificate = card->first(MDG_FIELD_CERTIFICATE);
    if (certificate == nullptr || facts.certificate) return;
    facts.certificate = *certificate;
    facts.situation.card.certificate = use_of(*certificate);
}

void lost(Facts& facts, const Record& content) {
    forget_card(facts);
    facts.pin_is_out = false;
    facts.without_photo = false;
    facts.card_trouble = error_in(content);
    card_lost(facts.situation, rules::read_shared(content).card.trouble);
}

void pin_sent(Facts& facts, const Record&) {
    facts.pin_is_out = true;
}

void pin_kept_back(Facts& facts, const Record&) {
    facts.pin_is_out = false;
}

void pin_done(Facts& facts, const Record& content) {
    facts.pin_is_out = false;
    const rules::Situation said = rules::read_shared(content);
    pin_answered(facts.situation, said.person.pin, said.card.tries_left);
    take_card(facts, content);
    if (auto error = error_in(content)) facts.card_trouble = std::move(error);
}

void captures(Facts& facts, const Record& content) {
    const bool purged = content.integer(MDG_FIELD_CAPTURES_PURGED).value_or(0) != 0;
    facts.captures_purged = facts.captures_purged.value_or(true) && purged;
}

void face_done(Facts& facts, const Record& content) {
    face_answered(facts.situation, rules::read_shared(content).person.face);
    take_card(facts, content);
    if (auto error = error_in(content)) facts.card_trouble = std::move(error);
}

void staff_done(Facts& facts, const Record& content) {
    const rules::Situation said = rules::read_shared(content);
    if (said.person.visual != rules::VisualState::verified) forget_card(facts);
    staff_compared(facts.situation, said.person.visual, said.person.reason);
    take_card(facts, content);
    if (auto error = error_in(content)) facts.card_trouble = std::move(error);
}

void registered(Facts& facts, const Record& content) {
    card_registered(facts.situation, content.integer(MDG_FIELD_CARD_REGISTERED).value_or(0) != 0);
}

std::optional<Record>& request_under_way(Facts& facts) {
    return ladder_waits_for_check(facts.situation) ? facts.number_request : facts.request;
}

void check_sent(Facts& facts, const Record& request) {
    request_under_way(facts) = request;
}

void check_done(Facts& facts, const Record& answer) {
    auto& request = request_under_way(facts);
    if (request) facts.answered.push_back(request->text_or(MDG_FIELD_REQUEST_ID, ""));
    request.reset();
    const bool by_number = ladder_waits_for_check(facts.situation);
    const rules::ReadAnswer read = rules::read_answer(answer);
    facts.qualification = read.qualification;
    (by_number ? facts.number_eligibility : facts.eligibility) = answer;
    check_answered(facts.situation, read.answer, by_number ? rules::PersonMatch::not_compared : match_of(answer),
                   !by_number && read.candidates, rules::law());
}

void check_failure(Facts& facts, const Record& content) {
    auto& request = request_under_way(facts);
    facts.check_trouble = error_in(content);
    if (request && facts.check_trouble && facts.check_trouble->integer(MDG_FIELD_STATUS) == MDG_E_REFUSED)
        facts.refused.push_back(request->text_or(MDG_FIELD_REQUEST_ID, ""));
    if (!content.has(MDG_FIELD_STILL_EXPECTED)) request.reset();
    check_failed(facts.situation, rules::read_shared(content).site.line, rules::law());
}

// The decision in the journal is for people; what follows from the situation is drawn from it.
void conclude(Facts& facts, const Record&) {
    const rules::Situation& s = facts.situation;
    facts.conclusion = rules::conclude(s, rules::law());
    const auto& answer = confirmed_by_number(s) ? facts.number_eligibility : facts.eligibility;
    if (answer && goes_by_answer(facts.conclusion->outcome))
        facts.claim = claim_by(facts.conclusion->path, facts.qualification, *answer, facts);
    else
        facts.claim = claim_by_number(facts);
    conclusion_kept(facts.situation);
}

void ended(Facts& facts, const Record& content) {
    facts.ended_by = error_in(content);
    facts.situation.abandoned = true;
    facts.situation.card.taken = true;
}

// Whoever conducted it is gone, and with it what a card proved without the person being verified by it. A PIN that was on
// its way may have cost a try: the card's own counter tells.
void resumed(Facts& facts, const Record&) {
    rules::Situation& s = facts.situation;
    if (needs_card(next_step(s, rules::law()).code)) {
        forget_card(facts);
        s.card.card = rules::Card::not_looked_at;
        s.card.certificate = rules::CertificateUse::unread;
    }
    if (!std::exchange(facts.pin_is_out, false)) return;
    s.person.pin = rules::PinState::lost;
    s.person.last_try_wanted = false;
}

void ended_with_result(Facts& facts, const Record& result) {
    facts.result = result;
}

void handed_out(Facts& facts, const Record&) {
    facts.handed_out = true;
}

using Change = void (*)(Facts&, const Record&);

constexpr std::pair<std::string_view, Change> changes[] = {{event::options, options},
                                                           {event::start, start},
                                                           {event::answer, answer},
                                                           {event::card_read, read},
                                                           {event::card_lost, lost},
                                                           {event::pin_sent, pin_sent},
                                                           {event::pin_kept_back, pin_kept_back},
                                                           {event::pin_done, pin_done},
                                                           {event::face_done, face_done},
                                                           {event::staff_done, staff_done},
                                                           {event::registered, registered},
                                                           {event::captures, captures},
                                                           {event::check_sent, check_sent},
                                                           {event::check_done, check_done},
                                                           {event::check_failed, check_failure},
                                                           {event::concluded, conclude},
                                                           {event::ended, ended},
                                                           {event::resumed, resumed},
                                                           {journal::entry_kind::result, ended_with_result},
                                                           {event::handed_out, handed_out}};

} // namespace

// What is not among them tells people something, or is the journal's own, and changes nothing.
void apply(Facts& facts, std::string_view kind, const Record& content) {
    for (const auto& [name, change] : changes)
        if (name == kind) return change(facts, content);
}

Facts facts_of(std::span<const journal::Entry> history) {
    Facts facts;
    for (const journal::Entry& entry : history) {
        try {
            apply(facts, entry.kind, entry.content);
        } catch (const base::Failure& failure) {
            throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_SDK,
                                "entry " + std::to_string(entry.number) + " does not follow from those before it")
                .with_cause(failure);
        }
    }
    return facts;
}

} // namespace mdg::visit
