#include "visit/settings.hpp"

#include "support/catch.hpp"

#include <map>

using namespace mdg;
using record::Record;

namespace {

Record web_config() {
    Record config(MDG_KIND_CONFIG);
    config.set_text(MDG_FIELD_FACILITY_CODE, "1319999999")
        .set_text(MDG_FIELD_WEB_CERTIFICATE_FILE, "/etc/madoguchi/client.p12")
        .set_text(MDG_FIELD_WEB_CA_FILE, "/etc/madoguchi/centre.pem");
    return config;
}

Record both_config() {
    return std::move(
        web_config().set_text(MDG_FIELD_REQUEST_DIR, "/OQS/req").set_text(MDG_FIELD_RESULT_DIR, "/OQS/res"));
}

std::map<std::string, std::string> faults(const Record& config) {
    std::map<std::string, std::string> found;
    try {
        visit::read_settings(config);
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_CONFIGURATION);
        for (const auto& finding : failure.findings) {
            CHECK_FALSE(finding.ja.empty());
            found.emplace(finding.place, finding.code);
        }
    }
    return found;
}

} // namespace

TEST_CASE("with the Web API's certificate and authorities it is the way, at the public addresses", "[visit]") {
    const auto settings = visit::read_settings(web_config());
    REQUIRE(settings.web);
    CHECK(settings.web->auth.host.name == "hweb-api.oqs.onshikaku.org");
    CHECK(settings.web->search.host.name == "hweb-mnc.oqs.onshikaku.org");
    CHECK(settings.web->sessions == 2);
    CHECK_FALSE(settings.web->proxy);
    CHECK_FALSE(settings.web->tls.system_authorities);
    CHECK_FALSE(visit::read_settings(Record(MDG_KIND_CONFIG)).web);
}

TEST_CASE("every setting of the Web API is taken", "[visit]") {
    Record config = web_config();
    config.set_text(MDG_FIELD_WEB_URL_AUTH, "https://a.example:8443/auth")
        .set_text(MDG_FIELD_WEB_URL_SEARCH, "https://s.example/search")
        .set_text(MDG_FIELD_WEB_KEY_FILE, "/k.pem")
        .set_text(MDG_FIELD_WEB_PASSPHRASE_FILE, "/p")
        .set_text(MDG_FIELD_WEB_CA_FILE, "system")
        .set_text(MDG_FIELD_WEB_PROXY, "proxy.base.oqs-pdl.org:8080")
        .set_text(MDG_FIELD_WEB_AUTH_BODY_FILE, "/b.json")
        .set_integer(MDG_FIELD_WEB_SESSIONS, 20);
    const auto settings = visit::read_settings(config);
    CHECK(settings.web->auth.host.text() == "a.example:8443");
    CHECK(settings.web->search.path == "/search");
    CHECK(settings.web->tls.key == "/k.pem");
    CHECK(settings.web->tls.passphrase == "/p");
    CHECK(settings.web->tls.system_authorities);
    CHECK(settings.web->tls.authorities.empty());
    CHECK(settings.web->proxy->text() == "proxy.base.oqs-pdl.org:8080");
    CHECK(settings.web->auth_body == "/b.json");
    CHECK(settings.web->sessions == 20);
}

TEST_CASE("every fault of the Web API's settings is told at once", "[visit]") {
    Record config(MDG_KIND_CONFIG);
    config.set_text(MDG_FIELD_WEB_URL_AUTH, "http://a.example/auth")
        .set_text(MDG_FIELD_WEB_URL_SEARCH, "a.example")
        .set_text(MDG_FIELD_WEB_KEY_FILE, "key.pem")
        .set_text(MDG_FIELD_WEB_PROXY, "proxy")
        .set_integer(MDG_FIELD_WEB_SESSIONS, 21);
    CHECK(faults(config) == std::map<std::string, std::string>{{"web_url_auth", "bad_value"},
                                                               {"web_url_search", "bad_value"},
                                                               {"web_certificate_file", "missing"},
                                                               {"web_key_file", "bad_value"},
                                                               {"web_ca_file", "missing"},
                                                               {"web_proxy", "bad_value"},
                                                               {"web_sessions", "bad_value"},
                                                               {"facility_code", "missing"}});
}

TEST_CASE("two ways are a fault unless the configuration says which", "[visit]") {
    CHECK(faults(both_config()) == std::map<std::string, std::string>{{"gateway", "missing"}});
    Record folder = both_config();
    folder.set_text(MDG_FIELD_GATEWAY, MDG_GATEWAY_FOLDER);
    CHECK_FALSE(visit::read_settings(folder).web);
    Record web = both_config();
    web.set_text(MDG_FIELD_GATEWAY, MDG_GATEWAY_WEB);
    CHECK(visit::read_settings(web).web);
    Record unknown = both_config();
    unknown.set_text(MDG_FIELD_GATEWAY, "pigeon");
    CHECK(faults(unknown) == std::map<std::string, std::string>{{"gateway", "bad_value"}});
}

TEST_CASE("the way that is named has to be set", "[visit]") {
    Record web(MDG_KIND_CONFIG);
    web.set_text(MDG_FIELD_GATEWAY, MDG_GATEWAY_WEB);
    CHECK(faults(web) == std::map<std::string, std::string>{{"web_certificate_file", "missing"}});
    Record folder = web_config();
    folder.set_text(MDG_FIELD_GATEWAY, MDG_GATEWAY_FOLDER);
    CHECK(faults(folder) == std::map<std::string, std::string>{{"request_dir", "missing"}});
}

TEST_CASE("the terminal's face folder beside the Web API is no second way", "[visit]") {
    Record config = web_config();
    config.set_text(MDG_FIELD_FACE_DIR, "/OQS/face");
    const auto settings = visit::read_settings(config);
    CHECK(settings.web);
    CHECK(settings.folders->face == "/OQS/face");
}
