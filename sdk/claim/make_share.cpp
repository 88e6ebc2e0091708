#include "claim/parts.hpp"
#include "claim/tables.hpp"
#include "rules/share.hpp"

#include <algorithm>
#include <charconv>

#include <madoguchi/fields.h>

namespace mdg::claim {
namespace {

constexpr std::size_t most_remarks = 5; // RE has room for them

template <typename Certificate>
const Certificate* in_force(const std::vector<Certificate>& certificates, const std::optional<Date>& day) {
    if (!day) return nullptr;
    const auto found =
        std::ranges::find_if(certificates, [&](const Certificate& each) { return each.validity.holds_on(*day); });
    return found == certificates.end() ? nullptr : &*found;
}

// The qualification's own ratio (late elderly), else that of an elderly recipient certificate in force on the day of the
// visit (R-CLM-20).
std::string_view ratio_of(const Facts& facts) {
    if (!facts.qualification.contribution_ratio.empty()) return facts.qualification.contribution_ratio;
    const ElderlyCertificate* certificate = in_force(facts.qualification.elderly, facts.visit_date);
    return certificate == nullptr ? std::string_view() : certificate->ratio;
}

// 030 is 3; 0 where it is none of the three.
std::uint8_t tenths(std::string_view ratio) {
    return ratio.size() == 3 && ratio[0] == '0' && ratio[2] == '0' && ratio[1] >= '1' && ratio[1] <= '3'
               ? static_cast<std::uint8_t>(ratio[1] - '0')
               : std::uint8_t{0};
}

std::uint8_t declared_tenths(std::string_view ratio) {
    return ratio == MDG_DECLARED_RATIO_ONE     ? std::uint8_t{1}
           : ratio == MDG_DECLARED_RATIO_TWO   ? std::uint8_t{2}
           : ratio == MDG_DECLARED_RATIO_THREE ? std::uint8_t{3}
                                               : std::uint8_t{0};
}

// By the answer, else as declared (from 70 on only), else by age where that leaves one.
void add_burden(Claim& claim, const Facts& facts, const Standing& standing) {
    if (standing.public_only) return;
    rules::Patient patient = standing.patient;
    patient.ratio = tenths(claim.contribution_ratio);
    std::string_view evidence = patient.ratio != 0 ? facts.evidence : std::string_view(MDG_EVIDENCE_DERIVED);
    if (patient.ratio == 0 && facts.declaration && standing.elderly()) {
        patient.ratio = declared_tenths(facts.declaration->ratio);
        if (patient.ratio != 0) evidence = MDG_EVIDENCE_DECLARATION;
    }
    if (patient.ratio == 0 && !standing.age_known) return;
    const rules::Ratio ratio = rules::normal_ratio(patient);
    if (ratio.lowest != ratio.highest) return;
    claim.burden_ratio = ratio.lowest;
    note(claim, MDG_FIELD_BURDEN_RATIO, evidence);
    if (standing.patient.insurer != rules::Insurer::national) return;
    claim.benefit_percent = (10 - ratio.lowest) * 10;
    note(claim, MDG_FIELD_BENEFIT_PERCENT, MDG_EVIDENCE_DERIVED);
}

void add_diseases(Claim& claim, const Facts& facts) {
    for (const DiseaseCertificate& each : facts.qualification.diseases)
        if (!facts.visit_date || each.validity.holds_on(*facts.visit_date))
            claim.specific_diseases.push_back(
                {std::string(each.category), each.validity.start, each.validity.end, each.self_pay_yen});
    if (!claim.specific_diseases.empty()) note(claim, MDG_FIELD_SPECIFIC_DISEASE, facts.evidence);
}

const SpecialRemark* limit_remark(const Claim& claim, const Facts& facts, const Standing& standing) {
    if (!claim.limit_flag.empty()) return special_remark(RemarkFor::limit, claim.limit_flag, *facts.visit_date);
    // Of an unknown qualification no category is known either.
    if (standing.unknown || standing.public_only || !standing.elderly() || !claim.burden_ratio || !facts.visit_date)
        return nullptr;
    const char key = static_cast<char>('0' + *claim.burden_ratio);
    return special_remark(standing.late_elderly() ? RemarkFor::no_limit_late_elderly : RemarkFor::no_limit_elderly,
                          {&key, 1}, *facts.visit_date);
}

void add_special_remarks(Claim& claim, const Facts& facts, const SpecialRemark* limit) {
    std::vector<std::string>& remarks = claim.special_remarks;
    for (const SpecificDisease& disease : claim.specific_diseases) {
        if (!disease.self_pay_yen || !facts.visit_date) continue;
        char yen[24];
        const auto* end = std::to_chars(std::begin(yen), std::end(yen), *disease.self_pay_yen).ptr;
        const std::string_view key(yen, static_cast<std::size_t>(end - yen));
        if (const SpecialRemark* remark = special_remark(RemarkFor::disease, key, *facts.visit_date))
            remarks.emplace_back(remark->code);
    }
    if (limit != nullptr) {
        const bool several = facts.several_times == 1 && !limit->several.empty();
        remarks.emplace_back(several ? limit->several : limit->code);
    }
    if (remarks.empty()) return;
    std::ranges::sort(remarks);
    remarks.erase(std::ranges::unique(remarks).begin(), remarks.end());
    if (remarks.size() > most_remarks) remarks.resize(most_remarks);
    note(claim, MDG_FIELD_SPECIAL_REMARKS, MDG_EVIDENCE_DERIVED);
}

// Meals are an inpatient's (inferred).
void add_payment_category(Claim& claim, const Facts& facts, const SpecialRemark* limit, bool long_term) {
    if (!facts.payment_category.empty()) {
        claim.payment_category = facts.payment_category;
        note(claim, MDG_FIELD_PAYMENT_CATEGORY, MDG_EVIDENCE_HOST);
    } else if (limit != nullptr && !limit->payment_category.empty() && facts.setting == MDG_CLAIM_SETTING_INPATIENT) {
        claim.payment_category = long_term ? limit->payment_category_long : limit->payment_category;
        note(claim, MDG_FIELD_PAYMENT_CATEGORY, MDG_EVIDENCE_DERIVED);
    }
}

} // namespace

void add_share(Claim& claim, const Facts& facts, const Standing& standing) {
    if (const std::string_view ratio = ratio_of(facts); !ratio.empty()) {
        claim.contribution_ratio = ratio;
        note(claim, MDG_FIELD_CONTRIBUTION_RATIO, facts.evidence);
    }
    add_burden(claim, facts, standing);
    bool long_term = false;
    if (const LimitCertificate* limit = in_force(facts.qualification.limits, facts.visit_date)) {
        claim.limit_flag = limit->flag;
        long_term = limit->long_term && *limit->long_term <= *facts.visit_date;
        if (!claim.limit_flag.empty()) note(claim, MDG_FIELD_LIMIT_FLAG, facts.evidence);
    }
    add_diseases(claim, facts);
    const SpecialRemark* limit = limit_remark(claim, facts, standing);
    add_special_remarks(claim, facts, limit);
    add_payment_category(claim, facts, limit, long_term);
}

} // namespace mdg::claim
