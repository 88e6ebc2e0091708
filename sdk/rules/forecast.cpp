#include "rules/forecast.hpp"

#include "base/failure.hpp"
#include "certificate/forecast.hpp"
#include "rules/parameters.hpp"
#include "rules/rulebook.hpp"

#include <cstring>

namespace mdg::rules {
namespace {

using base::Date;
using base::Finding;
using certificate::ForecastPeriod;
using certificate::Grouping;
using record::FieldId;
using record::Record;

constexpr int longest_months = 1200;                     // a century
constexpr std::int64_t most_of_one_day = 10'000'000'000; // so that no sum overflows
constexpr std::int32_t last_day_there_is = 9999'12'31;

class Faults {
public:
    void add(FieldId field, const char* code, const char* detail, const char* ja) {
        findings_.push_back({std::string(record::find_field(field)->name), code, detail, ja});
    }
    bool none() const noexcept { return findings_.empty(); }
    void raise() {
        if (findings_.empty()) return;
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                            std::to_string(findings_.size()) + " faults in the forecast's query")
            .with_findings(std::move(findings_));
    }

private:
    std::vector<Finding> findings_;
};

void check_period(const std::optional<Date>& from, const std::optional<Date>& to, Faults& faults) {
    if (!from) faults.add(MDG_FIELD_FORECAST_FROM, MDG_FINDING_CODE_MISSING, "is required", "必要です");
    if (!to) faults.add(MDG_FIELD_FORECAST_TO, MDG_FINDING_CODE_MISSING, "is required", "必要です");
    if (!from || !to) return;
    if (*to < *from || *to > base::add_months(*from, longest_months))
        faults.add(MDG_FIELD_FORECAST_TO, MDG_FINDING_CODE_BAD_VALUE,
                   "is before forecast_from, or more than a century after it", "初日より前か、100年より先の日付です");
}

Grouping grouping_of(const Record& query, Faults& faults) {
    const std::string by = query.text_or(MDG_FIELD_FORECAST_BY, MDG_FORECAST_BY_MONTH);
    if (by == MDG_FORECAST_BY_DAY) return Grouping::day;
    if (by == MDG_FORECAST_BY_FISCAL_YEAR) return Grouping::fiscal_year;
    if (by != MDG_FORECAST_BY_MONTH)
        faults.add(MDG_FIELD_FORECAST_BY, MDG_FINDING_CODE_UNKNOWN_CODE, "has no such value", "この版の知らない値です");
    return Grouping::month;
}

// Called with each certificate's last day and how many have it.
template <typename Each>
void for_each_end(const Record& query, Faults& faults, const Each& each) {
    bool some_bad = false;
    for (const auto& certificate : query.list(MDG_FIELD_CERTIFICATE)) {
        const auto end = certificate->date(MDG_FIELD_NOT_AFTER);
        const auto count = certificate->integer(MDG_FIELD_CERTIFICATE_COUNT).value_or(1);
        if (end && count >= 0 && count <= most_of_one_day)
            each(*end, count);
        else
            some_bad = true;
    }
    if (some_bad)
        faults.add(MDG_FIELD_CERTIFICATE, MDG_FINDING_CODE_BAD_VALUE, "one has no not_after, or a count that is none",
                   "満了日がないか、件数の正しくないものがあります");
    const auto* packed = query.bytes(MDG_FIELD_NOT_AFTER_LIST);
    if (packed == nullptr) return;
    bool whole = packed->size() % sizeof(std::int32_t) == 0;
    for (std::size_t at = 0; whole && at < packed->size(); at += sizeof(std::int32_t)) {
        std::int32_t day = 0;
        std::memcpy(&day, packed->data() + at, sizeof day);
        using namespace std::chrono;
        const Date end = year{day / 10'000} / month{static_cast<unsigned>(day / 100 % 100)} /
                         std::chrono::day{static_cast<unsigned>(day % 100)};
        whole = day > 0 && day <= last_day_there_is && end.ok();
        if (whole) each(end, std::int64_t{1});
    }
    if (!whole)
        faults.add(MDG_FIELD_NOT_AFTER_LIST, MDG_FINDING_CODE_BAD_VALUE, "holds what is no day (int32_t yyyymmdd)",
                   "日付 (yyyymmdd の整数) でないものがあります");
}

Record to_record(const ForecastPeriod& period) {
    Record record(MDG_KIND_FORECAST);
    record.set_date(MDG_FIELD_FORECAST_FROM, period.from)
        .set_date(MDG_FIELD_FORECAST_TO, period.to)
        .set_integer(MDG_FIELD_ENDING_COUNT, period.ending)
        .set_integer(MDG_FIELD_VALID_COUNT, period.valid)
        .set_integer(MDG_FIELD_EXPIRING_COUNT, period.expiring)
        .set_integer(MDG_FIELD_IN_GRACE_COUNT, period.in_grace)
        .set_integer(MDG_FIELD_OUT_OF_GRACE_COUNT, period.out_of_grace)
        .set_integer(MDG_FIELD_EXPIRED_COUNT, period.expired);
    return record;
}

} // namespace

Record forecast(const Record& query) {
    Faults faults;
    const auto from = query.date(MDG_FIELD_FORECAST_FROM);
    const auto to = query.date(MDG_FIELD_FORECAST_TO);
    check_period(from, to, faults);
    const Grouping grouping = grouping_of(query, faults);
    if (!faults.none()) {
        for_each_end(query, faults, [](Date, std::int64_t) {});
        faults.raise();
    }
    const auto terms = certificate_terms(query.text_or(MDG_FIELD_GRACE_COUNTING, ""),
                                         carrier_of(query.text_or(MDG_FIELD_CARD_KIND, "")));
    certificate::Forecast counts(*from, *to, terms);
    std::int64_t all = 0;
    for_each_end(query, faults, [&](Date end, std::int64_t count) {
        counts.add(end, count);
        all += count;
    });
    faults.raise();
    Record record(MDG_KIND_FORECAST);
    record.set_date(MDG_FIELD_FORECAST_FROM, *from)
        .set_date(MDG_FIELD_FORECAST_TO, *to)
        .set_integer(MDG_FIELD_CERTIFICATE_COUNT, all);
    for (const ForecastPeriod& period : counts.periods(grouping))
        record.add(MDG_FIELD_FORECAST_PERIOD, to_record(period));
    for (const char* id : {"R-CERT-17", "R-CONF-01"}) record.add(MDG_FIELD_RULE, to_record(rule(id)));
    return record;
}

} // namespace mdg::rules
