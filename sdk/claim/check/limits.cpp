#include "claim/check/findings.hpp"
#include "claim/check/special_remark_codes.hpp"
#include "claim/check/view.hpp"
#include "claim/tables.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

constexpr std::size_t most_remarks = 5;

bool one_of(std::string_view value, std::initializer_list<std::string_view> values) {
    return std::ranges::find(values, value) != values.end();
}

bool is_active_income(std::string_view flag) {
    return one_of(flag, {MDG_LIMIT_FLAG_ACTIVE_1, MDG_LIMIT_FLAG_ACTIVE_2, MDG_LIMIT_FLAG_ACTIVE_3});
}

// The share that goes with a category from 70 on (claim facts 5.3).
std::int64_t ratio_of(std::string_view flag, bool late) {
    if (is_active_income(flag)) return 3;
    if (one_of(flag, {MDG_LIMIT_FLAG_GENERAL, MDG_LIMIT_FLAG_GENERAL_2})) return 2;
    return late ? 1 : 2;
}

// What the category wants on that day; nullptr where there is none, or none of that name then.
const SpecialRemark* wanted_by(const View& view) {
    if (view.claim.limit_flag.empty() || !view.visit) return nullptr;
    return special_remark(RemarkFor::limit, view.claim.limit_flag, *view.visit);
}

void check_flag(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    const std::string_view flag = claim.limit_flag;
    if (wanted_by(view) == nullptr) return;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_LIMIT_FLAG); };
    const bool for_elderly = flag.starts_with('B');
    if (view.age && for_elderly != view.elderly) return add("limit_flag_age");
    const bool late_alone = one_of(flag, {MDG_LIMIT_FLAG_GENERAL_1, MDG_LIMIT_FLAG_GENERAL_2});
    if (view.cover != Cover::unclear && view.cover != Cover::disaster &&
        (view.late ? flag == MDG_LIMIT_FLAG_GENERAL : late_alone))
        return add("limit_flag_insurer");
    if (for_elderly && claim.burden_ratio && *claim.burden_ratio >= 1 && *claim.burden_ratio <= 3 &&
        *claim.burden_ratio != ratio_of(flag, view.late))
        add("limit_flag_ratio");
}

void check_payment_category(const View& view, Findings& findings) {
    const std::string_view category = view.claim.payment_category;
    const SpecialRemark* wanted = wanted_by(view);
    if (category.empty() || wanted == nullptr) return;
    if (category != wanted->payment_category && category != wanted->payment_category_long)
        findings.add("payment_category_differs", MDG_FIELD_PAYMENT_CATEGORY);
}

// Without a category the elderly have the remark of their share, 26 to 42 (claim facts 5.3).
void check_limit_remark(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_SPECIAL_REMARKS); };
    const SpecialRemark* wanted = wanted_by(view);
    std::string_view wanted_code = wanted == nullptr ? std::string_view() : wanted->code;
    if (wanted != nullptr && claim.several_times.value_or(0) != 0 && !wanted->several.empty())
        wanted_code = wanted->several;
    bool said = false;
    for (const std::string& code : claim.special_remarks) {
        if (!says_limit(code)) continue;
        said = true;
        if (!wanted_code.empty() && code != wanted_code) return add("special_remark_differs");
    }
    const bool insured = view.path != Path::unknown && view.cover != Cover::public_only;
    const bool by_share = claim.limit_flag.empty() && view.elderly && claim.burden_ratio && insured;
    if (!said && (wanted != nullptr || by_share)) add("special_remark_missing");
}

void check_special_remarks(const Claim& claim, Findings& findings) {
    const auto& codes = claim.special_remarks;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_SPECIAL_REMARKS); };
    if (codes.size() > most_remarks) add("special_remark_count");
    for (auto code = codes.begin(); code != codes.end(); ++code) {
        if (!is_special_remark(*code))
            add("special_remark_unknown");
        else if (std::find(codes.begin(), code, *code) != code)
            add("special_remark_twice");
    }
}

// 02長 and 16長２ say what a certificate of a specific disease limits the patient's payment to.
void check_long_remark(const Claim& claim, const SpecificDisease& disease, Findings& findings) {
    const auto has = [&](std::string_view code) {
        return std::ranges::find(claim.special_remarks, code) != claim.special_remarks.end();
    };
    if (!has("02") && !has("16")) return findings.add("long_remark_missing", MDG_FIELD_SPECIAL_REMARKS);
    constexpr std::int64_t upper_income = 20'000; // yen
    if (disease.self_pay_yen && !has(*disease.self_pay_yen == upper_income ? "16" : "02"))
        findings.add("long_remark_differs", MDG_FIELD_SPECIAL_REMARKS);
}

void check_specific_diseases(const View& view, Findings& findings) {
    for (std::size_t i = 0; i < view.claim.specific_diseases.size(); ++i) {
        const SpecificDisease& disease = view.claim.specific_diseases[i];
        const auto lapsed = [&](record::FieldId field) {
            findings.add("specific_disease_lapsed", field, MDG_FIELD_SPECIFIC_DISEASE, i);
        };
        const auto start = existing(disease.valid_start);
        const auto end = existing(disease.valid_end);
        if (view.visit && end && *end < *view.visit)
            lapsed(MDG_FIELD_VALID_END);
        else if (view.visit && start && *view.visit < *start)
            lapsed(MDG_FIELD_VALID_START);
        else
            check_long_remark(view.claim, disease, findings);
    }
}

} // namespace

void check_limits(const View& view, Findings& findings) {
    check_flag(view, findings);
    check_payment_category(view, findings);
    check_special_remarks(view.claim, findings);
    check_limit_remark(view, findings);
    check_specific_diseases(view, findings);
}

} // namespace mdg::claim
