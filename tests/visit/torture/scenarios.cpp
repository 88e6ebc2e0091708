#include "visit/torture/scene.hpp"

#include <madoguchi/fields.h>

namespace mdg::torture {
namespace {

constexpr const char* by_number = R"(place_card {"visit_choice": "no_card"}
place_card! {"visit_choice": "try_again"}
ask_document {"visit_choice": "eligibility_certificate"}
ask_document {"visit_choice": "none"}
enter_number {"visit_choice": "number_entered", "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101"}
choose_share {"visit_choice": "charge_normal"}
)";

constexpr const char* orally = R"(place_card {"visit_choice": "no_card"}
place_card! {"visit_choice": "try_again"}
ask_document {"visit_choice": "none"}
ask_unchanged {"visit_choice": "unchanged"}
choose_share {"visit_choice": "charge_normal"}
)";

constexpr const char* declared = R"(place_card! {"visit_choice": "other_proof"}
ask_document {"visit_choice": "none"}
fill_declaration {"visit_choice": "given"}
)";

constexpr const char* abandoned = R"(place_card {"visit_choice": "no_card"}
place_card! {"visit_choice": "try_again"}
ask_document {"visit_choice": "abandon"}
)";

std::string answer(const char* validity, const char* more) {
    const std::string confirmed =
        "<InsuredCardClassification>01</InsuredCardClassification><InsurerNumber>06139901</InsurerNumber>"
        "<InsuredCardSymbol>20</InsuredCardSymbol><InsuredIdentificationNumber>101</InsuredIdentificationNumber>"
        "<PersonalFamilyClassification>1</PersonalFamilyClassification><InsuredName>見本　花子</InsuredName>"
        "<Name>見本　花子</Name><NameKana>ﾐﾎﾝ ﾊﾅｺ</NameKana><Sex1>2</Sex1><Birthdate>19850603</Birthdate>"
        "<QualificationDate>20200401</QualificationDate>" +
        std::string(more) + "<InsurerName>見本健康保険組合</InsurerName>";
    return api_test::xml("<ProcessExecutionTime>20261122090000</ProcessExecutionTime>"
                         "<QualificationConfirmationDate>20261122</QualificationConfirmationDate>"
                         "<MedicalInstitutionCode>1311234567</MedicalInstitutionCode>"
                         "<ArbitraryFileIdentifier>{id}</ArbitraryFileIdentifier>"
                         "<ReferenceClassification>2</ReferenceClassification><SegmentOfResult>1</SegmentOfResult>"
                         "<CharacterCodeIdentifier>0</CharacterCodeIdentifier>",
                         "<ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>" +
                             std::string(validity) +
                             "</QualificationValidity><ResultList><ResultOfQualificationConfirmation>" + confirmed +
                             "</ResultOfQualificationConfirmation></ResultList>");
}

} // namespace

const std::vector<Scenario>& scenarios() {
    static const std::vector<Scenario> all{
        {"a number, valid", "", by_number, answer("1", "")},
        {"a number, lapsed", "", by_number,
         answer("2", "<DisqualificationDate>20261031</DisqualificationDate><ReasonOfLoss>03</ReasonOfLoss>")},
        {"nothing has changed", R"(, "returning": 1, "data_known": 1)", orally, ""},
        {"a declaration", R"(, "reader_name": "No Such Reader")", declared, ""},
        {"abandoned", "", abandoned, ""},
    };
    return all;
}

} // namespace mdg::torture
