#include "claim/parts.hpp"
#include "claim/tables.hpp"

#include <algorithm>

#include <madoguchi/fields.h>

namespace mdg::claim {
namespace {

constexpr std::size_t facility_code_length = 10; // prefecture 2, point table 1, facility 7 (claim facts 1.4)
constexpr std::size_t most_payers = 5;           // an insurance and four public expenses

std::string month_of(Date day) {
    std::string month = "000000";
    const auto write = [&month](std::size_t last, unsigned number) {
        for (; number != 0; number /= 10) month[last--] = static_cast<char>('0' + number % 10);
    };
    write(3, static_cast<unsigned>(static_cast<int>(day.year())) % 10000);
    write(5, static_cast<unsigned>(day.month()));
    return month;
}

bool is_for(const Ticket& ticket, const Claim& claim) {
    const bool dispensing = ticket.type == MDG_TICKET_TYPE_DISPENSING;
    return (ticket.month.empty() || ticket.month == claim.month) &&
           (ticket.facility_code.empty() || ticket.facility_code == claim.facility_code) &&
           (ticket.type.empty() || dispensing == (claim.point_table == MDG_POINT_TABLE_PHARMACY));
}

// The fourth digit: inpatient or outpatient, and whose. '\0' where it is not known.
char person_digit(const Claim& claim, const Standing& standing, bool inpatient) {
    if (standing.public_only) return inpatient ? '1' : '2';
    if (!standing.age_known && !standing.late_elderly()) return '\0';
    if (standing.elderly()) {
        if (!claim.burden_ratio) return '\0';
        if (*claim.burden_ratio == 3) return inpatient ? '9' : '0';
        return inpatient ? '7' : '8';
    }
    if (standing.patient.age == rules::Age::preschool) return inpatient ? '3' : '4';
    if (claim.personal_family == MDG_PERSONAL_FAMILY_INSURED) return inpatient ? '1' : '2';
    if (claim.personal_family == MDG_PERSONAL_FAMILY_DEPENDENT) return inpatient ? '5' : '6';
    return '\0';
}

const InsurerLaw* law_of(const Claim& claim, const Standing& standing) {
    if (standing.public_only) return &public_expense_alone();
    if (!standing.unknown)
        if (const InsurerLaw* law = insurer_law(claim.insurer_number)) return law;
    return claim.insurer_kind.empty() ? nullptr : insurer_law_of_kind(claim.insurer_kind);
}

// レセプト種別 (claim facts 1.4); empty where one of its four digits is not known.
std::string claim_type(const Claim& claim, const Standing& standing, const InsurerLaw* law) {
    const bool always_out =
        claim.point_table == MDG_POINT_TABLE_PHARMACY || claim.point_table == MDG_POINT_TABLE_HOME_NURSING;
    const bool inpatient = claim.setting == MDG_CLAIM_SETTING_INPATIENT;
    const char person = person_digit(claim, standing, inpatient);
    const std::size_t payers = claim.public_expenses.size() + (standing.public_only ? 0 : 1);
    const bool known = claim.point_table.size() == 1 && (always_out || !claim.setting.empty()) && person != '\0' &&
                       payers >= 1 && payers <= most_payers && (law != nullptr || standing.unknown);
    if (!known) return {};
    std::string type = claim.point_table;
    type += law != nullptr ? law->claim_kind : std::string_view("1"); // unknown kind: not 後期, as far as is known
    type += static_cast<char>('0' + payers);
    type += person;
    return type;
}

} // namespace

void add_public_expenses(Claim& claim, const Facts& facts) {
    // They decide which tickets are this claim's.
    if (!facts.month.empty())
        claim.month = facts.month;
    else if (facts.visit_date)
        claim.month = month_of(*facts.visit_date);
    if (!facts.point_table.empty())
        claim.point_table = facts.point_table;
    else if (facts.facility_code.size() == facility_code_length)
        claim.point_table = facts.facility_code.substr(2, 1);
    if (record::find_code("point_table", claim.point_table) == nullptr) claim.point_table.clear();

    std::vector<PublicExpense>& expenses = claim.public_expenses;
    for (const PublicExpenseFact& each : facts.public_expenses)
        expenses.push_back({std::string(each.payer_number), std::string(each.recipient_number), each.validity.start,
                            each.validity.end, each.visit_days, each.points, each.patient_payment_yen});
    const bool from_host = !expenses.empty();
    for (const Ticket& each : facts.tickets)
        if (is_for(each, claim))
            expenses.push_back({std::string(each.payer_number), std::string(each.recipient_number), each.validity.start,
                                each.validity.end, std::nullopt, std::nullopt, each.self_pay_yen});
    if (expenses.empty()) return;
    std::ranges::stable_sort(expenses, {},
                             [](const PublicExpense& expense) { return public_expense_place(expense.payer_number); });
    note(claim, MDG_FIELD_PUBLIC_EXPENSE, from_host ? std::string_view(MDG_EVIDENCE_HOST) : facts.evidence);
}

void add_type(Claim& claim, const Facts& facts, const Standing& standing) {
    claim.setting = facts.setting;
    const InsurerLaw* law = law_of(claim, standing);
    if (!facts.examining_body.empty()) {
        claim.examining_body = facts.examining_body;
        note(claim, MDG_FIELD_EXAMINING_BODY, MDG_EVIDENCE_HOST);
    } else if (law != nullptr) {
        claim.examining_body = law->examining_body;
        note(claim, MDG_FIELD_EXAMINING_BODY, MDG_EVIDENCE_DERIVED);
    }
    claim.type = claim_type(claim, standing, law);
    if (!claim.type.empty()) note(claim, MDG_FIELD_CLAIM_TYPE, MDG_EVIDENCE_DERIVED);
}

} // namespace mdg::claim
