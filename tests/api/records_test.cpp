// Records through the ABI: what every getter and setter answers.
#include "api/support/counter.hpp"

#include "support/catch.hpp"

#include <array>
#include <cstring>

using namespace mdg::api_test;

namespace {

constexpr std::int32_t no_field = 999'999;

// What every typed access answers for a field.
struct Answers {
    std::string text, integer, date, bytes;
};

Answers getters(mdg_record record, std::int32_t field) {
    char buffer[64] = "";
    std::int64_t number = 0;
    std::int32_t day = 0;
    const std::uint8_t* data = nullptr;
    std::uint32_t length = 0;
    return {name(mdg_record_copy_text(record, field, buffer, sizeof buffer, nullptr)),
            name(mdg_record_int(record, field, &number)), name(mdg_record_date(record, field, &day)),
            name(mdg_record_bytes(record, field, &data, &length))};
}

Answers setters(mdg_record record, std::int32_t field) {
    const std::uint8_t byte = 0x30;
    return {name(mdg_record_set_text(record, field, "x")), name(mdg_record_set_int(record, field, 1)),
            name(mdg_record_set_date(record, field, 20261122)), name(mdg_record_set_bytes(record, field, &byte, 1))};
}

void check(const Answers& answers, const char* text, const char* integer, const char* date, const char* bytes) {
    CHECK(answers.text == text);
    CHECK(answers.integer == integer);
    CHECK(answers.date == date);
    CHECK(answers.bytes == bytes);
}

} // namespace

TEST_CASE("a field answers in its own type only", "[records]") {
    const Record request = empty_record(MDG_KIND_CERTIFICATE_REQUEST);
    const Record config = empty_record(MDG_KIND_CONFIG);
    const Record error = empty_record(MDG_KIND_ERROR);

    check(getters(config.get(), MDG_FIELD_CA_FILE), "ABSENT", "BAD_TYPE", "BAD_TYPE", "BAD_TYPE");
    check(setters(config.get(), MDG_FIELD_CA_FILE), "OK", "BAD_TYPE", "BAD_TYPE", "BAD_TYPE");
    check(getters(config.get(), MDG_FIELD_CA_FILE), "OK", "BAD_TYPE", "BAD_TYPE", "BAD_TYPE");

    check(getters(config.get(), MDG_FIELD_CARD_WAIT_MS), "BAD_TYPE", "ABSENT", "BAD_TYPE", "BAD_TYPE");
    check(setters(config.get(), MDG_FIELD_CARD_WAIT_MS), "BAD_TYPE", "OK", "BAD_TYPE", "BAD_TYPE");
    check(getters(config.get(), MDG_FIELD_CARD_WAIT_MS), "BAD_TYPE", "OK", "BAD_TYPE", "BAD_TYPE");

    check(getters(request.get(), MDG_FIELD_VISIT_DATE), "BAD_TYPE", "BAD_TYPE", "ABSENT", "BAD_TYPE");
    check(setters(request.get(), MDG_FIELD_VISIT_DATE), "BAD_TYPE", "BAD_TYPE", "OK", "BAD_TYPE");
    check(getters(request.get(), MDG_FIELD_VISIT_DATE), "BAD_TYPE", "BAD_TYPE", "OK", "BAD_TYPE");

    check(getters(request.get(), MDG_FIELD_CERTIFICATE_DER), "BAD_TYPE", "BAD_TYPE", "BAD_TYPE", "ABSENT");
    check(setters(request.get(), MDG_FIELD_CERTIFICATE_DER), "BAD_TYPE", "BAD_TYPE", "BAD_TYPE", "OK");
    check(getters(request.get(), MDG_FIELD_CERTIFICATE_DER), "BAD_TYPE", "BAD_TYPE", "BAD_TYPE", "OK");

    check(getters(error.get(), MDG_FIELD_TEXT), "BAD_TYPE", "BAD_TYPE", "BAD_TYPE", "BAD_TYPE");
    check(setters(error.get(), MDG_FIELD_TEXT), "BAD_TYPE", "BAD_TYPE", "BAD_TYPE", "BAD_TYPE");
}

