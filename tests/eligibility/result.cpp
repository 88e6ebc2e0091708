#include "eligibility/result.hpp"

#include "record/json.hpp"
#include "support.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::eligibility::test;
using eligibility::parse_result;
using record::Record;

namespace {

Record parse(const std::string& bytes) {
    return parse_result(bytes, "OQSsiquc01res_K7M2Q9X4T1AB.xml", MDG_RESULT_SOURCE_RESPONSE);
}

const Record& only_qualification(const Record& result) {
    REQUIRE(result.list(MDG_FIELD_QUALIFICATION).size() == 1);
    return *result.first(MDG_FIELD_QUALIFICATION);
}

std::string unknown(const Record& holder, std::string_view path) {
    for (const auto& element : holder.list(MDG_FIELD_UNKNOWN_ELEMENT))
        if (*element->text(MDG_FIELD_ELEMENT_PATH) == path) return *element->text(MDG_FIELD_ELEMENT_TEXT);
    return "(no such element)";
}

} // namespace

TEST_CASE("every golden file reads as the record beside it") {
    for (const std::string& name : golden_names()) {
        INFO(name);
        const Record result = parse_result(golden(name), name + ".xml", MDG_RESULT_SOURCE_FILE);
        const std::string expected = read(std::string(MDG_TEST_DATA) + "/" + name + ".json");
        CHECK(to_json(result, record::Privacy::whole) ==
              to_json(record::from_json(expected, MDG_KIND_ELIGIBILITY), record::Privacy::whole));
    }
}

