#include "visit/settings.hpp"

#include "support/catch.hpp"

#include <map>

using namespace mdg;
using record::Record;

namespace {

std::map<std::string, std::string> faults(const Record& config) {
    try {
        visit::read_settings(config);
        return {};
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_CONFIGURATION);
        std::map<std::string, std::string> found;
        for (const auto& finding : failure.findings) {
            CHECK_FALSE(finding.detail.empty());
            CHECK_FALSE(finding.ja.empty());
            found.emplace(finding.place, finding.code);
        }
        return found;
    }
}

} // namespace

TEST_CASE("an empty configuration is one: a card can be read without a terminal", "[visit]") {
    const auto settings = visit::read_settings(Record(MDG_KIND_CONFIG));
    CHECK_FALSE(settings.folders);
    CHECK_FALSE(settings.authorities);
    CHECK_FALSE(settings.accept_test_ca);
    CHECK(settings.card_wait == std::chrono::seconds(60));
}

TEST_CASE("every fault of a configuration is told at once, each with its place", "[visit]") {
    Record config(MDG_KIND_CONFIG);
    config.set_text(MDG_FIELD_FACILITY_CODE, "131234567X")
        .set_text(MDG_FIELD_REQUEST_DIR, "relative/req")
        .set_text(MDG_FIELD_EXCHANGE_ENCODING, "euc-jp")
        .set_text(MDG_FIELD_JOURNAL_DIR, "journal")
        .set_text(MDG_FIELD_PLUGIN_DIR, "/no/such/folder")
        .set_text(MDG_FIELD_CA_FILE, "/no/such/ca.pem")
        .set_text(MDG_FIELD_GRACE_COUNTING, "from_birthday")
        .set_integer(MDG_FIELD_CARD_WAIT_MS, 5)
        .set_integer(MDG_FIELD_CHECK_WAIT_MS, 601'000);
    CHECK(faults(config) == std::map<std::string, std::string>{{"facility_code", "bad_value"},
                                                               {"request_dir", "bad_value"},
                                                               {"result_dir", "missing"},
                                                               {"exchange_encoding", "bad_value"},
                                                               {"journal_dir", "bad_value"},
                                                               {"plugin_dir", "not_a_folder"},
                                                               {"ca_file", "not_readable"},
                                                               {"grace_counting", "bad_value"},
                                                               {"card_wait_ms", "bad_value"},
                                                               {"check_wait_ms", "bad_value"}});
}

TEST_CASE("exchange folders need both ends and the facility", "[visit]") {
    Record config(MDG_KIND_CONFIG);
    config.set_text(MDG_FIELD_REQUEST_DIR, "/oqs/req").set_text(MDG_FIELD_RESULT_DIR, "/oqs/res");
    CHECK(faults(config) == std::map<std::string, std::string>{{"facility_code", "missing"}});
    config.set_text(MDG_FIELD_FACILITY_CODE, "1311234567");
    const auto settings = visit::read_settings(config);
    CHECK(settings.folders->request == "/oqs/req");
    CHECK(settings.folders->face.empty());
}
