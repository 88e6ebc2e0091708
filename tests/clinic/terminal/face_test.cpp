#include "clinic/terminal/face.hpp"
#include "clinic/terminal/xml_file.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

#include <Poco/RegularExpression.h>

using namespace mdg::clinic::terminal;
using desk::at;

namespace {

const Population population = Population::built_in();
const References references(population);
const std::string list = "XmlMsg/MessageBody/ResultList/";
const std::string person = list + "ResultOfQualificationConfirmation/";

FacePush push_all() {
    FacePush push;
    push.time = *parse_iso("2026-08-01T09:30:00");
    push.confirmation_day = "20260801";
    push.references = &references;
    for (const ConsentItem& item : consent_items()) push.consents.insert(item.option);
    return push;
}

pugi::xml_document face(const char* who, const FacePush& push) {
    auto file = face_file(*population.find(who), push);
    return desk::xml(serialise(file.answer.document(), Encoding::utf8, Encoding::utf8));
}

} // namespace

TEST_CASE("the face file's name has facility code, twenty characters and the time (terminal facts 1.3)") {
    const Poco::RegularExpression pattern("OQSsiquc01res_face_1319999999[0-9a-f]{20}_20260801093000\\.xml");
    const Poco::RegularExpression twelve_digits("[0-9]{12,}");
    std::set<std::string> found;
    FacePush push = push_all();
    for (push.seed = 1; push.seed <= 300; ++push.seed) {
        const std::string name = face_file(*population.find("hanako"), push).name;
        INFO(name);
        CHECK(pattern.match(name));
        Poco::RegularExpression::Match match;
        CHECK(twelve_digits.match(name.substr(0, name.rfind('_')), match) == 0);
        found.insert(name);
    }
    CHECK(found.size() == 300);
    push.seed = 7;
    CHECK(face_file(*population.find("hanako"), push).name == face_file(*population.find("sumiko"), push).name);
}

TEST_CASE("a face push is by My Number card, without search info, consents lasting 24 hours (terminal facts 2.2)") {
    FacePush push = push_all();
    push.time = *parse_iso("2026-12-31T23:59:59");
    const auto message = face("hanako", push);
    CHECK(at(message, "XmlMsg/MessageHeader/ReferenceClassification") == "1");
    CHECK(at(message, "XmlMsg/MessageHeader/ArbitraryFileIdentifier").size() == 16);
    CHECK_FALSE(message.first_element_by_path("XmlMsg/MessageBody/QualificationConfirmSearchInfo"));
    for (const std::string item : {"SpecificHealthCheckupsInfo", "PharmacistsInfo", "DiagnosisInfo", "OperationInfo"}) {
        CHECK(at(message, person + item + "ConsFlg") == "1");
        CHECK(at(message, person + item + "ConsTime") == "20261231235959");
        CHECK(at(message, person + item + "AvailableTime") == "20270101235959");
    }
    for (const std::string item : {"LimitApplicationCertificateRelated", "SpecificDiseasesCertificateRelated"}) {
        CHECK(at(message, person + item + "ConsFlg") == "1");
        CHECK_FALSE(message.first_element_by_path((person + item + "AvailableTime").c_str()));
    }
    CHECK(at(message, person + "ReferenceNumber") == "P00001");
}

TEST_CASE("a refused item has flag 0, no times and shows nothing") {
    FacePush push = push_all();
    push.consents = {"drugs"};
    const auto message = face("toru", push);
    CHECK(at(message, person + "PharmacistsInfoConsFlg") == "1");
    CHECK(at(message, person + "SpecificDiseasesCertificateRelatedConsFlg") == "0");
    for (const char* absent : {"SpecificDiseasesCertificateRelatedConsTime", "DiagnosisInfoConsTime",
                               "DiagnosisInfoAvailableTime", "SpecificDiseasesCertificateList"})
        CHECK_FALSE(message.first_element_by_path((person + absent).c_str()));

    const std::string disease = "SpecificDiseasesCertificateList/SpecificDiseasesCertificateInfo/";
    const auto open = face("toru", push_all());
    CHECK(at(open, person + disease + "SpecificDiseasesDiseaseCategory") == "1");
    CHECK(at(open, person + disease + "SpecificDiseasesSelfPay") == "10000");
}