TEST_CASE("a valid qualification is there with its data", "[R-ONL-01]") {
    const Record result = parse(golden("response_valid"));
    CHECK(*result.text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
    const Record& qualification = only_qualification(result);
    CHECK(*qualification.text(MDG_FIELD_NAME) == "見本　春子");
    CHECK(*qualification.first(MDG_FIELD_LIMIT_CERTIFICATE)->text(MDG_FIELD_LIMIT_FLAG) == MDG_LIMIT_FLAG_GENERAL);
    CHECK(findings_of(result).empty());
}

TEST_CASE("a lapsed qualification brings the old insurer number, symbol and number", "[R-ONL-02]") {
    const Record result = parse(golden("response_lapsed"));
    CHECK(*result.text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_INVALID);
    const Record& qualification = only_qualification(result);
    CHECK(*qualification.text(MDG_FIELD_INSURER_NUMBER) == "01320019");
    CHECK(*qualification.text(MDG_FIELD_INSURED_SYMBOL) == "ﾏﾄﾞ-12");
    CHECK(*qualification.text(MDG_FIELD_INSURED_NUMBER) == "345");
    CHECK(qualification.date(MDG_FIELD_DISQUALIFICATION_DATE) == base::parse_iso_date("2026-10-31"));
    CHECK(*qualification.text(MDG_FIELD_REASON_OF_LOSS) == MDG_REASON_OF_LOSS_OTHER_INSURANCE);
}

TEST_CASE("nothing on file is an answer without a qualification", "[R-ONL-03]") {
    const Record result = parse(golden("response_none"));
    CHECK(*result.text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_NONE);
    CHECK(result.list(MDG_FIELD_QUALIFICATION).empty());
}

TEST_CASE("name and address stay today's beside a check date in the past", "[R-ONL-16]") {
    const Record result = parse(golden("response_lapsed"));
    CHECK(result.date(MDG_FIELD_CHECK_DATE) == base::parse_iso_date("2026-11-01"));
    CHECK(*result.text(MDG_FIELD_PROCESS_TIME) == "20261122094500");
    CHECK(*only_qualification(result).text(MDG_FIELD_NAME) == "山●　花代");
}

TEST_CASE("black dots and blank addresses are accepted, kept and noted",
          "[R-NAME-01][R-NAME-03][R-NAME-05][R-ERR-27]") {
    const std::string place = "MessageBody/ResultList/ResultOfQualificationConfirmation/";
    const Record result = parse(golden("response_lapsed"));
    CHECK(*only_qualification(result).text(MDG_FIELD_NAME) == "山●　花代");
    CHECK(*only_qualification(result).text(MDG_FIELD_ADDRESS) == "");
    CHECK(findings_of(result) == std::vector<std::string>{"unknown_character " + place + "InsuredName",
                                                          "unknown_character " + place + "Name"});
    const Record address =
        parse(replaced(golden("response_lapsed"), "<Address></Address>", "<Address>見本市●町</Address>"));
    CHECK(*only_qualification(address).text(MDG_FIELD_ADDRESS) == "見本市●町");
    CHECK(has_finding(address, MDG_FINDING_CODE_UNKNOWN_CHARACTER, place + "Address"));
}

TEST_CASE("limit information comes with its certificate", "[R-ONL-19]") {
    const Record result = parse(golden("response_valid"));
    const Record& limit = *only_qualification(result).first(MDG_FIELD_LIMIT_CERTIFICATE);
    CHECK(*limit.text(MDG_FIELD_LIMIT_CLASSIFICATION) == MDG_LIMIT_CLASSIFICATION_LIMIT);
    CHECK(limit.date(MDG_FIELD_VALID_END) == base::parse_iso_date("2027-07-31"));
}

TEST_CASE("numbers are text: leading zeros, padding blanks and widths survive") {
    const Record result = parse(golden("response_valid"));
    const Record& qualification = only_qualification(result);
    CHECK(*qualification.text(MDG_FIELD_INSURER_NUMBER) == "  138057");
    CHECK(*qualification.text(MDG_FIELD_INSURED_SYMBOL) == "０１２");
    CHECK(*qualification.text(MDG_FIELD_INSURED_NUMBER) == "0004567");
    CHECK(*qualification.text(MDG_FIELD_REFERENCE_NUMBER) == "0000012");
    const Record blank =
        parse(replaced(golden("response_valid"), "<PostNumber>000-0123</PostNumber>", "<PostNumber>   </PostNumber>"));
    CHECK(*only_qualification(blank).text(MDG_FIELD_POST_NUMBER) == "   ");
}

TEST_CASE("an empty element is an empty text, an absent one is absent") {
    const Record result = parse(golden("response_valid"));
    CHECK(result.text_or(MDG_FIELD_RESULT_ERROR_CODE, "absent").empty());
    CHECK_FALSE(result.has(MDG_FIELD_RESULT_ERROR_MESSAGE));
    CHECK(only_qualification(result).text_or(MDG_FIELD_NAME_OTHER, "absent").empty());
    CHECK_FALSE(only_qualification(result).has(MDG_FIELD_SEX_NOTED));
    CHECK_FALSE(only_qualification(result).has(MDG_FIELD_DISQUALIFICATION_DATE));
}

TEST_CASE("several results are all there, in the file's order") {
    const Record result = parse(golden("response_two_results"));
    const auto qualifications = result.list(MDG_FIELD_QUALIFICATION);
    REQUIRE(qualifications.size() == 2);
    CHECK(*qualifications[0]->text(MDG_FIELD_CARD_CLASSIFICATION) == "01");
    CHECK(*qualifications[1]->text(MDG_FIELD_CARD_CLASSIFICATION) == MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE);
}

TEST_CASE("what this release does not know is kept with its path") {
    const Record result =
        parse(replaced(golden("response_two_results"), "<TicketType>", "<NewPart code=\"7\">あ</NewPart><TicketType>"));
    const Record& assistance = *result.list(MDG_FIELD_QUALIFICATION)[1];
    CHECK(unknown(assistance, "PublicExpenseResultList/MedicalTicketInfo[1]/NewPart") == "あ");
    CHECK(unknown(assistance, "PublicExpenseResultList/MedicalTicketInfo[1]/NewPart/@code") == "7");
    CHECK(unknown(assistance, "PublicExpenseResultList/MedicalTicketInfo[2]/NewPart") == "あ");
    CHECK(assistance.list(MDG_FIELD_UNKNOWN_ELEMENT).size() == 4);

    std::string bytes = golden("response_none");
    bytes = replaced(bytes, "<ResultList/>", "<ResultList><Other kind=\"a\">x<Deep/>y</Other></ResultList>");
    bytes = replaced(bytes, "</XmlMsg>", "<MessageTail>end</MessageTail></XmlMsg>");
    const Record more = parse(bytes);
    CHECK(more.list(MDG_FIELD_QUALIFICATION).empty());
    CHECK(unknown(more, "MessageBody/ResultList/Other/@kind") == "a");
    CHECK(unknown(more, "MessageBody/ResultList/Other/text()") == "xy");
    CHECK(unknown(more, "MessageBody/ResultList/Other/Deep").empty());
    CHECK(unknown(more, "MessageTail") == "end");
}

TEST_CASE("both shapes of the specific disease list give the same record") {
    const auto diseases = [](const Record& result) {
        std::vector<std::string> all;
        for (const auto& disease : only_qualification(result).list(MDG_FIELD_SPECIFIC_DISEASE))
            all.push_back(to_json(*disease, record::Privacy::whole));
        return all;
    };
    const auto wrapped = diseases(parse(golden("face")));
    REQUIRE(wrapped.size() == 2);
    CHECK(wrapped == diseases(parse(golden("face_repeated_list"))));
}

TEST_CASE("the form of the prescription is read in both places") {
    const Record in_result = parse(golden("face"));
    CHECK(*only_qualification(in_result).text(MDG_FIELD_PRESCRIPTION) == MDG_PRESCRIPTION_ELECTRONIC);
    CHECK_FALSE(in_result.has(MDG_FIELD_PRESCRIPTION));
    const Record in_body = parse(golden("face_repeated_list"));
    CHECK(*in_body.text(MDG_FIELD_PRESCRIPTION) == MDG_PRESCRIPTION_ELECTRONIC);
    CHECK_FALSE(only_qualification(in_body).has(MDG_FIELD_PRESCRIPTION));
}

TEST_CASE("unknown code values are kept and noted") {
    const Record result =
        parse(replaced(golden("response_valid"), "<ReferenceClassification>2", "<ReferenceClassification>5"));
    CHECK(*result.text(MDG_FIELD_REFERENCE_CLASSIFICATION) == "5");
    CHECK(findings_of(result) == std::vector<std::string>{"unknown_code MessageHeader/ReferenceClassification"});
}

TEST_CASE("what is no date or no number is kept beside a finding") {
    const std::string place = "MessageBody/ResultList/ResultOfQualificationConfirmation/";
    for (const char* wrong : {"20200231", "令和8年8月1日", "2020-04-01", "00000000"}) {
        INFO(wrong);
        const Record result = parse(replaced(golden("response_valid"), "<QualificationDate>20200401",
                                             std::string("<QualificationDate>") + wrong));
        CHECK_FALSE(only_qualification(result).has(MDG_FIELD_QUALIFICATION_DATE));
        CHECK(unknown(only_qualification(result), "QualificationDate") == wrong);
        CHECK(findings_of(result) == std::vector<std::string>{"bad_value " + place + "QualificationDate"});
    }
    const Record result = parse(replaced(golden("face"), "SelfPay>10000<", "SelfPay>1万円<"));
    CHECK(unknown(only_qualification(result), "SpecificDiseasesCertificateList/SpecificDiseasesCertificateInfo[1]/"
                                              "SpecificDiseasesSelfPay") == "1万円");
}

TEST_CASE("an element that stands twice keeps the first and does not lose the second") {
    const Record result = parse(replaced(golden("response_valid"), "<Sex1>2</Sex1>", "<Sex1>2</Sex1><Sex1>1</Sex1>"));
    CHECK(*only_qualification(result).text(MDG_FIELD_SEX) == MDG_SEX_FEMALE);
    CHECK(unknown(only_qualification(result), "Sex1[2]") == "1");
    CHECK(has_finding(result, MDG_FINDING_CODE_BAD_VALUE,
                      "MessageBody/ResultList/ResultOfQualificationConfirmation/Sex1[2]"));
}

TEST_CASE("a missing mandatory element is noted") {
    const std::string without_sex = replaced(golden("response_valid"), "<Sex1>2</Sex1>", "");
    CHECK(findings_of(parse(without_sex)) ==
          std::vector<std::string>{"missing MessageBody/ResultList/ResultOfQualificationConfirmation/Sex1"});
}

TEST_CASE("an individual number in free text never gets into the record", "[R-PRIV-01]") {
    const std::string number = an_individual_number();
    const std::string address = replaced(golden("response_valid"), "窓口町１－２－３", "窓口町 " + number);
    const std::string unknown_one = replaced(golden("face"), "あたらしい項目", number);
    const std::string element = replaced(golden("face"), "FutureElement>", "Future" + number + ">");
    for (const std::string& bytes : {address, unknown_one, element}) {
        const Record result = parse(bytes);
        const std::string json = to_json(result, record::Privacy::whole);
        CHECK(json.find(number) == json.npos);
        CHECK(json.find("************") != json.npos);
    }
    CHECK(has_finding(parse(address), MDG_FINDING_CODE_INDIVIDUAL_NUMBER,
                      "MessageBody/ResultList/ResultOfQualificationConfirmation/Address"));
}
