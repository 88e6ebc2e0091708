#include "clinic/reader/model.hpp"

#include "clinic/reader/line.hpp"

#include <algorithm>
#include <stdexcept>

namespace mdg::clinic::reader {
namespace {

constexpr const char* makers_tsv =
#include "embedded/makers.tsv.inc"
    ;
constexpr const char* screens_tsv =
#include "embedded/screens.tsv.inc"
    ;

template <typename Row>
std::vector<Row> rows_of(const char* table, Row (*made)(const std::vector<std::string>&)) {
    std::vector<Row> rows;
    for (const auto& line : split(table, '\n'))
        if (!line.empty() && line.front() != '#') rows.push_back(made(split(line, '\t')));
    return rows;
}

} // namespace

const std::vector<Model>& models() {
    static const auto all = rows_of<Model>(makers_tsv, [](const std::vector<std::string>& cells) {
        return Model{cells.at(0),        cells.at(1),        cells.at(2),        cells.at(3),
                     cells.at(4) == "1", cells.at(5) == "1", cells.at(6) == "1", cells.at(7) == "1"};
    });
    return all;
}

const Model& model_of(const std::string& maker) {
    const auto found =
        std::find_if(models().begin(), models().end(), [&](const Model& it) { return it.maker == maker; });
    if (found == models().end()) throw std::invalid_argument("no such maker: " + maker);
    return *found;
}

const Words& words_of(const std::string& screen) {
    static const auto all = rows_of<Words>(screens_tsv, [](const std::vector<std::string>& cells) {
        return Words{cells.at(0), cells.at(1), cells.at(2)};
    });
    static const Words none;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Words& it) { return it.screen == screen; });
    return found == all.end() ? none : *found;
}

} // namespace mdg::clinic::reader
