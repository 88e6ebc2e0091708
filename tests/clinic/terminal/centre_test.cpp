#include "clinic/terminal/centre.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

using namespace mdg::clinic::terminal;

namespace {

const Population population = Population::built_in();

Verdict by_numbers(const desk::Ask& ask) {
    return find_by_numbers(population, parse_query(desk::request(ask)));
}

Verdict by_card(const char* name_or_id, const std::string& day = "20260801") {
    return find_by_card(*population.find(name_or_id), day);
}

std::vector<std::string> insurers(const Verdict& verdict) {
    std::vector<std::string> numbers;
    for (const Elements& result : verdict.results) numbers.push_back(text(result, "InsurerNumber"));
    return numbers;
}

using Insurers = std::vector<std::string>;

} // namespace

TEST_CASE("R-ONL-01: numbers of a qualification in force are valid") {
    const auto verdict = by_numbers({});
    CHECK(verdict.validity == Validity::valid);
    CHECK(insurers(verdict) == Insurers{"06139901"});
    CHECK(verdict.person->id == "hanako");
}

TEST_CASE("numbers match narrow, with the insurer number padded by blanks or zeros (terminal facts 7)") {
    desk::Ask ask{
        .insurer = "  139907", .symbol = "見・４", .number = "550012", .branch = "01", .birthdate = "19540517"};
    for (const char* insurer : {"  139907", "00139907"})
        for (const char* symbol : {"見・４", "見・4"})
            for (const char* branch : {"01", "1", ""}) {
                ask.insurer = insurer;
                ask.symbol = symbol;
                ask.branch = branch;
                CHECK(by_numbers(ask).validity == Validity::valid);
            }
}

TEST_CASE("R-ONL-03, R-ONL-07: one wrong digit anywhere finds nothing") {
    const std::vector<desk::Ask> wrong = {{.insurer = "06139919"}, {.symbol = "13"}, {.symbol = ""},
                                          {.number = "346"},       {.branch = "01"}, {.birthdate = "19850413"}};
    for (const desk::Ask& ask : wrong) {
        CHECK(by_numbers(ask).validity == Validity::none);
        CHECK(by_numbers(ask).results.empty());
    }
}

TEST_CASE("several match without the branch number, one with it (terminal facts 4.4)") {
    desk::Ask ask{.insurer = "06139919", .symbol = "305", .number = "8801", .branch = "", .birthdate = "20121103"};
    CHECK(by_numbers(ask).validity == Validity::several);
    CHECK(by_numbers(ask).results.empty());
    ask.branch = "02";
    CHECK(by_numbers(ask).person->id == "toko");
    ask.branch = "03";
    CHECK(by_numbers(ask).person->id == "tomi");
}

TEST_CASE("R-ONL-02: a lost qualification is shown with its old data, by numbers and by card") {
    const desk::Ask ask{.insurer = "06239909", .symbol = "77", .number = "1024", .birthdate = "19900115"};
    for (const Verdict& verdict : {by_numbers(ask), by_card("sumiko")}) {
        CHECK(verdict.validity == Validity::invalid);
        CHECK(insurers(verdict) == Insurers{"06239909"});
    }
}

TEST_CASE("R-ONL-04, R-ONL-05: old numbers stay with the old qualification, the card finds the new one") {
    const desk::Ask ask{.insurer = "01139906", .symbol = "13500077", .number = "203", .birthdate = "19880620"};
    CHECK(by_numbers(ask).validity == Validity::superseded);
    CHECK(insurers(by_numbers(ask)) == Insurers{"01139906"});
    CHECK(by_card("shinichi").validity == Validity::valid);
    CHECK(insurers(by_card("shinichi")) == Insurers{"06279905"});
}

TEST_CASE("the day asked for decides: the day of loss is already without, the day before still with") {
    desk::Ask ask{.insurer = "06239909", .symbol = "77", .number = "1024", .birthdate = "19900115"};
    const std::map<std::string, Validity> days = {{"20180331", Validity::none},
                                                  {"20180401", Validity::valid},
                                                  {"20250331", Validity::valid},
                                                  {"20250401", Validity::invalid}};
    for (const auto& [day, validity] : days) {
        ask.day = day;
        CHECK(by_numbers(ask).validity == validity);
        CHECK(by_card("sumiko", day).validity == validity);
    }
}

TEST_CASE("R-ONL-03: nothing on file gives none") {
    CHECK(by_card("rokuro").validity == Validity::none);
    CHECK(by_card("rokuro").results.empty());
}

TEST_CASE("medical assistance stands beside insurance by card, alone and without a ticket it is unregistered") {
    CHECK(by_card("namiko").validity == Validity::valid);
    CHECK(insurers(by_card("namiko")) == Insurers{"06139901", "12139903"});
    CHECK(by_card("kenji").validity == Validity::unregistered);
    CHECK(insurers(by_card("kenji")) == Insurers{"12139911"});
}
