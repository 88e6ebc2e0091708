#include "claim/check/bases.hpp"
#include "claim/check/breaks.hpp"
#include "record/registry.hpp"
#include "support/catch.hpp"
#include "support/claims.hpp"

#include <algorithm>
#include <set>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;

namespace {

std::string said(const std::vector<Finding>& findings) {
    std::string all;
    for (const Finding& finding : findings) all += std::string(finding.row->id) + " at " + place_of(finding) + ". ";
    return all;
}

std::vector<Break> everything_broken() {
    std::vector<Break> all;
    for (const auto part : {numbers_broken, persons_broken, claims_broken, limits_broken, unknown_broken})
        for (const Break& one : part()) all.push_back(one);
    return all;
}

std::set<std::string_view> ids_with(std::string_view CatalogueRow::*cell, std::string_view value) {
    std::set<std::string_view> ids;
    for (const CatalogueRow& row : catalogue())
        if (row.*cell == value) ids.insert(row.id);
    return ids;
}

// Of shadow memory everything is slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int generated = 10'000;
#else
constexpr int generated = 200'000;
#endif

} // namespace

TEST_CASE("a claim with one fault has that one finding, at its place", "[R-RET-05][R-CLM-07][R-CLM-13][R-PUB-05]") {
    for (const Break& one : everything_broken()) {
        Claim claim = one.clean();
        INFO(one.finding << " at " << one.place);
        REQUIRE(said(check(claim)) == "");
        one.fault(claim);
        CHECK(said(check(claim)) == std::string(one.finding) + " at " + std::string(one.place) + ". ");
    }
}

TEST_CASE("every finding of the catalogue can be made") {
    std::set<std::string_view> made;
    for (const Break& one : everything_broken()) made.insert(one.finding);
    std::set<std::string_view> known;
    for (const CatalogueRow& row : catalogue()) known.insert(row.id);
    CHECK(made == known);
}

TEST_CASE("clean claims have no finding, of whatever path, insurer, age and public expense", "[R-NAME-02]") {
    mdg::test::Claims claims(20260610);
    std::set<std::string> paths;
    std::set<std::string> types;
    int with_black_dot = 0;
    for (int i = 0; i < generated; ++i) {
        const Claim claim = claims.next();
        const auto findings = check(claim);
        if (!findings.empty()) FAIL("claim " << i << ": " << said(findings));
        paths.insert(claim.path);
        types.insert(claim.type);
        with_black_dot += claim.claim_name.find("●") != std::string::npos ? 1 : 0;
    }
    CHECK(paths == std::set<std::string>{"current", "lapsed", "unknown"});
    CHECK(types.size() > 80);
    CHECK(with_black_dot > 100);
}

TEST_CASE("the catalogue is whole: codes of the registry, both languages, what to do") {
    std::set<std::string_view> ids;
    for (const CatalogueRow& row : catalogue()) {
        INFO(row.id);
        CHECK(ids.insert(row.id).second);
        CHECK(record::find_code("severity", row.severity) != nullptr);
        CHECK(record::find_code("finding_code", row.code) != nullptr);
        CHECK((row.return_reason.empty() || record::find_code("return_reason", row.return_reason) != nullptr));
        CHECK((row.ja.ends_with("。") || row.ja.ends_with("。)")));
        CHECK(row.en.ends_with("."));
        CHECK(row.fix_ja.ends_with("。"));
        CHECK(row.fix_en.ends_with("."));
        CHECK((!row.rules.empty() || !row.source.empty()));
    }
}

TEST_CASE("each published reason of return has a finding that tells it beforehand", "[R-RET-05]") {
    for (const char* reason :
         {MDG_RETURN_REASON_SYMBOL_NUMBER, MDG_RETURN_REASON_NOT_A_DEPENDENT, MDG_RETURN_REASON_NOBODY,
          MDG_RETURN_REASON_OLD_CARD, MDG_RETURN_REASON_PERSONAL_FAMILY, MDG_RETURN_REASON_AFTER_LOSS,
          MDG_RETURN_REASON_BENEFIT_ENDED, MDG_RETURN_REASON_NAME, MDG_RETURN_REASON_LATE_ELDERLY,
          MDG_RETURN_REASON_SEX, MDG_RETURN_REASON_NATIONAL, MDG_RETURN_REASON_BIRTH_DATE}) {
        INFO(reason);
        CHECK_FALSE(ids_with(&CatalogueRow::return_reason, reason).empty());
    }
}

TEST_CASE("the gravest finding comes first, then the most frequent reason of return") {
    Claim claim = unknown();
    claim.card_shown = 0;          // block
    claim.sex.clear();             // error, rank 7
    claim.personal_family.clear(); // error, rank 5
    std::erase_if(claim.remarks, [](const Remark& r) { return r.code == "830000507" || r.code == "830000505"; });
    claim.branch_number = "00"; // warning
    CHECK(said(check(claim)) == "unknown_card_not_shown at card_shown. unknown_family_missing at personal_family. "
                                "sex_missing at sex. unknown_phone_missing at remark. unknown_address_missing at "
                                "remark. unknown_branch at insured_branch_number. ");
    CHECK_FALSE(claimable(check(claim)));
}

TEST_CASE("a claim with warnings alone may be claimed") {
    Claim claim = employee();
    claim.insurer_number = "01130013";
    CHECK(check(claim).size() == 1);
    CHECK(claimable(check(claim)));
    claim.sex.clear();
    CHECK_FALSE(claimable(check(claim)));
}
