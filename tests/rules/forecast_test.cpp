#include "rules/forecast.hpp"
#include "rules/said.hpp"
#include "support/catch.hpp"

#include <cstring>
#include <limits>

namespace mdg::rules {
namespace {

using record::Record;
using Names = std::vector<std::string>;

base::Date day(const char* iso) {
    return base::parse_iso_date(iso).value();
}

Record query(const char* from, const char* to) {
    return Record(MDG_KIND_FORECAST_QUERY)
        .set_date(MDG_FIELD_FORECAST_FROM, day(from))
        .set_date(MDG_FIELD_FORECAST_TO, day(to));
}

Record certificate(const char* end, std::int64_t count = 1) {
    return Record(MDG_KIND_CERTIFICATE)
        .set_date(MDG_FIELD_NOT_AFTER, day(end))
        .set_integer(MDG_FIELD_CERTIFICATE_COUNT, count);
}

std::vector<std::byte> packed(const std::vector<std::int32_t>& days) {
    std::vector<std::byte> bytes(days.size() * sizeof(std::int32_t));
    std::memcpy(bytes.data(), days.data(), bytes.size());
    return bytes;
}

std::vector<std::int64_t> column(const Record& forecast, record::FieldId field) {
    std::vector<std::int64_t> values;
    for (const auto& period : forecast.list(MDG_FIELD_FORECAST_PERIOD)) values.push_back(*period->integer(field));
    return values;
}

Names faults(const Record& query) {
    try {
        forecast(query);
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_BAD_ARGUMENT);
        Names names;
        for (const auto& finding : failure.findings) names.push_back(finding.place + " " + finding.code);
        return names;
    }
    return {};
}

} // namespace

TEST_CASE("certificates and packed days are counted together, by month unless something else is asked for",
          "[R-CERT-17]") {
    Record asked = query("2026-04-01", "2026-12-31");
    asked.add(MDG_FIELD_CERTIFICATE, certificate("2026-06-15", 3))
        .add(MDG_FIELD_CERTIFICATE, Record(MDG_KIND_CERTIFICATE).set_date(MDG_FIELD_NOT_AFTER, day("2026-07-01")));
    asked.set_bytes(MDG_FIELD_NOT_AFTER_LIST, packed({2026'06'30, 2026'08'31}));
    const Record made = forecast(asked);
    CHECK(made.integer(MDG_FIELD_CERTIFICATE_COUNT) == 6);
    using Column = std::vector<std::int64_t>;
    CHECK(column(made, MDG_FIELD_ENDING_COUNT) == Column{0, 0, 4, 1, 1, 0, 0, 0, 0});
    CHECK(column(made, MDG_FIELD_EXPIRING_COUNT) == Column{5, 6, 3, 1, 1, 0, 0, 0, 0});
    CHECK(column(made, MDG_FIELD_IN_GRACE_COUNT) == Column{0, 0, 3, 5, 5, 6, 2, 1, 0});
    CHECK(column(made, MDG_FIELD_OUT_OF_GRACE_COUNT) == Column{0, 0, 0, 0, 0, 0, 4, 5, 6});
    CHECK(test::cites(made, "R-CERT-17"));
}

TEST_CASE("the counting and the carrier change the forecast", "[R-CONF-01][R-CONF-02]") {
    const auto in_grace_on = [](const char* date, const char* counting, const char* carrier) {
        Record asked = query(date, date);
        asked.add(MDG_FIELD_CERTIFICATE, certificate("2026-06-15"));
        if (counting != nullptr) asked.set_text(MDG_FIELD_GRACE_COUNTING, counting);
        if (carrier != nullptr) asked.set_text(MDG_FIELD_CARD_KIND, carrier);
        return column(forecast(asked), MDG_FIELD_IN_GRACE_COUNT).front();
    };
    CHECK(in_grace_on("2026-09-15", MDG_GRACE_COUNTING_FROM_DAY, nullptr) == 1);
    CHECK(in_grace_on("2026-09-16", MDG_GRACE_COUNTING_FROM_DAY, nullptr) == 0);
    CHECK(in_grace_on("2026-09-30", nullptr, nullptr) == 1);
    CHECK(in_grace_on("2026-10-01", nullptr, nullptr) == 0);
    CHECK(in_grace_on("2026-06-16", nullptr, MDG_CARD_KIND_PHONE_IOS) == 0);
}

TEST_CASE("a forecast's query is refused with every fault it has") {
    CHECK(faults(Record(MDG_KIND_FORECAST_QUERY)) == Names{"forecast_from missing", "forecast_to missing"});
    CHECK(faults(query("2026-04-02", "2026-04-01")) == Names{"forecast_to bad_value"});
    CHECK(faults(query("2026-04-01", "2126-04-02")) == Names{"forecast_to bad_value"});
    CHECK(faults(query("2026-04-01", "2126-04-01")).empty());
    Record all = query("2026-04-02", "2026-04-01");
    all.set_text(MDG_FIELD_FORECAST_BY, "decade");
    all.add(MDG_FIELD_CERTIFICATE, certificate("2026-06-15", -1));
    all.set_bytes(MDG_FIELD_NOT_AFTER_LIST, packed({2026'02'30}));
    CHECK(faults(all) == Names{"forecast_to bad_value", "forecast_by unknown_code", "certificate bad_value",
                               "not_after_list bad_value"});
    for (const std::int32_t none : {0, -1, 2026'13'01, 2026'04'31, 20261, std::numeric_limits<std::int32_t>::max()}) {
        CAPTURE(none);
        Record bad = query("2026-04-01", "2026-04-01");
        bad.set_bytes(MDG_FIELD_NOT_AFTER_LIST, packed({2026'04'01, none}));
        CHECK(faults(bad) == Names{"not_after_list bad_value"});
    }
    Record cut = query("2026-04-01", "2026-04-01");
    cut.set_bytes(MDG_FIELD_NOT_AFTER_LIST, std::vector<std::byte>(7));
    CHECK(faults(cut) == Names{"not_after_list bad_value"});
}

TEST_CASE("a million certificates are all counted") {
    std::vector<std::int32_t> days;
    for (int i = 0; i < 1'000'000; ++i) days.push_back((2024 + i % 10) * 10'000 + (1 + i % 12) * 100 + 1 + i % 28);
    Record asked = query("2024-01-01", "2033-12-31");
    asked.set_bytes(MDG_FIELD_NOT_AFTER_LIST, packed(days));
    asked.set_text(MDG_FIELD_FORECAST_BY, MDG_FORECAST_BY_FISCAL_YEAR);
    std::int64_t ending = 0;
    for (const std::int64_t each : column(forecast(asked), MDG_FIELD_ENDING_COUNT)) ending += each;
    CHECK(ending == 1'000'000);
}

} // namespace mdg::rules
