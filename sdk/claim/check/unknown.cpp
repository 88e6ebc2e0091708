#include "claim/check/comment_codes.hpp"
#include "claim/check/findings.hpp"
#include "claim/check/view.hpp"
#include "claim/tables.hpp"

#include <algorithm>
#include <array>

namespace mdg::claim {
namespace {

struct Item {
    FindingId missing;
    std::string_view code;
};

// The eight items of 摘要 (R-UNK-01).
constexpr std::array<Item, 8> items{{
    {"unknown_marker_missing", comment::unknown},
    {"unknown_kana_missing", comment::kana},
    {"unknown_kind_missing", comment::insurer_kind},
    {"unknown_insurer_missing", comment::insurer_name},
    {"unknown_employer_missing", comment::employer},
    {"unknown_address_missing", comment::address},
    {"unknown_phone_missing", comment::phone},
    {"unknown_date_remark_missing", comment::contacted_on},
}};

// The form asks for the employer where there is one (claim facts 2.5).
bool is_due(const Item& item, std::string_view insurer_kind) {
    return item.code != comment::employer ||
           (insurer_kind != MDG_INSURER_KIND_NATIONAL && insurer_kind != MDG_INSURER_KIND_LATE_ELDERLY);
}

bool is_written(const Claim& claim, std::string_view code) {
    return std::ranges::any_of(claim.remarks, [&](const Remark& remark) {
        return remark.code == code && (!remark.text.empty() || code == comment::unknown);
    });
}

void check_items(const Claim& claim, Findings& findings) {
    for (const Item& item : items)
        if (is_due(item, claim.insurer_kind) && !is_written(claim, item.code))
            findings.add(item.missing, MDG_FIELD_REMARK);
    std::string_view before;
    for (std::size_t i = 0; i < claim.remarks.size(); ++i) {
        const std::string& code = claim.remarks[i].code;
        if (code != comment::unknown && !comment::is_declared(code)) continue;
        if (code < before) return findings.add("unknown_remark_order", MDG_FIELD_REMARK_CODE, MDG_FIELD_REMARK, i);
        before = code;
    }
}

// The last resort, and only with the card shown (R-UNK-09).
void check_preconditions(const Claim& claim, Findings& findings) {
    if (!claim.card_shown)
        findings.add("unknown_card_unsaid", MDG_FIELD_CARD_SHOWN);
    else if (*claim.card_shown == 0)
        findings.add("unknown_card_not_shown", MDG_FIELD_CARD_SHOWN);
    if (claim.returning.value_or(0) != 0) findings.add("unknown_returning", MDG_FIELD_RETURNING);
    if (claim.disqualification_date) findings.add("unknown_qualification_seen", MDG_FIELD_DISQUALIFICATION_DATE);
    if (claim.asked_after.value_or(0) == 0) findings.add("unknown_not_asked", MDG_FIELD_ASKED_AFTER);
    if (!claim.evidence.empty() && claim.evidence != MDG_EVIDENCE_DECLARATION && claim.evidence != MDG_EVIDENCE_ORAL)
        findings.add("unknown_evidence", MDG_FIELD_EVIDENCE);
    if (claim.visit_days.value_or(1) > 1) findings.add("unknown_days", MDG_FIELD_VISIT_DAYS);
}

void check_contact(const View& view, Findings& findings) {
    const auto contacted = existing(view.claim.contacted_on);
    if (!view.claim.contacted_on)
        findings.add("unknown_contact_missing", MDG_FIELD_CONTACTED_ON);
    else if (contacted && view.visit && *contacted < *view.visit)
        findings.add("unknown_contact_before_visit", MDG_FIELD_CONTACTED_ON);
}

// 777777777, late elderly 77777777; the width of the characters is not laid down (claim facts 2.4, INF).
bool is_number(std::string_view number, bool late) {
    const auto wanted = unknown_number(late ? Unknown::late_elderly_number : Unknown::insured_number);
    if (number == wanted) return true;
    constexpr std::string_view wide = "７";
    std::size_t digits = 0;
    for (; number.starts_with(wide); ++digits) number.remove_prefix(wide.size());
    return number.empty() && digits == wanted.size();
}

void check_sevens(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    if (!is_sevens(claim.insurer_number)) findings.add("unknown_insurer_number", MDG_FIELD_INSURER_NUMBER);
    if (!claim.symbol.empty()) findings.add("unknown_symbol", MDG_FIELD_INSURED_SYMBOL);
    if (!is_number(claim.number, view.late)) findings.add("unknown_number", MDG_FIELD_INSURED_NUMBER);
    if (!claim.branch_number.empty()) findings.add("unknown_branch", MDG_FIELD_INSURED_BRANCH_NUMBER);
}

} // namespace

void check_unknown(const View& view, Findings& findings) {
    if (view.path != Path::unknown) return;
    const Claim& claim = view.claim;
    check_items(claim, findings);
    check_preconditions(claim, findings);
    check_contact(view, findings);
    check_sevens(view, findings);
    if (view.years && *view.years < 1 && claim.registration_checked.value_or(0) == 0)
        findings.add("unknown_newborn", MDG_FIELD_REGISTRATION_CHECKED);
    findings.add("unknown_too_early", MDG_FIELD_CLAIM_PATH);
}

int completeness(const Claim& claim) {
    std::size_t due = 0;
    std::size_t written = 0;
    for (const Item& item : items) {
        if (!is_due(item, claim.insurer_kind)) continue;
        ++due;
        if (is_written(claim, item.code)) ++written;
    }
    return static_cast<int>(100 * written / due);
}

} // namespace mdg::claim
