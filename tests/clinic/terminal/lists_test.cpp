#include "clinic/terminal/consents.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

using namespace desk;

namespace {

using Names = std::multiset<std::string>;

std::string asked(const std::vector<std::pair<std::string, std::string>>& texts) {
    std::string block;
    for (const auto& [name, text] : texts) block += tag(name, text);
    return message({facility, identifier}, tag("QualificationConfirmSearchInfo", block));
}

Names people(const pugi::xml_document& answer) {
    Names found;
    for (const auto& unit : answer.child("XmlMsg").child("MessageBody").children("BulkConfirmUnit"))
        found.insert(at(unit, "ResultOfQualificationConfirmation/Name"));
    return found;
}

} // namespace

TEST_CASE("medical assistance: everybody with a ticket of the month for the facility (terminal facts 2.7)") {
    Terminal terminal;
    const auto answer = terminal.both("OQSmutic", asked({{"MedicalTreatmentMonth", "202608"}}));
    CHECK(people(answer) == Names{"保護　移子", "扶助　並子", "扶助　単一", "扶助　調美"});
    for (const auto& unit : answer.child("XmlMsg").child("MessageBody").children("BulkConfirmUnit")) {
        const auto result = unit.child("ResultOfQualificationConfirmation");
        CHECK(at(result, "InsuredCardClassification") == "A1");
        CHECK(at(result, "PublicExpenseResultList/MedicalTicketInfo/MedicalTreatmentMonth") == "202608");
        CHECK(result.child("PublicExpenseResultList").select_nodes("MedicalTicketInfo").size() == 1);
    }
    CHECK(people(terminal.both("OQSmutic", asked({{"MedicalTreatmentMonth", "202607"}}))) == Names{"扶助　単一"});
    CHECK(people(terminal.both("OQSmutic", asked({{"MedicalTreatmentMonth", "202606"}}))).empty());
}

TEST_CASE("home visits: who consented at this facility between the days, with the time of the consent "
          "(terminal facts 2.6)") {
    Terminal terminal;
    const auto of = [&](const char* from, const char* to) {
        return terminal.both("OQSmuhvq",
                             asked({{"ConsentDateFrom", from}, {"ConsentDateTo", to}, {"MedicalTreatmentFlag", "2"}}));
    };
    CHECK(people(of("20260701", "20260731")) == Names{"訪問　鶴子"});
    CHECK(people(of("20260701", "20260801")) == Names{"訪問　鶴子", "訪問　鶴子"});
    CHECK(people(of("20260716", "20260731")).empty());
    const auto answer = of("20260715", "20260715");
    const auto result = answer.first_element_by_path("XmlMsg/MessageBody/BulkConfirmUnit/"
                                                     "ResultOfQualificationConfirmation");
    CHECK(at(result, "PharmacistsInfoConsTime") == "20260715100000");
    CHECK(at(result, "PharmacistsInfoAvailableTime") == "20260716100000");
}

TEST_CASE("online care: by the day of consent or of the examination") {
    Terminal terminal;
    const auto by = [&](const std::string& date, const char* from, const char* to) {
        return people(terminal.both("OQSmuonq",
                                    asked({{date + "From", from}, {date + "To", to}, {"MedicalTreatmentFlag", "3"}})));
    };
    CHECK(by("ConsentDate", "20260720", "20260720") == Names{"遠隔　千里"});
    CHECK(by("ConsentDate", "20260803", "20260803").empty());
    CHECK(by("ExaminationDate", "20260803", "20260803") == Names{"遠隔　千里"});
}

TEST_CASE("a list is asked for with what the business needs, or bounced") {
    Terminal terminal;
    const std::vector<std::pair<std::string, std::string>> wrong = {
        {"OQSmutic", asked({{"MedicalTreatmentMonth", "202613"}})},
        {"OQSmutic", asked({{"MedicalTreatmentMonth", "202608"}, {"MedicalTreatmentFlag", "1"}})},
        {"OQSmuhvq", asked({{"ConsentDateFrom", "20260701"}, {"MedicalTreatmentFlag", "2"}})},
        {"OQSmuhvq",
         asked({{"ConsentDateFrom", "20260701"}, {"ConsentDateTo", "20260731"}, {"MedicalTreatmentFlag", "3"}})},
        {"OQSmuonq", asked({{"MedicalTreatmentFlag", "3"}})},
        {"OQSmuonq", asked({{"ConsentDateFrom", "20260701"}, {"MedicalTreatmentFlag", "3"}})},
    };
    int id = 0;
    for (const auto& [business, bytes] : wrong) {
        const std::string stem = business + "01req_" + std::to_string(++id);
        CHECK(terminal.bytes_for(stem, bytes).empty());
        CHECK(fs::exists(terminal.folders.res / (stem + ".err")));
    }
}
