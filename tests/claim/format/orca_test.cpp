// Requests to ORCA: the elements of its specification in its order.
#include "base/failing.hpp"
#include "samples.hpp"
#include "support/catch.hpp"

#include <functional>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;
using mdg::test::failure_of;

namespace {

Claim for_orca() {
    Claim claim = full_claim();
    claim.symbol = "01";
    claim.number = "1234567";
    claim.name = "見本 太郎";
    claim.claim_name.clear();
    claim.name_kana = "ﾐﾎﾝ ﾀﾛｳ";
    claim.disqualification_date.reset();
    claim.public_expenses.resize(1);
    return claim;
}

std::string orca(const Claim& claim, const char* format = MDG_CLAIM_FORMAT_ORCA) {
    return one_text(format, {}, claim);
}

std::string content(const std::string& xml, const std::string& name) {
    const std::string open = "<" + name + " type=\"string\">";
    const auto at = xml.find(open);
    return at == xml.npos ? "-" : xml.substr(at + open.size(), xml.find('<', at + 1) - at - open.size());
}

} // namespace

TEST_CASE("a new patient for ORCA, as its specification has it") {
    CHECK(orca(for_orca()) == R"(<?xml version="1.0" encoding="UTF-8"?>
<data>
  <patientmodreq type="record">
    <Mod_Key type="string">2</Mod_Key>
    <Patient_ID type="string">00012-A</Patient_ID>
    <WholeName type="string">見本　太郎</WholeName>
    <WholeName_inKana type="string">ミホン　タロウ</WholeName_inKana>
    <BirthDate type="string">1954-03-09</BirthDate>
    <Sex type="string">2</Sex>
    <HealthInsurance_Information type="record">
      <InsuranceProvider_Class type="string">060</InsuranceProvider_Class>
      <InsuranceProvider_Number type="string">138057</InsuranceProvider_Number>
      <InsuranceProvider_WholeName type="string">国保</InsuranceProvider_WholeName>
      <HealthInsuredPerson_Symbol type="string">０１</HealthInsuredPerson_Symbol>
      <HealthInsuredPerson_Number type="string">１２３４５６７</HealthInsuredPerson_Number>
      <HealthInsuredPerson_Branch_Number type="string">01</HealthInsuredPerson_Branch_Number>
      <RelationToInsuredPerson type="string">2</RelationToInsuredPerson>
      <Certificate_StartDate type="string">2020-04-01</Certificate_StartDate>
      <Certificate_ExpiredDate type="string">9999-12-31</Certificate_ExpiredDate>
      <Certificate_GetDate type="string">2020-04-01</Certificate_GetDate>
      <PublicInsurance_Information type="array">
        <PublicInsurance_Information_child type="record">
          <PublicInsurance_Class type="string">054</PublicInsurance_Class>
          <PublicInsurer_Number type="string">54136015</PublicInsurer_Number>
          <PublicInsuredPerson_Number type="string">1234566</PublicInsuredPerson_Number>
          <Certificate_IssuedDate type="string">2026-04-01</Certificate_IssuedDate>
          <Certificate_ExpiredDate type="string">2027-03-31</Certificate_ExpiredDate>
        </PublicInsurance_Information_child>
      </PublicInsurance_Information>
    </HealthInsurance_Information>
  </patientmodreq>
</data>
)");
}

TEST_CASE("one more insurance for a patient ORCA has, with the day of the check") {
    CHECK(orca(for_orca(), MDG_CLAIM_FORMAT_ORCA_V32) == R"(<?xml version="1.0" encoding="UTF-8"?>
<data>
  <patientmodv3req2 type="record">
    <Request_Number type="string">02</Request_Number>
    <Patient_Information type="record">
      <Patient_ID type="string">00012-A</Patient_ID>
      <WholeName type="string">見本　太郎</WholeName>
      <WholeName_inKana type="string">ミホン　タロウ</WholeName_inKana>
      <BirthDate type="string">1954-03-09</BirthDate>
      <Sex type="string">2</Sex>
    </Patient_Information>
    <HealthInsurance_Information type="record">
      <HealthInsurance_Info type="array">
        <HealthInsurance_Info_child type="record">
          <InsuranceProvider_Mode type="string">New</InsuranceProvider_Mode>
          <InsuranceProvider_Id type="string">0</InsuranceProvider_Id>
          <InsuranceProvider_Class type="string">060</InsuranceProvider_Class>
          <InsuranceProvider_Number type="string">138057</InsuranceProvider_Number>
          <InsuranceProvider_WholeName type="string">国保</InsuranceProvider_WholeName>
          <HealthInsuredPerson_Symbol type="string">０１</HealthInsuredPerson_Symbol>
          <HealthInsuredPerson_Number type="string">１２３４５６７</HealthInsuredPerson_Number>
          <HealthInsuredPerson_Branch_Number type="string">01</HealthInsuredPerson_Branch_Number>
          <RelationToInsuredPerson type="string">2</RelationToInsuredPerson>
          <Certificate_StartDate type="string">2020-04-01</Certificate_StartDate>
          <Certificate_ExpiredDate type="string">9999-12-31</Certificate_ExpiredDate>
          <Certificate_GetDate type="string">2020-04-01</Certificate_GetDate>
          <Certificate_CheckDate type="string">2026-11-21</Certificate_CheckDate>
        </HealthInsurance_Info_child>
      </HealthInsurance_Info>
    </HealthInsurance_Information>
    <PublicInsurance_Information type="record">
      <PublicInsurance_Info type="array">
        <PublicInsurance_Info_child type="record">
          <PublicInsurance_Mode type="string">New</PublicInsurance_Mode>
          <PublicInsurance_Id type="string">0</PublicInsurance_Id>
          <PublicInsurance_Class type="string">054</PublicInsurance_Class>
          <PublicInsurer_Number type="string">54136015</PublicInsurer_Number>
          <PublicInsuredPerson_Number type="string">1234566</PublicInsuredPerson_Number>
          <Certificate_IssuedDate type="string">2026-04-01</Certificate_IssuedDate>
          <Certificate_ExpiredDate type="string">2027-03-31</Certificate_ExpiredDate>
          <Certificate_CheckDate type="string">2026-11-21</Certificate_CheckDate>
        </PublicInsurance_Info_child>
      </PublicInsurance_Info>
    </PublicInsurance_Information>
  </patientmodv3req2>
</data>
)");
}