TEST_CASE("a field that the kind does not have is an error, never ignored", "[records]") {
    const Record config = empty_record(MDG_KIND_CONFIG);
    for (const std::int32_t field : {MDG_FIELD_VISIT_CHOICE, no_field, 0, -1}) {
        check(getters(config.get(), field), "UNKNOWN_FIELD", "UNKNOWN_FIELD", "UNKNOWN_FIELD", "UNKNOWN_FIELD");
        check(setters(config.get(), field), "UNKNOWN_FIELD", "UNKNOWN_FIELD", "UNKNOWN_FIELD", "UNKNOWN_FIELD");
        CHECK(name(mdg_record_unset(config.get(), field)) == "UNKNOWN_FIELD");
        CHECK(name(mdg_record_add(config.get(), field, config.get())) == "UNKNOWN_FIELD");
        CHECK(mdg_record_state(config.get(), field) == MDG_STATE_ABSENT);
        CHECK(mdg_record_text(config.get(), field) == nullptr);
        CHECK(mdg_record_count(config.get(), field) == 0);
        CHECK(mdg_record_at(config.get(), field, 0) == nullptr);
    }
}

TEST_CASE("a getter leaves its out value untouched unless it answers OK", "[records]") {
    const Record config = empty_record(MDG_KIND_CONFIG);
    std::int64_t number = 77;
    std::int32_t day = 78;
    CHECK(name(mdg_record_int(config.get(), MDG_FIELD_CARD_WAIT_MS, &number)) == "ABSENT");
    CHECK(name(mdg_record_date(config.get(), MDG_FIELD_CA_FILE, &day)) == "BAD_TYPE");
    CHECK(number == 77);
    CHECK(day == 78);
    CHECK(name(mdg_record_set_int(config.get(), MDG_FIELD_CARD_WAIT_MS, 5)) == "OK");
    CHECK(name(mdg_record_int(config.get(), MDG_FIELD_CARD_WAIT_MS, nullptr)) == "NULL_POINTER");
}

TEST_CASE("only days that exist are dates, only existing kinds are made", "[records]") {
    const Record options = empty_record(MDG_KIND_VISIT_OPTIONS);
    for (const std::int32_t day : {20260229, 20261301, 20261100, 20261132, 0, -20261122, 1, 2147483647})
        CHECK(name(mdg_record_set_date(options.get(), MDG_FIELD_VISIT_DATE, day)) == "BAD_ARGUMENT");
    CHECK(mdg_record_state(options.get(), MDG_FIELD_VISIT_DATE) == MDG_STATE_ABSENT);
    CHECK(name(mdg_record_set_date(options.get(), MDG_FIELD_VISIT_DATE, 20280229)) == "OK");
    CHECK(date(options.get(), MDG_FIELD_VISIT_DATE) == 20280229);

    mdg_record made = nullptr;
    for (const std::int32_t kind : {0, -1, 999, 1000}) CHECK(name(mdg_record_create(kind, &made)) == "BAD_ARGUMENT");
    CHECK(made == nullptr);
}

