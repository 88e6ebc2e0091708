// What make_claim() makes of the facts behind a clean claim is clean, and the same where both work it out.
#include "claim/check/bases.hpp"
#include "claim/facts.hpp"
#include "claim/make.hpp"
#include "support/catch.hpp"
#include "support/claims.hpp"

using namespace mdg;
using namespace mdg::claim;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int generated = 1'000;
#else
constexpr int generated = 20'000;
#endif

// Views of the claim.
Qualification qualification_of(const Claim& claim) {
    Qualification known;
    if (claim.path == MDG_CLAIM_PATH_UNKNOWN) {
        known.personal_family = claim.personal_family;
        return known;
    }
    known.card_classification = claim.card_classification;
    known.insurer_number = claim.insurer_number;
    known.symbol = claim.symbol;
    known.number = claim.number;
    known.branch_number = claim.branch_number;
    known.personal_family = claim.personal_family;
    known.qualification_date = claim.qualification_date;
    known.disqualification_date = claim.disqualification_date;
    known.name = claim.name;
    known.name_kana = claim.name_kana;
    known.birth_date = claim.birth_date;
    known.sex = claim.sex;
    known.contribution_ratio = claim.contribution_ratio;
    if (!claim.limit_flag.empty()) known.limits.push_back({{}, claim.limit_flag, {}});
    for (const SpecificDisease& disease : claim.specific_diseases)
        known.diseases.push_back({{disease.valid_start, disease.valid_end}, disease.category, disease.self_pay_yen});
    return known;
}

Declaration declaration_of(const Claim& claim) {
    Declaration declared;
    declared.name = claim.name;
    declared.name_kana = claim.name_kana;
    declared.birth_date = claim.birth_date;
    declared.sex = claim.sex;
    declared.insurer_kind = claim.insurer_kind;
    declared.insurer_name = "架空健康保険組合";
    declared.workplace = "株式会社見本商店";
    declared.address = "東京都架空区見本町1-2-3 見本ビル101";
    declared.phone = "03-0000-1234";
    declared.ratio = claim.burden_ratio == 1   ? MDG_DECLARED_RATIO_ONE
                     : claim.burden_ratio == 2 ? MDG_DECLARED_RATIO_TWO
                                               : MDG_DECLARED_RATIO_THREE;
    return declared;
}

Facts facts_of(const Claim& claim) {
    Facts facts;
    facts.path = claim.path;
    facts.evidence = claim.evidence;
    facts.facility_code = claim.facility_code;
    facts.visit_date = claim.visit_date;
    facts.check_date = claim.check_date;
    facts.qualification = qualification_of(claim);
    if (claim.path == MDG_CLAIM_PATH_UNKNOWN) facts.declaration = declaration_of(claim);
    for (const PublicExpense& each : claim.public_expenses)
        facts.public_expenses.push_back({each.payer_number,
                                         each.recipient_number,
                                         {each.valid_start, each.valid_end},
                                         each.visit_days,
                                         each.points,
                                         each.patient_payment_yen});
    facts.setting = claim.setting;
    facts.payment_category = claim.payment_category;
    facts.patient_number = claim.patient_number;
    facts.several_times = claim.several_times;
    facts.visit_days = claim.visit_days;
    facts.points = claim.points;
    facts.patient_payment_yen = claim.patient_payment_yen;
    facts.refuses_unknown_number = claim.insurer_number == "77777779";
    facts.card_shown = claim.card_shown;
    facts.returning = claim.returning;
    facts.asked_after = claim.asked_after;
    facts.registration_checked = claim.registration_checked;
    facts.contacted_on = claim.contacted_on;
    return facts;
}

} // namespace

TEST_CASE("a claim made of clean facts has no finding, and the type, share and remarks of the clean claim",
          "[R-RET-05][R-CLM-05][R-UNK-01]") {
    mdg::test::Claims claims(75);
    for (int i = 0; i < generated; ++i) {
        const Claim clean = claims.next();
        const Claim made = make_claim(facts_of(clean));
        const auto findings = check(made);
        const bool same = made.insurer_number == clean.insurer_number && made.symbol == clean.symbol &&
                          made.claim_name == clean.claim_name && made.claim_name_kana == clean.claim_name_kana &&
                          made.burden_ratio == clean.burden_ratio && made.benefit_percent == clean.benefit_percent &&
                          made.limit_flag == clean.limit_flag && made.special_remarks == clean.special_remarks &&
                          made.public_expenses == clean.public_expenses && made.comment_code == clean.comment_code &&
                          (clean.type.empty() || made.type == clean.type) &&
                          // Of an unknown kind the provider may choose.
                          (made.examining_body.empty() || clean.examining_body.empty() ||
                           made.examining_body == clean.examining_body);
        INFO("claim " << i << " " << clean.path << " " << clean.insurer_number << " type " << clean.type << "/"
                      << made.type);
        REQUIRE((findings.empty() ? "" : findings.front().row->id) == "");
        REQUIRE(same);
    }
}
