#include "visit/options.hpp"

#include "support/catch.hpp"

#include <set>

using namespace mdg;
using record::Record;

namespace {

std::set<std::string> faults(const Record& options) {
    try {
        visit::read_options(options);
        return {};
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_BAD_ARGUMENT);
        std::set<std::string> places;
        for (const auto& finding : failure.findings) places.insert(finding.place);
        return places;
    }
}

const base::Date day = *base::parse_iso_date("2026-11-22");

} // namespace

TEST_CASE("a visit needs its day: the library never takes today", "[visit]") {
    Record options(MDG_KIND_VISIT_OPTIONS);
    options.set_date(MDG_FIELD_BIRTH_DATE, day);
    CHECK(faults(options) == std::set<std::string>{"visit_date"});
}

TEST_CASE("all faults of the options are told at once", "[visit]") {
    Record options(MDG_KIND_VISIT_OPTIONS);
    options.set_text(MDG_FIELD_INSURER_NUMBER, "06139901");
    CHECK(faults(options) == std::set<std::string>{"visit_date", "insured_number", "birth_date"});
}

TEST_CASE("without a number on file something must tell whose result it is", "[visit]") {
    Record options(MDG_KIND_VISIT_OPTIONS);
    options.set_date(MDG_FIELD_VISIT_DATE, day);
    CHECK(faults(options) == std::set<std::string>{"birth_date"});
    Record by_card = options;
    by_card.set_text(MDG_FIELD_VERIFICATION_NUMBER_B, "60041220350000");
    CHECK(faults(by_card).empty());
    options.set_date(MDG_FIELD_BIRTH_DATE, day);
    CHECK(faults(options).empty());
    CHECK_FALSE(visit::read_options(options).number_on_file);
}

TEST_CASE("the number on file becomes a request for the day of the visit", "[visit]") {
    Record options(MDG_KIND_VISIT_OPTIONS);
    options.set_date(MDG_FIELD_VISIT_DATE, day)
        .set_date(MDG_FIELD_BIRTH_DATE, *base::parse_iso_date("1985-04-12"))
        .set_text(MDG_FIELD_INSURER_NUMBER, "06139901")
        .set_text(MDG_FIELD_INSURED_NUMBER, "0345");
    const auto request = visit::read_options(options).number_on_file;
    REQUIRE(request);
    CHECK(*request->text(MDG_FIELD_INSURED_NUMBER) == "0345");
    CHECK(request->date(MDG_FIELD_VISIT_DATE) == day);
    CHECK(request->date(MDG_FIELD_BIRTH_DATE) == base::parse_iso_date("1985-04-12"));
    CHECK_FALSE(request->has(MDG_FIELD_INSURED_BRANCH_NUMBER));
}

TEST_CASE("R-MOB-07: a reader for phones stands beside a reader that is named, whose screen the patient looks at",
          "[visit]") {
    Record options(MDG_KIND_VISIT_OPTIONS);
    options.set_date(MDG_FIELD_VISIT_DATE, day)
        .set_date(MDG_FIELD_BIRTH_DATE, day)
        .set_text(MDG_FIELD_PHONE_READER_NAME, "SONY");
    CHECK(faults(options) == std::set<std::string>{"reader_name"});
    options.set_text(MDG_FIELD_READER_NAME, "XC");
    CHECK(visit::read_options(options).readers == std::vector<std::string>{"XC", "SONY"});
    CHECK(visit::read_options(options).panel_reader_name == "XC");
    options.set_text(MDG_FIELD_PANEL_READER_NAME, "Caora");
    CHECK(visit::read_options(options).panel_reader_name == "Caora");
    for (const auto field : {MDG_FIELD_PHONE_READER_NAME, MDG_FIELD_PANEL_READER_NAME}) options.unset(field);
    CHECK(visit::read_options(options).panel_reader_name.empty()); // that of the reader on which the card lies
}

TEST_CASE("R-AUTH-15: a helper may place the card where the patient wishes it and is there, and says why", "[visit]") {
    Record options(MDG_KIND_VISIT_OPTIONS);
    options.set_date(MDG_FIELD_VISIT_DATE, day)
        .set_date(MDG_FIELD_BIRTH_DATE, *base::parse_iso_date("1935-04-12"))
        .set_text(MDG_FIELD_ASSISTED_BY, MDG_ASSISTED_BY_STAFF)
        .set_text(MDG_FIELD_ASSIST_REASON, MDG_ASSIST_REASON_CANNOT_OPERATE)
        .set_integer(MDG_FIELD_ASSIST_PRESENT, 1)
        .set_integer(MDG_FIELD_ASSIST_WISH, 1);
    CHECK_NOTHROW(visit::read_options(options));
    for (const auto missing : {MDG_FIELD_ASSIST_WISH, MDG_FIELD_ASSIST_PRESENT, MDG_FIELD_ASSIST_REASON}) {
        Record without = options;
        without.unset(missing);
        try {
            visit::read_options(without);
            FAIL("help that is not allowed");
        } catch (const base::Failure& failure) {
            CHECK(failure.status == MDG_E_CHECK_FAILED);
            REQUIRE(failure.findings.size() == 1);
            CHECK(failure.findings.front().place == record::find_field(missing)->name);
        }
    }
}
