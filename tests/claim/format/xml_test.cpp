// The XML of a claim, its schema and its document, which say the same.
#include "base/failing.hpp"
#include "base/scratch.hpp"
#include "claim/format/elements.hpp"
#include "outside.hpp"
#include "samples.hpp"
#include "support/catch.hpp"

#include <functional>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;
using mdg::test::failure_of;

namespace {

std::string xml(const Claim& claim) {
    return one_text(MDG_CLAIM_FORMAT_XML, {}, claim);
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const auto begin = text.find(from);
    REQUIRE(begin != text.npos);
    const auto end = text.find(to, begin + from.size());
    REQUIRE(end != text.npos);
    return text.substr(begin + from.size(), end - begin - from.size());
}

// Everything between two marks, in order.
std::vector<std::string> all_between(const std::string& text, const std::string& from, const std::string& to) {
    std::vector<std::string> all;
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + 1))
        all.push_back(text.substr(at + from.size(), text.find(to, at + from.size()) - at - from.size()));
    return all;
}

std::vector<std::string> places(const Claim& claim) {
    std::vector<std::string> all;
    const auto failure = failure_of([&] { xml(claim); });
    CHECK(failure.status == MDG_E_CHECK_FAILED);
    for (const base::Finding& finding : failure.findings) all.push_back(finding.code + " " + finding.place);
    return all;
}

} // namespace

TEST_CASE("a claim is written in full", "[R-CLM-03][R-CLM-18][R-CLM-19][R-NAME-02]") {
    CHECK(xml(full_claim()) == R"(<?xml version="1.0" encoding="UTF-8"?>
<InsuranceClaim xmlns="urn:madoguchi:claim:2" version="2">
  <FacilityCode>1319999999</FacilityCode>
  <VisitDate>2026-11-22</VisitDate>
  <CheckDate>2026-11-21</CheckDate>
  <ClaimPath>lapsed</ClaimPath>
  <Evidence>card</Evidence>
  <CommentCode>820000245</CommentCode>
  <ConfirmationClass>01</ConfirmationClass>
  <CardClassification>01</CardClassification>
  <InsurerKind>national</InsurerKind>
  <InsurerName>&lt;見本&gt; &amp; "市", 'x'</InsurerName>
  <PersonalFamily>2</PersonalFamily>
  <QualificationDate>2020-04-01</QualificationDate>
  <DisqualificationDate>2026-10-31</DisqualificationDate>
  <InsurerNumber>138057</InsurerNumber>
  <InsurerNumberPadded>  138057</InsurerNumberPadded>
  <InsurerNumberZeros>00138057</InsurerNumberZeros>
  <InsuredSymbol>=国-1</InsuredSymbol>
  <InsuredNumber>'0004567</InsuredNumber>
  <InsuredBranchNumber>01</InsuredBranchNumber>
  <PublicExpense>
    <PayerNumber>54136015</PayerNumber>
    <RecipientNumber>1234566</RecipientNumber>
    <ValidStart>2026-04-01</ValidStart>
    <ValidEnd>2027-03-31</ValidEnd>
    <VisitDays>3</VisitDays>
    <Points>1200</Points>
    <PatientPaymentYen>0</PatientPaymentYen>
  </PublicExpense>
  <PublicExpense>
    <PayerNumber>81136010</PayerNumber>
  </PublicExpense>
  <Name>𠮷●　髙</Name>
  <NameKana>ﾔﾏｻﾞｷ ﾊﾅﾖ</NameKana>
  <ClaimName>吉●　高</ClaimName>
  <ClaimNameKana>ヤマザキハナヨ</ClaimNameKana>
  <BirthDate>1954-03-09</BirthDate>
  <Sex>2</Sex>
  <ContributionRatio>020</ContributionRatio>
  <BurdenRatio>2</BurdenRatio>
  <BenefitPercent>80</BenefitPercent>
  <LimitFlag>B04</LimitFlag>
  <SpecialRemarks>02 29</SpecialRemarks>
  <PaymentCategory>1</PaymentCategory>
  <SeveralTimes>1</SeveralTimes>
  <SpecificDisease>
    <DiseaseCategory>1</DiseaseCategory>
    <ValidStart>2025-01-01</ValidStart>
    <ValidEnd>2030-12-31</ValidEnd>
    <SelfPayYen>10000</SelfPayYen>
  </SpecificDisease>
  <SpecificDisease>
    <DiseaseCategory>3</DiseaseCategory>
  </SpecificDisease>
  <Remark>
    <RemarkCode>820000245</RemarkCode>
  </Remark>
  <Remark>
    <RemarkCode>830000505</RemarkCode>
    <RemarkText>東京都見本区窓口町１－２，３</RemarkText>
  </Remark>
  <ClaimMonth>202611</ClaimMonth>
  <PointTable>1</PointTable>
  <ClaimSetting>outpatient</ClaimSetting>
  <ClaimType>1128</ClaimType>
  <ExaminingBody>2</ExaminingBody>
  <PatientNumber>00012-A</PatientNumber>
  <VisitDays>3</VisitDays>
  <Points>999999999</Points>
  <PatientPaymentYen>8000</PatientPaymentYen>
  <CardShown>1</CardShown>
  <Returning>0</Returning>
  <AskedAfter>1</AskedAfter>
  <RegistrationChecked>0</RegistrationChecked>
  <ContactedOn>2026-12-01</ContactedOn>
  <Source evidence="card">visit_date insurer_number</Source>
  <Source evidence="derived">burden_ratio</Source>
  <Source evidence="card">name</Source>
</InsuranceClaim>
)");
}

