#include "eligibility/messages/message.hpp"
#include "site.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using record::Record;

namespace {

constexpr const char* id = "A0000000001";

Record make(record::KindId kind, const char* business = nullptr) {
    Record record(kind);
    record.set_text(MDG_FIELD_FACILITY_CODE, "1319999999").set_text(MDG_FIELD_REQUEST_ID, id);
    if (business != nullptr) record.set_text(MDG_FIELD_BUSINESS, business);
    return record;
}

Record bulk_request() {
    Record request = make(MDG_KIND_BULK_REQUEST);
    request.set_date(MDG_FIELD_VISIT_DATE, *base::parse_iso_date("2026-11-22"));
    request.add(MDG_FIELD_CHECK_REQUEST, check_request("P1"));
    return request;
}

Record bulk_query(const char* business = MDG_BUSINESS_BULK_CHECK) {
    return make(MDG_KIND_BULK_QUERY, business).set_text(MDG_FIELD_RECEPTION_NUMBER, "RN000123");
}

Record assistance_request() {
    return make(MDG_KIND_ASSISTANCE_REQUEST).set_text(MDG_FIELD_TREATMENT_MONTH, "202611");
}

Record consent_list_request() {
    return make(MDG_KIND_CONSENT_LIST_REQUEST)
        .set_text(MDG_FIELD_TREATMENT_CLASS, MDG_TREATMENT_CLASS_HOME_VISIT)
        .set_date(MDG_FIELD_CONSENT_FROM, *base::parse_iso_date("2026-11-01"))
        .set_date(MDG_FIELD_CONSENT_TO, *base::parse_iso_date("2026-11-22"));
}

Record registration(record::KindId kind = MDG_KIND_REFERENCE_REGISTRATION) {
    return Record(kind)
        .set_text(MDG_FIELD_REFERENCE_NUMBER, "0000012")
        .set_text(MDG_FIELD_INSURER_NUMBER, "138057")
        .set_text(MDG_FIELD_INSURED_NUMBER, "0004567");
}

Record reference_registration() {
    return registration().set_text(MDG_FIELD_FACILITY_CODE, "1319999999").set_text(MDG_FIELD_REQUEST_ID, id);
}

Record reference_registration_bulk() {
    Record request = make(MDG_KIND_REFERENCE_REGISTRATION_BULK);
    request.add(MDG_FIELD_REGISTRATION, registration());
    return request;
}

Record medical_request(const char* business, const char* category) {
    Record request = make(MDG_KIND_MEDICAL_REQUEST, business);
    if (business == std::string(MDG_BUSINESS_DRUG))
        request.set_text(MDG_FIELD_PERIOD_START, "20251101").set_text(MDG_FIELD_PERIOD_END, "20261122");
    return request.set_text(MDG_FIELD_INSURER_NUMBER, "138057")
        .set_text(MDG_FIELD_INSURED_NUMBER, "0004567")
        .set_text(MDG_FIELD_FILE_CATEGORY, category)
        .set_text(MDG_FIELD_DRUG_CLASSIFICATION, "1")
        .set_text(MDG_FIELD_TREATMENT_CLASS, MDG_TREATMENT_CLASS_OUTPATIENT);
}

const std::string receipt = std::string("<XmlMsg><MessageHeader><ArbitraryFileIdentifier>") + id +
                            "</ArbitraryFileIdentifier></MessageHeader><MessageBody><ReceptionNumber>RN000123"
                            "</ReceptionNumber><ReceptionDateTime>20261122093000</ReceptionDateTime></MessageBody>"
                            "</XmlMsg>";

std::string bulk_result(const std::string& reception = "RN000123", const std::string& segment = "1") {
    return "<XmlMsg><MessageHeader><ArbitraryFileIdentifier>FIRST</ArbitraryFileIdentifier><ReceptionNumber>" +
           reception + "</ReceptionNumber><SegmentOfResult>" + segment +
           "</SegmentOfResult></MessageHeader><MessageBody><BulkConfirmUnit><ProcessingResultStatus>1"
           "</ProcessingResultStatus></BulkConfirmUnit></MessageBody></XmlMsg>";
}

const std::string registered = std::string("<XmlMsg><MessageHeader><ArbitraryFileIdentifier>") + id +
                               "</ArbitraryFileIdentifier><SegmentOfResult>1</SegmentOfResult></MessageHeader>"
                               "<MessageBody><ReferenceNumber>0000012</ReferenceNumber><ProcessingResultStatus>1"
                               "</ProcessingResultStatus></MessageBody></XmlMsg>";

const std::string all_registered =
    "<XmlMsg><MessageHeader><ReceptionNumber>RN000123</ReceptionNumber><SegmentOfResult>1</SegmentOfResult>"
    "</MessageHeader><MessageBody><BulkRegistrationUnit><ProcessingResultStatus>1</ProcessingResultStatus>"
    "</BulkRegistrationUnit></MessageBody></XmlMsg>";

std::string drugs(const std::string& code = "1", const std::string& text = "") {
    return "<XmlMsg><MessageHeader><QuaInf><Name>窓口　花子</Name></QuaInf></MessageHeader><MessageBody><ResultCode>" +
           code + "</ResultCode><MessageContents>" + text + "</MessageContents></MessageBody></XmlMsg>";
}

const std::string pdf = "%PDF-1.4\nsample\n%%EOF\n";

struct Row {
    Record request;
    std::string name; // of the request, without identifier
    std::string answer_name;
    std::string answer;
    record::KindId kind;
};

// Takes the request and answers it.
auto answering(const Site& site, const Row& row) {
    return [&site, row](const std::atomic<bool>& over) {
        if (take(site.req / (row.name + "_" + id + ".xml"), over).empty()) return;
        write(site.res / row.answer_name, row.answer);
    };
}

std::string named(const char* message, const char* ending = ".xml") {
    return std::string(message) + "_" + id + ending;
}

} // namespace

