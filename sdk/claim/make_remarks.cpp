#include "claim/name.hpp"
#include "claim/parts.hpp"
#include "claim/tables.hpp"
#include "rules/era.hpp"

#include <madoguchi/fields.h>

namespace mdg::claim {
namespace {

// 令和７年１２月１０日, to be made full width.
std::string era_text(Date day) {
    const rules::Era* era = rules::era_on(day);
    if (era == nullptr) return base::to_iso(day);
    const int year = static_cast<int>(day.year()) - era->first_year + 1;
    return std::string(era->ja) + (year == 1 ? "元" : std::to_string(year)) + "年" +
           std::to_string(static_cast<unsigned>(day.month())) + "月" +
           std::to_string(static_cast<unsigned>(day.day())) + "日";
}

struct Address {
    std::string first; // 住所１
    std::string rest;  // 住所２以降
};

// Parted at the first blank, where the name of a building begins; another residence follows.
Address address_of(const Declaration& declaration) {
    const std::string whole = claim_name(declaration.address);
    const auto blank = whole.find("　");
    Address address{whole.substr(0, blank), blank == whole.npos ? "" : whole.substr(blank + 3)};
    if (!declaration.other_residence.empty())
        address.rest += (address.rest.empty() ? "居所：" : "　居所：") + claim_name(declaration.other_residence);
    return address;
}

std::string content_of(std::string_view what, const Claim& claim, const Facts& facts) {
    static const Declaration nothing;
    const Declaration& declared = facts.declaration ? *facts.declaration : nothing;
    if (what == "name_kana") return claim.claim_name_kana;
    if (what == "insurer_kind") {
        const auto* row = record::find_code("insurer_kind", claim.insurer_kind);
        return row == nullptr ? "" : std::string(row->ja);
    }
    if (what == "insurer_name") return claim_name(declared.insurer_name);
    if (what == "workplace") return claim_name(declared.workplace);
    if (what == "address") return address_of(declared).first;
    if (what == "address_rest") return address_of(declared).rest;
    if (what == "phone") return claim_text(declared.phone);
    return facts.contacted_on ? claim_text(era_text(*facts.contacted_on)) : "";
}

} // namespace

// What the patient left blank is left out; the codes keep the order (R-CLM-04, R-CLM-12).
void add_remarks(Claim& claim, const Facts& facts) {
    for (const RemarkRow& row : remark_rows(facts.path)) {
        if (row.content.empty()) {
            claim.comment_code = row.code;
            claim.remarks.push_back({std::string(row.code), ""});
        } else if (std::string text = content_of(row.content, claim, facts); !text.empty()) {
            claim.remarks.push_back({std::string(row.code), std::move(text)});
        }
    }
    if (!claim.remarks.empty())
        note(claim, MDG_FIELD_REMARK,
             facts.declaration ? std::string_view(MDG_EVIDENCE_DECLARATION) : std::string_view(MDG_EVIDENCE_DERIVED));
}

} // namespace mdg::claim