TEST_CASE("a face push says for each kind of person what is on file") {
    struct Row {
        const char *who, *element, *text;
    };
    for (const Row& row :
         {Row{"matsuzo", "InsuredPartialContributionRatio", "020"},
          {"megumi", "LimitApplicationCertificateRelatedInfo/LimitApplicationCertificateLongTermDate", "20251101"},
          {"sakura", "Name", "●野　桜"},
          {"mitsuo", "Name", "德永　三男"},
          {"momo", "PreschoolClassification", "1"},
          {"momo", "InsuredName", "幼見　太郎"},
          {"john", "NameOfOther", "見本　次郎"},
          {"john", "Sex2", "1"},
          {"mamoru", "Address", ""},
          {"sumiko", "ReasonOfLoss", "99"}}) {
        const auto message = face(row.who, push_all());
        INFO(row.who << " " << row.element);
        CHECK(message.first_element_by_path((person + row.element).c_str()));
        CHECK(at(message, person + row.element) == row.text);
    }
    CHECK(at(face("rokuro", push_all()), "XmlMsg/MessageBody/QualificationValidity") == "4");
}

TEST_CASE("insurance and medical assistance come as two results, the ticket in the second") {
    const auto message = face("namiko", push_all());
    std::map<std::string, pugi::xml_node> results;
    for (const auto& result : message.first_element_by_path(list.substr(0, list.size() - 1).c_str()).children())
        results[at(result, "InsuredCardClassification")] = result;
    REQUIRE(results.size() == 2);
    CHECK(at(results["01"], "InsurerNumber") == "06139901");
    CHECK(at(results["A1"], "InsurerNumber") == "12139903");
    CHECK(at(results["A1"], "PublicExpenseResultList/MedicalTicketInfo/MedicalTreatmentMonth") == "202608");
    CHECK(at(results["A1"], "Name") == at(results["01"], "Name"));
}

TEST_CASE("success may carry side information, and the prescription choice is in the body (OQSCD017)") {
    FacePush push = push_all();
    push.prescription = '2';
    const auto message = face("chikao", push);
    CHECK(at(message, "XmlMsg/MessageBody/ProcessingResultStatus") == "1");
    CHECK(at(message, "XmlMsg/MessageBody/ProcessingResultCode") == "CLINIC01");
    CHECK(at(message, "XmlMsg/MessageBody/PrescriptionIssueSelect") == "2");
    CHECK_FALSE(face("hanako", push_all()).first_element_by_path("XmlMsg/MessageBody/PrescriptionIssueSelect"));
}

