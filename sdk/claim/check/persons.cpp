#include "claim/check/findings.hpp"
#include "claim/check/view.hpp"

namespace mdg::claim {
namespace {

constexpr int oldest = 130;
constexpr int works_from = 15; // INF: nobody is employed, and so insured, before

void check_sex(const Claim& claim, Findings& findings) {
    if (claim.sex.empty())
        findings.add("sex_missing", MDG_FIELD_SEX);
    else if (claim.sex != MDG_SEX_MALE && claim.sex != MDG_SEX_FEMALE)
        findings.add("sex_form", MDG_FIELD_SEX);
}

void check_birth_date(const View& view, Findings& findings) {
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_BIRTH_DATE); };
    if (!view.claim.birth_date) return add("birth_date_missing");
    if (!view.birth) return;
    if (view.visit && *view.birth > *view.visit) return add("birth_date_after_visit");
    if (view.years && *view.years > oldest) return add("birth_date_too_old");
    const auto qualified = existing(view.claim.qualification_date);
    if (qualified && *qualified < *view.birth) add("birth_date_qualification");
}

void check_family(const View& view, Findings& findings) {
    const std::string_view family = view.claim.personal_family;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_PERSONAL_FAMILY); };
    if (family.empty()) {
        if (view.path == Path::unknown)
            add("unknown_family_missing");
        else if (view.cover != Cover::late_elderly && view.cover != Cover::public_only)
            add("family_missing");
    } else if (family != MDG_PERSONAL_FAMILY_INSURED && family != MDG_PERSONAL_FAMILY_DEPENDENT) {
        add("family_form");
    } else if (family == MDG_PERSONAL_FAMILY_INSURED && view.cover == Cover::employees && view.years &&
               *view.years < works_from) {
        add("family_child");
    }
}

} // namespace

void check_persons(const View& view, Findings& findings) {
    check_sex(view.claim, findings);
    check_birth_date(view, findings);
    check_family(view, findings);
}

} // namespace mdg::claim
