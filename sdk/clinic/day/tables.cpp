#include "clinic/day/tables.hpp"

#include <algorithm>

namespace mdg::clinic::day {
namespace {

constexpr const char* cases_tsv =
#include "embedded/cases.tsv.inc"
    ;
constexpr const char* phases_tsv =
#include "embedded/phases.tsv.inc"
    ;

std::string cell(const std::string& text) {
    return text == "-" ? std::string() : text;
}

std::vector<std::vector<std::string>> rows_of(const char* table) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& line : split(table, "\n"))
        if (line.front() != '#') rows.push_back(split(line, "\t"));
    return rows;
}

Case case_of(const std::vector<std::string>& cells) {
    Case made;
    made.id = cells.at(0);
    made.weight = static_cast<unsigned>(std::stoul(cells.at(1)));
    made.from = cell(cells.at(2));
    made.until = cell(cells.at(3));
    made.phase = cells.at(4);
    made.at = cells.at(5) == "*" ? "" : cells.at(5);
    made.card = cell(cells.at(6));
    made.people = cells.at(7);
    made.before = split(cell(cells.at(8)), " ");
    made.does = split(cell(cells.at(9)), ";");
    made.verified = cell(cells.at(10));
    made.checked = cell(cells.at(11));
    made.outcome = cells.at(12);
    made.path = cells.at(13);
    made.share = cell(cells.at(14));
    made.later = cells.at(15) == "1";
    made.claim = cell(cells.at(16));
    made.rules = cells.at(17);
    made.ja = cells.at(18);
    made.en = cells.at(19);
    return made;
}

Phase phase_of(const std::vector<std::string>& cells) {
    return {cells.at(0), cells.at(1), cells.at(2) == "up", split(cell(cells.at(3)), " "), cells.at(4), cells.at(5)};
}

} // namespace

bool Case::has(std::string_view word) const {
    return std::find(before.begin(), before.end(), word) != before.end();
}

const std::vector<Case>& cases() {
    static const auto all = [] {
        std::vector<Case> made;
        for (const auto& row : rows_of(cases_tsv)) made.push_back(case_of(row));
        return made;
    }();
    return all;
}

const std::vector<Phase>& phases() {
    static const auto all = [] {
        std::vector<Phase> made;
        for (const auto& row : rows_of(phases_tsv)) made.push_back(phase_of(row));
        return made;
    }();
    return all;
}

std::vector<std::string> split(std::string_view text, std::string_view at) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto found = std::min(text.find(at), text.size());
        auto part = text.substr(0, found);
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(found + at.size(), text.size()));
    }
    return parts;
}

} // namespace mdg::clinic::day
