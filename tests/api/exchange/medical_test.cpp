// Medical information behind the consent gate, and reference numbers, over the ABI.
#include "api/exchange/desk.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

namespace {

Record qualification(const char* consent = "1", const char* consented = "20261122093015") {
    return record(MDG_KIND_QUALIFICATION,
                  R"({"insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101",
                      "insured_branch_number": "00", "drug_consent": ")" +
                      std::string(consent) + R"(", "drug_consent_time": ")" + consented +
                      R"(", "checkup_consent": "0"})");
}

Record request(const std::string& moment, const char* business = "YZKsiquc", const char* category = "2") {
    return record(MDG_KIND_MEDICAL_REQUEST, R"({"business": ")" + std::string(business) + R"(", "file_category": ")" +
                                                category + R"(", "treatment_class": "1", "period_start": "202605",
                                                "period_end": "202611", "moment": ")" +
                                                moment + R"("})");
}

const std::string drugs =
    xml("<QuaInf><Name>見本　花子</Name></QuaInf>", "<ResultCode>1</ResultCode><MeTrMonthInf></MeTrMonthInf>");

} // namespace

TEST_CASE("with consent the request is sent with the patient's number and answered",
          "[medical][R-CONS-08][R-MOB-06][R-PRIV-09]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    terminal.script("YZKsiquc01req", {drugs});
    terminal.start();
    const Context context = open_desk(scratch);
    Operation operation;
    Record error;
    const mdg_status status = mdg_medical_start(context.get(), request("20261123093014").get(), qualification().get(),
                                                operation.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    const Ended ended = end_of(operation);
    REQUIRE(ended.status == "OK");
    CHECK(mdg_record_kind(ended.result.get()) == MDG_KIND_DRUG_INFORMATION);
    REQUIRE(terminal.taken("YZKsiquc01req").size() == 1);
    CHECK(terminal.taken("YZK")[0].find("<InsuredPersonIdentificationNumber>101<") != std::string::npos);
    CHECK(terminal.taken("YZK")[0].find("20261123093014") == std::string::npos); // the moment is no part of it
    CHECK(outstanding(context.get()).empty());                                   // the result was taken
}

TEST_CASE("24 hours after the consent, without it, or for other information nothing is sent",
          "[medical][R-CONS-08][R-PRIV-09]") {
    const Scratch scratch;
    const Context context = open_desk(scratch);
    struct Row {
        const char* moment;
        const char* business;
        const char* category;
        const char* consent;
    };
    for (const Row& row : {Row{"20261123093015", "YZKsiquc", "2", "1"}, Row{"20261122100000", "YZKsiquc", "2", "0"},
                           Row{"20261122100000", "YZKsiquc", "2", "2"}, Row{"20261122100000", "YZKsiquc", "4", "1"},
                           Row{"20261122100000", "TKKsiquc", "2", "1"}}) {
        CAPTURE(row.moment, row.business, row.category, row.consent);
        const Record asked = request(row.moment, row.business, row.category);
        const Record of = qualification(row.consent);
        Operation operation;
        Record error;
        CHECK(name(mdg_medical_start(context.get(), asked.get(), of.get(), operation.out(), error.out())) == "CONSENT");
        CHECK(operation.get() == nullptr);
        CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "consent"));
        CHECK(text(error.get(), MDG_FIELD_ORIGIN) == MDG_ORIGIN_PERSON);
        Record decision;
        CHECK(name(mdg_medical_gate(asked.get(), of.get(), decision.out(), nullptr)) == "OK");
        CHECK(text(decision.get(), MDG_FIELD_NEXT_ACTION) == MDG_NEXT_ACTION_DO_NOT_SEND);
    }
    CHECK(std::filesystem::is_empty(scratch / "req"));
    CHECK(outstanding(context.get()).empty());
}

TEST_CASE("a request that does not say when or what is told so", "[medical]") {
    Record decision;
    Record error;
    const Record nothing = empty_record(MDG_KIND_MEDICAL_REQUEST);
    CHECK(name(mdg_medical_gate(nothing.get(), qualification().get(), decision.out(), error.out())) == "CHECK_FAILED");
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "moment"));
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "business"));
    CHECK(name(mdg_medical_gate(request("20261122100000", "TKKsiquc", "4").get(), qualification().get(), decision.out(),
                                nullptr)) == "CHECK_FAILED"); // check-ups with treatments there are none
}

TEST_CASE("a PDF comes as a document, unchanged", "[medical]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    const std::string pdf = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n%%EOF\n";
    terminal.script("YZKsiquc01req", {pdf}, ".pdf");
    terminal.start();
    const Context context = open_desk(scratch);
    Operation operation;
    REQUIRE(name(mdg_medical_start(context.get(), request("20261122100000", "YZKsiquc", "1").get(),
                                   qualification().get(), operation.out(), nullptr)) == "OK");
    const Ended ended = end_of(operation);
    REQUIRE(ended.status == "OK");
    REQUIRE(mdg_record_kind(ended.result.get()) == MDG_KIND_DOCUMENT);
    const std::uint8_t* data = nullptr;
    std::uint32_t length = 0;
    REQUIRE(name(mdg_record_bytes(ended.result.get(), MDG_FIELD_CONTENT, &data, &length)) == "OK");
    CHECK(std::string(reinterpret_cast<const char*>(data), length) == pdf);
}

TEST_CASE("the receipt computer's own number is registered", "[reference]") {
    const Scratch scratch;
    ScriptedTerminal terminal(scratch);
    terminal.script("OQSsiimm01req", {xml("<MedicalInstitutionCode>1311234567</MedicalInstitutionCode>"
                                          "<ArbitraryFileIdentifier>{id}</ArbitraryFileIdentifier>"
                                          "<SegmentOfResult>1</SegmentOfResult>",
                                          "<ReferenceNumber>P-001</ReferenceNumber><ProcessingResultStatus>1"
                                          "</ProcessingResultStatus>")});
    terminal.start();
    const Context context = open_desk(scratch);
    const Record registration = record(
        MDG_KIND_REFERENCE_REGISTRATION,
        R"({"reference_number": "P-001", "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101"})");
    Operation operation;
    REQUIRE(name(mdg_reference_start(context.get(), registration.get(), operation.out(), nullptr)) == "OK");
    const Ended ended = end_of(operation);
    REQUIRE(ended.status == "OK");
    CHECK(mdg_record_kind(ended.result.get()) == MDG_KIND_REFERENCE_RESULT);
    CHECK(text(ended.result.get(), MDG_FIELD_PROCESSING_STATUS) == MDG_PROCESSING_STATUS_DONE);
    CHECK(terminal.taken("OQSsiimm01req")[0].find("<ReferenceNumber>P-001<") != std::string::npos);
    CHECK(outstanding(context.get()).empty());
}
