#include "claim/write.hpp"

#include "claim/layout.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <functional>

#include <stdlib.h>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;
namespace fs = std::filesystem;
using record::Record;

namespace {

struct TemporaryFolder {
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "madoguchi-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { fs::remove_all(path); }
    fs::path path;
};

// By another program; a missing xmllint is a failure, not a pass.
int xmllint(const std::string& xml) {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "claim.xml", std::ios::binary) << xml;
    const std::string command = "xmllint --noout --nonet --schema '" MDG_TEST_SCHEMA "' '" +
                                (folder.path / "claim.xml").string() + "' 2>/dev/null";
    return std::system(command.c_str());
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const auto begin = text.find(from);
    REQUIRE(begin != text.npos);
    const auto end = text.find(to, begin + from.size());
    REQUIRE(end != text.npos);
    return text.substr(begin + from.size(), end - begin - from.size());
}

std::optional<base::Failure> failure_of(const std::function<void()>& call) {
    try {
        call();
        return std::nullopt;
    } catch (const base::Failure& failure) {
        return failure;
    }
}

Record lapsed_claim() {
    return claim_record(qualification("response_lapsed"), MDG_CLAIM_PATH_LAPSED);
}

} // namespace

TEST_CASE("a lapsed claim is written in full", "[R-CLM-03][R-NAME-02]") {
    CHECK(write_xml(lapsed_claim()) == R"(<?xml version="1.0" encoding="UTF-8"?>
<InsuranceClaim xmlns="urn:madoguchi:claim:1" version="1">
  <FacilityCode>1319999999</FacilityCode>
  <VisitDate>2026-11-22</VisitDate>
  <CheckDate>2026-11-22</CheckDate>
  <ClaimPath>lapsed</ClaimPath>
  <CommentCode>820000245</CommentCode>
  <Evidence>card</Evidence>
  <CardClassification>01</CardClassification>
  <InsurerNumber>01320019</InsurerNumber>
  <InsurerNumberPadded>01320019</InsurerNumberPadded>
  <InsurerName>全国健康保険協会　見本支部</InsurerName>
  <InsuredSymbol>ﾏﾄﾞ-12</InsuredSymbol>
  <InsuredNumber>345</InsuredNumber>
  <InsuredBranchNumber>02</InsuredBranchNumber>
  <PersonalFamily>2</PersonalFamily>
  <QualificationDate>2019-04-01</QualificationDate>
  <DisqualificationDate>2026-10-31</DisqualificationDate>
  <Name>山●　花代</Name>
  <NameKana>ﾔﾏｻﾞｷ ﾊﾅﾖ</NameKana>
  <BirthDate>1985-02-14</BirthDate>
  <Sex>2</Sex>
</InsuranceClaim>
)");
}

TEST_CASE("written claims are valid by the schema") {
    CHECK(xmllint(write_xml(lapsed_claim())) == 0);
    CHECK(xmllint(write_xml(claim_record(qualification("response_valid")))) == 0);
    CHECK(xmllint(write_xml(claim_record(qualification("face")))) == 0);

    Record least = qualification("response_valid");
    for (const record::FieldId field : least.fields())
        if (field != MDG_FIELD_INSURER_NUMBER && field != MDG_FIELD_INSURED_NUMBER && field != MDG_FIELD_NAME &&
            field != MDG_FIELD_BIRTH_DATE && field != MDG_FIELD_SEX && field != MDG_FIELD_PERSONAL_FAMILY)
            least.unset(field);
    CHECK(xmllint(write_xml(claim_record(least))) == 0);

    Record odd = qualification("response_valid");
    odd.set_text(MDG_FIELD_INSURER_NAME, "<見本> & \"市\"").set_text(MDG_FIELD_NAME, "𠮷●　髙");
    const std::string xml = write_xml(claim_record(odd));
    CHECK(xml.find("&lt;見本&gt; &amp;") != xml.npos);
    CHECK(xml.find("<Name>𠮷●　髙</Name>") != xml.npos);
    CHECK(xmllint(xml) == 0);
}