TEST_CASE("the schema is strict") {
    const mdg::test::Scratch scratch;
    const std::string good = xml(full_claim());
    const auto valid = [&](const std::string& text) {
        put(scratch.folder / "claim.xml", text);
        return is_valid(scratch.folder / "claim.xml");
    };
    REQUIRE(valid(good));
    struct Change {
        std::string from, to;
    };
    for (const Change& change : std::vector<Change>{
             {"<InsurerNumberPadded>  138057<", "<InsurerNumberPadded>138057<"},
             {"<InsurerNumber>138057<", "<InsurerNumber> 138057<"},
             {"<InsurerNumberZeros>00138057</InsurerNumberZeros>\n", ""},
             {"  <InsuredNumber>'0004567</InsuredNumber>\n", ""},
             {"<Sex>2<", "<Sex>4<"},
             {"  <Sex>2</Sex>\n", ""},
             {"<VisitDate>2026-11-22", "<VisitDate>2026-02-30"},
             {"<VisitDate>2026-11-22", "<VisitDate>2026-11-22Z"},
             {"<ClaimPath>lapsed", "<ClaimPath>not_yet"},
             {"<Evidence>card", "<Evidence>guess"},
             {"<RemarkCode>820000245", "<RemarkCode>82000024"},
             {"<PayerNumber>54136015", "<PayerNumber>5413601"},
             {"<Points>1200", "<Points>-1"},
             {"<CardShown>1", "<CardShown>2"},
             {"<SpecialRemarks>02 29", "<SpecialRemarks>02 29 "},
             {" evidence=\"card\"", ""},
             {"<Name>", "<Address>x</Address><Name>"},
             {"version=\"2\"", "version=\"1\""},
             {"claim:2", "claim:3"},
         }) {
        INFO(change.from << " -> " << change.to);
        std::string changed = good;
        const auto at = changed.find(change.from);
        REQUIRE(at != changed.npos);
        CHECK_FALSE(valid(changed.replace(at, change.from.size(), change.to)));
    }
    Claim five = full_claim();
    five.public_expenses.resize(4, five.public_expenses[0]);
    std::string four = xml(five);
    CHECK(valid(four));
    CHECK_FALSE(valid(four.insert(four.find("  <PublicExpense>"),
                                  "  <PublicExpense><PayerNumber>54136015</PayerNumber></PublicExpense>\n")));
}

