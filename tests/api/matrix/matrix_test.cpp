// Every capability, card, maker and mode through the public ABI, against what matrix.tsv says.
//
// By default every two values that can stand together do, at the generic reader, where a card takes a second to be put
// and taken, every value somewhere: the same cells each time. MDG_MATRIX=full runs every cell, MDG_MATRIX=WORD those whose
// name has that word ("canon / face_only").
#include "api/matrix/plan.hpp"
#include "api/matrix/steps.hpp"
#include "api/matrix/walk.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <set>

using namespace mdg::api_test;

namespace {

std::vector<Cell> chosen(const std::vector<Cell>& every, std::size_t together) {
    const char* wish = std::getenv("MDG_MATRIX");
    const std::string word = wish == nullptr ? "" : wish;
    if (word == "full") return every;
    if (word.empty()) return covering(every, together);
    std::vector<Cell> cells;
    for (const Cell& cell : every)
        if (text_of(cell).find(word) != std::string::npos) cells.push_back(cell);
    return cells;
}

void walk_all(bool generic) {
    const Expectations expected(MDG_MATRIX_DIR "/matrix.tsv");
    const Acts acts(MDG_MATRIX_DIR "/acts.tsv");
    std::vector<Cell> every = every_cell(expected, acts);
    std::erase_if(every, [&](const Cell& cell) { return (cell[reader] == "generic") != generic; });
    const std::vector<Cell> cells = chosen(every, generic ? 1 : 2);
    const auto begin = std::chrono::steady_clock::now();
    std::set<std::string> days;
    for (const Cell& cell : cells) days.insert(cell[day]);
    for (const auto& today : days) {
        std::set<std::string> makers;
        for (const Cell& cell : cells)
            if (cell[day] == today) makers.insert(cell[reader]);
        Ward ward(today, {makers.begin(), makers.end()});
        for (const Cell& cell : cells)
            if (cell[day] == today) CHECK(walk(ward, expected, acts, cell) == "");
    }
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    std::cout << "matrix: " << cells.size() << " of " << every.size() << " cells in " << took.count() << " ms"
              << std::endl;
}

} // namespace

TEST_CASE("every card, mode and consent at the five makers' readers (R-AUTH-01, R-AUTH-05, R-AUTH-09, R-AUTH-11, "
          "R-AUTH-12, R-AUTH-17, R-AUTH-18, R-VIS-05, R-VIS-06, R-VIS-08, R-VIS-15, R-CONS-01, R-CONS-02, R-CONS-06, "
          "R-CONS-15, R-DEV-01)",
          "[face_readers][R-AUTH-01][R-AUTH-05][R-AUTH-09][R-AUTH-11][R-AUTH-12][R-AUTH-17][R-AUTH-18][R-VIS-05]"
          "[R-VIS-06][R-VIS-08][R-VIS-15][R-CONS-01][R-CONS-02][R-CONS-06][R-CONS-15][R-DEV-01]") {
    walk_all(false);
}

TEST_CASE("every card, mode and consent at a generic reader (R-AUTH-04, R-AUTH-09, R-AUTH-11, R-CONS-11, R-CONS-12)",
          "[generic_reader][R-AUTH-04][R-AUTH-09][R-AUTH-11][R-CONS-11][R-CONS-12]") {
    walk_all(true);
}

TEST_CASE("no line of the matrix stands for nothing, and the chosen cells hold every pair") {
    const Expectations expected(MDG_MATRIX_DIR "/matrix.tsv");
    const Acts acts(MDG_MATRIX_DIR "/acts.tsv");
    const auto every = every_cell(expected, acts);
    for (const Cell& cell : every) Plan(expected, cell);
    CHECK(expected.unused() == std::vector<std::string>());
    const auto few = covering(every, 2);
    CHECK(few.size() * 4 < every.size());
    const auto pairs = [](const std::vector<Cell>& cells) {
        std::set<std::string> all;
        for (const Cell& cell : cells)
            for (std::size_t a = 0; a < cell.size(); ++a)
                for (std::size_t b = a + 1; b < cell.size(); ++b)
                    all.insert(std::to_string(a) + cell[a] + "/" + std::to_string(b) + cell[b]);
        return all;
    };
    CHECK(pairs(few) == pairs(every));
}
