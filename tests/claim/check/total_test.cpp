// Whatever stands in a claim, the check answers.
#include "claim/check/bases.hpp"
#include "claim/claim_record.hpp"
#include "support/catch.hpp"
#include "support/claims.hpp"

#include <random>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int rounds = 3'000;
#else
constexpr int rounds = 40'000;
#endif

class Spoiler {
public:
    explicit Spoiler(std::uint64_t seed)
        : random_(seed) {}

    void spoil(Claim& claim) {
        std::string* const texts[] = {&claim.facility_code,
                                      &claim.path,
                                      &claim.evidence,
                                      &claim.comment_code,
                                      &claim.insurer_kind,
                                      &claim.insurer_number,
                                      &claim.symbol,
                                      &claim.number,
                                      &claim.branch_number,
                                      &claim.personal_family,
                                      &claim.name,
                                      &claim.claim_name,
                                      &claim.claim_name_kana,
                                      &claim.sex,
                                      &claim.limit_flag,
                                      &claim.payment_category,
                                      &claim.month,
                                      &claim.point_table,
                                      &claim.setting,
                                      &claim.type,
                                      &claim.examining_body,
                                      &claim.patient_number,
                                      &claim.confirmation_class,
                                      &claim.contribution_ratio};
        std::optional<Date>* const dates[] = {&claim.visit_date,         &claim.check_date,
                                              &claim.qualification_date, &claim.disqualification_date,
                                              &claim.birth_date,         &claim.contacted_on};
        std::optional<std::int64_t>* const numbers[] = {
            &claim.burden_ratio, &claim.benefit_percent, &claim.visit_days,    &claim.points,
            &claim.card_shown,   &claim.asked_after,     &claim.several_times, &claim.returning};
        for (auto faults = 1 + below(4); faults > 0; --faults) {
            switch (below(6)) {
            case 0:
                *dates[below(std::size(dates))] = date();
                break;
            case 1:
                *numbers[below(std::size(numbers))] = static_cast<std::int64_t>(random_());
                break;
            case 2:
                claim.special_remarks.push_back(bytes());
                claim.remarks.push_back({bytes(), bytes()});
                break;
            case 3:
                claim.public_expenses.push_back({bytes(), bytes(), date(), date(), {}, {}, {}});
                claim.specific_diseases.push_back({bytes(), date(), date(), {}});
                break;
            default:
                change(*texts[below(std::size(texts))]);
            }
        }
    }

private:
    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

    void change(std::string& text) {
        if (text.empty() || below(4) == 0)
            text = bytes();
        else if (below(2) == 0)
            text.resize(below(text.size()));
        else
            text[below(text.size())] = static_cast<char>(random_());
    }

    std::string bytes() {
        std::string text(below(30), '\0');
        for (char& c : text) c = static_cast<char>(random_());
        return text;
    }

    Date date() {
        return {std::chrono::year{static_cast<int>(below(65'000)) - 32'000},
                std::chrono::month{static_cast<unsigned>(below(16))},
                std::chrono::day{static_cast<unsigned>(below(40))}};
    }

    std::mt19937_64 random_;
};

} // namespace

TEST_CASE("spoilt bytes, numbers and days in any field are answered by findings, never thrown") {
    mdg::test::Claims claims(4);
    Spoiler spoiler(5);
    int found = 0;
    for (int i = 0; i < rounds; ++i) {
        Claim claim = claims.next();
        spoiler.spoil(claim);
        const auto findings = check(claim);
        for (const Finding& finding : findings) CHECK_FALSE(place_of(finding).empty());
        CHECK(completeness(claim) <= 100);
        found += findings.empty() ? 0 : 1;
    }
    CHECK(found > rounds / 2);
    CHECK(check(Claim()).size() > 5);
}

TEST_CASE("the record of what was found says it all", "[R-RET-05][R-UNK-11]") {
    Claim claim = unknown();
    claim.sex.clear();
    const record::Record found = check_claim(to_record(claim));
    CHECK(found.integer(MDG_FIELD_CLAIMABLE) == 0);
    CHECK(found.integer(MDG_FIELD_COMPLETENESS) == 100);
    REQUIRE(found.list(MDG_FIELD_FINDING).size() == 1);
    const record::Record& finding = *found.first(MDG_FIELD_FINDING);
    CHECK(*finding.text(MDG_FIELD_PLACE) == "sex");
    CHECK(*finding.text(MDG_FIELD_FINDING_ID) == "sex_missing");
    CHECK(*finding.text(MDG_FIELD_FINDING_CODE) == MDG_FINDING_CODE_MISSING);
    CHECK(*finding.text(MDG_FIELD_SEVERITY) == MDG_SEVERITY_ERROR);
    CHECK(*finding.text(MDG_FIELD_FINDING_RULES) == "R-RET-05 R-RET-07");
    CHECK(*finding.text(MDG_FIELD_FINDING_JA) == "性別がありません。");
    CHECK(*finding.text(MDG_FIELD_DETAIL) == "The sex is missing.");
    CHECK(*finding.text(MDG_FIELD_FIX_JA) == "性別を入れてください。");
    CHECK(*finding.text(MDG_FIELD_FIX_EN) == "Enter the sex.");
    CHECK(*finding.text(MDG_FIELD_RETURN_REASON) == MDG_RETURN_REASON_SEX);
    CHECK(finding.integer(MDG_FIELD_RETURN_RANK) == 7);

    const record::Record clean = check_claim(to_record(employee()));
    CHECK(clean.integer(MDG_FIELD_CLAIMABLE) == 1);
    CHECK(clean.list(MDG_FIELD_FINDING).empty());
    CHECK_FALSE(clean.has(MDG_FIELD_COMPLETENESS));
}
