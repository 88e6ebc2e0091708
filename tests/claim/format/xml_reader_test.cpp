// Our own XML as others may write or damage it.
#include "base/failing.hpp"
#include "base/individual_number.hpp"
#include "base/scratch.hpp"
#include "claim/claim_record.hpp"
#include "claim/read.hpp"
#include "outside.hpp"
#include "samples.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;
using mdg::test::failure_of;
using record::Record;

namespace {

std::vector<Record> parts_of(const std::string& xml) {
    std::vector<Record> parts;
    std::istringstream in(xml);
    read_xml(in, [&](Record part) {
        parts.push_back(std::move(part));
        return true;
    });
    return parts;
}

std::string claim_xml(const std::string& content, const std::string& version = "2") {
    return "<InsuranceClaim xmlns='urn:madoguchi:claim:" + version + "' version='" + version + "'>" + content +
           "</InsuranceClaim>";
}

std::string many_xml(const std::string& content) {
    return "<InsuranceClaims xmlns='urn:madoguchi:claim:2' version='2'>" + content + "</InsuranceClaims>";
}

std::vector<std::string> findings(const Record& part) {
    std::vector<std::string> all;
    for (const auto& finding : part.list(MDG_FIELD_FINDING))
        all.push_back(*finding->text(MDG_FIELD_FINDING_CODE) + " " + *finding->text(MDG_FIELD_PLACE));
    return all;
}

} // namespace

TEST_CASE("what the first version wrote is read") {
    const auto parts = parts_of(text_of(MDG_TEST_FOLDER "/data/version-1.xml"));
    REQUIRE(parts.size() == 2);
    CHECK(findings(parts[1]).empty());
    const Claim claim = read_claim(parts[1]);
    CHECK(claim.path == MDG_CLAIM_PATH_LAPSED);
    CHECK(claim.insurer_number == "138057");
    CHECK(claim.symbol == "０１２");
    CHECK(claim.disqualification_date == on(2026, 10, 31));
    CHECK(claim.name == "山●　花代");
    CHECK(claim.name_kana == "ﾔﾏｻﾞｷ ﾊﾅﾖ");
}

TEST_CASE("what a claim should not have is told with its line, and the rest is read") {
    const auto parts =
        parts_of(claim_xml("<Name>見本</Name>\n<Colour><Deep>x</Deep>y</Colour>\n<Sex>9</Sex>"
                           "<VisitDate>2026-02-30</VisitDate>\n<Points>12a</Points><Points>7</Points>"
                           "<Name>他</Name>stray<Remark><RemarkCode>1</RemarkCode><Odd/></Remark>"
                           "<Source evidence='card'>name colour</Source><BirthDate>2000-01-01</BirthDate>"));
    REQUIRE(parts.size() == 2);
    const Record& claim = parts[1];
    CHECK(findings(claim) == std::vector<std::string>{"kept_unread line 2: Colour", "unknown_code line 3: sex",
                                                      "bad_value line 3: visit_date", "bad_value line 4: points",
                                                      "stands_twice line 4: name", "kept_unread line 4: text",
                                                      "kept_unread line 4: Odd", "bad_value line 4: provenance"});
    CHECK(*claim.text(MDG_FIELD_NAME) == "見本");
    CHECK(*claim.text(MDG_FIELD_SEX) == "9");
    CHECK(claim.integer(MDG_FIELD_POINTS) == 7);
    CHECK(claim.date(MDG_FIELD_BIRTH_DATE) == on(2000, 1, 1));
    CHECK(*claim.first(MDG_FIELD_REMARK)->text(MDG_FIELD_REMARK_CODE) == "1");
    CHECK(claim.list(MDG_FIELD_PROVENANCE).size() == 1);
}

TEST_CASE("text comes whole, with its references and blanks") {
    const auto parts =
        parts_of(claim_xml("<Name>&#x898B;&amp;本<![CDATA[<春>]]>&lt;</Name><InsurerNumberPadded>  138057"
                           "</InsurerNumberPadded>"));
    CHECK(*parts.at(1).text(MDG_FIELD_NAME) == "見&本<春><");
    CHECK(read_claim(parts[1]).insurer_number == "138057");
}

