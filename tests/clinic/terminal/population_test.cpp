#include "clinic/terminal/centre.hpp"
#include "clinic/terminal/code_page.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

using namespace desk;

namespace {

const Population population = Population::built_in();

char by_card(const char* who, const std::string& today) {
    return static_cast<char>(find_by_card(*population.find(who), today, today).validity);
}

std::string shown(const char* who, const char* element) {
    const Person& person = *population.find(who);
    for (const Elements& qualification : person.qualifications)
        if (qualification->has(element)) return text(qualification, element);
    return text(person.person, element);
}

} // namespace

TEST_CASE("R-ONL-11, R-ONL-12: a new qualification is found from the day of its registration on") {
    struct Row {
        const char *who, *today;
        char validity;
    };
    for (const Row& row : {Row{"tsuguo", "20260805", '4'},
                           {"tsuguo", "20260806", '1'},
                           {"utsuru", "20260731", '1'},
                           {"utsuru", "20260801", '2'}, // the old one is lost, the new one not there yet
                           {"utsuru", "20260808", '1'},
                           {"todome", "20261231", '4'}, // held back while an error is suspected
                           {"akane", "20260809", '4'},
                           {"akane", "20260810", '1'}}) {
        INFO(row.who << " " << row.today);
        CHECK(by_card(row.who, row.today) == row.validity);
    }
    Query query;
    query.insurer_number = shown("tsuguo", "InsurerNumber");
    query.symbol = shown("tsuguo", "InsuredCardSymbol");
    query.number = shown("tsuguo", "InsuredIdentificationNumber");
    query.confirmation_day = "20260801"; // the day asked about is not the day of the question
    CHECK(find_by_numbers(population, query, "20260801").validity == Validity::none);
    CHECK(find_by_numbers(population, query, "20260806").validity == Validity::valid);
}

TEST_CASE("R-ONL-02, R-ONL-05: lost and new after lost") {
    CHECK(by_card("shibo", "20260801") == '2');
    CHECK(by_card("modoru", "20260401") == '2');
    CHECK(by_card("modoru", "20260801") == '1');
    CHECK(by_card("nanaju", "20260801") == '1');
    CHECK(text(find_by_card(*population.find("nanaju"), "20260714").results.front(), "InsurerNumber") == "139907");
    CHECK(text(find_by_card(*population.find("nanaju"), "20260715").results.front(), "InsurerNumber") == "39139902");
}

TEST_CASE("R-NAME-05, R-NAME-06, R-MATCH-09: an address is empty because it is optional, or because it is hidden") {
    for (const char* who : {"juhaku", "kakumi"}) CHECK(shown(who, "Address").empty());
    const Person& hidden = *population.find("kakumi");
    CHECK_FALSE(hidden.person->has("PostNumber"));
    CHECK_FALSE(text(hidden.source->getObject("person"), "Address").empty()); // the centre knows it
}

TEST_CASE("R-MATCH-06: another person's data under the card of one") {
    const Person& person = *population.find("kaito");
    const auto card = person.source->getObject("card");
    for (const char* element : {"Name", "NameKana", "Birthdate", "Address"})
        CHECK(text(card, element) != text(person.person, element));
    CHECK(text(card, "Sex1") == text(person.person, "Sex1"));
}

TEST_CASE("what an insurer has wrong differs from what would be right") {
    int wrong = 0;
    for (const Person& person : population.persons()) {
        const auto expected = person.source->getObject("expected");
        if (!expected) continue;
        INFO(person.id);
        for (const auto& element : expected->getNames()) {
            std::string found = shown(person.id.c_str(), element.c_str());
            if (found.empty())
                for (const Elements& one : person.qualifications)
                    for (const char* group :
                         {"ElderlyRecipientCertificateInfo", "LimitApplicationCertificateRelatedInfo"})
                        if (const auto inner = one->getObject(group)) found = text(inner, element);
            CHECK_FALSE(found.empty());
            CHECK(found != text(expected, element));
        }
        ++wrong;
    }
    CHECK(wrong == 9);
}

TEST_CASE("R-NAME-01, R-NAME-03, R-MATCH-07: names a claim or a comparison stumbles over are there") {
    struct Row {
        const char *who, *name, *kana;
    };
    for (const Row& row : {Row{"chiyo", "髙橋　千代", "ﾀｶﾊｼ ﾁﾖ"},
                           {"susumu", "山﨑　進", "ﾔﾏｻｷ ｽｽﾑ"},
                           {"naomi", "渡辺　直見", "ﾜﾀﾅﾍﾞ ﾅｵﾐ"},
                           {"mitsuo", "德永　三男", "ﾄｸﾅｶﾞ ﾐﾂｵ"},
                           {"maru", "●●　円", "ﾂｼﾞﾊﾅ ﾏﾄﾞｶ"},
                           {"shota", "小書　翔太", "ｺｶﾞｷ ｼﾖｳﾀ"},
                           {"keiko", "長音　恵子", "ﾁﾖｳｵﾝ ｹｰｺ"}}) {
        CHECK(shown(row.who, "Name") == row.name);
        CHECK(shown(row.who, "NameKana") == row.kana);
    }
    CHECK(shown("kaoru", "NameOfOther") == "新姓　薫");
    CHECK(text(population.find("naomi")->source, "card_name") == "渡邉　直見");
    CHECK_THAT(shown("sawao", "Address"), Catch::Contains("●"));
    for (const char* who : {"chiyo", "susumu", "mitsuo"}) // they pass the terminal's encoding, unlike a claim's
        CHECK(encode(shown(who, "Name"), Encoding::shift_jis).find("\x81\x9C") == std::string::npos);
}

TEST_CASE("every class of the limit certificate and every specific disease has a person (OQSCD012, 013)") {
    std::set<std::string> classes, diseases;
    for (const Person& person : population.persons())
        for (const Elements& one : person.qualifications) {
            if (const auto limit = one->getObject("LimitApplicationCertificateRelatedInfo"))
                classes.insert(text(limit, "LimitApplicationCertificateClassificationFlag"));
            if (const auto list = one->getObject("SpecificDiseasesCertificateList"))
                for (const auto& disease : *list->getArray("SpecificDiseasesCertificateInfo"))
                    diseases.insert(text(disease.extract<Elements>(), "SpecificDiseasesDiseaseCategory"));
        }
    CHECK(classes == std::set<std::string>{"A01", "A02", "A03", "A04", "A05", "A06", "B01", "B02", "B03", "B04", "B05",
                                           "B06", "B07", "B08", "B09", "B10"});
    CHECK(diseases == std::set<std::string>{"1", "2", "3"});
}

TEST_CASE("ids are given once, and nobody but those meant to be has the numbers of another") {
    std::set<std::string> ids;
    for (const Person& person : population.persons()) {
        CHECK(ids.insert(person.id).second);
        for (const Elements& one : person.qualifications) {
            Query query;
            query.insurer_number = text(one, "InsurerNumber");
            query.symbol = text(one, "InsuredCardSymbol");
            query.number = text(one, "InsuredIdentificationNumber");
            query.branch = text(one, "InsuredBranchNumber");
            query.birthdate = text(person.person, "Birthdate");
            query.confirmation_day = "20261231";
            INFO(person.id);
            CHECK(find_by_numbers(population, query).person == &person);
        }
    }
}
