#include "visit/records.hpp"

#include "rules/rulebook.hpp"

namespace mdg::visit {
namespace {

using record::Record;

Record choice_record(std::string_view choice) {
    const record::CodeRow* row = record::find_code("visit_choice", choice);
    Record record(MDG_KIND_CHOICE);
    record.set_text(MDG_FIELD_VISIT_CHOICE, choice)
        .set_text(MDG_FIELD_LABEL_JA, row->ja)
        .set_text(MDG_FIELD_LABEL_EN, row->en);
    return record;
}

bool about_the_card(const Step& step) {
    return step.code == MDG_VISIT_STEP_PLACE_CARD;
}

bool about_the_pin(const Step& step) {
    return step.code == MDG_VISIT_STEP_ENTER_PIN || step.code == MDG_VISIT_STEP_CHOOSE_METHOD;
}

std::string_view outcome(const Facts& facts) {
    if (facts.decision) return facts.decision->outcome;
    return facts.abandoned ? MDG_VISIT_OUTCOME_ABANDONED : MDG_VISIT_OUTCOME_UNCONFIRMED;
}

// What is still needed where a visit ends without claim fields (R-FLOW-14).
struct Missing {
    std::string_view outcome;
    const char* place;
    const char* en;
    const char* ja;
};

constexpr Missing still_missing[] = {
    {MDG_VISIT_OUTCOME_NO_QUALIFICATION, "declaration", "take the declaration, confirm later, then claim",
     "被保険者資格申立書と事後の確認"},
    {MDG_VISIT_OUTCOME_UNCONFIRMED, "declaration", "take the declaration, confirm later, then claim",
     "被保険者資格申立書と事後の確認"},
    {MDG_VISIT_OUTCOME_SEVERAL, "insured_branch_number", "find the branch number and check again",
     "枝番の確認と再照会"},
    {MDG_VISIT_OUTCOME_DOCUMENT, "qualification", "enter the insurer, symbol and number of the document",
     "書類の保険者番号・記号・番号の登録"},
};

} // namespace

Record step_record(const Step& step, const Facts& facts, std::chrono::milliseconds person_wait) {
    Record record(MDG_KIND_STEP);
    record.set_text(MDG_FIELD_VISIT_STEP, step.code);
    for (std::string_view id : step.texts)
        for (Record& text : rules::texts(id, step.values)) record.add(MDG_FIELD_TEXT, std::move(text));
    for (std::string_view choice : step.choices) record.add(MDG_FIELD_CHOICE, choice_record(choice));
    for (std::string_view id : step.rules) record.add(MDG_FIELD_RULE, rules::to_record(rules::rule(id)));
    if (!step.choices.empty()) record.set_integer(MDG_FIELD_WAIT_MS, person_wait.count());
    if (facts.card && about_the_pin(step)) record.set_integer(MDG_FIELD_TRIES_LEFT, facts.card->tries_left);
    if (facts.card && step.code == MDG_VISIT_STEP_SHOW_ALERT)
        record.add(MDG_FIELD_CERTIFICATE, facts.card->certificate);
    if (facts.card_trouble && about_the_card(step)) record.add(MDG_FIELD_ERROR, record::to_record(*facts.card_trouble));
    if (facts.check_trouble && step.code == MDG_VISIT_STEP_CHECK_FAILED)
        record.add(MDG_FIELD_ERROR, record::to_record(*facts.check_trouble));
    return record;
}

Record result_record(const Facts& facts) {
    Record record(MDG_KIND_VISIT_RESULT);
    record.set_date(MDG_FIELD_VISIT_DATE, facts.visit_date)
        .set_text(MDG_FIELD_VISIT_OUTCOME, outcome(facts))
        .set_text(MDG_FIELD_VERIFICATION,
                  facts.pin == PinState::verified ? MDG_VERIFICATION_PIN : MDG_VERIFICATION_NONE);
    for (Record& text : rules::texts(facts.decision ? facts.decision->text : std::string_view("abandoned")))
        record.add(MDG_FIELD_TEXT, std::move(text));
    if (!facts.document.empty()) record.set_text(MDG_FIELD_DOCUMENT, facts.document);
    if (facts.card) {
        record.add(MDG_FIELD_CARD, facts.card->card);
        record.add(MDG_FIELD_CERTIFICATE, facts.card->certificate);
    }
    if (facts.eligibility) record.add(MDG_FIELD_ELIGIBILITY, *facts.eligibility);
    if (facts.decision) record.add(MDG_FIELD_DECISION, rules::to_record(*facts.decision));
    if (facts.claim) record.add(MDG_FIELD_CLAIM, *facts.claim);
    for (const Missing& row : still_missing)
        if (!facts.claim && facts.decision && row.outcome == facts.decision->outcome)
            record.add(MDG_FIELD_MISSING, record::to_record({row.place, MDG_FINDING_CODE_MISSING, row.en, row.ja}));
    for (const auto* trouble : {&facts.card_trouble, &facts.check_trouble, &facts.ended_by})
        if (*trouble) record.add(MDG_FIELD_ERROR, record::to_record(**trouble));
    return record;
}

} // namespace mdg::visit
