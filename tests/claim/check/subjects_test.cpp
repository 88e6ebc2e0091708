#include "claim/check/bases.hpp"
#include "claim/check/returns.hpp"
#include "support/catch.hpp"
#include "support/claims.hpp"

#include <algorithm>
#include <set>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;

namespace {

bool finds(const Claim& claim, std::string_view id) {
    return std::ranges::any_of(check(claim), [&](const Finding& finding) { return finding.row->id == id; });
}

std::string_view severity(std::string_view id) {
    return std::ranges::find(catalogue(), id, &CatalogueRow::id)->severity;
}

struct Day {
    const char* visit;
    bool found;
};

Claim seen_on(Claim claim, const char* visit) {
    claim.visit_date = on(visit);
    claim.month.clear();
    return claim;
}

} // namespace

TEST_CASE("the reasons of return, their counts and ranks", "[R-RET-01][R-RET-02][R-RET-03][R-RET-04]") {
    std::vector<std::string_view> codes;
    std::array<std::int64_t, 3> sums{};
    for (const ReturnReason& reason : return_reasons()) {
        codes.push_back(reason.code);
        for (std::size_t month = 0; month < sums.size(); ++month) sums[month] += reason.counts[month];
    }
    CHECK(codes == std::vector<std::string_view>{"symbol_number", "not_a_dependent", "nobody", "old_card",
                                                 "personal_family", "after_loss", "benefit_ended", "name",
                                                 "late_elderly", "sex", "national", "birth_date"});
    CHECK(sums == std::array<std::int64_t, 3>{71'639, 61'740, 58'460});
    std::vector<int> ranks;
    for (const ReturnReason& reason : return_reasons()) ranks.push_back(reason.rank);
    CHECK(ranks == std::vector<int>{1, 3, 2, 8, 5, 4, 9, 11, 10, 7, 12, 6});
    CHECK(return_rank("no reason") == 0);
}

TEST_CASE("what an insurer compares with its own data is wrong before the claim or not at all", "[R-RET-07]") {
    std::set<std::string_view> reasons;
    for (const CatalogueRow& row : catalogue()) {
        if (row.rules.find("R-RET-07") == row.rules.npos) continue;
        INFO(row.id);
        CHECK_FALSE(row.return_reason.empty());
        reasons.insert(row.return_reason);
    }
    CHECK(reasons == std::set<std::string_view>{"nobody", "symbol_number", "name", "birth_date", "sex"});
}

TEST_CASE("until 2024-12-01 a claim by a lapsed qualification could be returned at reception", "[R-RET-06]") {
    for (const Day& day : {Day{"2024-11-30", true}, {"2024-12-01", true}, {"2024-12-02", false}}) {
        INFO(day.visit);
        Claim claim = seen_on(lapsed(), day.visit);
        claim.disqualification_date = on("2024-11-01");
        CHECK(finds(claim, "lapsed_card_collected") == day.found);
    }
}

TEST_CASE("unknown claims exist from the claims of September 2023, which is treatment in August", "[R-CLM-13]") {
    for (const Day& day : {Day{"2023-07-30", true}, {"2023-07-31", true}, {"2023-08-01", false}}) {
        INFO(day.visit);
        CHECK(finds(seen_on(unknown(), day.visit), "unknown_too_early") == day.found);
    }
}

TEST_CASE("a qualification counts from its day on, and no longer on the day it is lost") {
    for (const Day& day : {Day{"2020-03-31", true}, {"2020-04-01", false}, {"2020-04-02", false}}) {
        INFO(day.visit);
        CHECK(finds(seen_on(employee(), day.visit), "visit_before_qualification") == day.found);
    }
    Claim claim = employee();
    claim.disqualification_date = on("2026-06-10");
    for (const Day& day : {Day{"2026-06-09", false}, {"2026-06-10", true}, {"2026-06-11", true}}) {
        INFO(day.visit);
        CHECK(finds(seen_on(claim, day.visit), "visit_after_loss") == day.found);
    }
}

TEST_CASE("from the 75th birthday it is the late elderly", "[R-RET-05]") {
    Claim claim = seventy();
    claim.birth_date = on("1951-06-10");
    for (const Day& day : {Day{"2026-06-09", false}, {"2026-06-10", true}, {"2026-06-11", true}}) {
        INFO(day.visit);
        CHECK(finds(seen_on(claim, day.visit), "late_elderly_age") == day.found);
    }
}

TEST_CASE("a public expense holds from its first day to its last", "[R-RET-05]") {
    for (const Day& day :
         {Day{"2026-03-31", true}, {"2026-04-01", false}, {"2027-03-31", false}, {"2027-04-01", true}}) {
        INFO(day.visit);
        CHECK(finds(seen_on(with_public(), day.visit), "public_expense_lapsed") == day.found);
    }
}

TEST_CASE("the remarks of an unknown claim: each of the eight items is missed", "[R-UNK-01][R-UNK-02]") {
    struct Item {
        const char* code;
        const char* finding;
        const char* severity;
    };
    for (const Item& item : {Item{"820000246", "unknown_marker_missing", "error"},
                             {"830000501", "unknown_kana_missing", "error"},
                             {"830000502", "unknown_kind_missing", "error"},
                             {"830000503", "unknown_insurer_missing", "warning"},
                             {"830000504", "unknown_employer_missing", "warning"},
                             {"830000505", "unknown_address_missing", "error"},
                             {"830000507", "unknown_phone_missing", "error"},
                             {"830000508", "unknown_date_remark_missing", "error"}}) {
        INFO(item.code);
        Claim claim = unknown();
        std::erase_if(claim.remarks, [&](const Remark& remark) { return remark.code == item.code; });
        CHECK(finds(claim, item.finding));
        CHECK(severity(item.finding) == item.severity);
    }
    Claim nothing = unknown();
    nothing.remarks.clear();
    CHECK(check(nothing).front().row->id == "unknown_phone_missing");
}

TEST_CASE("an unknown claim without the card, or of a repeat visit, must not be made", "[R-UNK-03][R-UNK-06]") {
    CHECK(severity("unknown_card_not_shown") == MDG_SEVERITY_BLOCK);
    CHECK(severity("unknown_returning") == MDG_SEVERITY_BLOCK);
    Claim claim = unknown();
    claim.card_shown = 0;
    CHECK(finds(claim, "unknown_card_not_shown"));
    claim = unknown();
    claim.returning = 1;
    CHECK(finds(claim, "unknown_returning"));
}

TEST_CASE("the patient is contacted on the day of the visit or later", "[R-UNK-04]") {
    for (const Day& day : {Day{"2026-06-09", true}, {"2026-06-10", false}, {"2026-06-11", false}}) {
        INFO(day.visit);
        Claim claim = unknown();
        claim.contacted_on = on(day.visit);
        CHECK(finds(claim, "unknown_contact_before_visit") == day.found);
    }
    Claim claim = unknown();
    claim.contacted_on.reset();
    CHECK(finds(claim, "unknown_contact_missing"));
}

TEST_CASE("whether insured or dependent, an unknown claim has to say", "[R-UNK-05]") {
    Claim claim = unknown();
    claim.personal_family.clear();
    CHECK(finds(claim, "unknown_family_missing"));
    CHECK_FALSE(claimable(check(claim)));
}

TEST_CASE("with a second day in the month there was a chance to ask", "[R-UNK-07]") {
    for (const std::int64_t days : {1, 2, 3}) {
        Claim claim = unknown();
        claim.visit_days = days;
        CHECK(finds(claim, "unknown_days") == (days >= 2));
    }
}

TEST_CASE("of a newborn, whether it is registered is asked until the first birthday", "[R-UNK-08]") {
    Claim claim = unknown();
    claim.birth_date = on("2025-06-10");
    claim.burden_ratio = 2;
    claim.type.clear();
    for (const Day& day : {Day{"2026-06-08", true}, {"2026-06-09", true}, {"2026-06-10", false}}) {
        INFO(day.visit);
        CHECK(finds(seen_on(claim, day.visit), "unknown_newborn") == day.found);
    }
    claim = seen_on(claim, "2026-06-08");
    claim.registration_checked = 1;
    CHECK_FALSE(finds(claim, "unknown_newborn"));
}

TEST_CASE("unknown is the last resort: the card used, and the patient asked", "[R-UNK-09][R-CLM-11]") {
    CHECK(check(unknown()).empty());
    for (const auto fault : {+[](Claim& c) { c.card_shown = 0; }, +[](Claim& c) { c.asked_after = 0; },
                             +[](Claim& c) { c.evidence = MDG_EVIDENCE_PORTAL; },
                             +[](Claim& c) { c.disqualification_date = on("2026-01-31"); }}) {
        Claim claim = unknown();
        fault(claim);
        CHECK_FALSE(claimable(check(claim)));
    }
}

TEST_CASE("how much of the declaration is told", "[R-UNK-11]") {
    Claim claim = unknown();
    CHECK(completeness(claim) == 100);
    std::erase_if(claim.remarks, [](const Remark& remark) { return remark.code == "830000504"; });
    CHECK(completeness(claim) == 87);
    claim.insurer_kind = MDG_INSURER_KIND_NATIONAL; // is not asked for an employer
    CHECK(completeness(claim) == 100);
    claim.remarks.clear();
    CHECK(completeness(claim) == 0);
}

TEST_CASE("the numbers of an unknown claim, with the exceptions of the check digit", "[R-CLM-04][R-CLM-05]") {
    for (const char* number : {"77777777", "77777779"}) {
        Claim claim = unknown();
        claim.insurer_number = number;
        CHECK(check(claim).empty());
    }
    Claim wide = unknown();
    wide.number = mdg::test::wide_digits("777777777");
    CHECK(check(wide).empty());
    Claim disaster = employee();
    disaster.insurer_number = "99999999";
    disaster.number = "999999999";
    disaster.symbol.clear();
    CHECK(check(disaster).empty());
}

TEST_CASE("what stands in public samples is clean: numbers, widths and demo recipients only warned of") {
    for (const char* number : {"01130012", "33120015", "01320019"}) {
        Claim claim = employee();
        claim.insurer_number = number;
        CHECK(check(claim).empty());
    }
    Claim claim = with_public();
    for (const char* recipient : {"0000000", "1111111"}) {
        claim.public_expenses[0].recipient_number = recipient;
        CHECK(check(claim).empty());
    }
    claim.public_expenses[0].payer_number = "83136019";
    std::swap(claim.public_expenses[0], claim.public_expenses[1]); // a local one comes last
    CHECK(finds(claim, "payer_number_check_digit"));
    CHECK(claimable(check(claim)));
    claim = employee();
    claim.symbol = "ﾏﾄﾞ-12";
    CHECK(check(claim).empty());
}
