#include "claim/check/findings.hpp"
#include "claim/check/view.hpp"

namespace mdg::claim {
namespace {

// The first fault of the number; one that is wrong in its form has no check digit to speak of.
void check_insurer_number(const View& view, Findings& findings) {
    const std::string_view number = view.claim.insurer_number;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_INSURER_NUMBER); };
    if (is_sevens(number)) return add("sevens_path");
    if (view.cover == Cover::public_only || view.cover == Cover::disaster) return;
    if (number.empty()) return add("insurer_number_missing");
    const bool eight = number.size() == 8;
    if (!all_digits(number) || (!eight && number.size() != 6) || number.starts_with("00"))
        return add("insurer_number_form");
    if (view.cover == Cover::unclear) return add("insurer_number_law");
    if (!is_prefecture(number.substr(eight ? 2 : 0, 2))) return add("insurer_number_prefecture");
    if (!check_digit_fits(number)) add("insurer_number_check_digit");
}

// The kind of insurance the patient named, or an answer (R-INS-01).
void check_kind(const View& view, Findings& findings) {
    const std::string_view kind = view.claim.insurer_kind;
    if (kind.empty() || kind == MDG_INSURER_KIND_UNKNOWN || view.cover == Cover::unclear ||
        view.cover == Cover::disaster || view.cover == Cover::unknown)
        return;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_INSURER_KIND); };
    if (kind == MDG_INSURER_KIND_NATIONAL) {
        if (view.cover != Cover::national) add("kind_is_national");
    } else if (kind == MDG_INSURER_KIND_LATE_ELDERLY) {
        if (view.cover != Cover::late_elderly) add("kind_is_late_elderly");
    } else if (kind == MDG_INSURER_KIND_EMPLOYEES) {
        if (view.cover != Cover::employees && view.cover != Cover::self_defence) add("kind_differs");
    } else if (kind == MDG_INSURER_KIND_OTHER) {
        if (view.cover != Cover::self_defence && view.cover != Cover::public_only) add("kind_differs");
    }
}

} // namespace

void check_numbers(const View& view, Findings& findings) {
    if (view.path != Path::unknown) {
        check_insurer_number(view, findings);
        check_kind(view, findings);
    }
    const Claim& claim = view.claim;
    if (view.cover == Cover::public_only) {
        if (!claim.symbol.empty()) findings.add("public_only_insured", MDG_FIELD_INSURED_SYMBOL);
        if (!claim.number.empty()) findings.add("public_only_insured", MDG_FIELD_INSURED_NUMBER);
        if (!claim.branch_number.empty()) findings.add("public_only_insured", MDG_FIELD_INSURED_BRANCH_NUMBER);
        return;
    }
    if (claim.number.empty() && view.path != Path::unknown) findings.add("number_missing", MDG_FIELD_INSURED_NUMBER);
    if (!claim.branch_number.empty() && (claim.branch_number.size() != 2 || !all_digits(claim.branch_number)))
        findings.add("branch_form", MDG_FIELD_INSURED_BRANCH_NUMBER);
}

} // namespace mdg::claim
