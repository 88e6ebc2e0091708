#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/code_page.hpp"
#include "clinic/terminal/medical_record.hpp"
#include "clinic/terminal/population.hpp"
#include "support/catch.hpp"

#include <Poco/RegularExpression.h>

#include <set>

using namespace mdg::clinic::terminal;

namespace {

// claim facts §1.5: from the right 2, 1, 2, 1 …; the digits of the products are added up.
bool insurer_check_digit(const std::string& number) {
    int sum = 0, weight = 2;
    for (auto digit = number.rbegin() + 1; digit != number.rend(); ++digit, weight = 3 - weight) {
        const int product = (*digit - '0') * weight;
        sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10 == number.back() - '0';
}

// card facts §18
bool individual_number(const std::string& twelve) {
    int sum = 0;
    for (int n = 1; n <= 11; ++n) sum += (twelve[static_cast<std::size_t>(11 - n)] - '0') * (n <= 6 ? n + 1 : n - 5);
    const int remainder = sum % 11;
    return (remainder <= 1 ? 0 : 11 - remainder) == twelve[11] - '0';
}

bool half_width_kana(const std::string& text) {
    static const Poco::RegularExpression kana("(?:\xEF\xBD[\xA1-\xBF]|\xEF\xBE[\x80-\x9F]| )+");
    return kana.match(text);
}

} // namespace

TEST_CASE("the check digits are computed as the worked examples say (claim facts 1.5)") {
    for (const char* good : {"33120015", "138057", "01320019", "10131142", "1234566", "77777779"})
        CHECK(insurer_check_digit(good));
    for (const char* bad : {"77777777", "99999999", "7777777"}) CHECK_FALSE(insurer_check_digit(bad));
}

TEST_CASE("insurer numbers pass their check digit unless wrong on purpose") {
    int wrong_on_purpose = 0;
    const auto population = Population::built_in();
    for (const Person& person : population.persons()) {
        wrong_on_purpose += person.wrong_check_digit ? 1 : 0;
        for (const Elements& qualification : person.qualifications) {
            INFO(person.id);
            CHECK(insurer_check_digit(text(qualification, "InsurerNumber")) != person.wrong_check_digit);
            if (text(qualification, "InsuredCardClassification") == "A1") {
                CHECK(text(qualification, "InsurerNumber").substr(0, 2) == "12");
                CHECK(insurer_check_digit(text(qualification, "InsuredIdentificationNumber")));
            }
        }
    }
    CHECK(wrong_on_purpose == 1);
}

TEST_CASE("no text among the people is an individual number (card facts 18)") {
    std::string made = "12345678901";
    int passing = 0;
    for (char digit = '0'; digit <= '9'; ++digit) passing += individual_number(made + digit) ? 1 : 0;
    REQUIRE(passing == 1);

    std::string data = medical_json;
    for (const char* json : persons_json) data += json;
    std::string digits;
    for (const char c : data) {
        if (c >= '0' && c <= '9')
            digits += c;
        else
            digits.clear();
        if (digits.size() >= 12) CHECK_FALSE(individual_number(digits.substr(digits.size() - 12)));
    }
    CHECK(data.size() > 10000);
}

TEST_CASE("names are full width with one full-width blank, kana half width (terminal facts 1.4)") {
    const auto population = Population::built_in();
    std::set<std::string> ids;
    for (const Person& person : population.persons()) {
        INFO(person.id);
        CHECK(ids.insert(person.id).second);
        CHECK((text(person.person, "Name").find("\u3000") != std::string::npos) ==
              (person.id != "yosei")); // on purpose
        CHECK(half_width_kana(text(person.person, "NameKana")));
        CHECK(is_day(text(person.person, "Birthdate")));
        CHECK(std::string("123").find(text(person.person, "Sex1")) != std::string::npos);
        for (const Elements& qualification : person.qualifications)
            for (const auto& name : qualification->getNames())
                if (name.ends_with("Date")) CHECK(is_day(text(qualification, name)));
    }
}

TEST_CASE("the people of the card profiles are known under the same four attributes") {
    struct Row {
        const char *name, *kana, *birthdate, *sex;
    };
    const auto population = Population::built_in();
    const std::vector<Row> rows = {
        {"窓口　花子", "ﾏﾄﾞｸﾞﾁ ﾊﾅｺ", "19850412", "2"},        {"期限　近男", "ｷｹﾞﾝ ﾁｶｵ", "19720930", "1"},
        {"喪失　済子", "ｿｳｼﾂ ｽﾐｺ", "19900115", "2"},          {"未登　録郎", "ﾐﾄｳ ﾛｸﾛｳ", "20010707", "1"},
        {"見本　花子", "ﾐﾎﾝ ﾊﾅｺ", "19850603", "2"},           {"見本　一郎", "ﾐﾎﾝ ｲﾁﾛｳ", "20170520", "1"},
        {"長谷　次郎左衛門", "ﾊｾ ｼﾞﾛｳｻﾞｴﾓﾝ", "19511230", "1"}};
    for (const Row& row : rows) {
        const Person* person = population.find(row.name);
        REQUIRE(person);
        CHECK(text(person->person, "NameKana") == row.kana);
        CHECK(text(person->person, "Birthdate") == row.birthdate);
        CHECK(text(person->person, "Sex1") == row.sex);
    }
    CHECK(text(population.find("hanako")->person, "Address") == "東京都千代田区試験町１－２－３");
    CHECK(text(population.find("chikao")->person, "Address") == "大阪府大阪市試験区見本４－５－６");
    CHECK(population.find("複数　当子"));
    CHECK_FALSE(population.find("誰　某"));
}

TEST_CASE("people that cannot be read are refused with the place") {
    CHECK_THROWS_WITH(Population::parse("{"), Catch::Contains("not readable"));
    CHECK_THROWS_WITH(Population::parse("{}"), Catch::Contains("persons"));
    CHECK_THROWS_WITH(Population::parse(R"({"persons":[{"id":"a","person":{"Name":"x"},"on_file":[]}]})"),
                      Catch::Contains("a.NameKana"));
}