TEST_CASE("every request of the terminal goes out under its name and gets its kind of answer", "[facts 1.3][facts 2]") {
    const std::string check = replaced(golden("response_valid"), sample_id, id);
    const Row rows[] = {
        {check_request(id), "OQSsiquc01req", named("OQSsiquc01res"), check, MDG_KIND_ELIGIBILITY},
        {bulk_request(), "OQSmuquc01req", named("OQSmuquc01res"), receipt, MDG_KIND_BULK_RECEIPT},
        {bulk_query(), "OQSmuquc02req", named("OQSmuquc02res"), bulk_result(), MDG_KIND_BULK_RESULT},
        {assistance_request(), "OQSmutic01req", named("OQSmutic01res"), receipt, MDG_KIND_BULK_RECEIPT},
        {bulk_query(MDG_BUSINESS_ASSISTANCE), "OQSmutic02req", named("OQSmutic02res"), bulk_result(),
         MDG_KIND_BULK_RESULT},
        {consent_list_request(), "OQSmuhvq01req", named("OQSmuhvq01res"), receipt, MDG_KIND_BULK_RECEIPT},
        {bulk_query(MDG_BUSINESS_ONLINE_CARE), "OQSmuonq02req", named("OQSmuonq02res"), bulk_result(),
         MDG_KIND_BULK_RESULT},
        {reference_registration(), "OQSsiimm01req", named("OQSsiimm01res"), registered, MDG_KIND_REFERENCE_RESULT},
        {reference_registration_bulk(), "OQSmuimm01req", named("OQSmuimm01res"), receipt, MDG_KIND_BULK_RECEIPT},
        {bulk_query(MDG_BUSINESS_BULK_REFERENCE), "OQSmuimm02req", named("OQSmuimm02res"), all_registered,
         MDG_KIND_REFERENCE_BULK_RESULT},
        {medical_request(MDG_BUSINESS_DRUG, MDG_FILE_CATEGORY_XML), "YZKsiquc01req", named("YZKsiquc01res"), drugs(),
         MDG_KIND_DRUG_INFORMATION},
        {medical_request(MDG_BUSINESS_CHECKUP, MDG_FILE_CATEGORY_PDF), "TKKsiquc01req", named("TKKsiquc01res", ".pdf"),
         pdf, MDG_KIND_DOCUMENT},
    };
    for (const bool with_state : {false, true})
        for (const Row& row : rows) {
            INFO(row.name << (with_state ? " with" : " without") << " a state folder");
            const Site site;
            const auto gateway = site.start(with_state);
            const Terminal terminal(answering(site, row));
            const Record answer = ask(*gateway, row.request);
            CHECK(answer.kind() == row.kind);
            CHECK(*answer.text(MDG_FIELD_FILE_NAME) == row.answer_name);
            CHECK(findings_of(answer).size() == answer.list(MDG_FIELD_FINDING).size());
            CHECK(fs::is_empty(site.res));
            CHECK(gateway->outstanding().size() == 1);
            gateway->settle(id);
            CHECK(gateway->outstanding().empty());
        }
}

