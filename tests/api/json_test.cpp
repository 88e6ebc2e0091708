// Records as JSON, the registry's names at run time, and status values.
#include "api/support/handles.hpp"

#include "support/catch.hpp"

#include <array>
#include <cstring>

using namespace mdg::api_test;

namespace {

struct Refusal {
    std::string status;
    std::string message;
};

Refusal refusal(const std::string& text_given, std::int32_t kind) {
    Record made;
    Record error;
    const mdg_status status = mdg_record_from_json(text_given.c_str(), kind, made.out(), error.out());
    CHECK(made.get() == nullptr);
    CHECK(integer(error.get(), MDG_FIELD_STATUS) == status);
    CHECK(mdg_record_count(error.get(), MDG_FIELD_TEXT) > 0);
    return {name(status), text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE)};
}

} // namespace

TEST_CASE("a record written as JSON is read back the same", "[json]") {
    const std::string given = R"({"kind": "claim", "facility_code": "1311234567", "visit_date": "2026-11-22",
        "insurer_number": "06139901", "name": "見本　\"花子\"\\\n", "sex": "2",
        "missing": [{"place": "name_kana", "finding_code": "missing"}, {"place": "sex"}]})";
    const Record first = record(0, given);
    CHECK(mdg_record_kind(first.get()) == MDG_KIND_CLAIM);
    CHECK(text(first.get(), MDG_FIELD_NAME) == "見本　\"花子\"\\\n");
    const Record second = record(MDG_KIND_CLAIM, json(first.get()));
    CHECK(json(second.get()) == json(first.get()));
    CHECK(mdg_record_count(second.get(), MDG_FIELD_MISSING) == 2);

    const std::uint8_t bytes[] = {0x30, 0x00, 0xff};
    const Record der = empty_record(MDG_KIND_CERTIFICATE_REQUEST);
    mdg_record_set_bytes(der.get(), MDG_FIELD_CERTIFICATE_DER, bytes, 3);
    const Record again = record(MDG_KIND_CERTIFICATE_REQUEST, json(der.get()));
    const std::uint8_t* data = nullptr;
    std::uint32_t length = 0;
    REQUIRE(name(mdg_record_bytes(again.get(), MDG_FIELD_CERTIFICATE_DER, &data, &length)) == "OK");
    REQUIRE(length == 3);
    CHECK(std::memcmp(data, bytes, 3) == 0);
}

TEST_CASE("redacted JSON keeps the shape and hides the person", "[json]") {
    const Record result = record(MDG_KIND_ELIGIBILITY, R"({"validity": "1", "qualification": [{
        "name": "見本　花子", "name_kana": "ﾐﾎﾝ ﾊﾅｺ", "address": "東京都見本区", "birth_date": "1985-06-03",
        "insurer_number": "06139901", "insured_number": "101", "card_classification": "01"}]})");
    const std::string redacted = json(result.get(), MDG_JSON_REDACTED);
    for (const char* personal : {"見本", "ﾐﾎﾝ", "東京都", "1985", "06139901", "\"101\""})
        CHECK(redacted.find(personal) == std::string::npos);
    for (const char* kept :
         {"\"validity\": \"1\"", "\"card_classification\": \"01\"", "\"name\": \"***\"", "\"birth_date\": \"***\""})
        CHECK(redacted.find(kept) != std::string::npos);
    CHECK(json(result.get()).find("見本　花子") != std::string::npos);

    std::uint32_t needed = 0;
    CHECK(name(mdg_record_to_json(result.get(), 2, nullptr, 0, &needed)) == "BAD_ARGUMENT");
    CHECK(name(mdg_record_to_json(result.get(), MDG_JSON_WHOLE, nullptr, 9, &needed)) == "NULL_POINTER");
}

TEST_CASE("JSON with faults is refused, and the error names the place", "[json]") {
    struct Row {
        const char* json;
        const char* status;
        const char* place;
    };
    const auto row = GENERATE(
        Row{"", "MALFORMED", ""}, Row{"[]", "MALFORMED", "outermost"}, Row{"{\"ca_file\": ", "MALFORMED", ""},
        Row{"{\"kind\": \"claim\"}", "MALFORMED", "kind"}, Row{"{\"no_such\": 1}", "UNKNOWN_FIELD", "no_such"},
        Row{"{\"visit_choice\": \"ok\"}", "UNKNOWN_FIELD", "visit_choice"},
        Row{"{\"ca_file\": 1}", "MALFORMED", "ca_file"}, Row{"{\"card_wait_ms\": \"1\"}", "MALFORMED", "card_wait_ms"},
        Row{"{\"card_wait_ms\": 1.5}", "MALFORMED", "card_wait_ms"},
        Row{"{\"card_wait_ms\": true}", "MALFORMED", "card_wait_ms"},
        Row{"{\"card_wait_ms\": 99999999999999999999}", "MALFORMED", "19 digits"},
        Row{"{\"ca_file\": null}", "MALFORMED", "ca_file"}, Row{"{\"ca_file\": \"\xff\"}", "MALFORMED", ""});
    CAPTURE(row.json);
    const Refusal answer = refusal(row.json, MDG_KIND_CONFIG);
    CHECK(answer.status == row.status);
    CHECK_THAT(answer.message, Catch::Contains(row.place));
}

