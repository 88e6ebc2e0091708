#include "claim/check/findings.hpp"
#include "claim/check/view.hpp"

namespace mdg::claim {
namespace {

constexpr std::size_t most_patient_number = 20; // bytes as UKE has them

// By the fourth digit of the type (claim facts 1.4): in- and outpatient of one group stand side by side.
enum class Group : std::uint8_t { insured, preschool, dependent, elderly, elderly_active };

Group group_of(char digit) {
    constexpr Group groups[] = {Group::elderly_active, Group::insured,       Group::insured,   Group::preschool,
                                Group::preschool,      Group::dependent,     Group::dependent, Group::elderly,
                                Group::elderly,        Group::elderly_active};
    return groups[digit - '0'];
}

bool is_inpatient(char digit) {
    return digit % 2 != 0; // '1', '3' … '9'
}

// True also where the claim does not say enough to know.
bool fits_person(Group group, const View& view) {
    const Claim& claim = view.claim;
    if (view.cover == Cover::public_only) return group == Group::insured;
    if (!view.age) return true;
    if (view.elderly) {
        if (group != Group::elderly && group != Group::elderly_active) return false;
        return !claim.burden_ratio || (*claim.burden_ratio == 3) == (group == Group::elderly_active);
    }
    if (view.age == rules::Age::preschool) return group == Group::preschool;
    if (claim.personal_family == MDG_PERSONAL_FAMILY_INSURED) return group == Group::insured;
    if (claim.personal_family == MDG_PERSONAL_FAMILY_DEPENDENT) return group == Group::dependent;
    return true;
}

void check_claim_type(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    const std::string_view type = claim.type;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_CLAIM_TYPE); };
    if (type.empty()) return;
    if (type.size() != 4 || !all_digits(type)) return add("type_form");
    if (claim.point_table.size() == 1 && type[0] != claim.point_table[0]) add("type_point_table");
    const bool retired = claim.insurer_number.starts_with("67"); // 4: of old claims
    if (view.cover != Cover::unclear && view.cover != Cover::disaster && !(retired && type[1] == '4')) {
        const char payer = view.cover == Cover::public_only                                                   ? '2'
                           : view.cover == Cover::late_elderly || (view.cover == Cover::unknown && view.late) ? '3'
                                                                                                              : '1';
        if (type[1] != payer) add("type_payer");
        const std::size_t covers = claim.public_expenses.size() + (view.cover == Cover::public_only ? 0 : 1);
        if (static_cast<std::size_t>(type[2] - '0') != covers && covers <= 5) add("type_public_expenses");
    }
    if (claim.setting == MDG_CLAIM_SETTING_INPATIENT || claim.setting == MDG_CLAIM_SETTING_OUTPATIENT)
        if (is_inpatient(type[3]) != (claim.setting == MDG_CLAIM_SETTING_INPATIENT)) add("type_setting");
    if (view.cover != Cover::unclear && !fits_person(group_of(type[3]), view)) add("type_person");
}

void check_examining_body(const View& view, Findings& findings) {
    const std::string_view body = view.claim.examining_body;
    const bool fund = body == MDG_EXAMINING_BODY_PAYMENT_FUND;
    const bool federation = body == MDG_EXAMINING_BODY_NATIONAL_FEDERATION;
    if ((!fund && !federation) || view.cover == Cover::unclear || view.cover == Cover::disaster) return;
    // Of an unknown claim the provider may choose where the kind is not known (claim facts 2.4, M).
    const std::string_view kind = view.claim.insurer_kind;
    if (view.cover == Cover::unknown && !view.late && kind != MDG_INSURER_KIND_EMPLOYEES &&
        kind != MDG_INSURER_KIND_NATIONAL)
        return;
    const bool national = view.cover == Cover::national || view.late ||
                          (view.cover == Cover::unknown && kind == MDG_INSURER_KIND_NATIONAL);
    if (national != federation) findings.add("examining_body_differs", MDG_FIELD_EXAMINING_BODY);
}

// Bytes of code page 932: one for half width, two for every other.
std::size_t bytes_of(std::string_view utf8) {
    std::size_t bytes = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            ++bytes;
        else if (byte >= 0xC0)
            bytes += 2;
    }
    return bytes;
}

} // namespace

void check_type(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    check_claim_type(view, findings);
    check_examining_body(view, findings);
    if (claim.point_table.size() == 1 && claim.facility_code.size() == 10 &&
        claim.point_table[0] != claim.facility_code[2])
        findings.add("point_table_differs", MDG_FIELD_POINT_TABLE);
    if (bytes_of(claim.patient_number) > most_patient_number)
        findings.add("patient_number_too_long", MDG_FIELD_PATIENT_NUMBER);
}

} // namespace mdg::claim
