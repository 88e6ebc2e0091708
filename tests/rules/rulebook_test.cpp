#include "base/failing.hpp"
#include "base/file.hpp"
#include "record/registry.hpp"
#include "rules/rulebook.hpp"
#include "rules/table.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

namespace mdg::rules {
namespace {

// R-CERT-05: capitals, two digits.
bool is_rule_id(std::string_view id) {
    const auto all = [](std::string_view part, char from, char to) {
        return std::all_of(part.begin(), part.end(), [=](char c) { return from <= c && c <= to; });
    };
    return id.size() > 5 && id.starts_with("R-") && id[id.size() - 3] == '-' &&
           all(id.substr(id.size() - 2), '0', '9') && all(id.substr(2, id.size() - 5), 'A', 'Z');
}

base::Date day(const char* iso) {
    return base::parse_iso_date(iso).value();
}

} // namespace

TEST_CASE("every rule has an id, a source, how sure it is, and both texts") {
    std::set<std::string_view> seen;
    for (const Rule& each : all_rules()) {
        CAPTURE(each.id);
        CHECK(is_rule_id(each.id));
        CHECK(seen.insert(each.id).second);
        CHECK(record::find_code("confidence", each.confidence) != nullptr);
        CHECK_FALSE(each.source.empty());
        CHECK(each.ja.ends_with("。"));
        CHECK(each.en.ends_with("."));
        if (each.valid_from && each.valid_to) CHECK(*each.valid_from <= *each.valid_to);
    }
}

TEST_CASE("the library holds every row of the data files, and each stands in its family's") {
    std::size_t files = 0;
    std::size_t rows = 0;
    for (const auto& entry : std::filesystem::directory_iterator(MDG_SOURCE_DIR "/sdk/rules/data/rules")) {
        const std::string text = base::read_file(entry.path(), 1U << 20U);
        for (const Row& row : read_table(text)) {
            CAPTURE(row[0]);
            CHECK(rule(row[0]).id == row[0]);
            CHECK(std::string(rule(row[0]).family()) + ".tsv" == entry.path().filename().string());
            ++rows;
        }
        ++files;
    }
    CHECK(all_rules().size() == rows);
    CHECK(rows == 458);
    CHECK(files == 29);
}

TEST_CASE("R-CERT-05, R-CERT-06: a rule holds from its first to its last day") {
    const Rule& grace = rule("R-CERT-05");
    CHECK_FALSE(grace.holds_on(day("2024-12-01")));
    CHECK(grace.holds_on(day("2024-12-02")));
    CHECK(grace.holds_on(day("2099-01-01")));
    const Rule& no_grace = rule("R-CERT-06");
    CHECK(no_grace.holds_on(day("1999-01-01")));
    CHECK(no_grace.holds_on(day("2024-12-01")));
    CHECK_FALSE(no_grace.holds_on(day("2024-12-02")));
    for (const char* any : {"1900-01-01", "2026-11-22", "2199-12-31"}) CHECK(rule("R-BURD-01").holds_on(day(any)));
    const Rule both{"R-X-01", day("2026-01-02"), day("2026-01-03"), "H", "s", "j", "e"};
    CHECK_FALSE(both.holds_on(day("2026-01-01")));
    CHECK(both.holds_on(day("2026-01-02")));
    CHECK(both.holds_on(day("2026-01-03")));
    CHECK_FALSE(both.holds_on(day("2026-01-04")));
}

TEST_CASE("a rule that is not written down cannot be cited") {
    for (const char* none : {"", "R-CERT-99", "r-cert-05", "R-CERT-05 "}) {
        const auto failure = test::failure_of([&] { (void)rule(none); });
        CHECK(failure.status == MDG_E_INTERNAL);
        CHECK(failure.message.find(none) != std::string::npos);
    }
}

TEST_CASE("a rule's record has its id, source, texts and days") {
    const record::Record grace = to_record(rule("R-CERT-05"));
    CHECK(grace.kind() == MDG_KIND_RULE);
    CHECK(*grace.text(MDG_FIELD_RULE_ID) == "R-CERT-05");
    CHECK(grace.text(MDG_FIELD_RULE_SOURCE)->starts_with("S0"));
    CHECK(*grace.text(MDG_FIELD_CONFIDENCE) == MDG_CONFIDENCE_HIGH);
    CHECK(grace.text(MDG_FIELD_JA)->find("3か月") != std::string::npos);
    CHECK(grace.text(MDG_FIELD_EN)->find("three more months") != std::string::npos);
    CHECK(grace.date(MDG_FIELD_VALID_FROM) == day("2024-12-02"));
    CHECK_FALSE(grace.has(MDG_FIELD_VALID_TO));
    CHECK(to_record(rule("R-CERT-06")).date(MDG_FIELD_VALID_TO) == day("2024-12-01"));
    for (const Rule& each : all_rules()) CHECK_NOTHROW(to_record(each)); // R-PRIV-01 reads these texts too
}

} // namespace mdg::rules