TEST_CASE("the class of insurance is that of the number's law") {
    struct Row {
        const char* number;
        const char* code;
    };
    for (const Row& row :
         {Row{"01320019", "009"}, Row{"02130018", "002"}, Row{"06139992", "006"}, Row{"07130012", "007"},
          Row{"31130016", "031"}, Row{"33120015", "033"}, Row{"34130013", "034"}, Row{"39132011", "039"},
          Row{"63139996", "063"}, Row{"67138057", "067"}, Row{"72130017", "072"}, Row{"138057", "060"}}) {
        CAPTURE(row.number);
        Claim claim = for_orca();
        claim.insurer_number = row.number;
        CHECK(content(orca(claim), "InsuranceProvider_Class") == row.code);
    }
}

TEST_CASE("the late elderly have no branch number, are insured themselves, and their share is told") {
    Claim claim = for_orca();
    claim.insurer_number = "39132011";
    claim.personal_family.clear();
    const std::string xml = orca(claim);
    CHECK(content(xml, "HealthInsuredPerson_Branch_Number") == "-");
    CHECK(content(xml, "RelationToInsuredPerson") == "1");
    CHECK(content(xml, "Rate_Class") == "20");
    CHECK(xml.find("<RelationToInsuredPerson") < xml.find("<Rate_Class"));
    CHECK(xml.find("<Rate_Class") < xml.find("<Certificate_StartDate"));
    CHECK(content(orca(for_orca()), "Rate_Class") == "-");
}

TEST_CASE("a lapsed insurance ends on the day before it was lost, a patient without a number gets one") {
    Claim claim = for_orca();
    claim.disqualification_date = on(2026, 11, 1);
    claim.patient_number.clear();
    const std::string xml = orca(claim);
    CHECK(content(xml, "Certificate_ExpiredDate") == "2026-10-31");
    CHECK(content(xml, "Patient_ID") == "*");
    CHECK(failure_of([&] { orca(claim, MDG_CLAIM_FORMAT_ORCA_V32); }).findings.at(0).place == "patient_number");
}

TEST_CASE("public expense alone is sent without insurance") {
    Claim claim = public_expense_alone();
    claim.sex = MDG_SEX_MALE;
    claim.name_kana = "ミホン　ハルコ";
    const std::string xml = orca(claim);
    CHECK(content(xml, "InsuranceProvider_Class") == "-");
    CHECK(content(xml, "PublicInsurance_Class") == "012");
}

TEST_CASE("what ORCA has no form for is refused with the reason") {
    struct Row {
        std::function<void(Claim&)> change;
        const char* place;
    };
    for (const Row& row : {Row{[](Claim& c) { c.path = MDG_CLAIM_PATH_UNKNOWN; }, "claim_path"},
                           Row{[](Claim& c) { c.sex = MDG_SEX_NOT_SET; }, "sex"},
                           Row{[](Claim& c) { c.name_kana.clear(), c.claim_name_kana.clear(); }, "name_kana"},
                           Row{[](Claim& c) { c.insurer_number = "99138057"; }, "insurer_number"},
                           Row{[](Claim& c) { c.insurer_number = "1380571"; }, "insurer_number"},
                           Row{[](Claim& c) { c.name.clear(); }, "name"}}) {
        Claim claim = for_orca();
        row.change(claim);
        const auto failure = failure_of([&] { orca(claim); });
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        REQUIRE(failure.findings.size() == 1);
        CHECK(failure.findings[0].place == row.place);
    }
}
