#include "claim/check/check.hpp"
#include "claim/claim_record.hpp"

namespace mdg::claim {
namespace {

using record::Record;

void set_if_known(Record& record, record::FieldId field, std::string_view value) {
    if (!value.empty()) record.set_text(field, value);
}

Record to_record(const Finding& finding) {
    const CatalogueRow& row = *finding.row;
    Record record(MDG_KIND_FINDING, 12);
    record.set_text(MDG_FIELD_PLACE, place_of(finding));
    record.set_text(MDG_FIELD_FINDING_ID, row.id);
    record.set_text(MDG_FIELD_FINDING_CODE, row.code);
    record.set_text(MDG_FIELD_SEVERITY, row.severity);
    set_if_known(record, MDG_FIELD_FINDING_RULES, row.rules);
    record.set_text(MDG_FIELD_FINDING_JA, row.ja);
    record.set_text(MDG_FIELD_DETAIL, row.en);
    record.set_text(MDG_FIELD_FIX_JA, row.fix_ja);
    record.set_text(MDG_FIELD_FIX_EN, row.fix_en);
    set_if_known(record, MDG_FIELD_RETURN_REASON, row.return_reason);
    if (row.return_rank != 0) record.set_integer(MDG_FIELD_RETURN_RANK, row.return_rank);
    return record;
}

} // namespace

Record check_claim(const Record& record) {
    const Claim claim = read_claim(record);
    const std::vector<Finding> findings = check(claim);
    Record result(MDG_KIND_CLAIM_FINDINGS);
    result.set_integer(MDG_FIELD_CLAIMABLE, claimable(findings) ? 1 : 0);
    if (claim.path == MDG_CLAIM_PATH_UNKNOWN) result.set_integer(MDG_FIELD_COMPLETENESS, completeness(claim));
    for (const Finding& finding : findings) result.add(MDG_FIELD_FINDING, to_record(finding));
    return result;
}

} // namespace mdg::claim
