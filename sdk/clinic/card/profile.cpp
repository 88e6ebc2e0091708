#include "clinic/card/profile.hpp"

#include "clinic/card/embedded.hpp"
#include "clinic/card/text_file.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <sstream>
#include <stdexcept>

namespace mdg::clinic::card {
namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

Object::Ptr parse(const std::string& text) {
    return Poco::JSON::Parser().parse(text).extract<Object::Ptr>();
}

Object::Ptr embedded(std::string_view name) {
    for (const auto& file : embedded_files())
        if (file.name == name) return parse(std::string(file.text));
    return nullptr;
}

Object::Ptr named_or_file(const std::string& name) {
    if (auto found = embedded(name)) return found;
    if (std::filesystem::exists(name)) return parse(read_file(name));
    throw std::invalid_argument("no card profile of that name and no such file: " + name);
}

// Every name a profile may use: a misspelt one would quietly make another card.
void check_names(const Object& given, const Object& known, const std::string& where) {
    for (const auto& [name, value] : given) {
        if (name == "like") continue;
        if (!known.has(name)) throw std::invalid_argument("unknown in a card profile: " + where + name);
        if (known.isObject(name)) check_names(*given.getObject(name), *known.getObject(name), where + name + ".");
    }
}

void lay_over(Object& base, const Object& over) {
    for (const auto& [name, value] : over) {
        if (base.isObject(name) && over.isObject(name))
            lay_over(*base.getObject(name), *over.getObject(name));
        else
            base.set(name, value);
    }
}

Object::Ptr complete(const std::string& name) {
    const auto given = named_or_file(name);
    if (!given->has("like")) return given;
    auto base = complete(given->getValue<std::string>("like"));
    check_names(*given, *base, "");
    lay_over(*base, *given);
    return base;
}

std::string text(const Object& object, const char* name) {
    return object.getValue<std::string>(name);
}

Day day(const Object& object, const char* name) {
    return parse_day(text(object, name));
}

Presence presence(const std::string& word) {
    if (word == "present") return Presence::present;
    if (word == "filler") return Presence::filler;
    if (word == "not-found") return Presence::not_found;
    throw std::invalid_argument("a certificate is present, filler or not-found, not: " + word);
}

std::vector<std::string> texts(const Array& array) {
    std::vector<std::string> all;
    for (const auto& item : array) all.push_back(item.convert<std::string>());
    return all;
}

Bytes atr(const std::string& name_or_hex) {
    const auto known = embedded("atr");
    return from_hex(known->has(name_or_hex) ? text(*known, name_or_hex.c_str()) : name_or_hex);
}

Behaviour behaviour(const Object& given) {
    return {given.getValue<bool>("warm_reset_keeps_verified"), given.getValue<bool>("end_of_file_warns"),
            given.getValue<bool>("blocked_query_6984"),        given.getValue<bool>("wrong_length_costs_a_try"),
            given.getValue<bool>("extended_length"),           given.getValue<bool>("phone_farewell")};
}

} // namespace

std::string Profile::number_b() const {
    return era_date(person.birth) + compact(card_end).substr(0, 4) + security_code;
}

std::vector<ProfileTitle> profile_titles() {
    std::vector<ProfileTitle> all;
    for (const auto& file : embedded_files()) {
        const auto profile = parse(std::string(file.text));
        if (profile->has("title")) all.push_back({std::string(file.name), text(*profile, "title")});
    }
    return all;
}

std::string fixed_profile(const std::string& name_or_file, const Day& visit,
                          const std::optional<std::string>& certificate_end) {
    auto profile = complete(name_or_file);
    if (certificate_end) profile->set("certificate_end", *certificate_end);
    const auto end = resolve_day(text(*profile, "certificate_end"), visit);
    profile->set("certificate_end", iso(end));
    profile->set("certificate_start", iso(resolve_day(text(*profile, "certificate_start"), end)));
    profile->set("card_end", iso(resolve_day(text(*profile, "card_end"), visit)));
    profile->set("visit", iso(visit));
    profile->remove("like");
    std::ostringstream out;
    profile->stringify(out, 2);
    out << '\n';
    return out.str();
}

Profile parse_profile(const std::string& fixed_json) {
    const auto root = parse(fixed_json);
    const auto& person = *root->getObject("person");
    const auto& certificates = *root->getObject("certificates");
    Profile profile{
        .title = text(*root, "title"),
        .person = {text(person, "name"), text(person, "address"), day(person, "birth"), text(person, "sex"),
                   text(person, "municipality")},
        .card_end = day(*root, "card_end"),
        .certificate_start = day(*root, "certificate_start"),
        .certificate_end = day(*root, "certificate_end"),
        .security_code = text(*root, "security_code"),
        .card_serial = text(*root, "card_serial"),
        .authentication = presence(text(certificates, "authentication")),
        .signature = presence(text(certificates, "signature")),
        .token = text(*root, "token"),
        .authentication_needs_pin = root->getValue<bool>("authentication_needs_pin"),
        .applications = texts(*root->getArray("applications")),
        .pins = {},
        .atr = atr(text(*root, "atr")),
        .behaviour = behaviour(*root->getObject("behaviour")),
        .faults = {},
    };
    for (const auto& [name, value] : *root->getObject("pins")) {
        const auto& pin = *value.extract<Object::Ptr>();
        const bool full = pin.isNull("tries");
        profile.pins[name] = {pin.optValue<std::string>("secret", ""),
                              full ? std::nullopt : std::optional(pin.getValue<int>("tries"))};
    }
    for (const auto& fault : texts(*root->getArray("faults"))) profile.faults.push_back(parse_fault(fault));
    return profile;
}

} // namespace mdg::clinic::card
