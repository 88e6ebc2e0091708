#include "claim/facts_record.hpp"

#include "rules/answer.hpp"
#include "rules/era.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

using record::FieldId;
using record::Record;

std::string_view text(const Record& record, FieldId field) {
    const std::string* value = record.text(field);
    return value == nullptr ? std::string_view() : std::string_view(*value);
}

Validity validity(const Record& record) {
    return {record.date(MDG_FIELD_VALID_START), record.date(MDG_FIELD_VALID_END)};
}

bool is_assistance(const Record& qualification) {
    return text(qualification, MDG_FIELD_CARD_CLASSIFICATION) == MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE;
}

// Of a qualification A1 the insurer number is the 公費負担者番号 and the number the 受給者番号 (terminal facts 2.7).
Ticket read_ticket(const Record& record, const Record* assistance) {
    const auto number = [&](FieldId own, FieldId of_assistance) {
        const std::string_view said = text(record, own);
        return said.empty() && assistance != nullptr ? text(*assistance, of_assistance) : said;
    };
    return {number(MDG_FIELD_PAYER_NUMBER, MDG_FIELD_INSURER_NUMBER),
            number(MDG_FIELD_RECIPIENT_NUMBER, MDG_FIELD_INSURED_NUMBER),
            text(record, MDG_FIELD_TREATMENT_MONTH),
            text(record, MDG_FIELD_TICKET_TYPE),
            text(record, MDG_FIELD_DESIGNATED_FACILITY_CODE),
            validity(record),
            record.integer(MDG_FIELD_SELF_PAY_YEN)};
}

void take_tickets(Facts& facts, const Record& assistance) {
    for (const auto& ticket : assistance.list(MDG_FIELD_MEDICAL_TICKET))
        facts.tickets.push_back(read_ticket(*ticket, &assistance));
}

PublicExpenseFact read_expense(const Record& record) {
    return {text(record, MDG_FIELD_PAYER_NUMBER),
            text(record, MDG_FIELD_RECIPIENT_NUMBER),
            validity(record),
            record.integer(MDG_FIELD_VISIT_DAYS),
            record.integer(MDG_FIELD_POINTS),
            record.integer(MDG_FIELD_PATIENT_PAYMENT_YEN)};
}

std::optional<Date> declared_birth(const Record& record) {
    const auto part = [&](FieldId field) {
        return static_cast<int>(std::clamp<std::int64_t>(record.integer(field).value_or(0), 0, 9999));
    };
    if (const auto date = record.date(MDG_FIELD_BIRTH_DATE)) return date;
    return rules::date_in_era(text(record, MDG_FIELD_BIRTH_ERA), part(MDG_FIELD_BIRTH_ERA_YEAR),
                              part(MDG_FIELD_BIRTH_MONTH), part(MDG_FIELD_BIRTH_DAY));
}

// The answer of the check in a request, and which of its qualifications counts.
struct Answered {
    const Record* eligibility = nullptr;
    const Record* qualification = nullptr;
    std::string_view path = MDG_CLAIM_PATH_UNKNOWN;
};

Answered answered(const Record& request) {
    Answered found;
    found.eligibility = request.first(MDG_FIELD_ELIGIBILITY);
    if (found.eligibility == nullptr) return found;
    const rules::ReadAnswer read = rules::read_answer(*found.eligibility);
    const auto qualifications = found.eligibility->list(MDG_FIELD_QUALIFICATION);
    const auto chosen = request.integer(MDG_FIELD_QUALIFICATION_INDEX).value_or(-1);
    const bool several = read.answer == rules::Answer::several;
    if (several && chosen >= 0 && static_cast<std::size_t>(chosen) < qualifications.size())
        found.qualification = qualifications[static_cast<std::size_t>(chosen)].get();
    else if (read.qualification >= 0)
        found.qualification = qualifications[static_cast<std::size_t>(read.qualification)].get();
    else if (read.answer == rules::Answer::valid_assistance)
        found.qualification = qualifications.front().get();
    if (found.qualification == nullptr) return found;
    found.path = rules::is_lapsed(read.answer) ? MDG_CLAIM_PATH_LAPSED : MDG_CLAIM_PATH_CURRENT;
    return found;
}

