#include "base/failing.hpp"
#include "record/json.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <string>

namespace mdg::record {

TEST_CASE("any record of any kind comes back from its JSON as it was") {
    test::Maker maker(20261122);
    for (const KindRow& kind : all_kinds()) {
        for (int share : {0, 10, 40, 100}) {
            for (int i = 0; i < (share == 100 ? 3 : 15); ++i) {
                const Record record = maker.record(kind.id, share);
                const std::string json = to_json(record, Privacy::whole);
                CAPTURE(json);
                REQUIRE(test::same(from_json(json, kind.id), record));
                REQUIRE(test::same(from_json(json, 0), record));
                REQUIRE(to_json(from_json(json, 0), Privacy::whole) == json);
            }
        }
    }
}

TEST_CASE("JSON has the names of the registry, its order, and dates as people write them") {
    Record readers(MDG_KIND_CERTIFICATE_REQUEST);
    const std::byte der[] = {std::byte{0x30}, std::byte{0x82}};
    readers.set_date(MDG_FIELD_VISIT_DATE, *base::parse_iso_date("2026-11-22"));
    readers.set_bytes(MDG_FIELD_CERTIFICATE_DER, der);
    readers.set_text(MDG_FIELD_GRACE_COUNTING, "窓口\"\\\n");
    CHECK(to_json(readers, Privacy::whole) == "{\n"
                                              "  \"kind\": \"certificate_request\",\n"
                                              "  \"grace_counting\": \"窓口\\\"\\\\\\n\",\n"
                                              "  \"certificate_der\": \"MII=\",\n"
                                              "  \"visit_date\": \"2026-11-22\"\n"
                                              "}");
}

TEST_CASE("the order of names, blanks and escapes in JSON do not matter") {
    const Record record =
        from_json("\r\n{\"en\" : \"\\u7a93\\u53e3\",\"ja\":\"\\ud842\\udfb7\" , \"kind\":\"text\"}\n ", 0);
    CHECK(*record.text(MDG_FIELD_EN) == "窓口");
    CHECK(*record.text(MDG_FIELD_JA) == "\U00020BB7");
}

TEST_CASE("the kind is the one expected, or the one the text names") {
    using test::failure_of;
    CHECK(from_json("{}", MDG_KIND_TEXT).kind() == MDG_KIND_TEXT);
    CHECK(from_json(R"({"kind":"text"})", MDG_KIND_TEXT).kind() == MDG_KIND_TEXT);
    CHECK(from_json(R"({"kind":"card"})", 0).kind() == MDG_KIND_CARD);
    for (const char* bad : {"{}", R"({"kind":"no_such_kind"})", R"({"kind":""})", R"({"kind":4})", R"({"kind":null})",
                            R"({"kind":["text"]})", R"({"kind":{"kind":"text"}})"}) {
        CAPTURE(bad);
        const auto failure = failure_of([&] { from_json(bad, 0); });
        CHECK(failure.status == MDG_E_MALFORMED);
        CHECK(failure.message.find("kind") != std::string::npos);
    }
    CHECK(failure_of([] { from_json(R"({"kind":"card"})", MDG_KIND_TEXT); }).status == MDG_E_MALFORMED);
    CHECK(failure_of([] { from_json("{}", 999); }).status == MDG_E_BAD_ARGUMENT);
}

TEST_CASE("integers keep every digit up to the last int64, and a larger one is refused, not taken for another") {
    const auto read = [](const std::string& number) {
        return *from_json(R"({"kind":"config","card_wait_ms":)" + number + "}", 0).integer(MDG_FIELD_CARD_WAIT_MS);
    };
    for (std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1} << 53, (std::int64_t{1} << 53) + 1,
                               std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()})
        CHECK(read(std::to_string(value)) == value);
    for (const char* bad : {"9223372036854775808",
                            "18446744073709551615",
                            "18446744073709551616",
                            "18446744073709551617",
                            "99999999999999999999999",
                            "-99999999999999999999",
                            "1.0",
                            "1e3",
                            "1E400",
                            "0x10",
                            "01",
                            "+1",
                            "true",
                            "false",
                            "null",
                            "\"1\"",
                            "[1]",
                            "{}",
                            "NaN",
                            "Infinity"}) {
        CAPTURE(bad);
        CHECK(test::failure_of([&] { read(bad); }).status == MDG_E_MALFORMED);
    }
}

TEST_CASE("base64 is whole and without blanks") {
    const auto read = [](const std::string& text) {
        return from_json(R"({"kind":"certificate_request","certificate_der":")" + text + "\"}", 0)
            .bytes(MDG_FIELD_CERTIFICATE_DER)
            ->size();
    };
    CHECK(read("") == 0);
    CHECK(read("QQ==") == 1);
    CHECK(read("QUI=") == 2);
    CHECK(read("QUJD") == 3);
    for (const char* bad :
         {"Q", "QQ", "QQ=", "QUJDR", "QUJDRA", "QUJD\\n", " QUJD", "Q*JD", "Q-JD", "QUJD=", "QQ==QQ=="}) {
        CAPTURE(bad);
        const auto failure = test::failure_of([&] { read(bad); });
        CHECK(failure.status == MDG_E_MALFORMED);
        CHECK(failure.message.find("certificate_der") != std::string::npos);
    }
}

} // namespace mdg::record
