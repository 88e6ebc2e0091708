#include "visit/records.hpp"

#include "rules/conclusion_record.hpp"
#include "rules/method_words.hpp"
#include "rules/methods.hpp"
#include "rules/prescription.hpp"
#include "rules/rulebook.hpp"
#include "rules/situation_record.hpp"
#include "rules/texts.hpp"
#include "visit/claims.hpp"
#include "visit/consents.hpp"
#include "visit/hints.hpp"

namespace mdg::visit {
namespace {

using record::Record;

Record choice_record(Choice choice) {
    const record::CodeRow* row = record::find_code("visit_choice", code_of(choice));
    Record record(MDG_KIND_CHOICE);
    record.set_text(MDG_FIELD_VISIT_CHOICE, code_of(choice))
        .set_text(MDG_FIELD_LABEL_JA, row->ja)
        .set_text(MDG_FIELD_LABEL_EN, row->en);
    return record;
}

bool about_the_card(const Step& step) {
    return step.code == StepCode::place_card;
}

bool about_the_pin(const Step& step) {
    return step.code == StepCode::enter_pin || step.code == StepCode::choose_method;
}

std::string_view outcome(const Facts& facts) {
    if (facts.conclusion) return rules::code_of(facts.conclusion->outcome);
    return facts.situation.abandoned ? MDG_VISIT_OUTCOME_ABANDONED : MDG_VISIT_OUTCOME_UNCONFIRMED;
}

std::string_view verification(const rules::Person& person) {
    if (person.pin == rules::PinState::verified) return MDG_VERIFICATION_PIN;
    if (person.face == rules::FaceState::verified) return MDG_VERIFICATION_FACE;
    if (person.visual == rules::VisualState::verified) return MDG_VERIFICATION_VISUAL;
    return person.phone_verified ? MDG_VERIFICATION_PHONE : MDG_VERIFICATION_NONE;
}

rules::Placeholders placeholders(const Facts& facts) {
    rules::Placeholders values{{"tries", std::to_string(facts.situation.card.tries_left)}};
    if (!facts.certificate) return values;
    if (const auto end = facts.certificate->date(MDG_FIELD_NOT_AFTER)) values.emplace_back("end", base::to_iso(*end));
    if (const auto usable = facts.certificate->date(MDG_FIELD_USABLE_TO))
        values.emplace_back("usable", base::to_iso(*usable));
    return values;
}

// The document that stands, or that there was none, as it was answered.
std::string_view document(const rules::Ladder& ladder) {
    static constexpr std::string_view codes[] = {"",
                                                 MDG_VISIT_CHOICE_PORTAL,
                                                 MDG_VISIT_CHOICE_NOTICE,
                                                 MDG_VISIT_CHOICE_ELIGIBILITY_CERTIFICATE,
                                                 MDG_VISIT_CHOICE_INSURANCE_CARD,
                                                 MDG_VISIT_CHOICE_EXPIRED_CARD,
                                                 MDG_VISIT_CHOICE_INSURER_CALL};
    if (ladder.any == rules::YesNo::no) return MDG_VISIT_CHOICE_NONE;
    return codes[static_cast<std::size_t>(ladder.document)];
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
    {MDG_VISIT_OUTCOME_DECLARATION, "qualification", "confirm later, then claim", "事後の確認"},
    {MDG_VISIT_OUTCOME_ORAL, "qualification", "confirm later", "事後の確認"},
    {MDG_VISIT_OUTCOME_FACE_ITEMS, "qualification", "confirm when the line is back, then claim", "復旧後の確認"},
    {MDG_VISIT_OUTCOME_OWN_RULE, "qualification", "confirm later, then claim", "事後の確認"},
    {MDG_VISIT_OUTCOME_SEVERAL, "insured_branch_number", "find the branch number and check again",
     "枝番の確認と再照会"},
    {MDG_VISIT_OUTCOME_DOCUMENT, "qualification", "enter the insurer, symbol and number of the document",
     "書類の保険者番号・記号・番号の登録"},
};

// That, why and how staff compared by sight (R-VIS-11).
void add_staff_check(Record& record, const rules::Situation& s) {
    const Record facts = rules::to_record(s);
    if (const std::string* reason = facts.text(MDG_FIELD_VISUAL_REASON))
        record.set_text(MDG_FIELD_VISUAL_REASON, *reason);
    if (!record.has(MDG_FIELD_VISUAL_WAY)) // as staff said it
        record.set_text(MDG_FIELD_VISUAL_WAY, rules::code_of(rules::visual_way(s, rules::law())));
}

void add_consent(Record& record, const Facts& facts) {
    rules::Situation s = facts.situation;
    if (s.person.consent == rules::Consent::not_asked) return;
    if (facts.consent_at_device) {
        const auto told = facts.eligibility ? consent_in(*facts.eligibility, s.patient.age) : std::nullopt;
        if (!told) return;
        s.person.consent = *told == Choice::agree    ? rules::Consent::given
                           : *told == Choice::refuse ? rules::Consent::refused
                                                     : rules::Consent::partly;
    }
    record.set_text(MDG_FIELD_CONSENT_STATE, *rules::to_record(s).text(MDG_FIELD_CONSENT_STATE));
}

void add_missing(Record& record, const Facts& facts) {
    for (const Missing& row : still_missing)
        if (facts.conclusion && row.outcome == outcome(facts))
            record.add(MDG_FIELD_MISSING, record::to_record({row.place, MDG_FINDING_CODE_MISSING, row.en, row.ja}));
}

// By what the patient was received instead.
std::string_view pending_reason(const rules::Ladder& ladder) {
    using rules::YesNo;
    if (ladder.unchanged == YesNo::yes) return MDG_PENDING_REASON_ORAL;
    if (ladder.face_items == YesNo::yes) return MDG_PENDING_REASON_CARD_FACE;
    if (ladder.declaration == YesNo::yes) return MDG_PENDING_REASON_DECLARATION;
    return MDG_PENDING_REASON_OTHER;
}

// What lies on the reader instead of the card, where it told (R-CARD-10); otherwise the step's own text.
const char* text_of(const Step& step, const char* id, const Facts& facts) {
    static constexpr std::pair<std::string_view, const char*> named[] = {
        {MDG_CARD_KIND_DRIVING_LICENCE, "other_card_driving_licence"},
        {MDG_CARD_KIND_FELICA, "other_card_felica"},
        {MDG_CARD_KIND_RESIDENT_CARD, "other_card_resident_card"}};
    if (!facts.card_trouble || !about_the_card(step)) return id;
    if (facts.card_trouble->integer(MDG_FIELD_STATUS) != MDG_E_WRONG_CARD) return id;
    const auto kind = facts.card_trouble->text_or(MDG_FIELD_CARD_KIND, MDG_CARD_KIND_OTHER);
    for (const auto& [other, text] : named)
        if (kind == other) return text;
    return "other_card_other";
}

} // namespace

Record working_record(std::string_view text, const std::string& visit_id) {
    Record record(MDG_KIND_STEP);
    record.set_text(MDG_FIELD_VISIT_STEP, MDG_VISIT_STEP_WORKING);
    if (!visit_id.empty()) record.set_text(MDG_FIELD_VISIT_ID, visit_id);
    for (Record& each : rules::texts(text)) record.add(MDG_FIELD_TEXT, std::move(each));
    return record;
}

void add_hint(Record& step, std::string_view hint) {
    if (hint.empty()) return;
    step.set_text(MDG_FIELD_READER_HINT, hint);
    for (Record& text : rules::texts(hint_text(hint))) step.add(MDG_FIELD_HINT, std::move(text));
}

Record step_record(const Step& step, const Facts& facts, std::chrono::milliseconds person_wait,
                   const std::string& visit_id) {
    Record record(MDG_KIND_STEP);
    if (!visit_id.empty()) record.set_text(MDG_FIELD_VISIT_ID, visit_id);
    record.set_text(MDG_FIELD_VISIT_STEP, code_of(step.code));
    const rules::Placeholders values = placeholders(facts);
    for (const char* id : step.texts)
        for (Record& text : rules::texts(text_of(step, id, facts), values)) record.add(MDG_FIELD_TEXT, std::move(text));
    for (int i = 0; i < choice_count; ++i)
        if (const auto choice = static_cast<Choice>(i); step.choices.has(choice))
            record.add(MDG_FIELD_CHOICE, choice_record(choice));
    rules::add_rules(record, step.rules);
    if (!step.choices.empty()) record.set_integer(MDG_FIELD_WAIT_MS, person_wait.count());
    if (about_the_pin(step)) record.set_integer(MDG_FIELD_TRIES_LEFT, facts.situation.card.tries_left);
    if (facts.certificate && step.code == StepCode::show_alert) record.add(MDG_FIELD_CERTIFICATE, *facts.certificate);
    if (facts.card_trouble && about_the_card(step)) record.add(MDG_FIELD_ERROR, *facts.card_trouble);
    if (facts.check_trouble && step.code == StepCode::check_failed) record.add(MDG_FIELD_ERROR, *facts.check_trouble);
    return record;
}

Record result_record(const Facts& facts, const std::string& visit_id) {
    Record record = facts.given.value_or(Record(MDG_KIND_VISIT_RESULT));
    if (!visit_id.empty()) record.set_text(MDG_FIELD_VISIT_ID, visit_id);
    record.set_date(MDG_FIELD_VISIT_DATE, facts.situation.visit_date)
        .set_text(MDG_FIELD_VISIT_OUTCOME, outcome(facts))
        .set_text(MDG_FIELD_VERIFICATION, verification(facts.situation.person));
    if (facts.situation.person.visual == rules::VisualState::verified)
        add_staff_check(record, facts.situation);
    else
        record.unset(MDG_FIELD_VISUAL_WAY);
    add_consent(record, facts);
    if (facts.captures_purged) record.set_integer(MDG_FIELD_CAPTURES_PURGED, *facts.captures_purged ? 1 : 0);
    for (Record& text : rules::texts(facts.conclusion ? facts.conclusion->text : "abandoned"))
        record.add(MDG_FIELD_TEXT, std::move(text));
    if (const auto shown = document(facts.situation.ladder); !shown.empty()) record.set_text(MDG_FIELD_DOCUMENT, shown);
    if (facts.card) record.add(MDG_FIELD_CARD, *facts.card);
    if (facts.certificate) record.add(MDG_FIELD_CERTIFICATE, *facts.certificate);
    if (facts.eligibility) record.add(MDG_FIELD_ELIGIBILITY, *facts.eligibility);
    if (facts.number_eligibility) record.add(MDG_FIELD_ELIGIBILITY, *facts.number_eligibility);
    if (facts.conclusion) {
        Record decision = rules::to_record(*facts.conclusion);
        if (facts.claim && goes_by_answer(facts.conclusion->outcome))
            decision.set_integer(MDG_FIELD_QUALIFICATION_INDEX, facts.qualification);
        if (!facts.situation.abandoned && rules::prescribes(facts.situation.site.facility))
            decision.add(MDG_FIELD_ELECTRONIC_PRESCRIPTION,
                         rules::to_record(rules::prescription(facts.situation, rules::law())));
        record.add(MDG_FIELD_DECISION, std::move(decision));
        if (facts.conclusion->confirm_later) record.set_integer(MDG_FIELD_CONFIRM_LATER, 1);
    }
    if (facts.claim) record.add(MDG_FIELD_CLAIM, *facts.claim);
    if (!facts.claim) add_missing(record, facts);
    for (const auto* trouble : {&facts.card_trouble, &facts.check_trouble, &facts.ended_by})
        if (*trouble) record.add(MDG_FIELD_ERROR, **trouble);
    return record;
}

Record with_unknown_claim(Record result, const Facts& facts, const std::optional<Record>& declaration) {
    const bool given = facts.situation.ladder.declaration == rules::YesNo::yes;
    if (!given || !facts.conclusion || facts.conclusion->path != rules::ClaimPath::unknown) return result;
    if (!declaration) {
        result.add(
            MDG_FIELD_MISSING,
            record::to_record({"claim", MDG_FINDING_CODE_MISSING,
                               "the declaration is not at hand any more: make the claim with its content",
                               "申立書の内容が手元にありません。内容を入力してレセプトの保険情報を作ってください"}));
    } else if (!declaration->fields().empty()) { // on paper only: there is nothing to make it of
        result.add(MDG_FIELD_CLAIM, unknown_claim(facts, *declaration));
    }
    return result;
}

Record pending_record(const Facts& facts) {
    Record record(MDG_KIND_PENDING_CONFIRMATION);
    record.set_text(MDG_FIELD_PENDING_REASON, pending_reason(facts.situation.ladder));
    add_missing(record, facts);
    return record;
}

} // namespace mdg::visit
