#include "visit/claims.hpp"

#include "claim/complete.hpp"
#include "claim/facts_record.hpp"
#include "claim/make.hpp"
#include "rules/answer.hpp"
#include "rules/conclusion_record.hpp"
#include "rules/texts.hpp"

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;
using rules::Answer;
using rules::ClaimPath;

ClaimPath path_of(Answer answer) {
    if (answer == Answer::valid) return ClaimPath::current;
    return answer == Answer::lapsed || answer == Answer::lapsed_newer ? ClaimPath::lapsed : ClaimPath::not_yet;
}

const char* text_of(Answer answer) {
    switch (answer) {
    case Answer::several:
        return "several";
    case Answer::valid_assistance:
        return "medical_assistance";
    case Answer::no_record:
        return "no_qualification";
    default:
        return "unconfirmed";
    }
}

// What the visit says beside the qualification.
claim::Facts seen_at(const Facts& facts, ClaimPath path) {
    claim::Facts seen;
    seen.path = rules::code_of(path);
    seen.facility_code = facts.facility_code;
    seen.visit_date = facts.situation.visit_date;
    seen.card_shown = rules::card_shown(facts.situation) ? 1 : 0;
    seen.returning = facts.situation.patient.returning ? 1 : 0;
    return seen;
}

std::string_view text(const Record& record, record::FieldId field) {
    const std::string* value = record.text(field);
    return value == nullptr ? std::string_view() : std::string_view(*value);
}

// Name, birth date and sex of the card, as far as it was read.
void take_person(claim::Qualification& person, const Facts& facts) {
    const Record* attributes = facts.card ? facts.card->first(MDG_FIELD_ATTRIBUTES) : nullptr;
    if (attributes == nullptr && facts.given) attributes = facts.given->first(MDG_FIELD_ATTRIBUTES);
    person.birth_date = facts.birth_date;
    if (attributes == nullptr) return;
    person.name = text(*attributes, MDG_FIELD_NAME);
    if (const auto birth = attributes->date(MDG_FIELD_BIRTH_DATE)) person.birth_date = birth;
    const std::string_view sex = text(*attributes, MDG_FIELD_CARD_SEX);
    if (sex == MDG_CARD_SEX_MALE || sex == MDG_CARD_SEX_FEMALE) person.sex = sex;
}

const char* evidence_of(rules::Document document) {
    switch (document) {
    case rules::Document::portal:
        return MDG_EVIDENCE_PORTAL;
    case rules::Document::notice:
        return MDG_EVIDENCE_NOTICE;
    default:
        return MDG_EVIDENCE_DOCUMENT;
    }
}

} // namespace

bool goes_by_answer(rules::Outcome outcome) noexcept {
    return outcome == rules::Outcome::eligible || outcome == rules::Outcome::interim ||
           outcome == rules::Outcome::lapsed;
}

std::optional<Record> claim_by(ClaimPath path, int qualification, const Record& eligibility, const Facts& facts) {
    if (qualification < 0 || (path != ClaimPath::current && path != ClaimPath::lapsed)) return std::nullopt;
    const auto qualifications = eligibility.list(MDG_FIELD_QUALIFICATION);
    claim::Facts seen = seen_at(facts, path);
    claim::take_answer(seen, eligibility, *qualifications[static_cast<std::size_t>(qualification)]);
    return claim::complete_record(claim::make_claim(seen));
}

std::optional<Record> claim_by_number(const Facts& facts) {
    const bool oral = facts.conclusion->outcome == rules::Outcome::oral;
    const auto& number = oral ? facts.on_file : facts.number;
    if (!number || (!oral && facts.conclusion->outcome != rules::Outcome::document)) return std::nullopt;
    claim::Facts seen = seen_at(facts, ClaimPath::current);
    seen.evidence = oral ? MDG_EVIDENCE_ORAL : evidence_of(facts.situation.ladder.document);
    seen.qualification.insurer_number = text(*number, MDG_FIELD_INSURER_NUMBER);
    seen.qualification.symbol = text(*number, MDG_FIELD_INSURED_SYMBOL);
    seen.qualification.number = text(*number, MDG_FIELD_INSURED_NUMBER);
    seen.qualification.branch_number = text(*number, MDG_FIELD_INSURED_BRANCH_NUMBER);
    take_person(seen.qualification, facts);
    return claim::complete_record(claim::make_claim(seen));
}

Record unknown_claim(const Facts& facts, const Record& declaration) {
    claim::Facts seen = seen_at(facts, ClaimPath::unknown);
    seen.evidence = MDG_EVIDENCE_DECLARATION;
    seen.declaration = claim::read_declaration(declaration);
    take_person(seen.qualification, facts);
    return claim::complete_record(claim::make_claim(seen));
}

Record claim_of(const Record& eligibility, base::Date visit_date) {
    if (!visit_date.ok()) throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "visit_date: there is no such day");
    const rules::ReadAnswer read = rules::read_answer(eligibility);
    if (const ClaimPath path = path_of(read.answer); path != ClaimPath::not_yet) {
        claim::Facts facts;
        facts.path = rules::code_of(path);
        facts.visit_date = visit_date;
        const auto qualifications = eligibility.list(MDG_FIELD_QUALIFICATION);
        claim::take_answer(facts, eligibility, *qualifications[static_cast<std::size_t>(read.qualification)]);
        return claim::complete_record(claim::make_claim(facts));
    }
    const auto text = rules::texts(text_of(read.answer));
    throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_CENTRE, "there is no qualification to claim by")
        .with_findings({{"validity", MDG_FINDING_CODE_MISSING, *text.front().text(MDG_FIELD_EN),
                         *text.front().text(MDG_FIELD_JA)}});
}

} // namespace mdg::visit
