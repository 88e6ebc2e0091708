#include "clinic/terminal/schedule.hpp"

#include "clinic/terminal/clock.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace mdg::clinic::terminal {

namespace {

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() ||
        !(value >= Number{0} && value <= Number{1'000'000'000}))
        return std::nullopt;
    return value;
}

// 5s, 2.5s, 200ms
std::optional<Milliseconds> span(std::string_view text) {
    const bool fine = text.ends_with("ms");
    if (!text.ends_with('s')) return std::nullopt;
    text.remove_suffix(fine ? 2 : 1);
    const auto value = number<double>(text);
    if (!value) return std::nullopt;
    return Milliseconds(static_cast<long>(fine ? *value : *value * 1000));
}

std::string_view cell(std::string_view& line) {
    const auto tab = std::min(line.find('\t'), line.size());
    const auto text = line.substr(0, tab);
    line.remove_prefix(std::min(tab + 1, line.size()));
    return text;
}

} // namespace

Schedule::Row Schedule::read(std::string_view line, Where service) {
    Row row{};
    const auto when = cell(line);
    const std::string what(cell(line));
    const auto lasts = cell(line);
    if (!line.empty()) throw BadSchedule("三列までです / at most three columns");

    if (const auto offset = span(when)) {
        row.when = *offset;
    } else if (const auto time = parse_iso(when)) {
        row.when = *time;
    } else if (when.starts_with("request ") && number<unsigned long>(when.substr(8)).value_or(0) > 0) {
        row.when = Request{*number<unsigned long>(when.substr(8))};
    } else if (when.ends_with('%') && number<double>(when.substr(0, when.size() - 1)).value_or(101) <= 100) {
        row.when = Chance{*number<double>(when.substr(0, when.size() - 1)) / 100};
    } else {
        throw BadSchedule("いつか / when: 5s, 200ms, 2026-08-01T23:59:50, request 3, 5%");
    }

    row.kind = &row.fault.add(what, service, true);
    const std::string_view many = lasts.substr(0, lasts.find(' '));
    if (const auto time = span(lasts))
        row.time = *time;
    else if (lasts.ends_with(" requests") && number<unsigned long>(many).value_or(0) > 0)
        row.requests = *number<unsigned long>(many);
    else if (!lasts.empty())
        throw BadSchedule("どれだけ / for how long: 5s, 200ms, 2 requests");
    if (row.kind->scheduled == Scheduled::event && !lasts.empty())
        throw BadSchedule("一度だけ起こることです / happens once, for no time: " + what);
    if (row.kind->scheduled == Scheduled::state && row.requests)
        throw BadSchedule("要求の数では終わりません / does not end by requests: " + what);
    const bool chance = std::holds_alternative<Chance>(row.when);
    if (chance && row.kind->scheduled == Scheduled::state && !row.time)
        throw BadSchedule("時間が要ります / needs a time: " + what);
    if (chance && !row.time && !row.requests) row.requests = 1;
    return row;
}

Schedule::Schedule(std::string_view tsv, Where service, std::uint64_t seed, Instant origin)
    : random_(seed)
    , origin_(origin) {
    for (int number = 1; !tsv.empty(); ++number) {
        const auto end = std::min(tsv.find('\n'), tsv.size());
        std::string_view line = tsv.substr(0, end);
        tsv.remove_prefix(std::min(end + 1, tsv.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#') || line.starts_with("when\t")) continue;
        try {
            rows_.push_back(read(line, service));
        } catch (const std::invalid_argument& error) {
            throw BadSchedule("予定の" + std::to_string(number) + "行目 / line " + std::to_string(number) +
                              " of the schedule: " + error.what());
        }
    }
}

void Schedule::begin(Row& row, Instant now, unsigned long first) {
    row.since = now;
    row.first = first;
    row.pending = row.kind->scheduled == Scheduled::event;
}

void Schedule::end_if_over(Row& row, Instant now, unsigned long request) {
    if (!row.since) return;
    const bool late = row.time && now >= *row.since + *row.time;
    const bool used = row.requests && request >= row.first + *row.requests;
    if (!late && !used) return;
    row.since.reset();
    row.over = !std::holds_alternative<Chance>(row.when);
}

bool Schedule::comes_with(const Row& row, unsigned long number) {
    if (const auto* at = std::get_if<Request>(&row.when)) return number >= at->number;
    if (const auto* chance = std::get_if<Chance>(&row.when))
        return static_cast<double>(random_() >> 11) * 0x1p-53 < chance->probability; // the same everywhere
    return false;
}

std::optional<Faults> Schedule::advance(Instant now, const Poco::DateTime& clock) {
    for (Row& row : rows_) {
        end_if_over(row, now, 0);
        if (row.over || row.since) continue;
        const auto* offset = std::get_if<Milliseconds>(&row.when);
        const auto* time = std::get_if<Poco::DateTime>(&row.when);
        if (offset && now >= origin_ + *offset) begin(row, origin_ + *offset, counter(row) + 1);
        if (time && clock >= *time) begin(row, now, counter(row) + 1);
    }
    for (Row& row : rows_) {
        if (!row.pending) continue;
        row.pending = false;
        row.since.reset();
        row.over = !std::holds_alternative<Chance>(row.when);
        return row.fault;
    }
    return std::nullopt;
}

Faults Schedule::standing() const {
    Faults faults;
    for (const Row& row : rows_)
        if (row.since && row.kind->scheduled == Scheduled::state) faults.add(row.fault);
    return faults;
}

Faults Schedule::request(Instant now, bool auth) {
    Faults met;
    const unsigned long number = ++(auth ? auths_ : searches_);
    for (Row& row : rows_) {
        if (row.fault.has(Fault::auth) != auth) continue;
        end_if_over(row, now, number);
        if (!row.over && !row.since && comes_with(row, number)) begin(row, now, number);
        if (row.since && row.kind->scheduled == Scheduled::no) met.add(row.fault);
    }
    return met;
}

} // namespace mdg::clinic::terminal
