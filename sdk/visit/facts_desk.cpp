#include "rules/situation_record.hpp"
#include "visit/conductor.hpp"
#include "visit/consents.hpp"
#include "visit/facts_change.hpp"
#include "visit/ladder.hpp"
#include "visit/number_request.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mdg::visit {
namespace {

using record::Record;

// What goes into the result as it was given with an answer or with the options (R-VIS-11).
void collect(Facts& facts, const Record& content) {
    constexpr std::array fields{MDG_FIELD_OPERATOR_ID,
                                MDG_FIELD_ASSISTED_BY,
                                MDG_FIELD_ASSIST_REASON,
                                MDG_FIELD_ASSIST_WISH,
                                MDG_FIELD_ASSIST_PRESENT,
                                MDG_FIELD_VISUAL_WAY,
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

// Where the card has to lie on the reader: the person is being verified by it.
bool needs_card(StepCode code) {
    static constexpr std::array codes{StepCode::enter_pin,    StepCode::choose_method,      StepCode::verify_face,
                                      StepCode::verify_phone, StepCode::staff_check_reason, StepCode::compare_photo,
                                      StepCode::use_stand_by, StepCode::register_card};
    return std::ranges::find(codes, code) != codes.end();
}

} // namespace

namespace change {

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

void ended(Facts& facts, const Record& content) {
    facts.ended_by = error_in(content);
    facts.situation.abandoned = true;
    facts.situation.card.lies = false;
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

} // namespace change
} // namespace mdg::visit
