// A query, its answer and the authentication, for tests of the whole gateway.
#pragma once

#include "eligibility/web/web_gateway.hpp"
#include "web_support.hpp"

#include <atomic>

namespace mdg::eligibility::web::test {

inline record::Record a_request(const std::string& id = "WEB0000001") {
    record::Record request(MDG_KIND_CHECK_REQUEST);
    request.set_text(MDG_FIELD_REQUEST_ID, id)
        .set_text(MDG_FIELD_FACILITY_CODE, "1319999999")
        .set_date(MDG_FIELD_VISIT_DATE, *base::parse_compact_date("20261122"))
        .set_text(MDG_FIELD_INSURER_NUMBER, "1399")
        .set_text(MDG_FIELD_INSURED_NUMBER, "345")
        .set_date(MDG_FIELD_BIRTH_DATE, *base::parse_compact_date("19850412"));
    return request;
}

inline std::string an_answer(const std::string& header = {}, const std::string& birth = "19850412") {
    return R"({"XmlMsg":{"MessageHeader":{"ProcessExecutionTime":"20261122090000","QualificationConfirmationDate":)"
           R"("20261122","MedicalInstitutionCode":"1319999999","ReferenceClassification":"2","SegmentOfResult":"1",)" +
           header + R"("CharacterCodeIdentifier":"0"},"MessageBody":{"ProcessingResultStatus":"1",)" +
           R"("QualificationValidity":"1","ResultList":[{"ResultOfQualificationConfirmation":)" +
           R"({"InsuredCardClassification":"01","InsurerNumber":"00001399","InsuredIdentificationNumber":"345",)" +
           R"("Name":"窓口　花子","Sex1":"2","Birthdate":")" + birth + R"(","InsurerName":"見本健康保険組合",)" +
           R"("SpecificDiseasesCertificateList":[{"SpecificDiseasesDiseaseCategory":"1"}]}},)" +
           R"({"ResultOfQualificationConfirmation":{"InsuredCardClassification":"A1","InsurerNumber":"12999998",)" +
           R"("Name":"窓口　花子","Sex1":"2","Birthdate":")" + birth + R"(","InsurerName":"見本福祉事務所"}}]}}})";
}

inline std::string token_number(int number) {
    return R"({"status":"0","msg":"","result":{"accessToken":"acc","refreshToken":"ref","idToken":"id-)" +
           std::to_string(number) + R"(","linkSysCharCd":"1"}})";
}

// Gives out id-1, id-2, … one for each login.
class Auth {
public:
    std::atomic<int> logins{0};
    TlsServer server{[this](Peer& peer) {
        while (!peer.read_request().empty()) peer.send(reply("200 OK", token_number(++logins)));
    }};
};

inline std::string token_of(const std::string& request) {
    const auto at = request.find("Authorization: ");
    return at == request.npos ? "" : request.substr(at + 15, request.find('\r', at) - at - 15);
}

inline WebSettings settings_for(const TlsServer& auth, const TlsServer& search) {
    WebSettings settings;
    settings.auth = {{"localhost", auth.port()}, "/auth"};
    settings.search = {{"127.0.0.1", search.port()}, "/search"};
    settings.tls = tls_files();
    return settings;
}

inline std::optional<base::Failure> failure_of_ask(WebGateway& gateway, const std::string& id = "WEB0000001",
                                                   std::chrono::milliseconds limit = std::chrono::seconds(5)) {
    return eligibility::test::failure_of([&] { gateway.ask(a_request(id), base::Wait(limit)); });
}

} // namespace mdg::eligibility::web::test
