#include "claim/make.hpp"

#include "claim/name.hpp"
#include "claim/parts.hpp"
#include "claim/tables.hpp"
#include "rules/age.hpp"

#include <madoguchi/fields.h>

namespace mdg::claim {
namespace {

using record::FieldId;

template <typename Type>
struct Copied {
    FieldId field;
    Type Claim::*to;
    std::string_view Qualification::*from;
};

template <typename Value>
struct CopiedDate {
    FieldId field;
    std::optional<Date> Claim::*to;
    std::optional<Date> Value::*from;
};

using Text = Copied<std::string>;
using Day = CopiedDate<Qualification>;

constexpr Text of_insurance[] = {
    {MDG_FIELD_INSURER_NAME, &Claim::insurer_name, &Qualification::insurer_name},
    {MDG_FIELD_INSURED_SYMBOL, &Claim::symbol, &Qualification::symbol},
    {MDG_FIELD_INSURED_NUMBER, &Claim::number, &Qualification::number},
    {MDG_FIELD_INSURED_BRANCH_NUMBER, &Claim::branch_number, &Qualification::branch_number},
};

constexpr Day days_of_insurance[] = {
    {MDG_FIELD_QUALIFICATION_DATE, &Claim::qualification_date, &Qualification::qualification_date},
    {MDG_FIELD_DISQUALIFICATION_DATE, &Claim::disqualification_date, &Qualification::disqualification_date},
};

void copy(Claim& claim, FieldId field, std::string& to, std::string_view from, std::string_view evidence) {
    if (from.empty()) return;
    to = from;
    note(claim, field, evidence);
}

void copy(Claim& claim, FieldId field, std::optional<Date>& to, std::optional<Date> from, std::string_view evidence) {
    if (!from) return;
    to = from;
    note(claim, field, evidence);
}

// Bare: without the blanks of UKE and the zeros of FHIR, which make eight characters of six (claim facts 0.4). No law of
// insurance is 00.
std::string_view bare(std::string_view number) {
    number.remove_prefix(std::min(number.find_first_not_of(' '), number.size()));
    if (number.size() == 8 && number.starts_with("00")) number.remove_prefix(2);
    return number;
}

rules::Insurer insurer_of(std::string_view kind) {
    if (kind == MDG_INSURER_KIND_EMPLOYEES) return rules::Insurer::employees;
    if (kind == MDG_INSURER_KIND_NATIONAL) return rules::Insurer::national;
    if (kind == MDG_INSURER_KIND_LATE_ELDERLY) return rules::Insurer::late_elderly;
    return kind == MDG_INSURER_KIND_OTHER ? rules::Insurer::other : rules::Insurer::unknown;
}

void add_visit(Claim& claim, const Facts& facts) {
    claim.facility_code = facts.facility_code;
    claim.visit_date = facts.visit_date;
    claim.check_date = facts.check_date;
    claim.path = facts.path;
    claim.evidence = facts.evidence;
    claim.patient_number = facts.patient_number;
    claim.visit_days = facts.visit_days;
    claim.points = facts.points;
    claim.patient_payment_yen = facts.patient_payment_yen;
    claim.several_times = facts.several_times;
    claim.card_shown = facts.card_shown;
    claim.returning = facts.returning;
    claim.asked_after = facts.asked_after;
    claim.registration_checked = facts.registration_checked;
    claim.contacted_on = facts.contacted_on;
}

// 氏名 生年月日 性別: of the qualification or the card, else as declared.
void add_person(Claim& claim, const Facts& facts) {
    const Qualification& known = facts.qualification;
    const bool declared = facts.declaration.has_value();
    const auto take = [&](FieldId field, auto& to, const auto& from, const auto Declaration::*other) {
        if (from != std::decay_t<decltype(from)>())
            copy(claim, field, to, from, facts.evidence);
        else if (declared)
            copy(claim, field, to, (*facts.declaration).*other, MDG_EVIDENCE_DECLARATION);
    };
    take(MDG_FIELD_NAME, claim.name, known.name, &Declaration::name);
    take(MDG_FIELD_NAME_KANA, claim.name_kana, known.name_kana, &Declaration::name_kana);
    take(MDG_FIELD_BIRTH_DATE, claim.birth_date, known.birth_date, &Declaration::birth_date);
    take(MDG_FIELD_SEX, claim.sex, known.sex, &Declaration::sex);
    if (!claim.name.empty()) claim.claim_name = claim_name(claim.name);
    if (!claim.name_kana.empty()) claim.claim_name_kana = claim_kana(claim.name_kana);
}

void add_unknown_numbers(Claim& claim, const Facts& facts, const Standing& standing) {
    claim.insurer_number =
        unknown_number(facts.refuses_unknown_number ? Unknown::accepted_insurer_number : Unknown::insurer_number);
    claim.number = unknown_number(standing.late_elderly() ? Unknown::late_elderly_number : Unknown::insured_number);
    if (claim.insurer_kind.empty() && standing.late_elderly()) claim.insurer_kind = MDG_INSURER_KIND_LATE_ELDERLY;
    note(claim, MDG_FIELD_INSURER_NUMBER, MDG_EVIDENCE_DERIVED);
    note(claim, MDG_FIELD_INSURED_NUMBER, MDG_EVIDENCE_DERIVED);
}

void add_insurance(Claim& claim, const Facts& facts) {
    const Qualification& known = facts.qualification;
    copy(claim, MDG_FIELD_INSURER_NUMBER, claim.insurer_number, bare(known.insurer_number), facts.evidence);
    for (const Text& text : of_insurance) copy(claim, text.field, claim.*text.to, known.*text.from, facts.evidence);
    for (const Day& day : days_of_insurance) copy(claim, day.field, claim.*day.to, known.*day.from, facts.evidence);
}

// The kind of insurance: by the number, else as declared or as the receipt computer has it.
void add_kind(Claim& claim, const Facts& facts, Standing& standing) {
    const InsurerLaw* law = standing.public_only ? &public_expense_alone()
                            : standing.unknown   ? nullptr
                                                 : insurer_law(bare(facts.qualification.insurer_number));
    if (law != nullptr)
        copy(claim, MDG_FIELD_INSURER_KIND, claim.insurer_kind, law->kind, MDG_EVIDENCE_DERIVED);
    else if (facts.declaration && !facts.declaration->insurer_kind.empty())
        copy(claim, MDG_FIELD_INSURER_KIND, claim.insurer_kind, facts.declaration->insurer_kind,
             MDG_EVIDENCE_DECLARATION);
    else
        copy(claim, MDG_FIELD_INSURER_KIND, claim.insurer_kind, facts.insurer_kind, MDG_EVIDENCE_HOST);
    standing.patient.insurer = insurer_of(claim.insurer_kind);
}

Standing standing_of(const Facts& facts, const Claim& claim) {
    Standing standing;
    standing.unknown = facts.path == MDG_CLAIM_PATH_UNKNOWN;
    const bool assistance = facts.qualification.card_classification == MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE;
    const bool expense = !facts.public_expenses.empty() || !facts.tickets.empty();
    standing.public_only = !standing.unknown && (assistance || (facts.qualification.insurer_number.empty() && expense));
    standing.age_known = claim.birth_date && claim.visit_date && *claim.birth_date <= *claim.visit_date;
    if (standing.age_known) standing.patient.age = rules::age_on(*claim.birth_date, *claim.visit_date);
    return standing;
}

} // namespace

bool Standing::late_elderly() const noexcept {
    return (age_known && patient.age == rules::Age::late_elderly) || patient.insurer == rules::Insurer::late_elderly;
}

bool Standing::elderly() const noexcept {
    return late_elderly() || (age_known && patient.age == rules::Age::from_70);
}

Claim make_claim(const Facts& facts) {
    constexpr std::size_t sourced = 24; // fields with a source, about
    Claim claim;
    claim.provenance.reserve(sourced);
    add_visit(claim, facts);
    add_person(claim, facts);
    Standing standing = standing_of(facts, claim);
    add_kind(claim, facts, standing);
    const Qualification& known = facts.qualification;
    copy(claim, MDG_FIELD_CARD_CLASSIFICATION, claim.card_classification, known.card_classification, facts.evidence);
    if (standing.unknown)
        add_unknown_numbers(claim, facts, standing);
    else if (!standing.public_only)
        add_insurance(claim, facts);
    if (!standing.public_only)
        copy(claim, MDG_FIELD_PERSONAL_FAMILY, claim.personal_family, known.personal_family, facts.evidence);
    // An unknown claim has no SN: there is nothing that was confirmed (inferred, claim facts 2.4).
    if (!standing.unknown && !facts.path.empty()) claim.confirmation_class = MDG_CONFIRMATION_CLASS_AT_THE_COUNTER;
    add_public_expenses(claim, facts);
    add_share(claim, facts, standing);
    add_type(claim, facts, standing);
    add_remarks(claim, facts);
    return claim;
}

} // namespace mdg::claim
