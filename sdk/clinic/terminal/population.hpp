// The people the simulated centre knows, as data (persons.json, persons/*.json) or invented in any number. Element
// names are those of the answer, so that what is on file goes into it unchanged (terminal facts §2.2).
#pragma once

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mdg::clinic::terminal {

extern const std::span<const char* const> persons_json; // compiled in

using Elements = Poco::JSON::Object::Ptr;

std::string text(const Elements& elements, const std::string& name); // "" where there is none

struct Rates;

struct Person {
    std::string id;
    Elements person;                               // name, birth, address: always today's (R-ONL-16)
    std::vector<Elements> qualifications;          // oldest first
    std::vector<std::string> registered;           // from which day on each is on file, "": always (R-ONL-11, -12)
    Elements side_information;                     // null, or what comes with a success by card
    std::vector<Elements> consents;                // flag (OQSCD028), time, items, and facility unless for all
    std::map<std::string, std::string> references; // reference numbers by facility
    bool wrong_check_digit = false;                // on purpose
    Elements source;                               // all of it, as written
};

class Population {
public:
    static Population parse(const std::string& json); // throws std::runtime_error
    static Population built_in();
    // Of invent.hpp; each takes some kilobytes.
    static Population invented(std::uint64_t persons, std::uint64_t seed, const Rates& rates, const std::string& day);

    const std::vector<Person>& persons() const { return persons_; }
    const Person* find(std::string_view name_or_id) const;

    // Nothing is on file of this person, or again what is written: whoever reads at the same time has to be kept away.
    void hold_back(std::string_view id, bool held);

    // Those with a qualification of this insurer and number, both as Numbers has them.
    std::vector<const Person*> holders(const std::string& insurer, const std::string& number) const;

private:
    void add(const std::string& json);
    void add(const Elements& source);

    std::vector<Person> persons_;
    std::unordered_multimap<std::string, std::size_t> by_number_;
};

} // namespace mdg::clinic::terminal
