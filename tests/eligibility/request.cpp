#include "eligibility/messages/message.hpp"
#include "eligibility/request_id.hpp"
#include "record/json.hpp"
#include "support.hpp"
#include "support/catch.hpp"

#include <random>
#include <set>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using record::Record;

namespace {

Record good_request() {
    Record request(MDG_KIND_CHECK_REQUEST);
    request.set_text(MDG_FIELD_FACILITY_CODE, "1319999999")
        .set_text(MDG_FIELD_REQUEST_ID, "K7M2Q9X4T1AB")
        .set_date(MDG_FIELD_VISIT_DATE, *base::parse_iso_date("2026-11-22"))
        .set_text(MDG_FIELD_INSURER_NUMBER, "138057")
        .set_text(MDG_FIELD_INSURED_SYMBOL, "０１２")
        .set_text(MDG_FIELD_INSURED_NUMBER, "0004567")
        .set_text(MDG_FIELD_INSURED_BRANCH_NUMBER, "01")
        .set_date(MDG_FIELD_BIRTH_DATE, *base::parse_iso_date("1954-03-09"))
        .set_text(MDG_FIELD_LIMIT_CONSENT, MDG_CONSENT_YES);
    return request;
}

} // namespace

TEST_CASE("a request is written as the terminal's samples have it") {
    CHECK(write_message(good_request(), Encoding::utf8) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
          "<XmlMsg>\n"
          " <MessageHeader>\n"
          "  <QualificationConfirmationDate>20261122</QualificationConfirmationDate>\n"
          "  <MedicalInstitutionCode>1319999999</MedicalInstitutionCode>\n"
          "  <ArbitraryFileIdentifier>K7M2Q9X4T1AB</ArbitraryFileIdentifier>\n"
          " </MessageHeader>\n"
          " <MessageBody>\n"
          "  <QualificationConfirmSearchInfo>\n"
          "   <InsurerNumber>  138057</InsurerNumber>\n"
          "   <InsuredCardSymbol>０１２</InsuredCardSymbol>\n"
          "   <InsuredIdentificationNumber>0004567</InsuredIdentificationNumber>\n"
          "   <InsuredBranchNumber>01</InsuredBranchNumber>\n"
          "   <Birthdate>19540309</Birthdate>\n"
          "   <LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>\n"
          "  </QualificationConfirmSearchInfo>\n"
          " </MessageBody>\n"
          "</XmlMsg>\n");
}

TEST_CASE("a request reads back as it was, in both encodings") {
    Record expected = good_request();
    expected.set_text(MDG_FIELD_INSURER_NUMBER, "  138057");
    for (const Encoding encoding : {Encoding::utf8, Encoding::shift_jis}) {
        const std::string bytes = write_message(good_request(), encoding);
        CHECK(to_json(parse_message(bytes, "OQSsiquc01req_1.xml", ""), record::Privacy::whole) ==
              to_json(expected, record::Privacy::whole));
    }
    const std::string sjis = write_message(good_request(), Encoding::shift_jis);
    CHECK(sjis.find("encoding=\"Shift_JIS\"") != sjis.npos);
    CHECK(sjis.find("\x82\x4F\x82\x50\x82\x51") != sjis.npos); // ０１２
    const auto failure =
        failure_of([] { parse_message(golden("response_valid").substr(0, 40), "OQSsiquc01req_1.xml", ""); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_MALFORMED);
}

TEST_CASE("consent to limit information is never assumed") {
    Record request = good_request();
    request.unset(MDG_FIELD_LIMIT_CONSENT);
    CHECK(write_message(request, Encoding::utf8).find("ConsFlg>0</") != std::string::npos);
}

TEST_CASE("an insurer number of any padding goes out with 8 characters") {
    for (const char* number : {"138057", "  138057", " 138057"}) {
        Record request = good_request();
        request.set_text(MDG_FIELD_INSURER_NUMBER, number);
        CHECK(write_message(request, Encoding::utf8).find("<InsurerNumber>  138057<") != std::string::npos);
    }
}

TEST_CASE("all faults of a request are told at once") {
    const auto empty = message_faults(Record(MDG_KIND_CHECK_REQUEST), Encoding::utf8);
    std::set<std::string> missing;
    for (const base::Finding& finding : empty) {
        CHECK(finding.code == MDG_FINDING_CODE_MISSING);
        missing.insert(finding.place);
    }
    CHECK(missing == std::set<std::string>{"facility_code", "request_id", "visit_date", "birth_date", "insurer_number",
                                           "insured_number"});

    Record wrong = good_request();
    wrong.set_text(MDG_FIELD_FACILITY_CODE, "131999999")
        .set_text(MDG_FIELD_REQUEST_ID, "../etc")
        .set_text(MDG_FIELD_INSURER_NUMBER, "123456789")
        .set_text(MDG_FIELD_INSURED_SYMBOL, "あいうえおかきくけこさしすせそたちつてとな")
        .set_text(MDG_FIELD_INSURED_NUMBER, "123\n")
        .set_text(MDG_FIELD_INSURED_BRANCH_NUMBER, "1")
        .set_text(MDG_FIELD_LIMIT_CONSENT, MDG_CONSENT_EXPIRED)
        .set_date(MDG_FIELD_BIRTH_DATE, *base::parse_iso_date("2026-11-23"));
    const auto failure = failure_of([&] { write_message(wrong, Encoding::utf8); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_CHECK_FAILED);
    CHECK(failure->findings.size() == 8);
    for (const char* place : {"facility_code", "request_id", "insurer_number", "insured_symbol", "insured_number",
                              "insured_branch_number", "limit_consent", "birth_date"})
        CHECK(has_finding(*failure, MDG_FINDING_CODE_BAD_VALUE, place));
}

TEST_CASE("a character that CP932 lacks is told before it is lost") {
    Record request = good_request();
    request.set_text(MDG_FIELD_INSURED_SYMBOL, "𠮷");
    CHECK(message_faults(request, Encoding::utf8).empty());
    const auto faults = message_faults(request, Encoding::shift_jis);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().place == "insured_symbol");
}

TEST_CASE("request identifiers are twelve clear characters with a letter", "[R-PRIV-01]") {
    std::mt19937 random(1);
    std::set<std::string> seen;
    for (int i = 0; i < 5000; ++i) {
        const std::string id = make_request_id([&] { return static_cast<std::uint32_t>(random()); });
        REQUIRE(id.size() == 12);
        REQUIRE(id.find_first_not_of("ABCDEFGHJKMNPQRSTVWXYZ0123456789") == id.npos);
        REQUIRE(id.find_first_of("ABCDEFGHJKMNPQRSTVWXYZ") != id.npos);
        seen.insert(id);
    }
    CHECK(seen.size() == 5000);
    CHECK(make_request_id([] { return 31U; }).find_first_not_of("0123456789") == 0);
}
