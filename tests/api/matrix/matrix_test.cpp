// Every capability, card, maker and mode through the public ABI, against what matrix.tsv says.
//
// The cells are in groups of values that are tried with each other (plan.cpp). By default so many run that every two values of
// a card at a face reader stand together, and every value of the other groups somewhere: the same cells each time. At the
// generic reader a card takes a second to be put and taken. MDG_MATRIX=full runs every cell (12,073 at face readers, 509 at a
// generic one), MDG_MATRIX=WORD those whose name has that word ("canon / face_only").
#include "api/matrix/plan.hpp"
#include "api/matrix/steps.hpp"
#include "api/matrix/walk.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>

using namespace mdg::api_test;

namespace {

std::vector<Cell> chosen(const Group& group) {
    const char* wish = std::getenv("MDG_MATRIX");
    const std::string word = wish == nullptr ? "" : wish;
    if (word == "full") return group.cells;
    if (word.empty()) return covering(group.cells, group.together);
    std::vector<Cell> cells;
    for (const Cell& cell : group.cells)
        if (text_of(cell).find(word) != std::string::npos) cells.push_back(cell);
    return cells;
}

void walk_all(bool at_generic_reader) {
    const Expectations expected(MDG_MATRIX_DIR "/matrix.tsv");
    const Acts acts(MDG_MATRIX_DIR "/acts.tsv");
    std::map<std::string, std::vector<Cell>> by_day; // a ward stands for a day
    std::size_t all = 0;
    std::size_t walked = 0;
    for (const Group& group : every_group(expected, acts)) {
        if (group.at_generic_reader != at_generic_reader) continue;
        all += group.cells.size();
        for (Cell& cell : chosen(group)) by_day[cell[day]].push_back(std::move(cell));
    }
    const auto begin = std::chrono::steady_clock::now();
    for (const auto& [today, cells] : by_day) {
        std::set<std::string> readers;
        for (const Cell& cell : cells) readers.insert(cell[reader]);
        Ward ward(today, {readers.begin(), readers.end()});
        for (const Cell& cell : cells) CHECK(walk(ward, expected, acts, cell) == "");
        walked += cells.size();
    }
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    std::cout << "matrix: " << walked << " of " << all << " cells in " << took.count() << " ms" << std::endl;
}

} // namespace

TEST_CASE(
    "every card or phone, mode and consent at the five makers' readers (R-AUTH-01, R-AUTH-05, R-AUTH-09, R-AUTH-11, "
    "R-AUTH-12, R-AUTH-17, R-AUTH-18, R-VIS-05, R-VIS-06, R-VIS-08, R-VIS-11, R-VIS-15, R-MOB-07, R-CARD-05, "
    "R-CARD-09, "
    "R-SYS-21, R-CONF-15, R-CONF-02, R-CONS-01, R-CONS-02, R-CONS-03, R-CONS-05, R-CONS-06, R-CONS-09, R-CONS-15, "
    "R-DEV-01)",
    "[face_readers][R-AUTH-01][R-AUTH-05][R-AUTH-09][R-AUTH-11][R-AUTH-12][R-AUTH-17][R-AUTH-18][R-VIS-05]"
    "[R-VIS-06][R-VIS-08][R-VIS-11][R-VIS-15][R-MOB-07][R-CARD-05][R-CARD-09][R-SYS-21][R-CONF-15][R-CONF-02]"
    "[R-CONS-01][R-CONS-02][R-CONS-03][R-CONS-05][R-CONS-06][R-CONS-09][R-CONS-15][R-DEV-01]") {
    walk_all(false);
}

TEST_CASE(
    "every card or phone, mode and consent at a generic reader (R-AUTH-04, R-AUTH-09, R-AUTH-11, R-VIS-06, R-CARD-05, "
    "R-CONS-05, R-CONS-11, R-CONS-12)",
    "[generic_reader][R-AUTH-04][R-AUTH-09][R-AUTH-11][R-VIS-06][R-CARD-05][R-CONS-05][R-CONS-11][R-CONS-12]") {
    walk_all(true);
}

TEST_CASE("no line of the matrix stands for nothing, and the chosen cells hold every pair") {
    const Expectations expected(MDG_MATRIX_DIR "/matrix.tsv");
    const Acts acts(MDG_MATRIX_DIR "/acts.tsv");
    const auto groups = every_group(expected, acts);
    for (const Group& group : groups)
        for (const Cell& cell : group.cells) Plan(expected, cell);
    CHECK(expected.unused() == std::vector<std::string>());
    // Values that stand together.
    const auto held = [](const std::vector<Cell>& cells, std::size_t together) {
        std::set<std::string> all;
        for (const Cell& cell : cells)
            for (std::size_t a = 0; a < cell.size(); ++a)
                for (std::size_t b = together == 1 ? a : a + 1; b < (together == 1 ? a + 1 : cell.size()); ++b)
                    all.insert(std::to_string(a) + cell[a] + "/" + std::to_string(b) + cell[b]);
        return all;
    };
    for (const Group& group : groups) {
        CAPTURE(group.name);
        const auto few = covering(group.cells, group.together);
        CHECK(held(few, group.together) == held(group.cells, group.together));
        if (group.together == 2) CHECK(few.size() * 4 < group.cells.size());
    }
}
