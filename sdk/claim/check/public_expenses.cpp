#include "claim/check/findings.hpp"
#include "claim/check/view.hpp"
#include "claim/tables.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

constexpr std::size_t most_expenses = 4;

// Of a prefecture or municipality: 80s and 90s, after all others.
bool is_local(std::string_view law) {
    return law >= "80" && law <= "99";
}

// Whether its law has a place of its own in the order; those without stand where local ones stand.
bool is_ordered(std::string_view payer_number) {
    return public_expense_place(payer_number) != public_expense_place("80000000");
}

bool has_law(const PublicExpense& expense) {
    return expense.payer_number.size() == 8 && all_digits(expense.payer_number);
}

std::string_view law_of(const PublicExpense& expense) {
    return std::string_view(expense.payer_number).substr(0, 2);
}

class OneExpense {
public:
    OneExpense(const View& view, std::size_t index, Findings& findings)
        : view_(view)
        , expense_(view.claim.public_expenses[index])
        , index_(index)
        , findings_(findings) {}

    void check() {
        check_payer();
        check_recipient();
        check_period();
        if (expense_.visit_days && view_.claim.visit_days && *expense_.visit_days > *view_.claim.visit_days)
            add("public_expense_days", MDG_FIELD_VISIT_DAYS);
    }

private:
    void add(FindingId id, record::FieldId field) { findings_.add(id, field, MDG_FIELD_PUBLIC_EXPENSE, index_); }

    void check_payer() {
        const std::string_view number = expense_.payer_number;
        const auto add_payer = [&](FindingId id) { add(id, MDG_FIELD_PAYER_NUMBER); };
        if (number.empty()) return add_payer("payer_number_missing");
        if (!has_law(expense_)) return add_payer("payer_number_form");
        const std::string_view law = law_of(expense_);
        if (!is_local(law) && !is_ordered(number)) return add_payer("payer_number_law");
        if (!is_prefecture(number.substr(2, 2))) return add_payer("payer_number_prefecture");
        if (!check_digit_fits(number)) add_payer("payer_number_check_digit");
    }

    void check_recipient() {
        const std::string_view number = expense_.recipient_number;
        const auto add_recipient = [&](FindingId id) { add(id, MDG_FIELD_RECIPIENT_NUMBER); };
        if (number.empty()) {
            if (!has_law(expense_) || law_of(expense_) != "30") add_recipient("recipient_number_missing");
        } else if (number.size() != 7 || !all_digits(number)) {
            add_recipient("recipient_number_form");
        } else if (!check_digit_fits(number)) {
            add_recipient("recipient_number_check_digit");
        }
    }

    void check_period() {
        const auto start = existing(expense_.valid_start);
        const auto end = existing(expense_.valid_end);
        if (start && end && *end < *start) return add("public_expense_period", MDG_FIELD_VALID_END);
        if (!view_.visit) return;
        if (end && *end < *view_.visit)
            add("public_expense_lapsed", MDG_FIELD_VALID_END);
        else if (start && *view_.visit < *start)
            add("public_expense_lapsed", MDG_FIELD_VALID_START);
    }

    const View& view_;
    const PublicExpense& expense_;
    std::size_t index_;
    Findings& findings_;
};

} // namespace

void check_public_expenses(const View& view, Findings& findings) {
    const auto& expenses = view.claim.public_expenses;
    if (expenses.empty() && view.cover == Cover::public_only)
        findings.add("public_expense_missing", MDG_FIELD_PUBLIC_EXPENSE);
    if (expenses.size() > most_expenses) findings.add("public_expense_count", MDG_FIELD_PUBLIC_EXPENSE);
    int before = 0;
    for (std::size_t i = 0; i < expenses.size(); ++i) {
        OneExpense(view, i, findings).check();
        if (!has_law(expenses[i])) continue;
        const auto same = [&](const PublicExpense& other) {
            return other.payer_number == expenses[i].payer_number &&
                   other.recipient_number == expenses[i].recipient_number;
        };
        const auto here = expenses.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find_if(expenses.begin(), here, same) != here)
            findings.add("public_expense_twice", MDG_FIELD_PAYER_NUMBER, MDG_FIELD_PUBLIC_EXPENSE, i);
        const int place = public_expense_place(expenses[i].payer_number);
        if (place < before) findings.add("public_expense_order", MDG_FIELD_PAYER_NUMBER, MDG_FIELD_PUBLIC_EXPENSE, i);
        before = std::max(before, place);
    }
}

} // namespace mdg::claim
