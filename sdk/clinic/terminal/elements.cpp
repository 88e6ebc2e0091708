#include "clinic/terminal/elements.hpp"

#include <algorithm>

namespace mdg::clinic::terminal {

void add(pugi::xml_node parent, const std::string& name, const std::string& text) {
    parent.append_child(name.c_str()).text().set(text.c_str());
}

void add(pugi::xml_node parent, const std::string& name, const char* text) {
    add(parent, name, std::string(text));
}

void add(pugi::xml_node parent, const std::string& name, const Poco::Dynamic::Var& value) {
    if (value.type() == typeid(Elements)) {
        add_all(parent.append_child(name.c_str()), value.extract<Elements>());
    } else if (value.type() == typeid(Poco::JSON::Array::Ptr)) {
        for (const auto& item : *value.extract<Poco::JSON::Array::Ptr>()) add(parent, name, item);
    } else {
        add(parent, name, value.convert<std::string>());
    }
}

void add_all(pugi::xml_node parent, const Elements& elements) {
    for (const auto& name : elements->getNames()) add(parent, name, elements->get(name));
}

void set(pugi::xml_node parent, const std::string& name, const std::string& text) {
    parent.remove_child(name.c_str());
    add(parent, name, text);
}

std::string padded(const std::string& insurer_number) {
    return std::string(8 - std::min<std::size_t>(8, insurer_number.size()), ' ') + insurer_number;
}

} // namespace mdg::clinic::terminal