TEST_CASE("a text is UTF-8 and copied whatever the capacity", "[records]") {
    const Record text_record = empty_record(MDG_KIND_TEXT);
    const std::string given = "窓口で、Madoguchi";
    REQUIRE(name(mdg_record_set_text(text_record.get(), MDG_FIELD_JA, given.c_str())) == "OK");
    for (std::uint32_t capacity = 0; capacity <= given.size() + 3; ++capacity) {
        std::array<char, 64> buffer{};
        buffer.fill('~');
        std::uint32_t needed = 0;
        const mdg_status status =
            mdg_record_copy_text(text_record.get(), MDG_FIELD_JA, buffer.data(), capacity, &needed);
        CHECK(needed == given.size() + 1);
        const bool fits = capacity >= given.size() + 1;
        CHECK(name(status) == (fits ? "OK" : "BUFFER_TOO_SMALL"));
        const std::size_t written = fits ? given.size() + 1 : 0;
        if (fits) CHECK(given == buffer.data());
        for (std::size_t i = written; i < buffer.size(); ++i) REQUIRE(buffer[i] == '~');
    }
    std::uint32_t needed = 0;
    CHECK(name(mdg_record_copy_text(text_record.get(), MDG_FIELD_JA, nullptr, 0, &needed)) == "BUFFER_TOO_SMALL");
    CHECK(needed == given.size() + 1);
    CHECK(name(mdg_record_copy_text(text_record.get(), MDG_FIELD_JA, nullptr, 8, &needed)) == "NULL_POINTER");

    for (const char* bad : {"\xff", "\xc0\xaf", "\xed\xa0\x80", "\xe3\x81", "\xf5\x80\x80\x80"})
        CHECK(name(mdg_record_set_text(text_record.get(), MDG_FIELD_JA, bad)) == "BAD_UTF8");
    CHECK(name(mdg_record_set_text(text_record.get(), MDG_FIELD_JA, nullptr)) == "NULL_POINTER");
    CHECK(text(text_record.get(), MDG_FIELD_JA) == given);
}

TEST_CASE("absent, empty and present are told apart", "[records]") {
    const Record text_record = empty_record(MDG_KIND_TEXT);
    CHECK(mdg_record_state(text_record.get(), MDG_FIELD_EN) == MDG_STATE_ABSENT);
    CHECK(mdg_record_text(text_record.get(), MDG_FIELD_EN) == nullptr);
    mdg_record_set_text(text_record.get(), MDG_FIELD_EN, "");
    CHECK(mdg_record_state(text_record.get(), MDG_FIELD_EN) == MDG_STATE_EMPTY);
    CHECK(mdg_record_text(text_record.get(), MDG_FIELD_EN) == std::string());
    mdg_record_set_text(text_record.get(), MDG_FIELD_EN, "a");
    CHECK(mdg_record_state(text_record.get(), MDG_FIELD_EN) == MDG_STATE_PRESENT);
    CHECK(name(mdg_record_unset(text_record.get(), MDG_FIELD_EN)) == "OK");
    CHECK(mdg_record_state(text_record.get(), MDG_FIELD_EN) == MDG_STATE_ABSENT);
    CHECK(name(mdg_record_unset(text_record.get(), MDG_FIELD_EN)) == "OK");

    const Record request = empty_record(MDG_KIND_CERTIFICATE_REQUEST);
    CHECK(name(mdg_record_set_bytes(request.get(), MDG_FIELD_CERTIFICATE_DER, nullptr, 0)) == "OK");
    CHECK(mdg_record_state(request.get(), MDG_FIELD_CERTIFICATE_DER) == MDG_STATE_EMPTY);
    CHECK(name(mdg_record_set_bytes(request.get(), MDG_FIELD_CERTIFICATE_DER, nullptr, 1)) == "NULL_POINTER");
    const std::uint8_t given[] = {0x00, 0x30, 0x00};
    CHECK(name(mdg_record_set_bytes(request.get(), MDG_FIELD_CERTIFICATE_DER, given, 3)) == "OK");
    const std::uint8_t* data = nullptr;
    std::uint32_t length = 0;
    CHECK(name(mdg_record_bytes(request.get(), MDG_FIELD_CERTIFICATE_DER, &data, &length)) == "OK");
    REQUIRE(length == 3);
    CHECK(std::memcmp(data, given, 3) == 0);
}

