#include "claim/check/bases.hpp"
#include "claim/check/breaks.hpp"

namespace mdg::claim::test {

namespace {

void without(Claim& claim, std::string_view code) {
    std::erase_if(claim.remarks, [&](const Remark& remark) { return remark.code == code; });
}

} // namespace

std::vector<Break> unknown_broken() {
    return {
        {"unknown_marker_missing", "remark", unknown, [](Claim& c) { without(c, "820000246"); }},
        {"unknown_kana_missing", "remark", unknown, [](Claim& c) { without(c, "830000501"); }},
        {"unknown_kind_missing", "remark", unknown, [](Claim& c) { without(c, "830000502"); }},
        {"unknown_insurer_missing", "remark", unknown, [](Claim& c) { without(c, "830000503"); }},
        {"unknown_employer_missing", "remark", unknown, [](Claim& c) { without(c, "830000504"); }},
        {"unknown_address_missing", "remark", unknown, [](Claim& c) { without(c, "830000505"); }},
        {"unknown_phone_missing", "remark", unknown, [](Claim& c) { without(c, "830000507"); }},
        {"unknown_phone_missing", "remark", unknown, [](Claim& c) { c.remarks[7].text.clear(); }},
        {"unknown_date_remark_missing", "remark", unknown, [](Claim& c) { without(c, "830000508"); }},
        {"unknown_remark_order", "remark[2].remark_code", unknown,
         [](Claim& c) { std::swap(c.remarks[0], c.remarks[1]); }},
        {"unknown_remark_order", "remark[8].remark_code", unknown,
         [](Claim& c) { std::swap(c.remarks[6], c.remarks[7]); }},
        {"unknown_card_not_shown", "card_shown", unknown, [](Claim& c) { c.card_shown = 0; }},
        {"unknown_card_unsaid", "card_shown", unknown, [](Claim& c) { c.card_shown.reset(); }},
        {"unknown_returning", "returning", unknown, [](Claim& c) { c.returning = 1; }},
        {"unknown_qualification_seen", "disqualification_date", unknown,
         [](Claim& c) { c.disqualification_date = on("2026-05-31"); }},
        {"unknown_not_asked", "asked_after", unknown, [](Claim& c) { c.asked_after = 0; }},
        {"unknown_not_asked", "asked_after", unknown, [](Claim& c) { c.asked_after.reset(); }},
        {"unknown_evidence", "evidence", unknown, [](Claim& c) { c.evidence = MDG_EVIDENCE_CARD; }},
        {"unknown_contact_missing", "contacted_on", unknown, [](Claim& c) { c.contacted_on.reset(); }},
        {"unknown_contact_before_visit", "contacted_on", unknown, [](Claim& c) { c.contacted_on = on("2026-06-09"); }},
        {"unknown_days", "visit_days", unknown, [](Claim& c) { c.visit_days = 2; }},
        {"unknown_newborn", "registration_checked", unknown,
         [](Claim& c) {
             c.birth_date = on("2026-05-20");
             c.personal_family = MDG_PERSONAL_FAMILY_DEPENDENT;
             c.burden_ratio = 2;
             c.type = "1114";
         }},
        {"unknown_family_missing", "personal_family", unknown, [](Claim& c) { c.personal_family.clear(); }},
        {"unknown_insurer_number", "insurer_number", unknown, [](Claim& c) { c.insurer_number = "7777777"; }},
        {"unknown_insurer_number", "insurer_number", unknown, [](Claim& c) { c.insurer_number = "01130012"; }},
        {"unknown_symbol", "insured_symbol", unknown, [](Claim& c) { c.symbol = "1"; }},
        {"unknown_number", "insured_number", unknown, [](Claim& c) { c.number = "77777777"; }},
        {"unknown_number", "insured_number", unknown, [](Claim& c) { c.number.clear(); }},
        {"unknown_number", "insured_number", unknown,
         [](Claim& c) {
             c.insurer_kind = MDG_INSURER_KIND_LATE_ELDERLY;
             c.birth_date = on("1945-03-09");
             c.type = "1318";
             c.burden_ratio = 1;
             c.examining_body = MDG_EXAMINING_BODY_NATIONAL_FEDERATION;
         }},
        {"unknown_branch", "insured_branch_number", unknown, [](Claim& c) { c.branch_number = "00"; }},
        {"unknown_too_early", "claim_path", unknown,
         [](Claim& c) {
             c.visit_date = on("2023-07-31");
             c.month = "202307";
             c.contacted_on = c.visit_date;
         }},
    };
}

} // namespace mdg::claim::test
