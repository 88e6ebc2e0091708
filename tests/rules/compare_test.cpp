// What changes on the days of the law: the table of mdg rules --compare, each rule exactly on its day.
#include "base/failing.hpp"
#include "rules/listing.hpp"
#include "rules/rulebook.hpp"
#include "support/catch.hpp"

#include <madoguchi/fields.h>

#include <iostream>
#include <set>
#include <string>

namespace mdg::rules {
namespace {

using Names = std::set<std::string>;

base::Date day(const char* iso) {
    return base::parse_iso_date(iso).value();
}

// "+R-CERT-05" begins, "-R-CERT-06" ends, "+interim_from" a parameter.
Names changes(base::Date before, base::Date after, bool parameters) {
    Names names;
    const record::Record comparison = compare_days(before, after);
    for (const auto& change : comparison.list(MDG_FIELD_RULE_CHANGE)) {
        const bool of_parameter = !change->list(MDG_FIELD_PARAMETER).empty();
        if (of_parameter != parameters) continue;
        const record::Record& what =
            of_parameter ? *change->list(MDG_FIELD_PARAMETER).front() : *change->list(MDG_FIELD_RULE).front();
        const bool begins = *change->text(MDG_FIELD_CHANGE_KIND) == MDG_CHANGE_KIND_BEGINS;
        CHECK(
            names.insert((begins ? "+" : "-") + *what.text(of_parameter ? MDG_FIELD_PARAMETER_NAME : MDG_FIELD_RULE_ID))
                .second);
        CHECK(change->date(MDG_FIELD_CHANGE_DAY) > before);
        CHECK(change->date(MDG_FIELD_CHANGE_DAY) <= after);
        CHECK_FALSE(change->list(MDG_FIELD_RULE).front()->text(MDG_FIELD_JA)->empty());
        CHECK_FALSE(what.text(MDG_FIELD_RULE_SOURCE)->empty());
    }
    return names;
}

Names on(const char* iso, bool parameters = false) {
    return changes(base::add_days(day(iso), -1), day(iso), parameters);
}

bool has_all(const Names& names, const Names& wanted) {
    return std::ranges::includes(names, wanted);
}

struct DayOfLaw {
    const char* day;
    Names rules;
    Names parameters; // among others
};

const DayOfLaw days[] = {
    {"2024-10-07",
     {"+R-CONS-02", "+R-CONS-04", "+R-CONS-10", "+R-DATE-19", "+R-DEV-08", "-R-CONS-01", "-R-CONS-03"},
     {"+one_consent_screen_from"}},
    {"2024-12-02",
     {"+R-CARD-03", "+R-CERT-04", "+R-CERT-05", "+R-CERT-07", "+R-CERT-08", "+R-CERT-09", "+R-CERT-10",
      "+R-CERT-11", "+R-CERT-14", "+R-CERT-15", "+R-CERT-16", "+R-DATE-03", "+R-DATE-04", "+R-DATE-05",
      "+R-DATE-06", "+R-DATE-07", "+R-DATE-08", "+R-DATE-09", "+R-DATE-11", "+R-DATE-27", "+R-DATE-30",
      "+R-DECL-02", "+R-DOC-06",  "+R-DOC-07",  "+R-DOC-08",  "+R-DOC-09",  "+R-DOC-10",  "+R-DOC-11",
      "+R-DOC-18",  "+R-DOC-20",  "+R-DOC-21",  "+R-DOC-22",  "+R-DOC-23",  "+R-DOC-24",  "+R-FAC-13",
      "+R-FAC-14",  "+R-FLOW-04", "+R-FLOW-05", "+R-FLOW-09", "+R-INS-08",  "+R-ONL-13",  "+R-ONL-14",
      "+R-ONL-15",  "-R-CERT-06", "-R-CLM-10",  "-R-DATE-31", "-R-DECL-03", "-R-FLOW-11", "-R-RET-06"},
     {"+certificate_grace_months", "+eligibility_certificate_from", "+photoless_card_from"}},
    {"2025-03-01", // the month is a target; its first day is inferred
     {"+R-DATE-21", "+R-VIS-08", "+R-VIS-09", "+R-VIS-10", "+R-VIS-15"},
     {"+visual_passcode_from"}},
    {"2025-08-01", {"+R-CONS-12", "+R-DATE-10", "-R-CONS-11", "-R-DATE-08"}, {"-late_elderly_card_last"}},
    {"2025-12-02",
     {"-R-DATE-04", "-R-DATE-05", "-R-DATE-06", "-R-DATE-07", "-R-DATE-09", "-R-DOC-16", "-R-INS-08"},
     {"-insurance_card_last"}},
    {"2026-04-01",
     {"-R-BURD-06", "-R-DATE-13", "-R-DATE-14", "-R-DATE-15", "-R-DATE-16", "-R-DATE-17", "-R-DATE-18"},
     {"-interim_last"}},
    {"2026-08-01", {"+R-DATE-12", "-R-DATE-10", "-R-DATE-11", "-R-DATE-27"}, {}},
};

} // namespace

TEST_CASE("on each day of the law exactly its rules begin and end, and none the day before or after",
          "[R-DATE-03][R-DATE-10][R-DATE-19][R-DATE-21]") {
    for (const DayOfLaw& row : days) {
        CAPTURE(row.day);
        const Names rules = on(row.day);
        std::cout << row.day << ":";
        for (const std::string& name : rules) std::cout << " " << name;
        std::cout << "\n";
        CHECK(rules == row.rules);
        CHECK(has_all(on(row.day, true), row.parameters));
        for (const int beside : {-1, 1}) {
            const Names other =
                on(base::to_iso(base::add_days(day(row.day), beside)).c_str()); // NOLINT: lives to the end of the call
            for (const std::string& name : row.rules) CHECK_FALSE(other.contains(name));
        }
    }
}

TEST_CASE("other days of the law", "[R-DATE-01][R-DATE-02][R-DATE-20][R-DATE-22][R-DATE-23][R-DATE-28][R-DATE-29]") {
    CHECK(has_all(on("2021-10-01"), {"+R-DATE-01"}));
    for (const char* beside : {"2021-09-30", "2021-10-02"}) CHECK_FALSE(on(beside).contains("+R-DATE-01"));
    CHECK(has_all(on("2023-06-01"), {"+R-DATE-02", "+R-ONL-11"}));
    CHECK(has_all(on("2023-09-01"), {"+R-DATE-23", "+R-CLM-13", "-R-CLM-14"}));
    CHECK(has_all(on("2024-04-01"), {"+R-DATE-22", "+R-FAC-05"}));
    CHECK(has_all(on("2025-02-01"), {"+R-DATE-20", "+R-CONS-09"}));
    CHECK(has_all(on("2025-06-27"), {"+R-DATE-13", "+R-DATE-14", "+R-BURD-06"}));
    CHECK(has_all(on("2025-11-12"), {"+R-DATE-15", "+R-CLM-16"}));
    CHECK(has_all(on("2025-12-01"), {"+R-DATE-28", "+R-STAT-03"}));
    CHECK(on("2026-02-01") == Names{"-R-DATE-29"});
    CHECK(on("2026-11-26").empty());
}

TEST_CASE("what superseded sources said has an end", "[R-CONF-10][R-CONF-06][R-CONF-03]") {
    for (const char* id : {"R-CONS-16", "R-CONS-17", "R-PUB-01"}) {
        CHECK(rule(id).valid_to < day("2024-12-02"));
        CHECK(rule(id).source.starts_with("S1"));
    }
    CHECK(rule("R-DATE-30").valid_from == day("2024-12-02"));
    CHECK(rule("R-DATE-11").valid_to == day("2026-07-31")); // and not 2025-07-31
    CHECK(rule("R-RET-06").valid_to == day("2024-12-01"));  // at reception
    CHECK(rule("R-CLM-16").holds_on(day("2026-11-26")));    // at examination
}

TEST_CASE("a longer time has the changes of its days, those that begin and end inside it twice") {
    const Names year = changes(day("2024-12-01"), day("2026-08-01"), false);
    for (const DayOfLaw& row : days)
        if (day(row.day) > day("2024-12-01")) CHECK(has_all(year, row.rules));
    CHECK(has_all(year, {"+R-DATE-13", "-R-DATE-13"}));
    CHECK_FALSE(year.contains("+R-CONS-02"));
    const record::Record comparison = compare_days(day("2020-01-01"), day("2030-01-01"));
    std::optional<base::Date> last;
    for (const auto& change : comparison.list(MDG_FIELD_RULE_CHANGE)) {
        const auto here = change->date(MDG_FIELD_CHANGE_DAY);
        CHECK((!last || *last <= *here));
        last = here;
    }
}

TEST_CASE("between a day and itself nothing changes, and days in the wrong order are refused") {
    CHECK(changes(day("2024-12-02"), day("2024-12-02"), false).empty());
    const auto failure = test::failure_of([] { (void)compare_days(day("2024-12-02"), day("2024-12-01")); });
    CHECK(failure.status == MDG_E_BAD_ARGUMENT);
    const base::Date none{std::chrono::year(2026), std::chrono::February, std::chrono::day(30)};
    CHECK(test::failure_of([&] { (void)compare_days(none, day("2026-12-01")); }).status == MDG_E_BAD_ARGUMENT);
}

// Any day from 2023 on can be asked, and what changes explains every difference of two lists.
TEST_CASE("the list of a later day is that of an earlier one with the changes between") {
    const auto ids = [](base::Date on_date) {
        record::Record query(MDG_KIND_RULES_QUERY);
        query.set_date(MDG_FIELD_ON_DATE, on_date);
        Names names;
        const record::Record book = list_rules(query);
        for (const auto& each : book.list(MDG_FIELD_RULE)) names.insert(*each->text(MDG_FIELD_RULE_ID));
        return names;
    };
    base::Date at = day("2023-01-01");
    Names held = ids(at);
    for (const char* iso : {"2023-07-01", "2024-10-07", "2024-12-02", "2025-08-01", "2025-12-02", "2026-08-01"}) {
        CAPTURE(iso);
        const Names later = ids(day(iso));
        const Names change = changes(at, day(iso), false);
        for (const std::string& id : later)
            if (!held.contains(id)) CHECK(change.contains("+" + id));
        for (const std::string& id : held)
            if (!later.contains(id)) CHECK(change.contains("-" + id));
        held = later;
        at = day(iso);
    }
}

TEST_CASE("a list is narrowed by day, family and rule") {
    record::Record query(MDG_KIND_RULES_QUERY);
    const record::Record all = list_rules(query);
    CHECK(all.list(MDG_FIELD_RULE).size() == all_rules().size());
    CHECK(*all.text(MDG_FIELD_RULEBOOK_NAME) == "madoguchi");
    CHECK_FALSE(all.text(MDG_FIELD_RULEBOOK_VERSION)->empty());
    query.set_text(MDG_FIELD_RULE_FAMILY, "R-CERT");
    const record::Record family = list_rules(query);
    CHECK(family.list(MDG_FIELD_RULE).size() == 19);
    CHECK(family.list(MDG_FIELD_PARAMETER).size() >= 2);
    query.set_text(MDG_FIELD_RULE_ID, "R-CERT-06");
    CHECK(list_rules(query).list(MDG_FIELD_RULE).size() == 1);
    query.set_date(MDG_FIELD_ON_DATE, day("2024-12-01"));
    CHECK(list_rules(query).list(MDG_FIELD_RULE).size() == 1);
    query.set_date(MDG_FIELD_ON_DATE, day("2024-12-02"));
    CHECK(list_rules(query).list(MDG_FIELD_RULE).empty());
    query.set_text(MDG_FIELD_RULE_ID, "R-CERT-99");
    CHECK(test::failure_of([&] { (void)list_rules(query); }).status == MDG_E_BAD_ARGUMENT);
    record::Record other(MDG_KIND_RULES_QUERY);
    for (const char* wrong : {"R-XXXX", "R", "cert", "R-CERT-"}) {
        other.set_text(MDG_FIELD_RULE_FAMILY, wrong);
        CHECK(test::failure_of([&] { (void)list_rules(other); }).status == MDG_E_BAD_ARGUMENT);
    }
}

} // namespace mdg::rules