// What the receipt computer brings: a past number where it says so or the qualification had ended on the day.
std::string_view path_of(const Record& qualification, const Record& request) {
    if (text(qualification, MDG_FIELD_INSURED_NUMBER).empty()) return MDG_CLAIM_PATH_UNKNOWN;
    const auto ended = qualification.date(MDG_FIELD_DISQUALIFICATION_DATE);
    const auto day = request.date(MDG_FIELD_VISIT_DATE);
    const bool past = text(request, MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_LAPSED || (ended && day && *ended <= *day);
    return past ? MDG_CLAIM_PATH_LAPSED : MDG_CLAIM_PATH_CURRENT;
}

void take_own(Facts& facts, const Record& request, const Record& qualification) {
    facts.qualification = read_qualification(qualification);
    facts.evidence = text(request, MDG_FIELD_EVIDENCE);
    if (facts.evidence.empty()) facts.evidence = MDG_EVIDENCE_HOST;
    if (is_assistance(qualification)) take_tickets(facts, qualification);
}

void take_host(Facts& facts, const Record& request) {
    facts.facility_code = text(request, MDG_FIELD_FACILITY_CODE);
    facts.visit_date = request.date(MDG_FIELD_VISIT_DATE);
    facts.check_date = request.date(MDG_FIELD_CHECK_DATE);
    facts.insurer_kind = text(request, MDG_FIELD_INSURER_KIND);
    facts.month = text(request, MDG_FIELD_CLAIM_MONTH);
    facts.billing_month = text(request, MDG_FIELD_BILLING_MONTH);
    facts.point_table = text(request, MDG_FIELD_POINT_TABLE);
    facts.setting = text(request, MDG_FIELD_CLAIM_SETTING);
    facts.examining_body = text(request, MDG_FIELD_EXAMINING_BODY);
    facts.payment_category = text(request, MDG_FIELD_PAYMENT_CATEGORY);
    facts.patient_number = text(request, MDG_FIELD_PATIENT_NUMBER);
    facts.several_times = request.integer(MDG_FIELD_SEVERAL_TIMES);
    facts.visit_days = request.integer(MDG_FIELD_VISIT_DAYS);
    facts.points = request.integer(MDG_FIELD_POINTS);
    facts.patient_payment_yen = request.integer(MDG_FIELD_PATIENT_PAYMENT_YEN);
    facts.refuses_unknown_number = request.integer(MDG_FIELD_REFUSES_UNKNOWN_NUMBER).value_or(0) != 0;
    facts.card_shown = request.integer(MDG_FIELD_CARD_SHOWN);
    facts.returning = request.integer(MDG_FIELD_RETURNING);
    facts.asked_after = request.integer(MDG_FIELD_ASKED_AFTER);
    facts.later_information = request.integer(MDG_FIELD_LATER_INFORMATION);
    facts.registration_checked = request.integer(MDG_FIELD_REGISTRATION_CHECKED);
    facts.contacted_on = request.date(MDG_FIELD_CONTACTED_ON);
    for (const auto& expense : request.list(MDG_FIELD_PUBLIC_EXPENSE))
        facts.public_expenses.push_back(read_expense(*expense));
    for (const auto& ticket : request.list(MDG_FIELD_MEDICAL_TICKET))
        facts.tickets.push_back(read_ticket(*ticket, nullptr));
}

} // namespace