TEST_CASE("claims before a fault are handed over, the fault has its line") {
    int claims = 0;
    std::istringstream in(many_xml("<InsuranceClaim><Name>一</Name></InsuranceClaim>\n<InsuranceClaim><Name>二</Nam"));
    const auto failure = failure_of([&] {
        read_xml(in, [&](const Record& part) {
            claims += part.kind() == MDG_KIND_CLAIM;
            return true;
        });
    });
    CHECK(claims == 1);
    CHECK(failure.status == MDG_E_MALFORMED);
    REQUIRE(failure.findings.size() == 1);
    CHECK(failure.findings[0].place == "line 2");
}

TEST_CASE("files that are none are refused, whatever they cost to read") {
    const std::string deep = [] {
        std::string open;
        for (int i = 0; i < 100; ++i) open += "<a>";
        return open;
    }();
    std::mt19937 random(20261126);
    struct Row {
        std::string xml;
        base::Status status;
    };
    for (const Row& row : std::vector<Row>{
             {"", MDG_E_MALFORMED},
             {"<x/>", MDG_E_MALFORMED},
             {"<InsuranceClaim/>", MDG_E_MALFORMED},
             {claim_xml("", "3"), MDG_E_MALFORMED},
             {many_xml("<Other/>"), MDG_E_MALFORMED},
             {many_xml("<InsuranceClaim/><File/>"), MDG_E_MALFORMED},
             {claim_xml("<Name>"), MDG_E_MALFORMED},
             {claim_xml(deep), MDG_E_MALFORMED},
             {"<!DOCTYPE a [<!ENTITY b 'cccccccc'><!ENTITY d '&b;&b;&b;&b;'>]>" + claim_xml("<Name>&d;</Name>"),
              MDG_E_MALFORMED},
             {claim_xml("<Name>&d;</Name>"), MDG_E_MALFORMED},
             {claim_xml("<Name>\x82\xA0</Name>"), MDG_E_MALFORMED},
             {claim_xml("<Name>" + std::string(70'000, 'x') + "</Name>"), MDG_E_TOO_LARGE},
             {claim_xml("<Source evidence='" + std::string(3'000'000, 'x') + "'>name</Source>"), MDG_E_TOO_LARGE},
             {claim_xml([] {
                  std::string remarks;
                  for (int i = 0; i < 40'000; ++i) remarks += "<Remark><RemarkText>x</RemarkText></Remark>";
                  return remarks;
              }()),
              MDG_E_TOO_LARGE},
             {claim_xml("<Name>" + mdg::test::made_number(random) + "</Name>"), MDG_E_FORBIDDEN_NUMBER},
         }) {
        CAPTURE(row.xml.substr(0, 150));
        const auto failure = failure_of([&] { parts_of(row.xml); });
        CHECK(failure.status == row.status);
        CHECK_FALSE(failure.message.empty());
    }
}

TEST_CASE("the sink ends the reading") {
    int parts = 0;
    std::istringstream in(many_xml("<InsuranceClaim/><InsuranceClaim/><InsuranceClaim/>"));
    read_xml(in, [&](const Record&) { return ++parts < 2; });
    CHECK(parts == 2);
}

TEST_CASE("what a file is, its begin tells, not its name") {
    const mdg::test::Scratch scratch;
    const auto path = scratch.folder / "claims.txt";
    const auto read = [&](const std::string& bytes) {
        put(path, bytes);
        int parts = 0;
        read_file(path, [&](const Record&) { return ++parts > 0; });
        return parts;
    };
    CHECK(read(claim_xml("")) == 2);
    CHECK(read("\xEF\xBB\xBF\n" + claim_xml("")) == 2);
    for (const char* other : {"", "hello", "{\"kind\":\"claim\"}", "facility_code,visit_date", "\xFF\xFE<\0"}) {
        CAPTURE(other);
        const auto failure = failure_of([&] { read(other); });
        CHECK(failure.status == MDG_E_MALFORMED);
        CHECK(failure.message.find(path.string()) != std::string::npos);
    }
    CHECK(failure_of([&] { read_file(scratch.folder / "none", [](const Record&) { return true; }); }).status ==
          MDG_E_IO);
    CHECK(failure_of([&] { read_file(scratch.folder, [](const Record&) { return true; }); }).status == MDG_E_IO);
}
