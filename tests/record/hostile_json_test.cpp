// JSON that somebody else wrote: a Failure with its place, never a crash and never half a record.
#include "base/failing.hpp"
#include "base/individual_number.hpp"
#include "base/text.hpp"
#include "record/json.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

namespace mdg::record {
namespace {

using test::failure_of;

base::Failure refusal(const std::string& json, KindId kind = 0) {
    return failure_of([&] { from_json(json, kind); });
}

std::string nested(int levels) {
    std::string json = R"({"kind":"error")";
    for (int i = 0; i < levels; ++i) json += R"(,"cause":[{"status":1)";
    for (int i = 0; i < levels; ++i) json += "}]";
    return json + "}";
}

} // namespace

TEST_CASE("an unknown name is refused with its place") {
    struct Row {
        const char* json;
        const char* place;
    };
    for (const Row& row : std::vector<Row>{
             {R"({"kind":"text","titel":"x"})", "titel"},
             {R"({"kind":"text","reader_name":"x"})", "reader_name"},
             {R"({"kind":"text","":"x"})", "JSON: : "},
             {R"({"kind":"text","JA":"x"})", "JA"},
             {R"({"kind":"readers","reader":[{},{"nam":"x"}]})", "reader[1].nam"},
             {R"({"kind":"readers","reader":[{"kind":"reader"}]})", "reader[0].kind"},
             {R"({"kind":"eligibility","qualification":[{"limit_certificate":[{"kind":"x"}]}]})",
              "qualification[0].limit_certificate[0].kind"},
         }) {
        CAPTURE(row.json);
        const auto failure = refusal(row.json);
        CHECK(failure.status == MDG_E_UNKNOWN_FIELD);
        CHECK(failure.origin == MDG_ORIGIN_APPLICATION);
        CHECK(failure.message.find(row.place) != std::string::npos);
    }
}

TEST_CASE("a wrong type is refused with its place") {
    struct Row {
        const char* json;
        const char* place;
    };
    for (const Row& row : std::vector<Row>{
             {R"({"kind":"text","ja":1})", "ja: "},
             {R"({"kind":"text","ja":null})", "ja: "},
             {R"({"kind":"text","ja":true})", "ja: "},
             {R"({"kind":"text","ja":["a"]})", "ja: "},
             {R"({"kind":"text","ja":{}})", "ja: "},
             {R"({"kind":"config","card_wait_ms":"1"})", "card_wait_ms: "},
             {R"({"kind":"certificate","not_after":20261122})", "not_after: "},
             {R"({"kind":"certificate","not_after":"20261122"})", "not_after: "},
             {R"({"kind":"certificate","not_after":"2026-02-30"})", "not_after: "},
             {R"({"kind":"certificate","not_after":""})", "not_after: "},
             {R"({"kind":"certificate_request","certificate_der":1})", "certificate_der: "},
             {R"({"kind":"readers","reader":{}})", "reader: "},
             {R"({"kind":"readers","reader":"x"})", "reader: "},
             {R"({"kind":"readers","reader":[{},1]})", "reader[1]: "},
             {R"({"kind":"readers","reader":[null]})", "reader[0]: "},
             {R"({"kind":"readers","reader":[[{}]]})", "reader[0]: "},
             {R"({"kind":"readers","reader":[{"generation":"x"}]})", "reader[0].generation: "},
         }) {
        CAPTURE(row.json);
        const auto failure = refusal(row.json);
        CHECK(failure.status == MDG_E_MALFORMED);
        CHECK(failure.message.find(row.place) != std::string::npos);
    }
}

TEST_CASE("what is not one JSON object is refused") {
    for (const char* bad : {"",
                            " ",
                            "null",
                            "true",
                            "5",
                            "\"text\"",
                            "[]",
                            "[{}]",
                            "{",
                            "}",
                            "{]",
                            "{\"kind\"}",
                            "{\"kind\":}",
                            "{\"kind\":\"text\",}",
                            "{\"kind\":\"text\"} x",
                            "{\"kind\":\"text\"}{\"kind\":\"text\"}",
                            "{'kind':'text'}",
                            "{kind:\"text\"}",
                            "{\"kind\":\"text\"/* */}",
                            "\xEF\xBB\xBF{\"kind\":\"text\"}",
                            "{\"kind\":\"text\",\"ja\":\"\x01\"}",
                            "{\"kind\":\"text\",\"ja\":\"\\ud800\"}",
                            "{\"kind\":\"text\",\"ja\":\"\\x41\"}",
                            "{\"kind\":\"text\",\"ja\":\"\xFF\"}",
                            "{\"kind\":\"text\",\"\xE7\xAA\":\"\"}"}) {
        CAPTURE(bad);
        CHECK(refusal(bad).status == MDG_E_MALFORMED);
    }
    CHECK(refusal(std::string("{\"kind\":\"text\"\0}", 17)).status == MDG_E_MALFORMED);
}

TEST_CASE("a text from JSON obeys the limits of texts") {
    CHECK(refusal(R"({"kind":"text","ja":"a\u0000b"})").status == MDG_E_BAD_UTF8);
    std::mt19937 random(20261122);
    const std::string number = test::made_number(random);
    const auto failure = refusal(R"({"kind":"text","ja":")" + number + "\"}");
    CHECK(failure.status == MDG_E_FORBIDDEN_NUMBER);
    CHECK(failure.message.find(number) == std::string::npos);
}

