#include "../support.hpp"
#include "eligibility/messages/message.hpp"
#include "record/json.hpp"
#include "support/catch.hpp"

#include <set>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using record::Record;

namespace {

Record parse_sample(const std::string& name) {
    return parse_message(golden(name), name + ".xml", MDG_RESULT_SOURCE_FILE);
}

std::string json_of(const Record& record) {
    return to_json(record, record::Privacy::whole);
}

} // namespace

TEST_CASE("every sample reads as the record beside it") {
    std::set<record::KindId> kinds;
    for (const std::string& name : golden_names()) {
        INFO(name);
        const Record message = parse_sample(name);
        kinds.insert(message.kind());
        const std::string expected = read(std::string(MDG_TEST_DATA) + "/" + name + ".json");
        CHECK(json_of(message) == json_of(record::from_json(expected, message.kind())));
    }
    for (const MessageRow& row : all_messages())
        if (row.layout != nullptr) CHECK(kinds.contains(row.kind));
}

TEST_CASE("a sample written again reads as the same record") {
    for (const std::string& name : golden_names()) {
        INFO(name);
        Record message = parse_sample(name);
        for (const Encoding encoding : {Encoding::utf8, Encoding::shift_jis}) {
            Record again = parse_message(write_message(message, encoding), name + ".xml", MDG_RESULT_SOURCE_FILE);
            again.unset(MDG_FIELD_FINDING);
            message.unset(MDG_FIELD_FINDING);
            CHECK(json_of(again) == json_of(message));
        }
    }
}

TEST_CASE("an answer says one result or several, and whose they are", "[R-MATCH-06]") {
    const Record result = parse_sample("OQSmuquc02res_202611220004");
    const auto units = result.list(MDG_FIELD_BULK_UNIT);
    REQUIRE(units.size() == 3);
    CHECK(units[0]->list(MDG_FIELD_QUALIFICATION).size() == 1);
    CHECK(units[1]->list(MDG_FIELD_QUALIFICATION).size() == 2);
    CHECK(units[2]->list(MDG_FIELD_QUALIFICATION).empty());
    CHECK(*units[1]->first(MDG_FIELD_SEARCHED)->text(MDG_FIELD_ARBITRARY_IDENTIFIER) == "ptid_0000345");
    const Record& assistance = *units[1]->list(MDG_FIELD_QUALIFICATION)[1];
    CHECK(*assistance.text(MDG_FIELD_CARD_CLASSIFICATION) == MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE);
    CHECK(*assistance.first(MDG_FIELD_MEDICAL_TICKET)->text(MDG_FIELD_INJURY_NAME_1) == "高血圧症");
}

TEST_CASE("that reference numbers belong to results by their order is told as inferred") {
    const Record result = parse_sample("OQSmuquc02res_202611220004");
    const auto numbers = result.list(MDG_FIELD_BULK_UNIT)[1]->list(MDG_FIELD_REFERENCE);
    REQUIRE(numbers.size() == 2);
    CHECK(*numbers[0]->text(MDG_FIELD_REFERENCE_NUMBER) == "0000345");
    CHECK(*numbers[1]->text(MDG_FIELD_REFERENCE_NUMBER) == ""); // its place is kept
    CHECK(findings_of(result) == std::vector<std::string>{"inferred MessageBody/BulkConfirmUnit[2]/ReferenceNumber"});

    const Record more = parse_message(replaced(golden("OQSmuquc02res_202611220004"), "<ReferenceNumber/>",
                                               "<ReferenceNumber/><ReferenceNumber>9</ReferenceNumber>"),
                                      "OQSmuquc02res_1.xml", MDG_RESULT_SOURCE_FILE);
    CHECK(has_finding(more, MDG_FINDING_CODE_COUNT_DIFFERS, "MessageBody/BulkConfirmUnit[2]/ReferenceNumber"));
}

