// Usage rates: both definitions, who counts once, when they are known, thresholds, golden numbers of the sources.
#include "rules/usage.hpp"

#include "base/failing.hpp"
#include "record/json.hpp"
#include "rules/pack_support.hpp"
#include "rules/situations.hpp"
#include "rules/usage_record.hpp"
#include "support/catch.hpp"

#include <map>
#include <random>
#include <set>

namespace mdg::rules {
namespace {

using record::FieldId;
using record::Record;
using test::day;

Record check_row(const char* facility, const char* iso, const char* person, int card) {
    Record row(MDG_KIND_USAGE_ROW);
    row.set_date(MDG_FIELD_VISIT_DATE, day(iso)).set_integer(MDG_FIELD_CARD_USED, card);
    if (*facility != '\0') row.set_text(MDG_FIELD_FACILITY_CODE, facility);
    if (*person != '\0') row.set_text(MDG_FIELD_PERSON_KEY, person);
    return row;
}

Record counts(const char* facility, const char* month, const std::map<FieldId, std::int64_t>& values) {
    Record row(MDG_KIND_USAGE_ROW);
    row.set_text(MDG_FIELD_USAGE_MONTH, month);
    if (*facility != '\0') row.set_text(MDG_FIELD_FACILITY_CODE, facility);
    for (const auto& [field, value] : values) row.set_integer(field, value);
    return row;
}

Record query(const std::vector<Record>& rows) {
    Record record(MDG_KIND_USAGE_QUERY);
    for (const Record& row : rows) record.add(MDG_FIELD_USAGE_ROW, row);
    return record;
}

Record made(const std::vector<Record>& rows) {
    return usage_statistics(query(rows));
}

// The month's figures of a facility, or of all.
const Record& figures(const Record& statistics, std::size_t month = 0, int facility = -1) {
    const Record& of =
        facility < 0 ? statistics : *statistics.list(MDG_FIELD_USAGE_FACILITY)[static_cast<std::size_t>(facility)];
    return *of.list(MDG_FIELD_USAGE_FIGURES)[month];
}

std::optional<std::int64_t> number(const Record& record, FieldId field) {
    return record.integer(field);
}

std::set<std::string> faults_of(const std::vector<Record>& rows) {
    const auto failure = test::failure_of([&] { (void)made(rows); });
    std::set<std::string> places;
    for (const auto& finding : failure.findings) places.insert(finding.place);
    return failure.status == MDG_E_BAD_ARGUMENT ? places : std::set<std::string>{"not refused"};
}

Figures persons_and_claims(std::int64_t persons, std::int64_t claims) {
    Figures figures;
    figures.card_persons = persons;
    figures.claims = claims;
    return figures;
}

std::string level(std::int64_t persons, std::int64_t claims, const char* month, bool pediatric = false) {
    const auto found = usage_level(persons_and_claims(persons, claims), pediatric, day(month));
    return found ? std::string(*found) : "absent";
}

} // namespace

TEST_CASE("rate A by checks, rate B by persons once a facility and month", "[R-STAT-01][R-STAT-03][R-STAT-05]") {
    const Record statistics = made({
        check_row("F1", "2026-01-05", "anna", 1),
        check_row("F1", "2026-01-12", "anna", 1), // three visits of one person
        check_row("F1", "2026-01-31", "anna", 0),
        check_row("F1", "2026-01-20", "berta", 0),
        check_row("F1", "2026-02-01", "anna", 1), // another month
        check_row("F2", "2026-01-05", "anna", 1), // another facility
        counts("F1", "202601", {{MDG_FIELD_USAGE_CLAIMS, 4}}),
        counts("F2", "202601", {{MDG_FIELD_USAGE_CLAIMS, 1}}),
    });
    const Record& january = figures(statistics, 0, 0);
    CHECK(*january.text(MDG_FIELD_USAGE_MONTH) == "202601");
    CHECK(number(january, MDG_FIELD_ONLINE_CHECKS) == 4);
    CHECK(number(january, MDG_FIELD_CARD_CHECKS) == 2);
    CHECK(number(january, MDG_FIELD_CARD_PERSONS) == 1);
    CHECK(number(january, MDG_FIELD_CHECKED_PERSONS) == 2);
    CHECK(number(january, MDG_FIELD_RATE_A) == 5'000);
    CHECK(number(january, MDG_FIELD_RATE_B) == 2'500);
    const Record& february = figures(statistics, 1, 0);
    CHECK(number(february, MDG_FIELD_RATE_A) == 10'000);
    CHECK_FALSE(february.has(MDG_FIELD_RATE_B)); // no claims are known: not 0
    const Record& both = figures(statistics, 0);
    CHECK(number(both, MDG_FIELD_CARD_PERSONS) == 2);
    CHECK(number(both, MDG_FIELD_RATE_A) == 6'000);
    CHECK(number(both, MDG_FIELD_RATE_B) == 4'000);
    // February is not known of F2, which had no row: the sum is of those that had one
    CHECK(number(figures(statistics, 1), MDG_FIELD_ONLINE_CHECKS) == 1);
}

TEST_CASE("no key of a person is in what comes out", "[R-STAT-05]") {
    const Record statistics = made({check_row("F1", "2026-01-05", "key-of-anna", 1)});
    CHECK(record::to_json(statistics, record::Privacy::whole).find("anna") == std::string::npos);
    const auto failure = test::failure_of([] { (void)made({check_row("F1", "2026-01-05", "key-of-anna", 7)}); });
    CHECK(failure.message.find("anna") == std::string::npos);
    for (const auto& finding : failure.findings)
        CHECK((finding.place + finding.detail).find("anna") == std::string::npos);
}

TEST_CASE("a person without a key leaves persons unknown, and rate A as it is") {
    const Record statistics = made({check_row("", "2026-01-05", "anna", 1), check_row("", "2026-01-06", "", 0),
                                    counts("", "202601", {{MDG_FIELD_USAGE_CLAIMS, 2}})});
    const Record& own = figures(statistics, 0, 0);
    CHECK(number(own, MDG_FIELD_RATE_A) == 5'000);
    CHECK_FALSE(own.has(MDG_FIELD_CARD_PERSONS));
    CHECK_FALSE(own.has(MDG_FIELD_RATE_B));
    CHECK_FALSE(statistics.list(MDG_FIELD_USAGE_FACILITY)[0]->has(MDG_FIELD_FACILITY_CODE));
}

TEST_CASE("when a rate is known, and which is the main one", "[R-STAT-02][R-STAT-03][R-STAT-04][R-DATE-28]") {
    struct Case {
        const char *month, *known_a, *known_b, *main;
    };
    for (const Case& each : {Case{"202510", "2025-11-01", "2025-12-01", MDG_MAIN_RATE_A},
                             Case{"202511", "2025-12-01", "2026-01-01", MDG_MAIN_RATE_A},
                             Case{"202512", "2026-01-01", "2026-02-01", MDG_MAIN_RATE_B},
                             Case{"202601", "2026-02-01", "2026-03-01", MDG_MAIN_RATE_B}}) {
        Record asked = query({counts("", each.month, {{MDG_FIELD_ONLINE_CHECKS, 1}})});
        CAPTURE(each.month);
        const Record statistics = usage_statistics(asked);
        CHECK(figures(statistics).date(MDG_FIELD_RATE_A_KNOWN_FROM) == day(each.known_a));
        CHECK(figures(statistics).date(MDG_FIELD_RATE_B_KNOWN_FROM) == day(each.known_b));
        CHECK(*figures(statistics).text(MDG_FIELD_MAIN_RATE) == each.main);
        CHECK_FALSE(figures(statistics).has(MDG_FIELD_RATE_A_KNOWN));
        for (const int days : {-1, 0, 1}) {
            asked.set_date(MDG_FIELD_ON_DATE, base::add_days(day(each.known_a), days));
            CHECK(number(figures(usage_statistics(asked)), MDG_FIELD_RATE_A_KNOWN) == (days < 0 ? 0 : 1));
            asked.set_date(MDG_FIELD_ON_DATE, base::add_days(day(each.known_b), days));
            CHECK(number(figures(usage_statistics(asked)), MDG_FIELD_RATE_B_KNOWN) == (days < 0 ? 0 : 1));
        }
    }
}

TEST_CASE("September 2024 by kind of facility", "[R-STAT-01][R-STAT-09]") {
    struct Case {
        const char* kind;
        std::int64_t card, insurance_card, all, rate;
    };
    std::vector<Record> rows;
    const std::vector<Case> lines{{"clinic", 9'267'062, 71'283'320, 80'550'382, 1'150},
                                  {"dental", 2'674'074, 11'105'066, 13'779'140, 1'941},
                                  {"hospital", 3'052'854, 9'616'476, 12'669'330, 2'410},
                                  {"pharmacy", 12'153'822, 76'535'945, 88'689'767, 1'370}};
    for (const Case& each : lines) {
        CHECK(each.card + each.insurance_card == each.all);
        rows.push_back(
            counts(each.kind, "202409", {{MDG_FIELD_CARD_CHECKS, each.card}, {MDG_FIELD_ONLINE_CHECKS, each.all}}));
    }
    const Record statistics = made(rows);
    CHECK(number(figures(statistics), MDG_FIELD_ONLINE_CHECKS) == 195'688'619);
    CHECK(number(figures(statistics), MDG_FIELD_CARD_CHECKS) == 27'147'812);
    CHECK(195'688'619 - 27'147'812 == 168'540'807);
    CHECK(number(figures(statistics), MDG_FIELD_RATE_A) == 1'387);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(lines[i].kind);
        CHECK(*statistics.list(MDG_FIELD_USAGE_FACILITY)[i]->text(MDG_FIELD_FACILITY_CODE) == lines[i].kind);
        CHECK(number(figures(statistics, 0, static_cast<int>(i)), MDG_FIELD_RATE_A) == lines[i].rate);
    }
}

TEST_CASE("users among patients, holders and registered, in hundredths of a per cent", "[R-STAT-10]") {
    CHECK(rate_of(13'840'000, 66'150'000) == 2'092);
    CHECK(rate_of(13'840'000, 66'150'000LL * 752 / 1000) == 2'782);
    CHECK(rate_of(13'840'000, 66'150'000LL * 752 / 1000 * 812 / 1000) == 3'426);
}

TEST_CASE("facilities of the distribution have fifty checks", "[R-STAT-12]") {
    const Record statistics = made({counts("F1", "202409", {{MDG_FIELD_ONLINE_CHECKS, 49}}),
                                    counts("F2", "202409", {{MDG_FIELD_ONLINE_CHECKS, 50}}),
                                    counts("F3", "202409", {{MDG_FIELD_ONLINE_CHECKS, 51}})});
    for (const auto& [facility, in] : {std::pair(0, 0), std::pair(1, 1), std::pair(2, 1)})
        CHECK(number(figures(statistics, 0, facility), MDG_FIELD_IN_DISTRIBUTION) == in);
    CHECK(number(figures(statistics), MDG_FIELD_IN_DISTRIBUTION) == 2);
    const Record unknown = made({counts("F1", "202409", {{MDG_FIELD_USAGE_CLAIMS, 9}})});
    CHECK_FALSE(figures(unknown, 0, 0).has(MDG_FIELD_IN_DISTRIBUTION));
}

TEST_CASE("the analysis of returns counts facilities with no more persons than claims", "[R-STAT-18]") {
    const auto row = [](const char* code, std::int64_t persons) {
        return counts(code, "202409", {{MDG_FIELD_CHECKED_PERSONS, persons}, {MDG_FIELD_USAGE_CLAIMS, 100}});
    };
    const Record statistics = made({row("F1", 99), row("F2", 100), row("F3", 101)});
    for (const auto& [facility, in] : {std::pair(0, 1), std::pair(1, 1), std::pair(2, 0)})
        CHECK(number(figures(statistics, 0, facility), MDG_FIELD_IN_RETURN_ANALYSIS) == in);
    CHECK(number(figures(statistics), MDG_FIELD_IN_RETURN_ANALYSIS) == 2);
    const Record unknown = made({row("F1", 99), counts("F2", "202409", {{MDG_FIELD_USAGE_CLAIMS, 100}})});
    CHECK_FALSE(figures(unknown, 0, 1).has(MDG_FIELD_IN_RETURN_ANALYSIS));
    CHECK_FALSE(figures(unknown).has(MDG_FIELD_IN_RETURN_ANALYSIS));
}

TEST_CASE("rate B reaches the thresholds of its month, exactly", "[R-STAT-08]") {
    struct Case {
        const char *from, *to; // first days of the first and the last month
        int first, second, third, pediatric;
    };
    for (const Case& each :
         {Case{"2024-10-01", "2024-12-01", 15, 10, 5, 5}, Case{"2025-01-01", "2025-03-01", 30, 20, 10, 10},
          Case{"2025-04-01", "2025-09-01", 45, 30, 15, 12}, Case{"2025-10-01", "2026-02-01", 60, 40, 25, 22},
          Case{"2026-03-01", "2026-05-01", 70, 50, 30, 27}})
        for (const char* month : {each.from, each.to}) {
            CAPTURE(month);
            CHECK(level(each.first * 100, 10'000, month) == "1");
            CHECK(level(each.first * 100 - 1, 10'000, month) == "2");
            CHECK(level(each.second * 100, 10'000, month) == "2");
            CHECK(level(each.second * 100 - 1, 10'000, month) == "3");
            CHECK(level(each.third * 100, 10'000, month) == "3");
            CHECK(level(each.third * 100 - 1, 10'000, month) == "none");
            CHECK(level(each.pediatric * 100, 10'000, month, true) == "3");
            CHECK(level(each.pediatric * 100 - 1, 10'000, month, true) == "none");
        }
    CHECK(level(9'000, 10'000, "2024-09-01") == "unknown");
    CHECK(level(9'000, 10'000, "2026-06-01") == "unknown");
    CHECK(level(9'000, 0, "2026-05-01") == "absent");
    // 29.995 % is printed as 30.00 % and does not reach 30 %
    CHECK(rate_of(59'990, 200'000) == 3'000);
    CHECK(level(59'990, 200'000, "2026-03-01") == "none");

    Record asked = query({counts("", "202602", {{MDG_FIELD_CARD_PERSONS, 65}, {MDG_FIELD_USAGE_CLAIMS, 100}})});
    CHECK(*figures(usage_statistics(asked), 0, 0).text(MDG_FIELD_USAGE_LEVEL) == "1");
    asked.set_text(MDG_FIELD_THRESHOLD_MONTH, "202605");
    CHECK(*figures(usage_statistics(asked), 0, 0).text(MDG_FIELD_USAGE_LEVEL) == "2");
    asked.set_text(MDG_FIELD_THRESHOLD_MONTH, "2026-05");
    CHECK(test::failure_of([&] { (void)usage_statistics(asked); }).findings.at(0).place == "threshold_month");
    const Record children = made({counts(
        "", "202603", {{MDG_FIELD_CARD_PERSONS, 27}, {MDG_FIELD_USAGE_CLAIMS, 100}, {MDG_FIELD_PEDIATRIC, 1}})});
    CHECK(*figures(children, 0, 0).text(MDG_FIELD_USAGE_LEVEL) == "3");
    const test::BuiltInAfterwards afterwards;
    use_pack(test::with_rows("usage_thresholds.tsv", "1\t2026-06-01\t\t80\t80\tM\tof the test\n"));
    CHECK(level(8'000, 10'000, "2026-06-01") == "1");
    CHECK(level(7'999, 10'000, "2026-06-01") == "none");
}

TEST_CASE("added readers by the uses of the best month", "[R-STAT-19][R-SUP-01]") {
    const auto added = [](int hospital, int readers, std::int64_t uses, const char* month = "202409") {
        Record row = counts("", month, {{MDG_FIELD_CARD_CHECKS, uses}, {MDG_FIELD_HOSPITAL, hospital}});
        if (readers > 0) row.set_integer(MDG_FIELD_FREE_READERS, readers);
        const Record statistics = made({row, counts("", "202408", {{MDG_FIELD_CARD_CHECKS, 3}})});
        return number(*statistics.list(MDG_FIELD_USAGE_FACILITY)[0], MDG_FIELD_ADDED_READERS);
    };
    struct Case {
        int hospital, readers;
        std::int64_t one, two, three; // uses from which so many are added; 0: never
    };
    for (const Case& each : {Case{1, 1, 500, 1000, 1500}, Case{1, 2, 1000, 1500, 2000}, Case{1, 3, 1500, 2000, 2500},
                             Case{0, 1, 500, 0, 0}, Case{0, 0, 500, 0, 0}}) {
        CAPTURE(each.hospital, each.readers);
        CHECK(added(each.hospital, each.readers, each.one - 1) == 0);
        CHECK(added(each.hospital, each.readers, each.one) == 1);
        CHECK(added(each.hospital, each.readers, 100'000) == (each.three > 0 ? 3 : 1));
        if (each.three == 0) continue;
        CHECK(added(each.hospital, each.readers, each.two - 1) == 1);
        CHECK(added(each.hospital, each.readers, each.two) == 2);
        CHECK(added(each.hospital, each.readers, each.three - 1) == 2);
        CHECK(added(each.hospital, each.readers, each.three) == 3);
    }
    CHECK_FALSE(added(1, 0, 5'000)); // how many it has is not known
    CHECK(added(1, 1, 5'000, "202309") == 0);
    CHECK(added(1, 1, 5'000, "202310") == 3);
    CHECK(added(1, 1, 5'000, "202411") == 3);
    CHECK(added(1, 1, 5'000, "202412") == 0);
}

TEST_CASE("what moves rate A is said beside it", "[R-STAT-06][R-STAT-07][R-STAT-08]") {
    std::string all;
    const Record statistics = made({counts("", "202512", {{MDG_FIELD_ONLINE_CHECKS, 1}})});
    for (const auto& text : statistics.list(MDG_FIELD_EXPLANATION))
        all += text->text_or(MDG_FIELD_JA, "") + text->text_or(MDG_FIELD_EN, "");
    for (const char* part : {"分母", "月の初回だけ", "利用率B", "denominator", "first visit"}) {
        CAPTURE(part);
        CHECK(all.find(part) != std::string::npos);
    }
    std::set<std::string> cited;
    for (const auto& rule : statistics.list(MDG_FIELD_RULE)) cited.insert(*rule->text(MDG_FIELD_RULE_ID));
    for (const char* id : {"R-STAT-01", "R-STAT-03", "R-STAT-06", "R-STAT-07", "R-STAT-08"}) CHECK(cited.contains(id));
}

// The first visit of a month by card and the second without: rate A falls, rate B does not.
TEST_CASE("the card shown at the first visit only lowers rate A alone", "[R-STAT-07]") {
    const auto rates = [](int second) {
        const Record statistics =
            made({check_row("", "2026-01-05", "anna", 1), check_row("", "2026-01-25", "anna", second),
                  counts("", "202601", {{MDG_FIELD_USAGE_CLAIMS, 1}})});
        return std::pair(number(figures(statistics), MDG_FIELD_RATE_A), number(figures(statistics), MDG_FIELD_RATE_B));
    };
    CHECK(rates(1) == std::pair(std::optional<std::int64_t>(10'000), std::optional<std::int64_t>(10'000)));
    CHECK(rates(0) == std::pair(std::optional<std::int64_t>(5'000), std::optional<std::int64_t>(10'000)));
}

TEST_CASE("order and splitting of rows change no rate") {
    std::mt19937 random(7);
    const auto below = [&random](unsigned count) { return static_cast<std::int64_t>(random() % count); };
    for (int round = 0; round < 20; ++round) {
        std::vector<Record> rows;
        for (int i = 0; i < 200; ++i)
            rows.push_back(check_row(below(2) == 0 ? "F1" : "F2", below(2) == 0 ? "2026-01-10" : "2026-02-10",
                                     std::to_string(below(60)).c_str(), below(2) == 0 ? 1 : 0));
        for (const char* facility : {"F1", "F2"})
            for (const char* month : {"202601", "202602"})
                rows.push_back(counts(facility, month, {{MDG_FIELD_USAGE_CLAIMS, 70}}));
        const std::string whole = record::to_json(made(rows), record::Privacy::whole);
        std::ranges::shuffle(rows, random);
        CHECK(record::to_json(made(rows), record::Privacy::whole) == whole);
        // counts in two halves are their sum
        const auto half = [](std::int64_t card, std::int64_t all) {
            return counts("F3", "202601", {{MDG_FIELD_CARD_CHECKS, card}, {MDG_FIELD_ONLINE_CHECKS, all}});
        };
        const std::int64_t card = below(50);
        const std::int64_t other = below(50);
        CHECK(record::to_json(made({half(card, 60), half(other, 70)}), record::Privacy::whole) ==
              record::to_json(made({half(card + other, 130)}), record::Privacy::whole));
    }
}

TEST_CASE("rows that are none are refused with their place, at most twenty of them") {
    const auto good = check_row("F1", "2026-01-05", "anna", 1);
    Record neither(MDG_KIND_USAGE_ROW);
    CHECK(faults_of({good, neither}) == std::set<std::string>{"usage_row[1].usage_month"});
    Record both = check_row("F1", "2026-01-05", "anna", 1);
    both.set_text(MDG_FIELD_USAGE_MONTH, "202601");
    CHECK(faults_of({both}) == std::set<std::string>{"usage_row[0].usage_month"});
    for (const char* month : {"2026-01", "202613", "202600", "1", ""})
        CHECK(faults_of({counts("", month, {})}) == std::set<std::string>{"usage_row[0].usage_month"});
    Record no_card(MDG_KIND_USAGE_ROW);
    no_card.set_date(MDG_FIELD_VISIT_DATE, day("2026-01-05"));
    CHECK(faults_of({no_card}) == std::set<std::string>{"usage_row[0].card_used"});
    CHECK(faults_of({check_row("", "2026-01-05", "", 2)}) == std::set<std::string>{"usage_row[0].card_used"});
    Record mixed = check_row("", "2026-01-05", "", 1);
    mixed.set_integer(MDG_FIELD_USAGE_CLAIMS, 5);
    CHECK(faults_of({mixed}) == std::set<std::string>{"usage_row[0].usage_claims"});
    CHECK(faults_of({counts("", "202601", {{MDG_FIELD_CARD_CHECKS, 2}, {MDG_FIELD_ONLINE_CHECKS, 1}})}) ==
          std::set<std::string>{"usage_row[0].card_checks"});
    CHECK(faults_of({counts("", "202601", {{MDG_FIELD_CARD_PERSONS, 2}, {MDG_FIELD_CHECKED_PERSONS, 1}})}) ==
          std::set<std::string>{"usage_row[0].card_persons"});
    for (const std::int64_t count : {std::int64_t{-1}, std::int64_t{10'000'000'001}, std::int64_t{1} << 62U})
        CHECK(faults_of({counts("", "202601", {{MDG_FIELD_USAGE_CLAIMS, count}})}) ==
              std::set<std::string>{"usage_row[0].usage_claims"});
    CHECK(faults_of({counts("", "202601", {{MDG_FIELD_FREE_READERS, 4}})}) ==
          std::set<std::string>{"usage_row[0].free_readers"});
    // the same checks one by one and as counts
    CHECK(faults_of({good, counts("F1", "202601", {{MDG_FIELD_ONLINE_CHECKS, 1}})}).size() == 1);
    CHECK(faults_of(std::vector<Record>(100, neither)).size() == 20);
    CHECK(made({}).list(MDG_FIELD_USAGE_FIGURES).empty());
}

TEST_CASE("sums that would overflow are refused") {
    const Record huge = counts("", "202601", {{MDG_FIELD_USAGE_CLAIMS, 10'000'000'000}});
    CHECK(number(figures(made(std::vector<Record>(10'000, huge))), MDG_FIELD_USAGE_CLAIMS) == 100'000'000'000'000);
    CHECK(faults_of(std::vector<Record>(10'001, huge)).size() == 1);
}

} // namespace mdg::rules