TEST_CASE("answers of the second step are told by their reception number", "[facts 1.6]") {
    const Site site;
    const auto gateway = site.start();
    const Terminal terminal(
        answering(site, {bulk_query(), "OQSmuquc02req", named("OQSmuquc02res"), bulk_result("RN000124"), 0}));
    const auto failure = failure_of([&] { ask(*gateway, bulk_query()); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_OTHER_PERSON);
    CHECK(fs::exists(site.res / named("OQSmuquc02res")));
}

TEST_CASE("a bulk result that is still being made is an answer, and asked for anew", "[R-ONL-01][facts 2.3]") {
    const Site site;
    const auto gateway = site.start();
    const Terminal terminal(
        answering(site, {bulk_query(), "OQSmuquc02req", named("OQSmuquc02res"), bulk_result("RN000123", "2"), 0}));
    const Record running = ask(*gateway, bulk_query());
    CHECK(*running.text(MDG_FIELD_RESULT_SEGMENT) == MDG_RESULT_SEGMENT_RUNNING);
    CHECK(fs::is_empty(site.res));
    gateway->settle(id);
    CHECK(failure_of([&] { ask(*gateway, bulk_query()); })->status ==
          MDG_E_BAD_ARGUMENT); // under a new request_id only
}

TEST_CASE("a receipt for another file is another's", "[facts 1.6]") {
    const Site site;
    const auto gateway = site.start();
    const Terminal terminal(
        answering(site, {bulk_request(), "OQSmuquc01req", named("OQSmuquc01res"), replaced(receipt, id, "OTHER"), 0}));
    CHECK(failure_of([&] { ask(*gateway, bulk_request()); })->status == MDG_E_OTHER_PERSON);
}

TEST_CASE("the form that was not asked for is taken and told; beside the right one it stays", "[facts 2.5]") {
    const Record request = medical_request(MDG_BUSINESS_DRUG, MDG_FILE_CATEGORY_PDF);
    {
        const Site site;
        const auto gateway = site.start();
        const Terminal terminal(answering(site, {request, "YZKsiquc01req", named("YZKsiquc01res"), drugs(), 0}));
        const Record answer = ask(*gateway, request);
        CHECK(answer.kind() == MDG_KIND_DRUG_INFORMATION);
        CHECK(has_finding(answer, MDG_FINDING_CODE_OTHER_FORM, named("YZKsiquc01res")));
    }
    const Site site;
    write(site.res / named("YZKsiquc01res"), drugs());
    write(site.res / named("YZKsiquc01res", ".pdf"), pdf);
    const auto gateway = site.start();
    const Record answer = ask(*gateway, request);
    CHECK(answer.kind() == MDG_KIND_DOCUMENT);
    CHECK(has_finding(answer, MDG_FINDING_CODE_OTHER_FORM, named("YZKsiquc01res")));
    CHECK(read(site.res / named("YZKsiquc01res")) == drugs());
}

TEST_CASE("an error instead of drug information is a refusal with its text", "[facts 4.1]") {
    const Record request = medical_request(MDG_BUSINESS_DRUG, MDG_FILE_CATEGORY_PDF);
    const Site site;
    const auto gateway = site.start();
    const Terminal terminal(answering(site, {request, "YZKsiquc01req", named("YZKsiquc01res"), drugs("9", "見本"), 0}));
    for (int round = 0; round < 2; ++round) { // and handed out again until it is settled
        const auto failure = failure_of([&] { ask(*gateway, request); });
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_REFUSED);
        CHECK(failure->origin == MDG_ORIGIN_CENTRE);
        CHECK(failure->vendor_code == "9");
        REQUIRE(failure->findings.size() == 1);
        CHECK(failure->findings[0].ja == "見本");
    }
    CHECK(fs::is_empty(site.res));
}

