#include "clinic/terminal/population.hpp"

#include "clinic/terminal/invent.hpp"
#include "clinic/terminal/numbers.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace mdg::clinic::terminal {

namespace {

void require(const Elements& elements, std::initializer_list<const char*> names, const std::string& whose) {
    for (const char* name : names)
        if (!elements || !elements->has(name))
            throw std::runtime_error("人物データに必要な項目がありません / persons: missing " + whose + "." + name);
}

// The centre knows the address, the answer does not show it (R-NAME-06).
Elements without_address(const Elements& person) {
    Elements hidden = new Poco::JSON::Object(*person);
    hidden->set("Address", "");
    hidden->remove("PostNumber");
    return hidden;
}

void read_qualifications(const Poco::JSON::Array::Ptr& on_file, Person& person) {
    for (unsigned i = 0; on_file && i < on_file->size(); ++i) {
        const Elements given = on_file->getObject(i);
        require(given,
                {"InsuredCardClassification", "InsurerNumber", "InsurerName", "InsuredIdentificationNumber",
                 "QualificationDate"},
                person.id);
        Elements qualification = new Poco::JSON::Object(*given);
        qualification->remove("registered");
        person.qualifications.push_back(qualification);
        person.registered.push_back(text(given, "registered"));
    }
}

Person read(const Elements& source) {
    require(source, {"id", "person", "on_file"}, "persons[]");
    Person person;
    person.source = source;
    person.id = text(source, "id");
    person.person = source->getObject("person");
    require(person.person, {"Name", "NameKana", "Sex1", "Birthdate", "Address"}, person.id);
    if (source->optValue("address_hidden", false)) person.person = without_address(person.person);
    person.side_information = source->getObject("side_information");
    person.wrong_check_digit = source->optValue("wrong_check_digit", false);
    read_qualifications(source->getArray("on_file"), person);
    const auto consents = source->getArray("consents");
    for (unsigned i = 0; consents && i < consents->size(); ++i) {
        person.consents.push_back(consents->getObject(i));
        require(person.consents.back(), {"flag", "time", "items"}, person.id + ".consents[]");
    }
    if (const auto references = source->getObject("reference_numbers"))
        for (const auto& facility : references->getNames()) person.references[facility] = text(references, facility);
    return person;
}

Elements elements(const Fields& fields) {
    Elements object = new Poco::JSON::Object;
    for (const Field& field : fields) {
        if (field.children.empty()) {
            object->set(field.element, field.text);
        } else if (field.element == std::string_view("MedicalTicketInfo")) { // one of a list
            Poco::JSON::Array::Ptr list = new Poco::JSON::Array;
            list->add(elements(field.children));
            object->set(field.element, list);
        } else {
            object->set(field.element, elements(field.children));
        }
    }
    return object;
}

Elements source_of(const Invented& invented, std::uint64_t index) {
    Elements source = new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
    source->set("id", "random-" + std::to_string(index + 1));
    source->set("person", elements(invented.person));
    Poco::JSON::Array::Ptr on_file = new Poco::JSON::Array;
    for (const Fields& qualification : invented.on_file) on_file->add(elements(qualification));
    source->set("on_file", on_file);
    source->set("brings", elements(invented.brings));
    if (!invented.reference.empty()) {
        Elements references = new Poco::JSON::Object;
        references->set("1319999999", invented.reference);
        source->set("reference_numbers", references);
    }
    return source;
}

} // namespace

std::string text(const Elements& elements, const std::string& name) {
    return elements->optValue(name, std::string());
}

void Population::add(const Elements& source) {
    persons_.push_back(read(source));
    std::set<std::string> keys;
    for (const Elements& qualification : persons_.back().qualifications) {
        const Numbers numbers(qualification);
        keys.insert(numbers.insurer + "\t" + numbers.number);
    }
    for (const std::string& key : keys) by_number_.emplace(key, persons_.size() - 1);
}

void Population::add(const std::string& json) try {
    const auto root = Poco::JSON::Parser().parse(json).extract<Elements>();
    const auto list = root->getArray("persons");
    if (!list) throw std::runtime_error("人物データに persons がありません / persons: no \"persons\" array");
    for (unsigned i = 0; i < list->size(); ++i) add(list->getObject(i));
} catch (const Poco::Exception& error) {
    throw std::runtime_error("人物データを読めません / persons: not readable: " + error.displayText());
}

Population Population::parse(const std::string& json) {
    Population population;
    population.add(json);
    return population;
}

Population Population::built_in() {
    Population population;
    for (const char* const json : persons_json) population.add(std::string(json));
    return population;
}

Population Population::invented(std::uint64_t persons, std::uint64_t seed, const Rates& rates, const std::string& day) {
    Population population;
    for (std::uint64_t i = 0; i < persons; ++i) population.add(source_of(invent(seed, i, rates, day), i));
    return population;
}

const Person* Population::find(std::string_view name_or_id) const {
    const auto found = std::find_if(persons_.begin(), persons_.end(), [&](const Person& person) {
        return person.id == name_or_id || text(person.person, "Name") == name_or_id;
    });
    return found == persons_.end() ? nullptr : &*found;
}

void Population::hold_back(std::string_view id, bool held) {
    constexpr const char* never = "99999999";
    for (Person& person : persons_) {
        if (person.id != id) continue;
        const auto on_file = person.source->getArray("on_file");
        for (unsigned i = 0; i < person.registered.size(); ++i)
            person.registered[i] = held ? never : text(on_file->getObject(i), "registered");
    }
}

std::vector<const Person*> Population::holders(const std::string& insurer, const std::string& number) const {
    std::vector<const Person*> found;
    const auto [first, last] = by_number_.equal_range(insurer + "\t" + number);
    for (auto one = first; one != last; ++one) found.push_back(&persons_[one->second]);
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace mdg::clinic::terminal