TEST_CASE("a fault deep in JSON is named by its path", "[json]") {
    const Refusal answer = refusal(R"({"qualification": [{}, {"birth_date": "1985-13-01"}]})", MDG_KIND_ELIGIBILITY);
    CHECK(answer.status == "MALFORMED");
    CHECK_THAT(answer.message, Catch::Contains("qualification[1].birth_date"));
    CHECK(refusal("{}", 0).status == "MALFORMED");
    CHECK(refusal(R"({"kind": "no_such_kind"})", 0).status == "MALFORMED");
    CHECK(refusal("{\"ca_file\": \"" + std::string(4 * 1024 * 1024, 'a') + "\"}", MDG_KIND_CONFIG).status ==
          "TOO_LARGE");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "{\"cause\": [";
    CHECK(refusal(deep, MDG_KIND_ERROR).status == "MALFORMED");
}

TEST_CASE("fields and kinds are found by name and number", "[registry]") {
    CHECK(mdg_field_id("visit_date") == MDG_FIELD_VISIT_DATE);
    CHECK(mdg_field_name(MDG_FIELD_VISIT_DATE) == std::string("visit_date"));
    CHECK(mdg_kind_id("claim") == MDG_KIND_CLAIM);
    CHECK(mdg_kind_name(MDG_KIND_CLAIM) == std::string("claim"));
    CHECK(mdg_field_type(MDG_FIELD_VISIT_DATE) == MDG_TYPE_DATE);
    CHECK(mdg_field_type(MDG_FIELD_VALIDITY) == MDG_TYPE_TEXT);
    CHECK(mdg_field_type(MDG_FIELD_TRIES_LEFT) == MDG_TYPE_INT);
    CHECK(mdg_field_type(MDG_FIELD_CERTIFICATE_DER) == MDG_TYPE_BYTES);
    CHECK(mdg_field_type(MDG_FIELD_QUALIFICATION) == MDG_TYPE_LIST);
    for (const char* none : {"", "VISIT_DATE", "visit_date "}) {
        CHECK(mdg_field_id(none) == 0);
        CHECK(mdg_kind_id(none) == 0);
    }
    CHECK(mdg_field_id(nullptr) == 0);
    CHECK(mdg_kind_id(nullptr) == 0);
    for (const std::int32_t none : {0, -1, 100'000}) {
        CHECK(mdg_field_name(none) == nullptr);
        CHECK(mdg_kind_name(none) == nullptr);
        CHECK(mdg_field_type(none) == MDG_TYPE_NONE);
    }
}

TEST_CASE("a code's meaning is told in two languages, an unknown one is not guessed", "[registry]") {
    CHECK(mdg_code_name(MDG_FIELD_VALIDITY, MDG_VALIDITY_INVALID, MDG_LANGUAGE_JAPANESE) == std::string("無効"));
    CHECK(mdg_code_name(MDG_FIELD_VALIDITY, MDG_VALIDITY_INVALID, MDG_LANGUAGE_ENGLISH) == std::string("invalid"));
    CHECK(mdg_code_name(MDG_FIELD_VALIDITY, "99", MDG_LANGUAGE_JAPANESE) == nullptr);
    CHECK(mdg_code_name(MDG_FIELD_CA_FILE, "1", MDG_LANGUAGE_JAPANESE) == nullptr);
    CHECK(mdg_code_name(0, "1", MDG_LANGUAGE_JAPANESE) == nullptr);
    CHECK(mdg_code_name(MDG_FIELD_VALIDITY, nullptr, MDG_LANGUAGE_JAPANESE) == nullptr);
    CHECK(mdg_code_name(MDG_FIELD_VALIDITY, "1", nullptr) == nullptr);
}

TEST_CASE("a status value that is not known is classified by its category", "[status]") {
    CHECK(name(MDG_OK) == "OK");
    CHECK(name(MDG_E_CARD_REMOVED) == "CARD_REMOVED");
    CHECK(mdg_status_category(MDG_OK) == MDG_CATEGORY_NONE);
    CHECK(mdg_status_category(MDG_E_CARD_REMOVED) == MDG_CATEGORY_MEDIUM);
    CHECK(mdg_status_retry(MDG_E_CARD_REMOVED) == MDG_RETRY_ASK);
    CHECK(mdg_status_retry(MDG_E_PIN_BLOCKED) == MDG_RETRY_NEVER);
    CHECK(mdg_status_retry(MDG_E_UNREACHABLE) != MDG_RETRY_NEVER);

    for (mdg_status category = 1; category <= 11; ++category) {
        const mdg_status unknown = category * 256 + 0xEE;
        CHECK(name(unknown) == "UNKNOWN");
        CHECK(mdg_status_category(unknown) == category);
        CHECK(mdg_status_retry(unknown) == MDG_RETRY_NEVER);
    }
    for (const mdg_status outside : {1, 255, 12 * 256, 0x00FF0101, -1, -300, INT32_MIN, INT32_MAX}) {
        CHECK(name(outside) == "UNKNOWN");
        CHECK(mdg_status_category(outside) == MDG_CATEGORY_NONE);
        CHECK(mdg_status_retry(outside) == MDG_RETRY_NEVER);
    }
    CHECK(mdg_version() == std::string(MDG_VERSION_STRING));
}