TEST_CASE("what the writer demands, the schema demands too, and the document has the same elements in the same order") {
    const std::string schema = text_of(MDG_TEST_DOCS "/claim-record.xsd");
    const std::string document = text_of(MDG_TEST_DOCS "/claim-record.md");
    const auto in_step = [&](const char* type, const char* heading, auto elements) {
        INFO(type);
        const std::string block =
            between(schema, std::string("<xs:complexType name=\"") + type + "\">", "</xs:complexType>");
        const auto lines = all_between(block, "<xs:element ", "/>");
        const std::string table = document.substr(document.find(std::string("### `") + heading + "`\n"));
        const auto written = all_between(table.substr(0, table.find("\n\n", table.find("|---"))), "\n| `", "\n");
        std::vector<std::string> in_schema;
        for (const std::string& line : lines) {
            const std::string name = between(line, "name=\"", "\"");
            if (in_schema.empty() || std::ranges::find(in_schema, name) == in_schema.end()) in_schema.push_back(name);
        }
        REQUIRE(in_schema.size() == elements.size());
        REQUIRE(written.size() == elements.size());
        for (std::size_t i = 0; i < elements.size(); ++i) {
            const std::string name(elements[i].name);
            INFO(name);
            CHECK(in_schema[i] == name);
            CHECK(written[i].starts_with(name + "`"));
            const auto line = std::ranges::find_if(
                lines, [&](const std::string& one) { return one.find("\"" + name + "\"") != one.npos; });
            const bool list = std::holds_alternative<List>(elements[i].at);
            if (!list) CHECK((line->find("minOccurs=\"0\"") == line->npos) == (elements[i].need != Need::optional));
            if (!list) CHECK((written[i].find("| ○") != written[i].npos) == (elements[i].need != Need::optional));
        }
    };
    in_step("Claim", "InsuranceClaim", claim_elements());
    in_step("File", "File", head_elements());
    in_step("PublicExpense", "PublicExpense", public_expense_elements());
    in_step("SpecificDisease", "SpecificDisease", specific_disease_elements());
    in_step("Remark", "Remark", remark_elements());
}

TEST_CASE("the schema knows the codes of the registry, no more and no fewer") {
    const std::string schema = text_of(MDG_TEST_DOCS "/claim-record.xsd");
    for (const Element<Claim>& element : claim_elements()) {
        if (element.form != Form::known_code) continue;
        const std::string type(element.name);
        INFO(type);
        const auto values = all_between(between(schema, "<xs:simpleType name=\"" + type + "\">", "</xs:simpleType>"),
                                        "<xs:enumeration value=\"", "\"");
        CHECK_FALSE(values.empty());
        const record::FieldRow& field = *record::find_field(element.field);
        for (const std::string& value : values) CHECK(record::find_code(field, value) != nullptr);
        for (const record::CodeRow& row : record::all_codes())
            if (row.set == field.code_set && row.code != MDG_CLAIM_PATH_NOT_YET)
                CHECK(std::ranges::find(values, row.code) != values.end());
    }
}

TEST_CASE("the example of the document is valid, and so is one of version 1 by its own schema") {
    const mdg::test::Scratch scratch;
    put(scratch.folder / "example.xml", between(text_of(MDG_TEST_DOCS "/claim-record.md"), "```xml\n", "```"));
    CHECK(is_valid(scratch.folder / "example.xml"));
    CHECK(is_valid(MDG_TEST_FOLDER "/data/version-1.xml", MDG_TEST_DOCS "/claim-record-1.xsd"));
}

