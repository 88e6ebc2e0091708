// What needs no context: certificates judged, result files read, claims made and written.
#include "api/support/handles.hpp"
#include "api/support/scratch.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

namespace {

const char* const valid_result =
    R"({"validity": "1", "reference_classification": "2", "facility_code": "1311234567",
    "check_date": "2026-11-22", "qualification": [{"card_classification": "01", "insurer_number": "06139901",
    "insurer_name": "見本健康保険組合", "insured_symbol": "20", "insured_number": "101", "insured_branch_number": "00",
    "personal_family": "1", "name": "見本　花子", "name_kana": "ﾐﾎﾝ ﾊﾅｺ", "sex": "2", "birth_date": "1985-06-03",
    "qualification_date": "2015-04-01"}]})";

Record claim_of(const std::string& eligibility_json) {
    const Record eligibility = record(MDG_KIND_ELIGIBILITY, eligibility_json);
    Record claim;
    Record error;
    const mdg_status status = mdg_claim_fields(eligibility.get(), 20261122, claim.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    return claim;
}

std::string written(const std::string& validity, const std::string& body) {
    return "<?xml version=\"1.0\" "
           "encoding=\"UTF-8\"?>\n<XmlMsg><MessageHeader><QualificationConfirmationDate>20261122"
           "</QualificationConfirmationDate><MedicalInstitutionCode>1311234567</MedicalInstitutionCode>"
           "<ReferenceClassification>2</ReferenceClassification><SegmentOfResult>1</SegmentOfResult>"
           "<CharacterCodeIdentifier>0</CharacterCodeIdentifier></MessageHeader><MessageBody>"
           "<ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>" +
           validity + "</QualificationValidity>" + body + "</MessageBody></XmlMsg>";
}

struct Parsed {
    std::string status;
    Record record;
    Record error;
};

Parsed parse(const std::string& bytes, const char* file_name = nullptr) {
    Parsed parsed;
    parsed.status = name(mdg_result_parse(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                          static_cast<std::uint32_t>(bytes.size()), file_name, parsed.record.out(),
                                          parsed.error.out()));
    return parsed;
}

} // namespace

TEST_CASE("a certificate's dates mean what the rules say on the day of the visit",
          "[certificate][R-CERT-02][R-CERT-05]") {
    struct Row {
        const char* not_after;
        const char* use;
        const char* rule; // the first it rests on
    };
    const auto row =
        GENERATE(Row{"2029-11-22", "valid", ""}, Row{"2027-02-22", "expiring", "R-CERT-02"},
                 Row{"2026-11-22", "expiring", "R-CERT-02"}, Row{"2026-11-21", "in_grace", "R-CERT-04"},
                 Row{"2026-08-31", "in_grace", "R-CERT-04"}, Row{"2026-07-31", "out_of_grace", "R-CERT-08"});
    CAPTURE(row.not_after);
    const Record request =
        record(MDG_KIND_CERTIFICATE_REQUEST,
               std::string(R"({"visit_date": "2026-11-22", "not_after": ")") + row.not_after + R"("})");
    Record out;
    Record error;
    REQUIRE(name(mdg_certificate_assess(request.get(), out.out(), error.out())) == "OK");
    CHECK(error.get() == nullptr);
    CHECK(text(out.get(), MDG_FIELD_CERTIFICATE_USE) == row.use);
    CHECK(text(mdg_record_at(out.get(), MDG_FIELD_RULE, 0), MDG_FIELD_RULE_ID) == row.rule);
    CHECK(date(out.get(), MDG_FIELD_VISIT_DATE) == 20261122);
}

TEST_CASE("how the three months are counted is chosen (R-CONF-01)", "[certificate][R-CONF-01]") {
    const auto use = [](const char* counting) {
        const Record request =
            record(MDG_KIND_CERTIFICATE_REQUEST,
                   std::string(R"({"visit_date": "2026-11-22", "not_after": "2026-08-10", "grace_counting": ")") +
                       counting + R"("})");
        Record out;
        REQUIRE(name(mdg_certificate_assess(request.get(), out.out(), nullptr)) == "OK");
        return text(out.get(), MDG_FIELD_CERTIFICATE_USE);
    };
    CHECK(use(MDG_GRACE_COUNTING_FROM_MONTH_END) == MDG_CERTIFICATE_USE_IN_GRACE);
    CHECK(use(MDG_GRACE_COUNTING_FROM_DAY) == MDG_CERTIFICATE_USE_OUT_OF_GRACE);
}

