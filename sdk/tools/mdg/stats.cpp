#include "stats.hpp"

#include "csv.hpp"
#include "print.hpp"
#include "session.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace mdg::tools {
namespace {

constexpr std::array columns_there_are{MDG_FIELD_FACILITY_CODE, MDG_FIELD_VISIT_DATE,   MDG_FIELD_PERSON_KEY,
                                       MDG_FIELD_CARD_USED,     MDG_FIELD_USAGE_MONTH,  MDG_FIELD_CARD_CHECKS,
                                       MDG_FIELD_ONLINE_CHECKS, MDG_FIELD_CARD_PERSONS, MDG_FIELD_CHECKED_PERSONS,
                                       MDG_FIELD_USAGE_CLAIMS,  MDG_FIELD_PEDIATRIC,    MDG_FIELD_HOSPITAL,
                                       MDG_FIELD_FREE_READERS};

[[noreturn]] void refuse(int line, const std::string& message) {
    throw Usage("line " + std::to_string(line) + ": " + message);
}

std::vector<std::int32_t> columns_of(const std::vector<std::string>& heading) {
    std::vector<std::int32_t> columns;
    for (const std::string& name : heading) {
        const std::int32_t field = mdg_field_id(name.c_str());
        if (std::ranges::find(columns_there_are, field) == columns_there_are.end())
            refuse(1, "no column " + name + " is known (mdg stats --help)");
        columns.push_back(field);
    }
    return columns;
}

std::int64_t number_cell(const std::string& cell, int line, std::int32_t field) {
    std::int64_t number = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (read.ec != std::errc() || read.ptr != cell.data() + cell.size())
        refuse(line, std::string(mdg_field_name(field)) + " is no number");
    return number;
}

std::int32_t day_cell(const std::string& cell, int line) {
    try {
        return read_date(cell);
    } catch (const Usage& usage) {
        refuse(line, usage.what());
    }
}

// "2025-12" or "202512" as 202512.
std::string month_of(const std::string& text) {
    std::string digits = text;
    if (digits.size() == 7 && digits[4] == '-') digits.erase(4, 1);
    if (digits.size() != 6 || digits.find_first_not_of("0123456789") != std::string::npos)
        throw Usage("--month is a month as 2025-12");
    return digits;
}

// month: rows of others are left out; empty takes all.
Record query_of_csv(const std::string& text, const std::string& month) {
    Csv rows(text);
    if (!rows.more()) throw Usage("the file is empty");
    const auto columns = columns_of(rows.row());
    Record query = make_record(MDG_KIND_USAGE_QUERY);
    while (rows.more()) {
        const auto cells = rows.row();
        if (cells.size() == 1 && cells.front().empty()) continue; // a blank line
        if (cells.size() != columns.size()) refuse(rows.line(), "not all columns");
        const Record row = make_record(MDG_KIND_USAGE_ROW);
        bool wanted = month.empty();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].empty()) continue;
            mdg_status status = MDG_OK;
            if (columns[i] == MDG_FIELD_VISIT_DATE) {
                const std::int32_t day = day_cell(cells[i], rows.line());
                wanted = wanted || std::to_string(day / 100) == month;
                status = mdg_record_set_date(row.get(), columns[i], day);
            } else if (mdg_field_type(columns[i]) == MDG_TYPE_INT) {
                status = mdg_record_set_int(row.get(), columns[i], number_cell(cells[i], rows.line(), columns[i]));
            } else {
                wanted = wanted || (columns[i] == MDG_FIELD_USAGE_MONTH && cells[i] == month);
                status = mdg_record_set_text(row.get(), columns[i], cells[i].c_str());
            }
            if (status != MDG_OK)
                refuse(rows.line(), std::string(mdg_field_name(columns[i])) + ": " + mdg_status_name(status));
        }
        if (wanted) check(mdg_record_add(query.get(), MDG_FIELD_USAGE_ROW, row.get()));
    }
    return query;
}

