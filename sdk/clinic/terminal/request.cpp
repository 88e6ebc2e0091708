#include "clinic/terminal/request.hpp"

#include "clinic/terminal/clock.hpp"

namespace mdg::clinic::terminal {

namespace {

constexpr Rule header_rules[] = {
    {"QualificationConfirmationDate", true, 8, is_day},
    {"MedicalInstitutionCode", true, 10, facility_code},
    {"ArbitraryFileIdentifier", true, 50, anything},
};

constexpr Rule rules_of_search[] = {
    {"InsurerNumber", true, 8, insurer_number},
    {"InsuredCardSymbol", false, 20, anything},
    {"InsuredIdentificationNumber", true, 20, anything},
    {"InsuredBranchNumber", false, 2, digits},
    {"Birthdate", true, 8, is_day},
    {"LimitApplicationCertificateRelatedConsFlg", true, 1, flag},
    {"ArbitraryIdentifier", false, 50, anything},
};

} // namespace

std::span<const Rule> search_rules() {
    return rules_of_search;
}

void read_search_info(const pugi::xml_node& search_info, Query& query) {
    query.insurer_number = value(search_info, "InsurerNumber");
    query.insurer_number.erase(0, query.insurer_number.find_first_not_of(' '));
    query.symbol = value(search_info, "InsuredCardSymbol");
    query.number = value(search_info, "InsuredIdentificationNumber");
    query.branch = value(search_info, "InsuredBranchNumber");
    query.birthdate = value(search_info, "Birthdate");
    query.limit_consent = value(search_info, "LimitApplicationCertificateRelatedConsFlg") == "1";
    query.arbitrary_identifier = value(search_info, "ArbitraryIdentifier");
    query.search_info.append_copy(search_info);
}

Query parse_query(std::string_view bytes) {
    const Message message(bytes);
    const auto search = message.only("QualificationConfirmSearchInfo", "資格確認照会", "a single query");
    check(message.header(), header_rules);
    check(search, rules_of_search);

    Query query;
    query.confirmation_day = value(message.header(), "QualificationConfirmationDate");
    query.facility = value(message.header(), "MedicalInstitutionCode");
    query.file_identifier = value(message.header(), "ArbitraryFileIdentifier");
    read_search_info(search, query);
    return query;
}

} // namespace mdg::clinic::terminal
