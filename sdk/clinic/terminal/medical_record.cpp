#include "clinic/terminal/medical_record.hpp"

#include "clinic/terminal/elements.hpp"

#include <Poco/JSON/Parser.h>

namespace mdg::clinic::terminal {

namespace {

Elements on_file(const char* what) {
    return Poco::JSON::Parser().parse(medical_json).extract<Elements>()->getObject(what);
}

// The three roots have the month under names of their own.
std::string month_of(const pugi::xml_node& node) {
    for (const char* name : {"MeTrMonth", "CzDiMonth", "ShPrMonth"})
        if (const auto child = node.child(name)) return child.text().get();
    return {};
}

void prune(pugi::xml_node node, const std::string& from, const std::string& to, bool with_treatment) {
    for (pugi::xml_node child = node.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        const std::string month = month_of(child);
        if (!month.empty() && (month < from.substr(0, 6) || month > to.substr(0, 6)))
            node.remove_child(child);
        else if (!with_treatment && child.name() == std::string_view("MeTrInfs"))
            node.remove_child(child);
        else
            prune(child, from, to, with_treatment);
        child = next;
    }
}

} // namespace

void add_drugs(pugi::xml_node body, const std::string& from, const std::string& to, bool with_treatment) {
    add_all(body, on_file("drugs"));
    prune(body, from, to, with_treatment);
}

void add_checkups(pugi::xml_node body, const std::string& from) {
    add_all(body, on_file("checkup"));
    for (pugi::xml_node child = body.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        if (child.child("EffectiveTime").text().get() < from) body.remove_child(child);
        child = next;
    }
}

} // namespace mdg::clinic::terminal