TEST_CASE("the schema is strict") {
    const std::string good = write_xml(claim_record(qualification("response_valid")));
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string changed = good;
        const auto at = changed.find(from);
        REQUIRE(at != changed.npos);
        return changed.replace(at, from.size(), to);
    };
    REQUIRE(xmllint(good) == 0);
    for (const auto& changed :
         {with("<InsurerNumberPadded>  138057<", "<InsurerNumberPadded>138057<"), with("<Sex>2<", "<Sex>4<"),
          with("<InsurerNumber>138057<", "<InsurerNumber> 138057<"),
          with("<VisitDate>2026-11-22", "<VisitDate>2026-02-30"),
          with("<VisitDate>2026-11-22", "<VisitDate>2026-11-22Z"), with("version=\"1\"", "version=\"2\""),
          with("  <Sex>2</Sex>\n", ""), with("<Name>", "<Address>x</Address><Name>"), with("claim:1", "claim:2")})
        CHECK(xmllint(changed) != 0);
}

TEST_CASE("the table of the writer, the schema and the document name the same elements in the same order") {
    const std::string schema = read(MDG_TEST_SCHEMA);
    const std::string document = read(MDG_TEST_DOCUMENT);
    std::size_t in_schema = schema.find("<xs:sequence>");
    std::size_t in_document = document.find("|---|");
    for (const Element& element : elements()) {
        INFO(element.name);
        const std::string name(element.name);
        const auto next_in_schema = schema.find("<xs:element name=\"", in_schema + 1);
        CHECK(schema.substr(next_in_schema).starts_with("<xs:element name=\"" + name + "\""));
        const auto line = schema.substr(next_in_schema, schema.find('\n', next_in_schema) - next_in_schema);
        CHECK((line.find("minOccurs=\"0\"") == line.npos) == element.required);
        in_schema = next_in_schema;
        const auto next_in_document = document.find("\n| `", in_document);
        REQUIRE(next_in_document != document.npos);
        CHECK(document.substr(next_in_document).starts_with("\n| `" + name + "` |"));
        in_document = next_in_document + 1;
    }
    CHECK(schema.find("<xs:element name=\"", in_schema + 1) == schema.npos);
    CHECK(document.find("\n| `", in_document) == document.npos);
}

TEST_CASE("the example of the document is valid") {
    const std::string document = read(MDG_TEST_DOCUMENT);
    CHECK(xmllint(between(document, "```xml\n", "```")) == 0);
}

TEST_CASE("an incomplete or ill-formed claim is not written") {
    const Record chosen = qualification("response_valid");
    Record claim = claim_record(chosen);
    claim.unset(MDG_FIELD_NAME);
    claim.set_text(MDG_FIELD_SEX, "9");
    claim.set_text(MDG_FIELD_CLAIM_PATH, MDG_CLAIM_PATH_LAPSED); // without its comment
    const auto failure = failure_of([&] { write_xml(claim); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_CHECK_FAILED);
    std::vector<std::string> places;
    for (const base::Finding& finding : failure->findings) places.push_back(finding.code + " " + finding.place);
    CHECK(places == std::vector<std::string>{"missing claim_comment_code", "missing name", "bad_value sex"});
}

TEST_CASE("a claim holds no address and no individual number", "[R-PRIV-01]") {
    for (const Element& element : elements()) {
        const std::string name(element.name);
        CHECK(name.find("Address") == name.npos);
        CHECK(name.find("IndividualNumber") == name.npos);
    }
    const std::string xml = write_xml(claim_record(qualification("response_valid")));
    CHECK(xml.find("窓口町") == xml.npos);
}

TEST_CASE("a claim is saved whole or not at all") {
    const TemporaryFolder folder;
    save(lapsed_claim(), folder.path / "claim.xml");
    CHECK(read((folder.path / "claim.xml").string()) == write_xml(lapsed_claim()));
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);

    Record incomplete = lapsed_claim();
    incomplete.unset(MDG_FIELD_NAME);
    CHECK(failure_of([&] { save(incomplete, folder.path / "other.xml"); }));
    CHECK(failure_of([&] { save(lapsed_claim(), folder.path / "none" / "claim.xml"); }));
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
}