TEST_CASE("a large bulk result is kept as a file and told by its header, before or behind the body", "[facts 2.3]") {
    std::string units;
    while (units.size() < largest_file + 1000)
        units += "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus></BulkConfirmUnit>\n";
    const std::string header = "<MessageHeader><ReceptionNumber>RN000123</ReceptionNumber><SegmentOfResult>1"
                               "</SegmentOfResult></MessageHeader>";
    const std::string body = "<MessageBody>" + units + "</MessageBody>";
    for (const std::string& bytes :
         {"<XmlMsg>" + header + body + "</XmlMsg>", "<XmlMsg>" + body + header + "</XmlMsg>\r\n"}) {
        const Site site;
        {
            const auto forgetful = site.start(false);
            write(site.res / named("OQSmuquc02res"), bytes);
            const auto failure = failure_of([&] { ask(*forgetful, bulk_query()); });
            REQUIRE(failure);
            CHECK(failure->status == MDG_E_CONFIGURATION);
            CHECK(failure->message.find("exchange_state_dir") != std::string::npos);
        }
        const auto gateway = site.start();
        const Record answer = ask(*gateway, bulk_query());
        CHECK(*answer.text(MDG_FIELD_RECEPTION_NUMBER) == "RN000123");
        CHECK(answer.list(MDG_FIELD_BULK_UNIT).empty());
        CHECK(read(*answer.text(MDG_FIELD_ANSWER_FILE)) == bytes);
        CHECK(fs::is_empty(site.res));
        gateway->settle(id);
        CHECK_FALSE(fs::exists(*answer.text(MDG_FIELD_ANSWER_FILE)));
    }
}

TEST_CASE("a large bulk result that is not whole yet is waited for", "[facts 1.6]") {
    const Site site;
    const auto gateway = site.start();
    const std::string start = "<XmlMsg><MessageHeader><ReceptionNumber>RN000123</ReceptionNumber></MessageHeader>"
                              "<MessageBody>" +
                              std::string(largest_file, ' ');
    const fs::path answer = site.res / named("OQSmuquc02res");
    write(answer, start);
    const auto failure = failure_of([&] { ask(*gateway, bulk_query(), 60ms); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_BAD_ANSWER);
    CHECK(fs::exists(answer));
    write(answer, start + "</MessageBody></XmlMsg>");
    CHECK(ask(*gateway, bulk_query()).kind() == MDG_KIND_BULK_RESULT);
}

TEST_CASE("what is no request, or has no identifier for a file's name, is not sent") {
    const Site site;
    const auto gateway = site.start();
    Record unnamed = bulk_query();
    unnamed.unset(MDG_FIELD_REQUEST_ID);
    const Record escaping = bulk_query().set_text(MDG_FIELD_REQUEST_ID, "../face/x");
    for (const Record& request : {unnamed, escaping})
        CHECK(failure_of([&] { ask(*gateway, request); })->status == MDG_E_CHECK_FAILED);
    const Record answer(MDG_KIND_BULK_RECEIPT);
    CHECK(failure_of([&] { ask(*gateway, answer); })->status == MDG_E_BAD_ARGUMENT);
    CHECK(fs::is_empty(site.req));
    CHECK(fs::is_empty(site.state));
}