TEST_CASE("a certificate that cannot be judged is refused with its reason", "[certificate]") {
    struct Row {
        const char* request;
        const char* status;
    };
    const auto row = GENERATE(
        Row{"{}", "BAD_ARGUMENT"}, Row{R"({"visit_date": "2026-11-22"})", "BAD_ARGUMENT"},
        Row{R"({"not_after": "2026-11-22"})", "BAD_ARGUMENT"},
        Row{R"({"visit_date": "2026-11-22", "not_after": "2026-11-22", "certificate_der": "MAA="})", "BAD_ARGUMENT"},
        Row{R"({"visit_date": "2026-11-22", "certificate_der": "MAA="})", "BAD_CERTIFICATE"},
        Row{R"({"visit_date": "2026-11-22", "certificate_der": ""})", "BAD_CERTIFICATE"});
    CAPTURE(row.request);
    const Record request = record(MDG_KIND_CERTIFICATE_REQUEST, row.request);
    Record out;
    Record error;
    CHECK(name(mdg_certificate_assess(request.get(), out.out(), error.out())) == row.status);
    CHECK(out.get() == nullptr);
    CHECK(text(error.get(), MDG_FIELD_STATUS_NAME) == row.status);
    const Record wrong_kind = empty_record(MDG_KIND_CARD_REQUEST);
    CHECK(name(mdg_certificate_assess(wrong_kind.get(), out.out(), nullptr)) == "BAD_ARGUMENT");
}

TEST_CASE("a result file is read whole: every result, unknown elements and codes kept", "[result]") {
    const std::string body =
        "<ResultList><ResultOfQualificationConfirmation><InsuredCardClassification>01</"
        "InsuredCardClassification>"
        "<InsurerNumber>06139901</InsurerNumber><Name>見本　花子</Name><Birthdate>19850603</Birthdate>"
        "<NewElement>何か</NewElement></ResultOfQualificationConfirmation>"
        "<ResultOfQualificationConfirmation><InsuredCardClassification>77</InsuredCardClassification>"
        "</ResultOfQualificationConfirmation></ResultList>";
    const Parsed parsed = parse(written("1", body), "OQSsiquc01res_abc.xml");
    REQUIRE(parsed.status == "OK");
    CHECK(parsed.error.get() == nullptr);
    const mdg_record result = parsed.record.get();
    CHECK(text(result, MDG_FIELD_FILE_NAME) == "OQSsiquc01res_abc.xml");
    CHECK(text(result, MDG_FIELD_RESULT_SOURCE) == MDG_RESULT_SOURCE_FILE);
    REQUIRE(mdg_record_count(result, MDG_FIELD_QUALIFICATION) == 2);
    const mdg_record first = mdg_record_at(result, MDG_FIELD_QUALIFICATION, 0);
    CHECK(text(first, MDG_FIELD_NAME) == "見本　花子");
    CHECK(date(first, MDG_FIELD_BIRTH_DATE) == 19850603);
    REQUIRE(mdg_record_count(first, MDG_FIELD_UNKNOWN_ELEMENT) == 1);
    CHECK(text(mdg_record_at(first, MDG_FIELD_UNKNOWN_ELEMENT, 0), MDG_FIELD_ELEMENT_TEXT) == "何か");
    const mdg_record second = mdg_record_at(result, MDG_FIELD_QUALIFICATION, 1);
    CHECK(text(second, MDG_FIELD_CARD_CLASSIFICATION) == "77");
    CHECK(parse("\xEF\xBB\xBF" + written("1", "")).status == "OK");
}

