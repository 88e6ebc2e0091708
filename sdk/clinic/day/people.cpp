#include "clinic/day/people.hpp"

#include "clinic/card/card_folder.hpp"
#include "clinic/card/text_file.hpp"
#include "clinic/terminal/check_digit.hpp"
#include "clinic/terminal/draw.hpp"
#include "clinic/world/terminal.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <cstdio>
#include <sstream>
#include <stdexcept>

namespace mdg::clinic::day {
namespace {

namespace fs = std::filesystem;
using Poco::JSON::Array;
using Poco::JSON::Object;

constexpr const char* people_json =
#include "embedded/people.json.inc"
    ;

const Object::Ptr& data() {
    static const auto parsed = Poco::JSON::Parser().parse(std::string(people_json)).extract<Object::Ptr>();
    return parsed;
}

std::string text_of(const Poco::Dynamic::Var& json) {
    std::ostringstream stream;
    Poco::JSON::Stringifier::stringify(json, stream, 0, -1, Poco::JSON_PRESERVE_KEY_ORDER);
    return stream.str();
}

std::string replaced(std::string text, const std::map<std::string, std::string>& words) {
    for (const auto& [word, value] : words)
        for (auto at = text.find(word); at != text.npos; at = text.find(word, at + value.size()))
            text.replace(at, word.size(), value);
    return text;
}

std::string digits(unsigned value, int width) {
    char text[16];
    std::snprintf(text, sizeof text, "%0*u", width, value);
    return text;
}

std::string moved(const std::string& day, const std::string& by) {
    return card::compact(card::resolve_day(by, card::parse_day(day)));
}

std::pair<std::string, std::string> one_of(const Array::Ptr& table, terminal::Draw& draw) {
    const auto pair = table->getArray(static_cast<unsigned>(draw.below(table->size())));
    return {pair->getElement<std::string>(0), pair->getElement<std::string>(1)};
}

std::map<std::string, std::string> shown(const Object::Ptr& kind, const std::map<std::string, std::string>& words) {
    const bool own = kind->has("shows");
    const auto from = own ? kind->getObject("shows") : kind->getArray("on_file")->getObject(0);
    const auto cell = [&](const char* name) { return replaced(from->optValue<std::string>(name, ""), words); };
    return {{"insurer_number", cell("InsurerNumber")},
            {"insured_symbol", cell("InsuredCardSymbol")},
            {"insured_number", cell("InsuredIdentificationNumber")},
            {"insured_branch_number", cell("InsuredBranchNumber")}};
}

// National insurance does not tell them apart.
std::string family_of(const Object::Ptr& kind) {
    const auto on_file = kind->getArray("on_file");
    return on_file->empty() ? "1" : on_file->getObject(0)->optValue<std::string>("PersonalFamilyClassification", "1");
}

std::string person_json(const std::string& id, const std::string& name, const std::string& kana,
                        const Object::Ptr& kind, const std::map<std::string, std::string>& words) {
    Object::Ptr note = new Object;
    note->set("ja", "一日の患者");
    note->set("en", "a patient of the day");
    Object::Ptr person = new Object;
    person->set("Name", name);
    person->set("NameKana", kana);
    person->set("Sex1", words.at("@SEX@"));
    person->set("Birthdate", words.at("@BORN@"));
    person->set("PostNumber", "100-0001");
    person->set("Address", "東京都試験区見本町１－２－３");
    Object::Ptr whole = new Object;
    whole->set("id", id);
    whole->set("note", note);
    whole->set("person", person);
    whole->set("on_file", kind->getArray("on_file"));
    return replaced(text_of(Poco::Dynamic::Var(whole)), words);
}

} // namespace

People::People(const std::vector<Patient>& patients, const Wanted& wanted, const fs::path& folder)
    : wanted_(wanted)
    , folder_(folder) {
    std::string persons;
    for (const auto& patient : patients) {
        individuals_.push_back(make(patient, persons));
        if (!patient.what->card.empty()) make_card(patient, individuals_.back());
    }
    json_ = R"({"persons": [)" + persons + "]}";
}

Individual People::make(const Patient& patient, std::string& persons) {
    const auto kinds = data()->getObject("kinds");
    if (!kinds->has(patient.what->people)) throw std::invalid_argument("people.json: no " + patient.what->people);
    const auto kind = kinds->getObject(patient.what->people);
    terminal::Draw draw(wanted_.seed, patient.number);

    Individual made;
    made.sex = draw.below(2) == 0 ? "1" : "2";
    const auto family = one_of(data()->getArray("family"), draw);
    const auto given = one_of(data()->getObject("given")->getArray(made.sex), draw);
    made.name = family.first + "　" + given.first;
    made.kana = family.second + " " + given.second;
    const auto ages = kind->getArray("ages");
    const auto age =
        ages->getElement<unsigned>(0) + draw.below(ages->getElement<unsigned>(1) - ages->getElement<unsigned>(0) + 1);
    const auto birthday = card::resolve_day("-P" + std::to_string(age) + "Y", card::parse_day(wanted_.day));
    const auto born = card::resolve_day("-P" + std::to_string(20 + draw.below(300)) + "D", birthday);
    made.birth = card::iso(born);
    made.recipient = terminal::with_check_digit(digits(200'000 + patient.number, 6));

    const auto month = moved(wanted_.day, "P0D").substr(0, 6);
    std::map<std::string, std::string> words{
        {"@NAME@", made.name},
        {"@PARENT@", family.first + "　親"},
        {"@SEX@", made.sex},
        {"@BORN@", card::compact(born)},
        {"@NUMBER@", digits(10'000 + patient.number, 5)},
        {"@LATE@", terminal::with_check_digit(digits(2'000'000 + patient.number, 7))},
        {"@RECIPIENT@", terminal::with_check_digit(digits(100'000 + patient.number, 6))},
        {"@BRANCH@", "02"},
        {"@PAST@", moved(wanted_.day, "-P1Y")},
        {"@LOST@", moved(wanted_.day, "-P40D")},
        {"@LATER@", moved(wanted_.day, "P10D")},
        {"@FAR@", moved(wanted_.day, "P1Y")},
        {"@MONTH_FIRST@", month + "01"},
        {"@MONTH_LAST@", month + "28"},
        {"@MONTH@", month},
        {"@FACILITY@", world::Terminal::facility}};
    made.shows = shown(kind, words);
    made.family = family_of(kind);
    made.twin = kind->optValue("twin", false);
    made.ticket = kind->optValue("ticket", false);
    if (!persons.empty()) persons += ", ";
    persons += person_json(patient.id, made.name, made.kana, kind, words);
    if (made.twin) {
        words["@BRANCH@"] = "03";
        made.shows.erase("insured_branch_number");
        persons += ", " + person_json(patient.id + "-twin", family.first + "　次", family.second + " ﾂｷﾞ", kind, words);
    }
    if (kind->optValue("card_name", false)) made.name = "旧見　" + given.first; // the card has another family name
    return made;
}

void People::make_card(const Patient& patient, Individual& individual) {
    const auto& kind = patient.what->card;
    Object::Ptr holder = new Object;
    holder->set("name", individual.name);
    holder->set("address", "東京都試験区見本町１－２－３");
    holder->set("birth", individual.birth);
    holder->set("sex", individual.sex);
    holder->set("municipality", "99999");
    Object::Ptr profile = new Object;
    profile->set("like", kind);
    profile->set("person", holder);
    const auto file = folder_ / (patient.id + ".json");
    card::write_file(file, text_of(Poco::Dynamic::Var(profile)));

    individual.card = folder_ / patient.id;
    individual.phone = kind == "iphone" || kind == "android";
    card::make_card({file, card::parse_day(wanted_.day), std::nullopt, individual.card, folder_ / "authority",
                     folder_ / "key.pem"});
    if (!individual.phone) individual.number_b = card::open_profile(individual.card).number_b();
}

} // namespace mdg::clinic::day
