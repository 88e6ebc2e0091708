// What the rules of the online check need of the codec.
#include "../support.hpp"
#include "eligibility/messages/message.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using record::Record;

namespace {

const char* const answer_name = "OQSsiquc01res_K7M2Q9X4T1AB";
const char* const face_name = "OQSsiquc01res_face_1319999999da5260a16de5a3d3ad7_20261122101002";

Record parse(const std::string& bytes, const std::string& name) {
    return parse_message(bytes, name + ".xml", MDG_RESULT_SOURCE_RESPONSE);
}

const Record& only_qualification(const Record& result) {
    REQUIRE(result.list(MDG_FIELD_QUALIFICATION).size() == 1);
    return *result.first(MDG_FIELD_QUALIFICATION);
}

} // namespace

TEST_CASE("a valid answer gives the data to use", "[R-ONL-01]") {
    const Record result = parse(golden(answer_name), answer_name);
    CHECK(*result.text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
    CHECK(*only_qualification(result).text(MDG_FIELD_INSURER_NAME) == "見本市国民健康保険");
}

TEST_CASE("by number a lost qualification shows its own old data and no newer one", "[R-ONL-02][R-ONL-04]") {
    for (const char* const validity : {MDG_VALIDITY_INVALID, MDG_VALIDITY_INVALID_NEW_EXISTS}) {
        std::string bytes = replaced(golden(answer_name), "<QualificationValidity>1",
                                     std::string("<QualificationValidity>") + validity);
        bytes = replaced(bytes, "<QualificationDate>20200401</QualificationDate>",
                         "<QualificationDate>20200401</QualificationDate>"
                         "<DisqualificationDate>20261031</DisqualificationDate>");
        const Record result = parse(bytes, answer_name);
        CHECK(*result.text(MDG_FIELD_REFERENCE_CLASSIFICATION) == MDG_REFERENCE_CLASSIFICATION_NUMBER);
        CHECK(*result.text(MDG_FIELD_VALIDITY) == validity);
        const Record& old = only_qualification(result);
        CHECK(*old.text(MDG_FIELD_INSURER_NUMBER) == *result.first(MDG_FIELD_SEARCHED)->text(MDG_FIELD_INSURER_NUMBER));
        CHECK(*old.text(MDG_FIELD_INSURED_NUMBER) == "0004567");
        CHECK(old.date(MDG_FIELD_DISQUALIFICATION_DATE) == base::parse_iso_date("2026-10-31"));
    }
}

TEST_CASE("nothing on file is an answer of its own, told apart from a lost qualification", "[R-ONL-03][R-ONL-06]") {
    std::string bytes = replaced(golden(answer_name), "<QualificationValidity>1", "<QualificationValidity>4");
    const auto list = bytes.find("<ResultList>");
    bytes.erase(list, bytes.find("</ResultList>") + 13 - list);
    const Record result = parse(bytes, answer_name);
    CHECK(*result.text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_NONE);
    CHECK(result.list(MDG_FIELD_QUALIFICATION).empty());
    CHECK(result.list(MDG_FIELD_SEARCHED).size() == 1);
    CHECK(findings_of(result).empty());
}

TEST_CASE("by card the answer says so, and brings what is on file now", "[R-ONL-05]") {
    const Record result = parse(golden(face_name), face_name);
    CHECK(*result.text(MDG_FIELD_REFERENCE_CLASSIFICATION) == MDG_REFERENCE_CLASSIFICATION_CARD);
    CHECK(result.list(MDG_FIELD_SEARCHED).empty());
    CHECK(*only_qualification(result).text(MDG_FIELD_INSURER_NUMBER) == "39139994");
    CHECK(*result.text(MDG_FIELD_PROCESSING_CODE) == "I0001"); // on success too
}

TEST_CASE("a check for a day in the past keeps that day beside the time it was made", "[R-ONL-16]") {
    const Record result = parse(replaced(golden(answer_name), "<QualificationConfirmationDate>20261122",
                                         "<QualificationConfirmationDate>20240401"),
                                answer_name);
    CHECK(result.date(MDG_FIELD_CHECK_DATE) == base::parse_iso_date("2024-04-01"));
    CHECK(result.text(MDG_FIELD_PROCESS_TIME)->starts_with("20261122"));
    CHECK(*only_qualification(result).text(MDG_FIELD_ADDRESS) == "見本県見本市窓口町１－２－３");
}

TEST_CASE("black dots are kept where they stand and noted, in every message that has names", "[R-NAME-01][R-NAME-03]") {
    const Record bulk =
        parse(replaced(golden("OQSmuquc02res_202611220004"), "見本　春子", "●本　春子"), "OQSmuquc02res_1");
    const Record& unit = *bulk.first(MDG_FIELD_BULK_UNIT);
    CHECK(*unit.first(MDG_FIELD_QUALIFICATION)->text(MDG_FIELD_NAME) == "●本　春子");
    CHECK(has_finding(bulk, MDG_FINDING_CODE_UNKNOWN_CHARACTER,
                      "MessageBody/BulkConfirmUnit[1]/ResultOfQualificationConfirmation/Name"));
    const Record address = parse(replaced(golden(answer_name), "見本市窓口町", "見本市●町"), answer_name);
    CHECK(*only_qualification(address).text(MDG_FIELD_ADDRESS) == "見本県見本市●町１－２－３");
}

TEST_CASE("a blank address is accepted without a word on why, and the insurer's name is there to ask by",
          "[R-NAME-05][R-NAME-06][R-MATCH-09]") {
    const Record blank = parse(golden(face_name), face_name);
    const Record& qualification = only_qualification(blank);
    CHECK(*qualification.text(MDG_FIELD_ADDRESS) == "");
    CHECK(*qualification.text(MDG_FIELD_INSURER_NAME) == "見本県後期高齢者医療広域連合");
    CHECK(findings_of(blank).empty());
    const Record absent =
        parse(replaced(replaced(golden(answer_name), "<Address>", "<!--"), "</Address>", "-->"), answer_name);
    CHECK_FALSE(only_qualification(absent).has(MDG_FIELD_ADDRESS));
    CHECK(findings_of(absent).empty());
}

TEST_CASE("the postal code stands beside the address and may be blank with it", "[R-NAME-08]") {
    const Record result = parse(golden(answer_name), answer_name);
    CHECK(*only_qualification(result).text(MDG_FIELD_POST_NUMBER) == "000-0123");
    const Record blank = parse(replaced(golden(answer_name), ">000-0123<", "><"), answer_name);
    CHECK(*only_qualification(blank).text(MDG_FIELD_POST_NUMBER) == "");
    CHECK(findings_of(blank).empty());
}
