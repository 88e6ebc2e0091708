// The figures that stand in rules of statistics, recomputed: a slip of the pen in the data does not add up.
#include "rules/rulebook.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

namespace mdg::rules {
namespace {

// 1,284,119 is one number; ・ and 、 part them. Years and days are passed over by the caller.
std::vector<double> numbers_of(std::string_view id) {
    std::vector<double> numbers;
    std::string digits;
    for (const char c : std::string(rule(id).ja) + " ") {
        if (('0' <= c && c <= '9') || c == '.') {
            digits += c;
        } else if (c != ',' && !digits.empty()) {
            numbers.push_back(std::stod(digits));
            digits.clear();
        }
    }
    return numbers;
}

double sum(const std::vector<double>& numbers, std::size_t first, std::size_t count, std::size_t step = 1) {
    double total = 0;
    for (std::size_t i = 0; i < count; ++i) total += numbers.at(first + i * step);
    return total;
}

double percent(double part, double whole) {
    return 100 * part / whole;
}

} // namespace

TEST_CASE("certificates to renew: the years add up, and grow as the source says", "[R-CERT-17]") {
    const auto read = numbers_of("R-CERT-17"); // year and number, nine times; the sum
    std::vector<double> numbers;
    for (std::size_t i = 1; i < 18; i += 2) numbers.push_back(read.at(i));
    CHECK(sum(numbers, 0, 9) == read.back());
    CHECK(numbers[6] / numbers[4] == Approx(11.7).margin(0.05));
    CHECK(numbers[5] / numbers[4] == Approx(4.5).margin(0.05));
}

TEST_CASE("views of September 2024 by kind of facility and of data add up", "[R-CONS-20]") {
    const auto read = numbers_of("R-CONS-20"); // year, month; check-ups, drugs, care for four kinds; the sums
    REQUIRE(read.size() == 17);
    for (std::size_t kind = 0; kind < 3; ++kind) CHECK(sum(read, 2 + kind, 4, 3) == read[14 + kind]);
}

TEST_CASE("returned claims by reason add up", "[R-RET-02][R-RET-03][R-RET-04]") {
    for (const char* id : {"R-RET-02", "R-RET-03", "R-RET-04"}) {
        const auto read = numbers_of(id); // year, month; twelve reasons; the sum
        CAPTURE(id);
        REQUIRE(read.size() == 15);
        CHECK(sum(read, 2, 12) == read.back());
    }
}

TEST_CASE("checks by card and by insurance card add up, and make the rate", "[R-STAT-09]") {
    const auto read = numbers_of("R-STAT-09"); // year, month, all, card, insurance card; card by kind; all by kind
    REQUIRE(read.size() == 13);
    CHECK(read[3] + read[4] == read[2]);
    CHECK(sum(read, 5, 4) == read[3]);
    CHECK(sum(read, 9, 4) == read[2]);
    CHECK(percent(read[3], read[2]) == Approx(13.87).margin(0.005));
}

TEST_CASE("users among patients, holders and registered", "[R-STAT-10]") {
    const double users = 13.84;
    const double patients = 66.15;
    const auto read = numbers_of("R-STAT-10"); // users and patients in 10,000; 20.9; 75.2, 27.8; 81.2, 34.3
    REQUIRE(read.size() == 7);
    CHECK(read[0] / 100 == users);
    CHECK(read[1] / 100 == patients);
    CHECK(percent(users, patients) == Approx(read[2]).margin(0.05));
    CHECK(percent(users, patients * read[3] / 100) == Approx(read[4]).margin(0.05));
    CHECK(percent(users, patients * read[3] / 100 * read[5] / 100) == Approx(read[6]).margin(0.05));
}

TEST_CASE("surveys of trouble add up", "[R-ERR-32][R-ERR-33][R-MATCH-10]") {
    for (const auto& [id, first] : {std::pair("R-ERR-32", 2U), std::pair("R-ERR-33", 2U)}) {
        const auto read = numbers_of(id); // since when; yes, no, none, all; the shares
        CAPTURE(id);
        REQUIRE(read.size() == first + 7);
        CHECK(sum(read, first, 3) == read[first + 3]);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(percent(read[first + i], read[first + 3]) == Approx(read[first + 4 + i]).margin(0.05));
    }
    const auto survey = numbers_of("R-MATCH-10"); // asked of 535, trouble at 351, 65.6 %
    CHECK(percent(survey.at(1), survey.at(0)) == Approx(survey.at(2)).margin(0.05));
}

} // namespace mdg::rules