TEST_CASE("a file that is no result is refused with line and place", "[result]") {
    const std::string whole = written("1", "");
    for (const std::string& bytes : {std::string("x"), whole.substr(0, whole.size() / 2), std::string(10, '\0')}) {
        const Parsed parsed = parse(bytes);
        CHECK(parsed.status == "MALFORMED");
        CHECK(parsed.record.get() == nullptr);
        CHECK(mdg_record_count(parsed.error.get(), MDG_FIELD_FINDING) > 0);
    }
    const std::uint8_t nothing = 0;
    Record out;
    CHECK(name(mdg_result_parse(&nothing, 0, nullptr, out.out(), nullptr)) == "MALFORMED");
    CHECK(parse("<a/>").status == "MALFORMED"); // well-formed, and no result
    CHECK(parse(std::string(4 * 1024 * 1024 + 1, ' ')).status == "TOO_LARGE");
}

TEST_CASE("the claim of a valid qualification has its fields, the file appears whole (R-CLM-02)", "[claim][R-CLM-02]") {
    const Scratch scratch;
    const Record claim = claim_of(valid_result);
    CHECK(text(claim.get(), MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_CURRENT);
    CHECK(text(claim.get(), MDG_FIELD_EVIDENCE) == MDG_EVIDENCE_NUMBER);
    CHECK(text(claim.get(), MDG_FIELD_INSURER_NUMBER) == "06139901");
    CHECK(mdg_record_count(claim.get(), MDG_FIELD_MISSING) == 0);

    const auto file = scratch / "claim.xml";
    put_file(file, "an older claim");
    Record error;
    CHECK(name(mdg_claim_write(claim.get(), MDG_CLAIM_FORMAT_XML, file.c_str(), error.out())) == "OK");
    CHECK_THAT(file_text(file),
               Catch::Contains("<InsurerNumber>06139901</InsurerNumber>") && Catch::Contains("見本　花子"));
    CHECK(std::distance(std::filesystem::directory_iterator(scratch.path()), {}) == 1); // nothing beside it
}

TEST_CASE("a lapsed qualification goes into the claim as it was shown (R-CLM-03, R-CLM-07)",
          "[claim][R-CLM-03][R-CLM-07]") {
    std::string lapsed = valid_result;
    lapsed.replace(lapsed.find("\"1\""), 3, "\"2\"");
    lapsed.replace(lapsed.find("\"qualification_date\""), 0, "\"disqualification_date\": \"2026-10-31\", ");
    const Record claim = claim_of(lapsed);
    CHECK(text(claim.get(), MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_LAPSED);
    CHECK(text(claim.get(), MDG_FIELD_CLAIM_COMMENT_CODE) == "820000245");
    CHECK(date(claim.get(), MDG_FIELD_DISQUALIFICATION_DATE) == 20261031);
}

TEST_CASE("where there is no qualification to claim by, the error says what is needed (R-CLM-06, R-CLM-11)",
          "[claim][R-CLM-06][R-CLM-11]") {
    for (const char* validity : {MDG_VALIDITY_NONE, MDG_VALIDITY_SEVERAL}) {
        const Record eligibility = record(MDG_KIND_ELIGIBILITY, std::string(R"({"validity": ")") + validity + R"("})");
        Record claim;
        Record error;
        CHECK(name(mdg_claim_fields(eligibility.get(), 20261122, claim.out(), error.out())) == "CHECK_FAILED");
        CHECK(claim.get() == nullptr);
        CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) > 0);
    }
}

TEST_CASE("a claim that cannot be made or written says why", "[claim]") {
    const Scratch scratch;
    const Record eligibility = record(MDG_KIND_ELIGIBILITY, valid_result);
    Record out;
    Record error;
    CHECK(name(mdg_claim_fields(eligibility.get(), 20261131, out.out(), error.out())) == "BAD_ARGUMENT");
    const Record wrong_kind = empty_record(MDG_KIND_CARD);
    CHECK(name(mdg_claim_fields(wrong_kind.get(), 20261122, out.out(), nullptr)) == "BAD_ARGUMENT");

    const Record claim = claim_of(valid_result);
    const auto file = (scratch / "claim.xml").string();
    CHECK(name(mdg_claim_write(claim.get(), "uke", file.c_str(), error.out())) == "BAD_ARGUMENT");
    CHECK(name(mdg_claim_write(claim.get(), MDG_CLAIM_FORMAT_XML, (scratch / "no/folder/claim.xml").c_str(),
                               error.out())) == "IO");
    CHECK(text(error.get(), MDG_FIELD_ORIGIN) == MDG_ORIGIN_OS);
    const Record incomplete = record(MDG_KIND_CLAIM, R"({"insurer_number": "06139901"})");
    CHECK(name(mdg_claim_write(incomplete.get(), MDG_CLAIM_FORMAT_XML, file.c_str(), error.out())) == "CHECK_FAILED");
    CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) > 1);
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE(
    "a claim is made from what a receipt computer brings, or the reasons against it are told (R-CLM-01, R-CLM-07)",
    "[claim][R-CLM-01][R-CLM-07]") {
    const auto request = [](const std::string& more, const char* validity) {
        std::string answer = valid_result;
        answer.replace(answer.find("\"1\""), 3, "\"" + std::string(validity) + "\"");
        return record(MDG_KIND_CLAIM_REQUEST,
                      R"({"visit_date": "2026-11-22", "eligibility": [)" + answer + "]" + more + "}");
    };
    Record claim;
    Record error;
    REQUIRE(name(mdg_claim_make(request(R"(, "claim_setting": "outpatient")", "1").get(), claim.out(), error.out())) ==
            "OK");
    CHECK(text(claim.get(), MDG_FIELD_CLAIM_TYPE) == "1112");
    CHECK(text(claim.get(), MDG_FIELD_INSURER_NUMBER_ZEROS) == "06139901");
    CHECK(mdg_record_count(claim.get(), MDG_FIELD_PROVENANCE) > 10);
    CHECK(mdg_record_count(claim.get(), MDG_FIELD_MISSING) == 0);
    CHECK(error.get() == nullptr);

    Record none;
    CHECK(name(mdg_claim_make(request(R"(, "claim_path": "unknown")", "2").get(), none.out(), error.out())) ==
          "CHECK_FAILED");
    CHECK(none.get() == nullptr);
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "claim_path"));
    CHECK(name(mdg_claim_make(empty_record(MDG_KIND_CARD).get(), none.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_claim_make(request("", "1").get(), nullptr, nullptr)) == "NULL_POINTER");
}

TEST_CASE("a claim is checked before it is claimed, whatever the record holds", "[claim][R-RET-05]") {
    Record found;
    Record error;
    REQUIRE(name(mdg_claim_check(claim_of(valid_result).get(), found.out(), error.out())) == "OK");
    CHECK(error.get() == nullptr);
    CHECK(mdg_record_kind(found.get()) == MDG_KIND_CLAIM_FINDINGS);
    CHECK(mdg_record_count(found.get(), MDG_FIELD_FINDING) == 0);

    Record faults;
    REQUIRE(name(mdg_claim_check(empty_record(MDG_KIND_CLAIM).get(), faults.out(), nullptr)) == "OK");
    CHECK(mdg_record_count(faults.get(), MDG_FIELD_FINDING) > 5);
    Record out;
    CHECK(name(mdg_claim_check(empty_record(MDG_KIND_CARD).get(), out.out(), error.out())) == "BAD_ARGUMENT");
    CHECK(name(mdg_claim_check(nullptr, out.out(), nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_claim_check(empty_record(MDG_KIND_CLAIM).get(), nullptr, nullptr)) == "NULL_POINTER");
}