// "47.73 %", or a dash.
std::string percent(mdg_record figures, std::int32_t field) {
    std::int64_t rate = 0;
    if (mdg_record_int(figures, field, &rate) != MDG_OK) return "-";
    std::ostringstream text;
    text << rate / 100 << "." << std::setw(2) << std::setfill('0') << rate % 100 << " %";
    return text.str();
}

std::string count(mdg_record figures, std::int32_t field) {
    std::int64_t number = 0;
    return mdg_record_int(figures, field, &number) == MDG_OK ? std::to_string(number) : "-";
}

void print_months(mdg_record statistics) {
    for (std::uint32_t i = 0; i < mdg_record_count(statistics, MDG_FIELD_USAGE_FIGURES); ++i) {
        mdg_record month = mdg_record_at(statistics, MDG_FIELD_USAGE_FIGURES, i);
        const bool by_claims = text_of(month, MDG_FIELD_MAIN_RATE) == MDG_MAIN_RATE_B;
        std::cout << "  " << text_of(month, MDG_FIELD_USAGE_MONTH) << "  A " << percent(month, MDG_FIELD_RATE_A) << " ("
                  << count(month, MDG_FIELD_CARD_CHECKS) << " / " << count(month, MDG_FIELD_ONLINE_CHECKS) << ")"
                  << (by_claims ? "" : " *") << "  B " << percent(month, MDG_FIELD_RATE_B) << " ("
                  << count(month, MDG_FIELD_CARD_PERSONS) << " / " << count(month, MDG_FIELD_USAGE_CLAIMS) << ")"
                  << (by_claims ? " *" : "");
        if (mdg_record_state(month, MDG_FIELD_USAGE_LEVEL) == MDG_STATE_PRESENT)
            std::cout << "  " << code_of(month, MDG_FIELD_USAGE_LEVEL);
        std::cout << "\n";
    }
}

void print_statistics(mdg_record statistics) {
    std::cout << "A 件数ベース / by checks, B レセプト件数ベース / by claims, * 主な利用率 / the main one\n"
              << "全体 / all\n";
    print_months(statistics);
    for (std::uint32_t i = 0; i < mdg_record_count(statistics, MDG_FIELD_USAGE_FACILITY); ++i) {
        mdg_record facility = mdg_record_at(statistics, MDG_FIELD_USAGE_FACILITY, i);
        const std::string code = text_of(facility, MDG_FIELD_FACILITY_CODE);
        std::cout << "施設 / facility" << (code.empty() ? "" : " ") << code << "\n";
        print_months(facility);
        if (mdg_record_state(facility, MDG_FIELD_ADDED_READERS) == MDG_STATE_PRESENT)
            std::cout << "  増設の補助 / added readers: " << count(facility, MDG_FIELD_ADDED_READERS)
                      << " (最も多い月 / best month: " << count(facility, MDG_FIELD_BEST_MONTH_USES) << ")\n";
    }
    for (std::uint32_t i = 0; i < mdg_record_count(statistics, MDG_FIELD_EXPLANATION); ++i) {
        mdg_record text = mdg_record_at(statistics, MDG_FIELD_EXPLANATION, i);
        std::cout << text_of(text, MDG_FIELD_JA) << "\n  " << text_of(text, MDG_FIELD_EN) << "\n";
    }
}

} // namespace

void stats(const Options& options) {
    const std::string& path = only_argument(options, "FILE.csv or QUERY.json");
    const std::string month = options.month.empty() ? "" : month_of(options.month);
    const bool is_query = path.ends_with(".json");
    if (is_query && !month.empty()) throw Usage("--month goes with a CSV file");
    const Record query = is_query ? read_record(path, MDG_KIND_USAGE_QUERY) : query_of_csv(read_bytes(path), month);
    if (!options.on.empty()) check(mdg_record_set_date(query.get(), MDG_FIELD_ON_DATE, read_date(options.on)));
    Record made;
    Record error;
    const mdg_status status = mdg_usage_statistics(query.get(), made.out(), error.out());
    check(status, std::move(error));
    show(options, made, print_statistics);
}

} // namespace mdg::tools
