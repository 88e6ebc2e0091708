#include "claim/complete.hpp"

#include "claim/claim_record.hpp"
#include "claim/format/writable.hpp"
#include "rules/rulebook.hpp"
#include "rules/texts.hpp"

#include <utility>

namespace mdg::claim {
namespace {

using base::Finding;
using record::FieldId;
using record::Record;

bool late_elderly(const Claim& claim) {
    return claim.insurer_kind == MDG_INSURER_KIND_LATE_ELDERLY ||
           (claim.insurer_number.size() == 8 && claim.insurer_number.starts_with("39"));
}

// Confirmed online, the answer names the day.
bool checked_online(const Claim& claim) {
    return claim.evidence.empty() || claim.evidence == MDG_EVIDENCE_CARD || claim.evidence == MDG_EVIDENCE_NUMBER;
}

std::vector<Finding> only(std::string_view code, std::vector<Finding> findings) {
    std::erase_if(findings, [code](const Finding& finding) { return finding.code != code; });
    return findings;
}

void say(Record& record, const char* text) {
    for (Record& each : rules::texts(text)) record.add(MDG_FIELD_TEXT, std::move(each));
}

} // namespace

// What every claim needs is what its formats demand; the rest depends on the path.
std::vector<Finding> missing_in(const Claim& claim) {
    const bool unknown = claim.path == MDG_CLAIM_PATH_UNKNOWN;
    std::vector<Finding> missing = only(MDG_FINDING_CODE_MISSING, incomplete_in(claim));
    const auto need = [&missing](FieldId field, const auto& value) {
        if (value == std::decay_t<decltype(value)>())
            missing.push_back({std::string(record::find_field(field)->name), MDG_FINDING_CODE_MISSING,
                               "a claim needs it", "レセプトに必要な項目がありません"});
    };
    if (checked_online(claim)) need(MDG_FIELD_CHECK_DATE, claim.check_date);
    if (claim.path == MDG_CLAIM_PATH_LAPSED || unknown) need(MDG_FIELD_CLAIM_COMMENT_CODE, claim.comment_code);
    // 本人・家族 decides the kind of claim (claim facts 2.4); the late elderly are all insured themselves.
    if (!claim.insurer_number.empty() && !late_elderly(claim)) need(MDG_FIELD_PERSONAL_FAMILY, claim.personal_family);
    if (!unknown) return missing;
    need(MDG_FIELD_NAME_KANA, claim.name_kana);
    need(MDG_FIELD_ASKED_AFTER, claim.asked_after);
    need(MDG_FIELD_CONTACTED_ON, claim.contacted_on);
    return missing;
}

std::vector<Finding> wrong_in(const Claim& claim) {
    return only(MDG_FINDING_CODE_BAD_VALUE, incomplete_in(claim));
}

Record complete_record(const Claim& claim) {
    Record record = to_record(claim);
    for (const Finding& finding : missing_in(claim)) record.add(MDG_FIELD_MISSING, record::to_record(finding));
    for (const Finding& finding : wrong_in(claim)) record.add(MDG_FIELD_FINDING, record::to_record(finding));
    if (claim.path == MDG_CLAIM_PATH_LAPSED || claim.path == MDG_CLAIM_PATH_UNKNOWN) say(record, "claim_takes_longer");
    if (claim.path == MDG_CLAIM_PATH_LAPSED && claim.visit_date && rules::rule("R-CLM-16").holds_on(*claim.visit_date))
        say(record, "lapsed_claim_again");
    return record;
}

} // namespace mdg::claim