TEST_CASE("a bulk result whose units are fewer than it states is told") {
    const std::string bytes =
        replaced(golden("OQSmuquc02res_202611220004"), "<NumberOfProcessingResult>3", "<NumberOfProcessingResult>4");
    const Record result = parse_message(bytes, "OQSmuquc02res_1.xml", MDG_RESULT_SOURCE_FILE);
    CHECK(has_finding(result, MDG_FINDING_CODE_COUNT_DIFFERS, "MessageHeader/NumberOfProcessingResult"));
    const Record running = parse_sample("OQSmuhvq02res_202611220005");
    CHECK(*running.text(MDG_FIELD_RESULT_SEGMENT) == MDG_RESULT_SEGMENT_RUNNING);
    CHECK(*running.text(MDG_FIELD_BUSINESS) == MDG_BUSINESS_HOME_VISIT);
    CHECK(findings_of(running).empty());
}

TEST_CASE("the three roots of drug information become one list with its source") {
    const Record drugs = parse_sample("YZKsiquc01res_0426112210153450");
    const auto months = drugs.list(MDG_FIELD_MEDICAL_MONTH);
    REQUIRE(months.size() == 3);
    const char* const sources[] = {MDG_DRUG_SOURCE_CLAIM, MDG_DRUG_SOURCE_DISPENSING, MDG_DRUG_SOURCE_PRESCRIPTION};
    const char* const codes[] = {"620000001", "620000002", "620000003"};
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(*months[i]->text(MDG_FIELD_DRUG_SOURCE) == sources[i]);
        CHECK(*months[i]->first(MDG_FIELD_MEDICAL_DAY)->first(MDG_FIELD_DRUG)->text(MDG_FIELD_ITEM_CODE) == codes[i]);
    }
    const Record& day = *months[0]->first(MDG_FIELD_MEDICAL_DAY);
    CHECK(day.list(MDG_FIELD_DRUG).size() == 2);
    CHECK(*day.first(MDG_FIELD_DRUG)->text(MDG_FIELD_TIMES) == "014");
    CHECK(*day.first(MDG_FIELD_TREATMENT)->text(MDG_FIELD_ITEM_NAME) == "再診料");
    CHECK(months[2]->first(MDG_FIELD_MEDICAL_DAY)->date(MDG_FIELD_PRESCRIPTION_DATE) ==
          base::parse_iso_date("2026-11-20"));
}

TEST_CASE("the result code of medical information is read in the header and in the body") {
    for (const char* const part : {"<MessageHeader>", "<MessageBody>"}) {
        std::string bytes = "<XmlMsg><MessageHeader></MessageHeader><MessageBody></MessageBody></XmlMsg>";
        bytes =
            replaced(bytes, part,
                     part + std::string("<ResultCode>9</ResultCode><MessageContents>同意の期限切れ</MessageContents>"));
        const Record answer = parse_message(bytes, "YZKsiquc01res_1.xml", MDG_RESULT_SOURCE_FILE);
        CHECK(*answer.text(MDG_FIELD_ANSWER_CODE) == "9");
        CHECK(*answer.text(MDG_FIELD_ANSWER_MESSAGE) == "同意の期限切れ");
    }
}

TEST_CASE("a result that stands twice is one qualification, and both facts are kept") {
    const Record both = parse_sample("ocr_20261122103000");
    CHECK(both.list(MDG_FIELD_QUALIFICATION).size() == 1);
    CHECK(both.list(MDG_FIELD_DIRECT_QUALIFICATION).size() == 1);
    CHECK(findings_of(both) == std::vector<std::string>{"duplicate_result MessageBody",
                                                        "vendor_form MessageHeader/ReferenceClassification"});

    const Record other =
        parse_message(replaced(golden("ocr_20261122103000"),
                               "<QualificationValidity>1</QualificationValidity>\n  "
                               "<InsuredCardClassification>01",
                               "<QualificationValidity>1</QualificationValidity>\n  <InsuredCardClassification>02"),
                      "ocr.xml", MDG_RESULT_SOURCE_FILE);
    CHECK(other.list(MDG_FIELD_QUALIFICATION).size() == 1);
    CHECK(*other.first(MDG_FIELD_DIRECT_QUALIFICATION)->text(MDG_FIELD_CARD_CLASSIFICATION) == "02");
    CHECK(has_finding(other, MDG_FINDING_CODE_VENDOR_FORM, "MessageBody"));
}