TEST_CASE("a list holds copies of records of its own kind", "[records]") {
    const Record error = empty_record(MDG_KIND_ERROR);
    const Record line = record(MDG_KIND_TEXT, R"({"ja": "はじめ"})");
    CHECK(name(mdg_record_add(error.get(), MDG_FIELD_TEXT, error.get())) == "BAD_TYPE");
    CHECK(name(mdg_record_add(error.get(), MDG_FIELD_STATUS, line.get())) == "BAD_TYPE");
    CHECK(name(mdg_record_add(error.get(), MDG_FIELD_TEXT, line.get())) == "OK");
    mdg_record_set_text(line.get(), MDG_FIELD_JA, "あと");
    CHECK(mdg_record_count(error.get(), MDG_FIELD_TEXT) == 1);
    CHECK(text(mdg_record_at(error.get(), MDG_FIELD_TEXT, 0), MDG_FIELD_JA) == "はじめ");
    CHECK(mdg_record_at(error.get(), MDG_FIELD_TEXT, 1) == nullptr);
    // A record can be added to itself: what is added is a copy.
    CHECK(name(mdg_record_add(error.get(), MDG_FIELD_CAUSE, error.get())) == "OK");
    CHECK(mdg_record_count(mdg_record_at(error.get(), MDG_FIELD_CAUSE, 0), MDG_FIELD_CAUSE) == 0);
}

TEST_CASE("what the library hands out cannot be changed, nor its children", "[records]") {
    const Record request =
        record(MDG_KIND_CERTIFICATE_REQUEST, R"({"visit_date": "2026-11-22", "not_after": "2026-12-01"})");
    Record handed;
    REQUIRE(name(mdg_certificate_assess(request.get(), handed.out(), nullptr)) == "OK");
    check(setters(handed.get(), MDG_FIELD_ISSUER), "READ_ONLY", "READ_ONLY", "READ_ONLY", "READ_ONLY");
    CHECK(name(mdg_record_unset(handed.get(), MDG_FIELD_NOT_AFTER)) == "READ_ONLY");
    const mdg_record rule = mdg_record_at(handed.get(), MDG_FIELD_RULE, 0);
    REQUIRE(rule != nullptr);
    CHECK(name(mdg_record_set_text(rule, MDG_FIELD_RULE_ID, "R-NONE")) == "READ_ONLY");
    const Record other = empty_record(MDG_KIND_RULE);
    CHECK(name(mdg_record_add(handed.get(), MDG_FIELD_RULE, other.get())) == "READ_ONLY");
    CHECK(text(rule, MDG_FIELD_RULE_ID) == "R-CERT-02");

    // A handed-out record may be put into one's own, and the copy there is one's own.
    const Record own = empty_record(MDG_KIND_CARD);
    CHECK(name(mdg_record_add(own.get(), MDG_FIELD_CERTIFICATE, handed.get())) == "OK");
    const mdg_record copy = mdg_record_at(own.get(), MDG_FIELD_CERTIFICATE, 0);
    CHECK(name(mdg_record_set_text(copy, MDG_FIELD_ISSUER, "CN=none")) == "OK");
}

TEST_CASE("an individual number is refused wherever a free text can hold it (R-PRIV-01)", "[records][R-PRIV-01]") {
    // Made here, so that no number stands in a file: eleven digits and their check digit (card facts §18).
    std::string number = "12345678901";
    int sum = 0;
    for (int n = 1; n <= 11; ++n) sum += (number[static_cast<std::size_t>(11 - n)] - '0') * (n <= 6 ? n + 1 : n - 5);
    number += static_cast<char>('0' + (sum % 11 <= 1 ? 0 : 11 - sum % 11));
    const std::string spaced = number.substr(0, 4) + " " + number.substr(4, 4) + " " + number.substr(8);

    const Record text_record = empty_record(MDG_KIND_TEXT);
    for (const std::string& given : {number, "番号は" + number + "です", spaced})
        CHECK(name(mdg_record_set_text(text_record.get(), MDG_FIELD_JA, given.c_str())) == "FORBIDDEN_NUMBER");
    CHECK(mdg_record_state(text_record.get(), MDG_FIELD_JA) == MDG_STATE_ABSENT);

    Record made;
    Record error;
    CHECK(name(mdg_record_from_json((R"({"ja": ")" + number + R"("})").c_str(), MDG_KIND_TEXT, made.out(),
                                    error.out())) == "FORBIDDEN_NUMBER");
    CHECK(made.get() == nullptr);
    CHECK(json(error.get()).find(number) == std::string::npos);
}
