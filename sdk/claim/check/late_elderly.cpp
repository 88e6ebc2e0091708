#include "claim/check/findings.hpp"
#include "claim/check/scan.hpp"
#include "claim/check/view.hpp"

namespace mdg::claim {
namespace {

constexpr int with_disability = 65; // R-INS-02

// Eight digits of either width.
bool is_number(std::string_view number) {
    const Scan seen = scan(number);
    return seen.characters == 8 && (all_digits(number) || (seen.full && !seen.half));
}

} // namespace

void check_late_elderly(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    if (view.cover != Cover::late_elderly) {
        const bool insured =
            view.cover == Cover::employees || view.cover == Cover::self_defence || view.cover == Cover::national;
        if (insured && view.age == rules::Age::late_elderly) findings.add("late_elderly_age", MDG_FIELD_INSURER_NUMBER);
        return;
    }
    if (view.years && *view.years < with_disability) findings.add("late_elderly_too_young", MDG_FIELD_BIRTH_DATE);
    if (!claim.symbol.empty()) findings.add("late_elderly_symbol", MDG_FIELD_INSURED_SYMBOL);
    if (!claim.number.empty() && !is_number(claim.number))
        findings.add("late_elderly_number", MDG_FIELD_INSURED_NUMBER);
    if (!claim.branch_number.empty()) findings.add("late_elderly_branch", MDG_FIELD_INSURED_BRANCH_NUMBER);
    if (claim.personal_family == MDG_PERSONAL_FAMILY_DEPENDENT)
        findings.add("late_elderly_dependent", MDG_FIELD_PERSONAL_FAMILY);
}

} // namespace mdg::claim