TEST_CASE("a claim that lacks something or is ill-formed is not written, and every fault is told") {
    struct Row {
        std::function<void(Claim&)> breaks;
        std::vector<std::string> findings;
    };
    for (const Row& row : std::vector<Row>{
             {[](Claim& c) { c.facility_code.clear(); }, {"missing facility_code"}},
             {[](Claim& c) { c.facility_code = "131999999"; }, {"bad_value facility_code"}},
             {[](Claim& c) { c.visit_date.reset(); }, {"missing visit_date"}},
             {[](Claim& c) { c.visit_date = on(2026, 2, 30); }, {"bad_value visit_date"}},
             {[](Claim& c) { c.path.clear(); }, {"missing claim_path"}},
             {[](Claim& c) { c.path = MDG_CLAIM_PATH_NOT_YET; }, {"bad_value claim_path"}},
             {[](Claim& c) { c.evidence = "guess"; }, {"bad_value evidence"}},
             {[](Claim& c) { c.insurer_number.clear(); },
              {"missing insurer_number", "missing insurer_number_padded", "missing insurer_number_zeros"}},
             {[](Claim& c) { c.insurer_number = "12A456"; }, {"bad_value insurer_number"}},
             {[](Claim& c) { c.number.clear(); }, {"missing insured_number"}},
             {[](Claim& c) { c.symbol = std::string(21, '1'); }, {"bad_value insured_symbol"}},
             {[](Claim& c) { c.branch_number = "1"; }, {"bad_value insured_branch_number"}},
             {[](Claim& c) { c.name = "見本\n春子"; }, {"bad_value name"}},
             {[](Claim& c) { c.name = "見本\xEF\xBF\xBF"; }, {"bad_value name"}},
             {[](Claim& c) { c.sex.clear(), c.birth_date.reset(); }, {"missing birth_date", "missing sex"}},
             {[](Claim& c) { c.burden_ratio = -1; }, {"bad_value burden_ratio"}},
             {[](Claim& c) { c.points = 1'000'000'000; }, {"bad_value points"}},
             {[](Claim& c) { c.returning = 2; }, {"bad_value returning"}},
             {[](Claim& c) { c.special_remarks = {"2"}; }, {"bad_value special_remarks"}},
             {[](Claim& c) { c.special_remarks.resize(6, "02"); }, {"bad_value special_remarks"}},
             {[](Claim& c) { c.public_expenses.resize(5, c.public_expenses[0]); }, {"bad_value public_expense"}},
             {[](Claim& c) { c.public_expenses[1].payer_number.clear(); }, {"missing public_expense[1].payer_number"}},
             {[](Claim& c) { c.remarks[1].code = "x"; }, {"bad_value remark[1].remark_code"}},
             {[](Claim& c) { c.specific_diseases[0].category.clear(); },
              {"missing specific_disease[0].disease_category"}},
             {[](Claim& c) { c.provenance[0].evidence = ""; }, {"bad_value provenance"}},
         }) {
        Claim claim = full_claim();
        row.breaks(claim);
        CHECK(places(claim) == row.findings);
    }
    CHECK(failure_of([] { make_format(MDG_CLAIM_FORMAT_XML, {"131", "", "", "", "", ""}); }).findings.size() == 1);
    CHECK(failure_of([] { make_format("pdf", {}); }).status == MDG_E_BAD_ARGUMENT);
}

TEST_CASE("a claim holds no address and no individual number of its own", "[R-PRIV-01]") {
    for (const Element<Claim>& element : claim_elements()) {
        CHECK(element.name.find("Address") == element.name.npos);
        CHECK(element.name.find("IndividualNumber") == element.name.npos);
    }
}

TEST_CASE("csv has a column for each thing, quotes what needs it and holds no formula") {
    const std::string csv = one_text(MDG_CLAIM_FORMAT_CSV, {}, full_claim());
    const std::string heading = csv.substr(0, csv.find("\r\n"));
    CHECK(heading.starts_with("facility_code,visit_date,check_date,claim_path,evidence,claim_comment_code,"));
    CHECK(heading.find(",public_expense_4_patient_payment_yen,name,") != heading.npos);
    CHECK(heading.ends_with(",contacted_on,provenance"));
    CHECK(csv.find(",\"<見本> & \"\"市\"\", 'x'\",") != csv.npos);
    CHECK(csv.find(",'=国-1,''0004567,01,") != csv.npos);
    CHECK(csv.ends_with(",card visit_date insurer_number;derived burden_ratio;card name\r\n"));
    Claim more = full_claim();
    more.remarks.resize(13, more.remarks[0]);
    CHECK(failure_of([&] { one_text(MDG_CLAIM_FORMAT_CSV, {}, more); }).findings.at(0).place == "remark");
}