Qualification read_qualification(const Record& record) {
    Qualification read;
    read.card_classification = text(record, MDG_FIELD_CARD_CLASSIFICATION);
    read.insurer_number = text(record, MDG_FIELD_INSURER_NUMBER);
    read.insurer_name = text(record, MDG_FIELD_INSURER_NAME);
    read.symbol = text(record, MDG_FIELD_INSURED_SYMBOL);
    read.number = text(record, MDG_FIELD_INSURED_NUMBER);
    read.branch_number = text(record, MDG_FIELD_INSURED_BRANCH_NUMBER);
    read.personal_family = text(record, MDG_FIELD_PERSONAL_FAMILY);
    read.qualification_date = record.date(MDG_FIELD_QUALIFICATION_DATE);
    read.disqualification_date = record.date(MDG_FIELD_DISQUALIFICATION_DATE);
    read.name = text(record, MDG_FIELD_NAME);
    read.name_kana = text(record, MDG_FIELD_NAME_KANA);
    read.birth_date = record.date(MDG_FIELD_BIRTH_DATE);
    read.sex = text(record, MDG_FIELD_SEX);
    read.contribution_ratio = text(record, MDG_FIELD_CONTRIBUTION_RATIO);
    for (const auto& each : record.list(MDG_FIELD_ELDERLY_CERTIFICATE))
        read.elderly.push_back({validity(*each), text(*each, MDG_FIELD_CONTRIBUTION_RATIO)});
    for (const auto& each : record.list(MDG_FIELD_LIMIT_CERTIFICATE))
        read.limits.push_back(
            {validity(*each), text(*each, MDG_FIELD_LIMIT_FLAG), each->date(MDG_FIELD_LONG_TERM_DATE)});
    for (const auto& each : record.list(MDG_FIELD_SPECIFIC_DISEASE))
        read.diseases.push_back(
            {validity(*each), text(*each, MDG_FIELD_DISEASE_CATEGORY), each->integer(MDG_FIELD_SELF_PAY_YEN)});
    return read;
}

Declaration read_declaration(const Record& record) {
    return {text(record, MDG_FIELD_NAME),
            text(record, MDG_FIELD_NAME_KANA),
            declared_birth(record),
            text(record, MDG_FIELD_SEX),
            text(record, MDG_FIELD_DECLARED_INSURER_KIND),
            text(record, MDG_FIELD_INSURER_NAME),
            text(record, MDG_FIELD_WORKPLACE_NAME),
            text(record, MDG_FIELD_ADDRESS),
            text(record, MDG_FIELD_OTHER_RESIDENCE),
            text(record, MDG_FIELD_PHONE),
            text(record, MDG_FIELD_DECLARED_RATIO)};
}

void take_answer(Facts& facts, const Record& eligibility, const Record& qualification) {
    const bool by_card = text(eligibility, MDG_FIELD_REFERENCE_CLASSIFICATION) == MDG_REFERENCE_CLASSIFICATION_CARD;
    facts.evidence = by_card ? MDG_EVIDENCE_CARD : MDG_EVIDENCE_NUMBER;
    if (facts.facility_code.empty()) facts.facility_code = text(eligibility, MDG_FIELD_FACILITY_CODE);
    if (!facts.check_date) facts.check_date = eligibility.date(MDG_FIELD_CHECK_DATE);
    facts.qualification = read_qualification(qualification);
    for (const auto& each : eligibility.list(MDG_FIELD_QUALIFICATION))
        if (is_assistance(*each)) take_tickets(facts, *each);
}

Facts read_facts(const Record& request, std::string_view& best) {
    Facts facts;
    take_host(facts, request);
    const Answered answer = answered(request);
    const Record* own = request.first(MDG_FIELD_QUALIFICATION);
    const std::string_view own_path = own == nullptr ? MDG_CLAIM_PATH_UNKNOWN : path_of(*own, request);
    // A current one first, the answer's before the receipt computer's; then a lapsed one in the same order (R-CLM-01).
    const bool by_answer = answer.path == MDG_CLAIM_PATH_CURRENT ||
                           (answer.path == MDG_CLAIM_PATH_LAPSED && own_path != MDG_CLAIM_PATH_CURRENT);
    best = by_answer ? answer.path : own_path;
    facts.path = text(request, MDG_FIELD_CLAIM_PATH);
    if (facts.path.empty()) facts.path = best;
    const bool unknown = facts.path == MDG_CLAIM_PATH_UNKNOWN;
    if (by_answer && !unknown)
        take_answer(facts, *answer.eligibility, *answer.qualification);
    else if (own != nullptr)
        take_own(facts, request, *own);
    if (const Record* declaration = request.first(MDG_FIELD_DECLARATION); declaration != nullptr && unknown) {
        facts.declaration = read_declaration(*declaration);
        if (!facts.card_shown) facts.card_shown = declaration->integer(MDG_FIELD_CARD_SHOWN);
    }
    if (unknown && text(request, MDG_FIELD_EVIDENCE).empty()) facts.evidence = MDG_EVIDENCE_DECLARATION;
    if (const std::string_view said = text(request, MDG_FIELD_PERSONAL_FAMILY); !said.empty())
        facts.qualification.personal_family = said;
    return facts;
}

} // namespace mdg::claim
