#include "claim/check/findings.hpp"
#include "claim/check/special_remarks.hpp"
#include "claim/check/view.hpp"

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

void check_flag(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    const std::string_view flag = claim.limit_flag;
    if (flag.empty() || remark_of_limit(flag, false).empty()) return;
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

void check_payment_category(const Claim& claim, Findings& findings) {
    const std::string_view flag = claim.limit_flag;
    const std::string_view category = claim.payment_category;
    if (flag.empty() || category.empty() || remark_of_limit(flag, false).empty()) return;
    const bool fits = one_of(flag, {MDG_LIMIT_FLAG_O, MDG_LIMIT_FLAG_O_BORDER, MDG_LIMIT_FLAG_LOW_2})
                          ? one_of(category, {MDG_PAYMENT_CATEGORY_LOW_2, MDG_PAYMENT_CATEGORY_LOW_2_LONG})
                      : one_of(flag, {MDG_LIMIT_FLAG_LOW_1, MDG_LIMIT_FLAG_LOW_1_BORDER})
                          ? category == MDG_PAYMENT_CATEGORY_LOW_1
                      : flag == MDG_LIMIT_FLAG_LOW_1_OLD_AGE ? category == MDG_PAYMENT_CATEGORY_LOW_1_OLD_AGE
                                                             : false;
    if (!fits) findings.add("payment_category_differs", MDG_FIELD_PAYMENT_CATEGORY);
}

// Without a flag the elderly have the remark of their share, 26 to 42 (claim facts 5.3).
void check_limit_remark(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_SPECIAL_REMARKS); };
    const std::string_view wanted = remark_of_limit(claim.limit_flag, claim.several_times.value_or(0) != 0);
    bool said = false;
    for (const std::string& code : claim.special_remarks) {
        const SpecialRemark* remark = find_special_remark(code);
        if (remark == nullptr || !says_limit(*remark)) continue;
        said = true;
        if (!wanted.empty() && code != wanted) return add("special_remark_differs");
    }
    const bool insured = view.path != Path::unknown && view.cover != Cover::public_only;
    const bool by_share = claim.limit_flag.empty() && view.elderly && claim.burden_ratio && insured;
    if (!said && (!wanted.empty() || by_share)) add("special_remark_missing");
}

void check_special_remarks(const Claim& claim, Findings& findings) {
    const auto& codes = claim.special_remarks;
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_SPECIAL_REMARKS); };
    if (codes.size() > most_remarks) add("special_remark_count");
    for (auto code = codes.begin(); code != codes.end(); ++code) {
        if (find_special_remark(*code) == nullptr)
            add("special_remark_unknown");
        else if (std::find(codes.begin(), code, *code) != code)
            add("special_remark_twice");
    }
}

// 02長 and 16長２ say what a certificate of a specific disease limits the patient's payment to.
void check_specific_diseases(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    const auto has = [&](std::string_view code) {
        return std::ranges::find(claim.special_remarks, code) != claim.special_remarks.end();
    };
    for (std::size_t i = 0; i < claim.specific_diseases.size(); ++i) {
        const SpecificDisease& disease = claim.specific_diseases[i];
        const auto start = existing(disease.valid_start);
        const auto end = existing(disease.valid_end);
        if (view.visit && ((start && *view.visit < *start) || (end && *end < *view.visit))) {
            findings.add("specific_disease_lapsed",
                         end && *end < *view.visit ? MDG_FIELD_VALID_END : MDG_FIELD_VALID_START,
                         MDG_FIELD_SPECIFIC_DISEASE, i);
            continue;
        }
        constexpr std::int64_t upper_income = 20'000;
        const bool twenty = disease.self_pay_yen == upper_income;
        if (!has("02") && !has("16"))
            findings.add("long_remark_missing", MDG_FIELD_SPECIAL_REMARKS);
        else if (disease.self_pay_yen && !has(twenty ? "16" : "02"))
            findings.add("long_remark_differs", MDG_FIELD_SPECIAL_REMARKS);
    }
}

} // namespace

void check_limits(const View& view, Findings& findings) {
    check_flag(view, findings);
    check_payment_category(view.claim, findings);
    check_special_remarks(view.claim, findings);
    check_limit_remark(view, findings);
    check_specific_diseases(view, findings);
}

} // namespace mdg::claim
