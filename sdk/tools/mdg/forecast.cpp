#include "forecast.hpp"

#include "csv.hpp"
#include "print.hpp"
#include "session.hpp"

#include <charconv>
#include <iomanip>
#include <iostream>

namespace mdg::tools {
namespace {

std::int32_t day_cell(const std::string& cell, int line) {
    try {
        return read_date(cell);
    } catch (const Usage& usage) {
        throw Usage("line " + std::to_string(line) + ": " + usage.what());
    }
}

std::int64_t count_cell(const std::string& cell, int line) {
    std::int64_t count = 1;
    if (cell.empty()) return count;
    if (const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), count);
        read.ec != std::errc() || read.ptr != cell.data() + cell.size())
        throw Usage("line " + std::to_string(line) + ": certificate_count is no number");
    return count;
}

// Columns not_after and, where there is a second one, certificate_count.
Record query_of_csv(const std::string& text) {
    Csv rows(text);
    const auto heading = rows.more() ? rows.row() : std::vector<std::string>{};
    const bool counted = heading == std::vector<std::string>{"not_after", "certificate_count"};
    if (!counted && heading != std::vector<std::string>{"not_after"})
        throw Usage("line 1: the columns are not_after and, if wanted, certificate_count");
    Record query = make_record(MDG_KIND_FORECAST_QUERY);
    std::vector<std::int32_t> days;
    while (rows.more()) {
        const auto cells = rows.row();
        if (cells.size() == 1 && cells.front().empty()) continue; // a blank line
        if (cells.size() != heading.size()) throw Usage("line " + std::to_string(rows.line()) + ": not all columns");
        const std::int32_t day = day_cell(cells.front(), rows.line());
        if (const auto count = counted ? count_cell(cells.back(), rows.line()) : 1; count == 1) {
            days.push_back(day);
        } else {
            const Record each = make_record(MDG_KIND_CERTIFICATE);
            check(mdg_record_set_date(each.get(), MDG_FIELD_NOT_AFTER, day));
            check(mdg_record_set_int(each.get(), MDG_FIELD_CERTIFICATE_COUNT, count));
            check(mdg_record_add(query.get(), MDG_FIELD_CERTIFICATE, each.get()));
        }
    }
    if (days.empty()) return query;
    check(mdg_record_set_bytes(query.get(), MDG_FIELD_NOT_AFTER_LIST,
                               reinterpret_cast<const std::uint8_t*>(days.data()),
                               static_cast<std::uint32_t>(days.size() * sizeof(std::int32_t))));
    return query;
}

std::int64_t number_of(mdg_record record, std::int32_t field) {
    std::int64_t value = 0;
    check(mdg_record_int(record, field, &value));
    return value;
}

std::string day_of(mdg_record record, std::int32_t field) {
    std::int32_t day = 0;
    check(mdg_record_date(record, field, &day));
    const std::string digits = std::to_string(day);
    return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
}

void print_forecast(mdg_record forecast) {
    std::cout << number_of(forecast, MDG_FIELD_CERTIFICATE_COUNT)
              << " 件。各期間に満了する件数と、末日における件数 / certificates; those that end in each period, and the "
                 "state on "
                 "its last day\n"
              << "期間 / period              満了 / ending   満了前 / expiring   猶予 / in grace   経過 / past it\n";
    for (std::uint32_t i = 0; i < mdg_record_count(forecast, MDG_FIELD_FORECAST_PERIOD); ++i) {
        mdg_record period = mdg_record_at(forecast, MDG_FIELD_FORECAST_PERIOD, i);
        const auto past = number_of(period, MDG_FIELD_OUT_OF_GRACE_COUNT) + number_of(period, MDG_FIELD_EXPIRED_COUNT);
        std::cout << day_of(period, MDG_FIELD_FORECAST_FROM) << " – " << day_of(period, MDG_FIELD_FORECAST_TO)
                  << std::setw(18) << number_of(period, MDG_FIELD_ENDING_COUNT) << std::setw(20)
                  << number_of(period, MDG_FIELD_EXPIRING_COUNT) << std::setw(18)
                  << number_of(period, MDG_FIELD_IN_GRACE_COUNT) << std::setw(17) << past << "\n";
    }
}

} // namespace

void forecast(const Options& options) {
    const std::string& path = only_argument(options, "FILE.csv or QUERY.json");
    const Record query =
        path.ends_with(".json") ? read_record(path, MDG_KIND_FORECAST_QUERY) : query_of_csv(read_bytes(path));
    if (!options.from.empty())
        check(mdg_record_set_date(query.get(), MDG_FIELD_FORECAST_FROM, read_date(options.from)));
    if (!options.to.empty()) check(mdg_record_set_date(query.get(), MDG_FIELD_FORECAST_TO, read_date(options.to)));
    if (!options.by.empty()) check(mdg_record_set_text(query.get(), MDG_FIELD_FORECAST_BY, options.by.c_str()));
    Record made;
    Record error;
    const mdg_status status = mdg_forecast(query.get(), made.out(), error.out());
    check(status, std::move(error));
    show(options, made, print_forecast);
}

} // namespace mdg::tools