TEST_CASE("JSON deeper than records can be is refused") {
    CHECK(from_json(nested(7), 0).kind() == MDG_KIND_ERROR);
    for (int levels : {8, 9, 100, 100000}) {
        CAPTURE(levels);
        CHECK(refusal(nested(levels)).status == MDG_E_MALFORMED);
    }
    CHECK(refusal(std::string(1000000, '[')).status == MDG_E_MALFORMED);
    CHECK(refusal(R"({"kind":"text","ja":)" + std::string(100, '[') + std::string(100, ']') + "}").status ==
          MDG_E_MALFORMED);
}

TEST_CASE("JSON of up to 4 MiB is read, a larger one is not even parsed") {
    const std::string head = R"({"kind":"text","ja":")";
    const std::string tail = "\"}";
    const auto of_size = [&](std::size_t size) {
        return head + std::string(size - head.size() - tail.size(), 'x') + tail;
    };
    constexpr std::size_t limit = 4 * 1024 * 1024;
    CHECK(from_json(of_size(limit), 0).text(MDG_FIELD_JA)->size() == limit - head.size() - tail.size());
    CHECK(refusal(of_size(limit + 1)).status == MDG_E_TOO_LARGE);
    CHECK(refusal(std::string(limit + 1, '[')).status == MDG_E_TOO_LARGE);
}

TEST_CASE("JSON cut at any byte is refused") {
    test::Maker maker(7);
    for (KindId kind : {MDG_KIND_ELIGIBILITY, MDG_KIND_ERROR}) {
        const std::string json = to_json(maker.record(kind, 60, 3), Privacy::whole);
        REQUIRE(json.size() > 500);
        for (std::size_t size = 0; size < json.size(); ++size) {
            const auto failure = refusal(json.substr(0, size));
            if (failure.status != MDG_E_MALFORMED) FAIL_CHECK("cut at " << size << ": " << failure.message);
        }
    }
}

TEST_CASE("JSON with any byte changed is read or refused, and the refusal can always be told") {
    test::Maker maker(8);
    const std::string json = to_json(maker.record(MDG_KIND_CLAIM, 60, 2), Privacy::whole);
    REQUIRE(json.size() > 300);
    int refused = 0;
    for (int turn = 0; turn < 20000; ++turn) {
        std::string changed = json;
        for (int i = maker.number(1, 3); i > 0; --i)
            changed[static_cast<std::size_t>(maker.number(0, static_cast<int>(json.size()) - 1))] =
                static_cast<char>(maker.number(0, 255));
        try {
            const Record record = from_json(changed, MDG_KIND_CLAIM);
            REQUIRE(test::same(from_json(to_json(record, Privacy::whole), 0), record));
        } catch (const base::Failure& failure) {
            ++refused;
            REQUIRE(*to_record(failure).text(MDG_FIELD_DEVELOPER_MESSAGE) == base::as_utf8(failure.message));
        }
    }
    CHECK(refused > 1000);
}

} // namespace mdg::record
