#include "eligibility/layout.hpp"

#include <madoguchi/fields.h>

#include <algorithm>

namespace mdg::eligibility {
namespace {

constexpr bool mandatory = true;

constexpr Element request_header_elements[] = {
    {"QualificationConfirmationDate", MDG_FIELD_VISIT_DATE, mandatory},
    {"MedicalInstitutionCode", MDG_FIELD_FACILITY_CODE, mandatory},
    {"ArbitraryFileIdentifier", MDG_FIELD_REQUEST_ID, mandatory},
};

constexpr Element search_elements[] = {
    {"InsurerNumber", MDG_FIELD_INSURER_NUMBER, mandatory},
    {"InsuredCardSymbol", MDG_FIELD_INSURED_SYMBOL},
    {"InsuredIdentificationNumber", MDG_FIELD_INSURED_NUMBER, mandatory},
    {"InsuredBranchNumber", MDG_FIELD_INSURED_BRANCH_NUMBER},
    {"Birthdate", MDG_FIELD_BIRTH_DATE, mandatory},
    {"LimitApplicationCertificateRelatedConsFlg", MDG_FIELD_LIMIT_CONSENT, mandatory},
    {"ArbitraryIdentifier", MDG_FIELD_ARBITRARY_IDENTIFIER},
};
constexpr Block search_block{MDG_KIND_CHECK_REQUEST, search_elements};

constexpr Element elderly_elements[] = {
    {"ElderlyRecipientCertificateDate", MDG_FIELD_CERTIFICATE_DATE},
    {"ElderlyRecipientValidStartDate", MDG_FIELD_VALID_START},
    {"ElderlyRecipientValidEndDate", MDG_FIELD_VALID_END},
    {"ElderlyRecipientContributionRatio", MDG_FIELD_CONTRIBUTION_RATIO},
};
constexpr Block elderly_block{MDG_KIND_ELDERLY_CERTIFICATE, elderly_elements};

constexpr Element limit_elements[] = {
    {"LimitApplicationCertificateClassification", MDG_FIELD_LIMIT_CLASSIFICATION},
    {"LimitApplicationCertificateClassificationFlag", MDG_FIELD_LIMIT_FLAG},
    {"LimitApplicationCertificateDate", MDG_FIELD_CERTIFICATE_DATE},
    {"LimitApplicationCertificateValidStartDate", MDG_FIELD_VALID_START},
    {"LimitApplicationCertificateValidEndDate", MDG_FIELD_VALID_END},
    {"LimitApplicationCertificateLongTermDate", MDG_FIELD_LONG_TERM_DATE},
};
constexpr Block limit_block{MDG_KIND_LIMIT_CERTIFICATE, limit_elements};

constexpr Element disease_elements[] = {
    {"SpecificDiseasesDiseaseCategory", MDG_FIELD_DISEASE_CATEGORY},
    {"SpecificDiseasesCertificateDate", MDG_FIELD_CERTIFICATE_DATE},
    {"SpecificDiseasesValidStartDate", MDG_FIELD_VALID_START},
    {"SpecificDiseasesValidEndDate", MDG_FIELD_VALID_END},
    {"SpecificDiseasesSelfPay", MDG_FIELD_SELF_PAY_YEN},
};
constexpr Block disease_block{MDG_KIND_SPECIFIC_DISEASE, disease_elements};

constexpr Element qualification_elements[] = {
    {"InsuredCardClassification", MDG_FIELD_CARD_CLASSIFICATION, mandatory},
    {"InsurerNumber", MDG_FIELD_INSURER_NUMBER},
    {"InsuredCardSymbol", MDG_FIELD_INSURED_SYMBOL},
    {"InsuredIdentificationNumber", MDG_FIELD_INSURED_NUMBER},
    {"InsuredBranchNumber", MDG_FIELD_INSURED_BRANCH_NUMBER},
    {"PersonalFamilyClassification", MDG_FIELD_PERSONAL_FAMILY},
    {"InsuredName", MDG_FIELD_INSURED_NAME},
    {"Name", MDG_FIELD_NAME, mandatory},
    {"NameOfOther", MDG_FIELD_NAME_OTHER},
    {"NameKana", MDG_FIELD_NAME_KANA},
    {"NameOfOtherKana", MDG_FIELD_NAME_OTHER_KANA},
    {"Sex1", MDG_FIELD_SEX, mandatory},
    {"Sex2", MDG_FIELD_SEX_NOTED},
    {"Birthdate", MDG_FIELD_BIRTH_DATE, mandatory},
    {"Address", MDG_FIELD_ADDRESS},
    {"PostNumber", MDG_FIELD_POST_NUMBER},
    {"QualificationDate", MDG_FIELD_QUALIFICATION_DATE},
    {"DisqualificationDate", MDG_FIELD_DISQUALIFICATION_DATE},
    {"InsuredCertificateIssuanceDate", MDG_FIELD_ISSUE_DATE},
    {"InsuredCardValidDate", MDG_FIELD_VALID_START},
    {"InsuredCardExpirationDate", MDG_FIELD_VALID_END},
    {"InsuredPartialContributionRatio", MDG_FIELD_CONTRIBUTION_RATIO},
    {"PreschoolClassification", MDG_FIELD_PRESCHOOL},
    {"ReasonOfLoss", MDG_FIELD_REASON_OF_LOSS},
    {"InsurerName", MDG_FIELD_INSURER_NAME, mandatory},
    {"ElderlyRecipientCertificateInfo", MDG_FIELD_ELDERLY_CERTIFICATE, false, &elderly_block},
    {"LimitApplicationCertificateRelatedConsFlg", MDG_FIELD_LIMIT_CONSENT},
    {"LimitApplicationCertificateRelatedConsTime", MDG_FIELD_LIMIT_CONSENT_TIME},
    {"LimitApplicationCertificateChanged", MDG_FIELD_LIMIT_CHANGED},
    {"LimitApplicationCertificateRelatedInfo", MDG_FIELD_LIMIT_CERTIFICATE, false, &limit_block},
    {"SpecificDiseasesCertificateRelatedConsFlg", MDG_FIELD_SPECIFIC_DISEASE_CONSENT},
    {"SpecificDiseasesCertificateRelatedConsTime", MDG_FIELD_SPECIFIC_DISEASE_CONSENT_TIME},
    {"SpecificDiseasesCertificateList", MDG_FIELD_SPECIFIC_DISEASE, false, &disease_block,
     "SpecificDiseasesCertificateInfo"},
    {"SpecificHealthCheckupsInfoConsFlg", MDG_FIELD_CHECKUP_CONSENT},
    {"SpecificHealthCheckupsInfoConsTime", MDG_FIELD_CHECKUP_CONSENT_TIME},
    {"SpecificHealthCheckupsInfoAvailableTime", MDG_FIELD_CHECKUP_AVAILABLE_TIME},
    {"PharmacistsInfoConsFlg", MDG_FIELD_DRUG_CONSENT},
    {"PharmacistsInfoConsTime", MDG_FIELD_DRUG_CONSENT_TIME},
    {"PharmacistsInfoAvailableTime", MDG_FIELD_DRUG_AVAILABLE_TIME},
    {"DiagnosisInfoConsFlg", MDG_FIELD_DIAGNOSIS_CONSENT},
    {"DiagnosisInfoConsTime", MDG_FIELD_DIAGNOSIS_CONSENT_TIME},
    {"DiagnosisInfoAvailableTime", MDG_FIELD_DIAGNOSIS_AVAILABLE_TIME},
    {"OperationInfoConsFlg", MDG_FIELD_OPERATION_CONSENT},
    {"OperationInfoConsTime", MDG_FIELD_OPERATION_CONSENT_TIME},
    {"OperationInfoAvailableTime", MDG_FIELD_OPERATION_AVAILABLE_TIME},
    {"PrescriptionIssueSelect", MDG_FIELD_PRESCRIPTION}, // here or in the body (terminal facts §7)
    {"ReferenceNumber", MDG_FIELD_REFERENCE_NUMBER},
    {"ArbitraryIdentifier", MDG_FIELD_ARBITRARY_IDENTIFIER},
    {"QualificationConfirmationKey", MDG_FIELD_CONFIRMATION_KEY},
};
constexpr Block qualification_block{MDG_KIND_QUALIFICATION, qualification_elements};

constexpr Element result_header_elements[] = {
    {"ProcessExecutionTime", MDG_FIELD_PROCESS_TIME, mandatory},
    {"QualificationConfirmationDate", MDG_FIELD_CHECK_DATE, mandatory},
    {"MedicalInstitutionCode", MDG_FIELD_FACILITY_CODE, mandatory},
    {"ArbitraryFileIdentifier", MDG_FIELD_REQUEST_ID},
    {"ReferenceClassification", MDG_FIELD_REFERENCE_CLASSIFICATION, mandatory},
    {"SegmentOfResult", MDG_FIELD_RESULT_SEGMENT, mandatory},
    {"ErrorCode", MDG_FIELD_RESULT_ERROR_CODE},
    {"ErrorMessage", MDG_FIELD_RESULT_ERROR_MESSAGE},
    {"CharacterCodeIdentifier", MDG_FIELD_CHARACTER_CODE, mandatory},
};

constexpr Element result_body_elements[] = {
    {"ProcessingResultStatus", MDG_FIELD_PROCESSING_STATUS, mandatory},
    {"ProcessingResultCode", MDG_FIELD_PROCESSING_CODE},
    {"ProcessingResultMessage", MDG_FIELD_PROCESSING_MESSAGE},
    {"QualificationValidity", MDG_FIELD_VALIDITY},
    {"PrescriptionIssueSelect", MDG_FIELD_PRESCRIPTION},
    {"QualificationConfirmSearchInfo", MDG_FIELD_SEARCHED, false, &search_block},
    {"ResultList", MDG_FIELD_QUALIFICATION, false, &qualification_block, "ResultOfQualificationConfirmation"},
};

constexpr Block request_header_block{MDG_KIND_CHECK_REQUEST, request_header_elements};
constexpr Block result_header_block{MDG_KIND_ELIGIBILITY, result_header_elements};
constexpr Block result_body_block{MDG_KIND_ELIGIBILITY, result_body_elements};

} // namespace

const Element* Block::find(std::string_view name) const noexcept {
    const auto found = std::ranges::find(elements, name, &Element::name);
    return found == elements.end() ? nullptr : &*found;
}

const Block& request_header() noexcept {
    return request_header_block;
}
const Block& search_info() noexcept {
    return search_block;
}
const Block& result_header() noexcept {
    return result_header_block;
}
const Block& result_body() noexcept {
    return result_body_block;
}

} // namespace mdg::eligibility
