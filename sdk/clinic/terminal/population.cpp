#include "clinic/terminal/population.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <stdexcept>

namespace mdg::clinic::terminal {

namespace {

void require(const Elements& elements, std::initializer_list<const char*> names, const std::string& whose) {
    for (const char* name : names)
        if (!elements || !elements->has(name))
            throw std::runtime_error("人物データに必要な項目がありません / persons: missing " + whose + "." + name);
}

Person read(const Elements& source) {
    require(source, {"id", "person", "on_file"}, "persons[]");
    Person person;
    person.source = source;
    person.id = text(source, "id");
    person.person = source->getObject("person");
    require(person.person, {"Name", "NameKana", "Sex1", "Birthdate", "Address"}, person.id);
    person.side_information = source->getObject("side_information");
    person.wrong_check_digit = source->optValue("wrong_check_digit", false);
    const auto on_file = source->getArray("on_file");
    for (unsigned i = 0; on_file && i < on_file->size(); ++i) {
        const Elements qualification = on_file->getObject(i);
        require(qualification,
                {"InsuredCardClassification", "InsurerNumber", "InsurerName", "InsuredIdentificationNumber",
                 "QualificationDate"},
                person.id);
        person.qualifications.push_back(qualification);
    }
    return person;
}

} // namespace

std::string text(const Elements& elements, const std::string& name) {
    return elements->optValue(name, std::string());
}

Population Population::parse(const std::string& json) try {
    const auto root = Poco::JSON::Parser().parse(json).extract<Elements>();
    const auto list = root->getArray("persons");
    if (!list) throw std::runtime_error("人物データに persons がありません / persons: no \"persons\" array");
    Population population;
    for (unsigned i = 0; i < list->size(); ++i) population.persons_.push_back(read(list->getObject(i)));
    return population;
} catch (const Poco::Exception& error) {
    throw std::runtime_error("人物データを読めません / persons: not readable: " + error.displayText());
}

const Person* Population::find(std::string_view name_or_id) const {
    const auto found = std::find_if(persons_.begin(), persons_.end(), [&](const Person& person) {
        return person.id == name_or_id || text(person.person, "Name") == name_or_id;
    });
    return found == persons_.end() ? nullptr : &*found;
}

} // namespace mdg::clinic::terminal
