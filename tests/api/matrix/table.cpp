#include "api/matrix/table.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace mdg::api_test {
namespace {

constexpr std::size_t columns = 9; // part, the five dimensions, steps, result, rules

std::vector<std::vector<std::string>> read_table(const std::filesystem::path& file, std::size_t width) {
    std::ifstream stream(file);
    std::vector<std::vector<std::string>> table;
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line.front() == '#') continue;
        auto row = split(line, '\t');
        if (row.size() > width) throw std::runtime_error(file.filename().string() + ": too many columns: " + line);
        row.resize(width);
        table.push_back(std::move(row));
    }
    if (table.empty()) throw std::runtime_error("nothing in " + file.string());
    return table;
}

bool fits(const std::string& pattern, const std::string& value) {
    if (pattern == "*") return true;
    const bool other_than = pattern.starts_with("!");
    const auto values = split(pattern.substr(other_than ? 1 : 0), ',');
    return (std::ranges::find(values, value) != values.end()) != other_than;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> found;
    for (std::string word; stream >> word;) found.push_back(word);
    return found;
}

} // namespace

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
    return parts;
}

std::string text_of(const Cell& cell) {
    std::string text;
    for (const auto& value : cell) text += (text.empty() ? "" : " / ") + value;
    return text;
}

// --- what is expected -----------------------------------------------------------------------------------------------

Expectations::Expectations(const std::filesystem::path& file) {
    for (auto& row : read_table(file, columns)) {
        Expectation line;
        line.part = row[0];
        std::move(row.begin() + 1, row.begin() + 6, line.fits.begin());
        line.steps = words(row[6]);
        line.result = words(row[7]);
        line.rules = words(row[8]);
        lines_.push_back(std::move(line));
    }
}

const Expectation* Expectations::find(const std::string& part, const Cell& cell) const {
    const auto found = std::ranges::find_if(lines_, [&](const Expectation& line) {
        return line.part == part && std::ranges::equal(line.fits, cell, fits);
    });
    if (found == lines_.end()) return nullptr;
    ++found->used;
    return &*found;
}

const Expectation& Expectations::of(const std::string& part, const Cell& cell) const {
    const Expectation* found = find(part, cell);
    if (found == nullptr) throw std::runtime_error("matrix.tsv: no line " + part + " for " + text_of(cell));
    return *found;
}

std::vector<std::string> Expectations::unused() const {
    std::vector<std::string> left;
    for (const auto& line : lines_)
        if (line.used == 0) left.push_back(line.part + " / " + text_of(line.fits));
    return left;
}

// --- what people do -------------------------------------------------------------------------------------------------

namespace {

Act::Place place_of(const std::string& word) {
    if (word == "reader") return Act::at_reader;
    if (word == "terminal") return Act::at_terminal;
    if (word == "desk") return Act::at_desk;
    throw std::runtime_error("acts.tsv: where is " + word + "?");
}

} // namespace

Acts::Acts(const std::filesystem::path& file) {
    for (const auto& row : read_table(file, 3)) {
        Line line{row[0], row[1], {}};
        for (const auto& act : split(row[2], ';')) {
            const auto begin = act.find_first_not_of(' ');
            const auto blank = act.find(' ', begin);
            const std::string place = act.substr(begin, blank - begin);
            line.acts.push_back({place_of(place), act.substr(blank + 1)});
        }
        lines_.push_back(std::move(line));
    }
}

const std::vector<Act>* Acts::find(const std::string& who, const std::string& step, std::size_t occasion) const {
    std::size_t shown = 0;
    for (const Line& line : lines_)
        if (line.who == who && line.step == step && (who == "*" || shown++ == occasion)) return &line.acts;
    return nullptr;
}

std::vector<Act> Acts::at(const Cell& cell, const std::string& step, std::size_t occasion) const {
    for (const std::string& who : {cell[mode], cell[consent], cell[card], cell[reader], std::string("*")}) {
        const auto* acts = find(who, step, occasion);
        if (acts == nullptr) continue;
        std::vector<Act> all = *acts;
        // Where the reader leads, it asks for the consent in the same breath.
        if (who == cell[mode])
            if (const auto* more = find(cell[consent], step, occasion); more != nullptr)
                all.insert(all.end(), more->begin(), more->end());
        return all;
    }
    throw std::runtime_error("acts.tsv: nobody knows what to do at " + step + " in " + text_of(cell));
}

bool Acts::needs_screen(const std::string& who) const {
    return std::ranges::any_of(lines_, [&](const Line& line) {
        return line.who == who && std::ranges::any_of(line.acts, [](const Act& act) {
                   return act.place == Act::at_reader && act.what != "take";
               });
    });
}

} // namespace mdg::api_test
