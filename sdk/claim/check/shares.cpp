#include "claim/check/findings.hpp"
#include "claim/check/view.hpp"

namespace mdg::claim {
namespace {

constexpr std::int64_t most_points = 99'999'999; // n8
constexpr std::int64_t most_yen = 999'999'999;   // n9

bool fits(std::optional<std::int64_t> number, std::int64_t most) {
    return !number || (*number >= 0 && *number <= most);
}

// R-BURD-05.
bool is_of_age(std::int64_t ratio, const View& view) {
    if (view.elderly) return view.late || ratio != 1;
    return ratio == (view.age == rules::Age::preschool ? 2 : 3);
}

void check_ratio(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    if (!claim.burden_ratio) return;
    const std::int64_t ratio = *claim.burden_ratio;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_BURDEN_RATIO); };
    if (ratio < 1 || ratio > 3) return add("ratio_form");
    const std::string& answered = claim.contribution_ratio; // 030
    if (!answered.empty() && answered != "0" + std::to_string(ratio) + "0") return add("ratio_differs");
    // What an elderly patient declared may be wrong without a return (claim facts 2.6).
    const bool declared = view.path == Path::unknown && view.elderly;
    if (view.age && !declared && view.cover != Cover::public_only && !is_of_age(ratio, view)) add("ratio_age");
}

void check_benefit(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    constexpr std::int64_t atomic_bomb_only = 30; // 被爆者健康手帳のみ (claim facts 1.4)
    if (!claim.benefit_percent || *claim.benefit_percent == atomic_bomb_only) return;
    if (view.cover == Cover::national) {
        if (claim.burden_ratio && *claim.burden_ratio >= 1 && *claim.burden_ratio <= 3 &&
            *claim.benefit_percent != 100 - 10 * *claim.burden_ratio)
            findings.add("benefit_differs", MDG_FIELD_BENEFIT_PERCENT);
    } else if (view.cover != Cover::unclear) {
        findings.add("benefit_not_national", MDG_FIELD_BENEFIT_PERCENT);
    }
}

} // namespace

void check_shares(const View& view, Findings& findings) {
    check_ratio(view, findings);
    check_benefit(view, findings);
    if (!fits(view.claim.points, most_points)) findings.add("amount_range", MDG_FIELD_POINTS);
    if (!fits(view.claim.patient_payment_yen, most_yen)) findings.add("amount_range", MDG_FIELD_PATIENT_PAYMENT_YEN);
    for (std::size_t i = 0; i < view.claim.public_expenses.size(); ++i) {
        const PublicExpense& expense = view.claim.public_expenses[i];
        const auto add = [&](record::FieldId field) {
            findings.add("amount_range", field, MDG_FIELD_PUBLIC_EXPENSE, i);
        };
        if (!fits(expense.points, most_points)) add(MDG_FIELD_POINTS);
        if (!fits(expense.patient_payment_yen, most_points)) add(MDG_FIELD_PATIENT_PAYMENT_YEN);
    }
}

} // namespace mdg::claim
