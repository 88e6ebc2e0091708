#include "clinic/terminal/bulk_answer.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

#include <Poco/RegularExpression.h>

using namespace desk;

namespace {

BulkOptions of(std::uint64_t persons, Encoding encoding = Encoding::utf8) {
    BulkOptions options;
    options.persons = persons;
    options.seed = 5;
    options.encoding = encoding;
    options.executed = *parse_iso("2026-08-01T09:30:00");
    options.confirmation_day = "20260801";
    return options;
}

std::string answer(const BulkOptions& options) {
    std::ostringstream stream;
    write_bulk_answer(stream, options);
    return stream.str();
}

std::string asked(const BulkOptions& options) {
    std::ostringstream stream;
    write_bulk_request(stream, options);
    return stream.str();
}

// By identifier: the verdict, and the kinds and names of the results.
std::map<std::string, std::vector<std::string>> said(const pugi::xml_document& document) {
    std::map<std::string, std::vector<std::string>> found;
    for (const auto& unit : document.child("XmlMsg").child("MessageBody").children("BulkConfirmUnit")) {
        auto& one = found[at(unit, "QualificationConfirmSearchInfo/ArbitraryIdentifier")];
        one = {at(unit, "ProcessingResultStatus"), at(unit, "QualificationValidity")};
        for (const auto& result : unit.children("ResultOfQualificationConfirmation"))
            for (const char* element : {"InsurerNumber", "Name", "Address", "DisqualificationDate"})
                one.push_back(at(result, element));
        for (const auto& reference : unit.children("ReferenceNumber")) one.emplace_back(reference.text().get());
    }
    return found;
}

} // namespace

TEST_CASE("R-ONL-20: invented people are not found, or lost, as often as the statistics say") {
    struct Row {
        const char* name;
        double none, invalid;
    };
    constexpr std::uint64_t people = 40000;
    for (const Row& row :
         {Row{"receipt-computer", 0.0193, 0.0162}, {"screen", 0.1111, 0.0203}, {"card", 0.0020, 0.0029}}) {
        const Rates* rates = nullptr;
        for (const Rates& one : mdg::clinic::terminal::rates())
            if (one.name == std::string(row.name)) rates = &one;
        REQUIRE(rates);
        double none = 0, invalid = 0, nothing = 0, lost = 0;
        for (std::uint64_t i = 0; i < people; ++i) {
            const Invented person = invent(11, i, *rates, "20260801");
            none += validity_by_numbers(person) == Validity::none ? 1 : 0;
            invalid += validity_by_numbers(person) == Validity::invalid ? 1 : 0;
            invalid += validity_by_numbers(person) == Validity::superseded ? 1 : 0;
            nothing += person.standing == Standing::nothing ? 1 : 0;
            lost += person.standing == Standing::lost ? 1 : 0;
        }
        CHECK(none / people == Approx(row.none).margin(0.003));
        CHECK(invalid / people == Approx(row.invalid).margin(0.003));
        CHECK(nothing / people == Approx(0.0020).margin(0.001)); // those no card finds either
        CHECK(lost / people == Approx(0.0029).margin(0.001));
    }
}

TEST_CASE("a population of a seed answers a bulk query as the generator does") {
    const auto options = of(600);
    const auto population = Population::invented(600, 5, rates().front(), "20260801");
    Folder folder;
    std::ostringstream log;
    ExchangeOptions exchange;
    exchange.clock = [&] { return options.executed; };
    const auto folders = Folders::create(folder.path());
    Exchange terminal(folders, population, exchange, log);
    write(folders.req / "OQSmuquc01req_1.xml", asked(options));
    terminal.step({});
    const auto number = at(xml(read(folders.res / "OQSmuquc01res_1.xml")), "XmlMsg/MessageBody/ReceptionNumber");
    write(folders.req / "OQSmuquc02req_1.xml", message({facility}, tag("ReceptionNumber", number)));
    terminal.step(Instant() + Milliseconds(200));
    auto exchanged = said(xml(read(folders.res / "OQSmuquc02res_1.xml")));

    auto generated = said(xml(answer(options)));
    REQUIRE(generated.size() == 600);
    std::map<std::string, int> verdicts;
    for (const auto& [identifier, unit] : generated) {
        if (unit.front() == "2") continue; // an error of the generator's, the exchange makes none
        INFO(identifier);
        CHECK(exchanged[identifier] == unit);
        ++verdicts[unit[1]];
    }
    for (const char* verdict : {"1", "3", "4"}) CHECK(verdicts[verdict] > 0);
}

TEST_CASE("a generated answer is the same for a seed, counts right, and grows by the person") {
    CHECK(answer(of(50)) == answer(of(50)));
    auto other = of(50);
    other.seed = 6;
    CHECK(answer(other) != answer(of(50)));
    const auto document = xml(answer(of(5000)));
    const auto header = document.child("XmlMsg").child("MessageHeader");
    CHECK(at(header, "NumberOfProcessingResult") == "5000");
    int errors = 0, several = 0;
    for (const auto& unit : document.child("XmlMsg").child("MessageBody").children()) {
        errors += at(unit, "ProcessingResultStatus") == "2" ? 1 : 0;
        several += unit.select_nodes("ResultOfQualificationConfirmation").size() > 1 ? 1 : 0;
    }
    CHECK(errors > 0);
    CHECK(several > 0);
    CHECK(at(header, "NumberOfError") == std::to_string(errors));
    CHECK(at(header, "NumberOfNormalProcessing") == std::to_string(5000 - errors));
}

TEST_CASE("a generated answer is the same text in each encoding") {
    const auto text = [](Encoding encoding) {
        const auto bytes = answer(of(2000, encoding));
        auto utf8 = *decode_xml(bytes);
        return utf8.substr(utf8.find("<MessageBody>"));
    };
    CHECK(text(Encoding::shift_jis) == text(Encoding::utf8));
    CHECK(text(Encoding::utf8_bom) == text(Encoding::utf8));
    CHECK(answer(of(1, Encoding::utf8_bom)).starts_with("\xEF\xBB\xBF<?xml"));
}

TEST_CASE("invented people bear no individual number, and numbers of insurers that do not exist") {
    const Poco::RegularExpression twelve("[0-9]{12}"), made_up("( *|..)[0-4][0-9]99[0-9][0-9]");
    for (std::uint64_t i = 0; i < 3000; ++i) {
        const Invented person = invent(3, i, rates().front(), "20260801");
        for (const Fields& qualification : person.on_file) {
            CHECK(made_up.match(*find(qualification, "InsurerNumber")));
            for (const Field& field : qualification) {
                Poco::RegularExpression::Match match;
                CHECK(twelve.match(field.text, match) == 0);
            }
            CHECK(*find(qualification, "QualificationDate") >= *find(person.person, "Birthdate"));
        }
    }
}