TEST_CASE("nothing but the elements of the layout is ever written (terminal facts 2.2, 2.7)") {
    const std::set<std::string> layout = {"XmlMsg",
                                          "MessageHeader",
                                          "MessageBody",
                                          "ProcessExecutionTime",
                                          "QualificationConfirmationDate",
                                          "MedicalInstitutionCode",
                                          "ArbitraryFileIdentifier",
                                          "ReferenceClassification",
                                          "SegmentOfResult",
                                          "CharacterCodeIdentifier",
                                          "ProcessingResultStatus",
                                          "ProcessingResultCode",
                                          "ProcessingResultMessage",
                                          "QualificationValidity",
                                          "ResultList",
                                          "ResultOfQualificationConfirmation",
                                          "InsuredCardClassification",
                                          "InsurerNumber",
                                          "InsuredCardSymbol",
                                          "InsuredIdentificationNumber",
                                          "InsuredBranchNumber",
                                          "PersonalFamilyClassification",
                                          "InsuredName",
                                          "Name",
                                          "NameOfOther",
                                          "NameKana",
                                          "NameOfOtherKana",
                                          "Sex1",
                                          "Sex2",
                                          "Birthdate",
                                          "Address",
                                          "PostNumber",
                                          "QualificationDate",
                                          "DisqualificationDate",
                                          "InsuredCertificateIssuanceDate",
                                          "InsuredCardValidDate",
                                          "InsuredCardExpirationDate",
                                          "InsuredPartialContributionRatio",
                                          "PreschoolClassification",
                                          "ReasonOfLoss",
                                          "InsurerName",
                                          "ElderlyRecipientCertificateInfo",
                                          "ElderlyRecipientCertificateDate",
                                          "ElderlyRecipientValidStartDate",
                                          "ElderlyRecipientValidEndDate",
                                          "ElderlyRecipientContributionRatio",
                                          "LimitApplicationCertificateRelatedConsFlg",
                                          "LimitApplicationCertificateRelatedConsTime",
                                          "LimitApplicationCertificateRelatedInfo",
                                          "LimitApplicationCertificateClassification",
                                          "LimitApplicationCertificateClassificationFlag",
                                          "LimitApplicationCertificateDate",
                                          "LimitApplicationCertificateValidStartDate",
                                          "LimitApplicationCertificateValidEndDate",
                                          "LimitApplicationCertificateLongTermDate",
                                          "SpecificDiseasesCertificateRelatedConsFlg",
                                          "SpecificDiseasesCertificateRelatedConsTime",
                                          "SpecificDiseasesCertificateList",
                                          "SpecificDiseasesCertificateInfo",
                                          "SpecificDiseasesDiseaseCategory",
                                          "SpecificDiseasesCertificateDate",
                                          "SpecificDiseasesValidStartDate",
                                          "SpecificDiseasesValidEndDate",
                                          "SpecificDiseasesSelfPay",
                                          "PublicExpenseResultList",
                                          "MedicalTicketInfo",
                                          "TicketType",
                                          "MedicalTicketValidDate",
                                          "MedicalTicketExpirationDate",
                                          "IssueNumber",
                                          "MedicalTreatmentMonth",
                                          "DesignatedMedicalInstitutionCode",
                                          "DesignatedMedicalInstitutionName",
                                          "InjuryName1",
                                          "InjuryName2",
                                          "Remarks1",
                                          "ConsistencyFlag",
                                          "PrescriptionIssuerMedicalInstitutionCode",
                                          "PrescriptionIssuerMedicalInstitutionName",
                                          "MedicalTreatmentType",
                                          "SelfPayAmount",
                                          "DistrictContactName",
                                          "HandlingContactName",
                                          "SingleOrCombinedUse",
                                          "StatusOfSocialInsurance",
                                          "StatusOfInfecton",
                                          "StatusOfElderlyMedicalCare",
                                          "StatusOfPrefecturalExpenses",
                                          "SpecificHealthCheckupsInfoConsFlg",
                                          "SpecificHealthCheckupsInfoConsTime",
                                          "SpecificHealthCheckupsInfoAvailableTime",
                                          "PharmacistsInfoConsFlg",
                                          "PharmacistsInfoConsTime",
                                          "PharmacistsInfoAvailableTime",
                                          "DiagnosisInfoConsFlg",
                                          "DiagnosisInfoConsTime",
                                          "DiagnosisInfoAvailableTime",
                                          "OperationInfoConsFlg",
                                          "OperationInfoConsTime",
                                          "OperationInfoAvailableTime",
                                          "ReferenceNumber"};
    struct Names : pugi::xml_tree_walker {
        std::set<std::string> found;
        bool for_each(pugi::xml_node& node) override {
            if (node.type() == pugi::node_element) found.insert(node.name());
            return true;
        }
    } walker;
    for (const Person& one : population.persons()) face(one.id.c_str(), push_all()).traverse(walker);
    CHECK(walker.found == layout);
}
