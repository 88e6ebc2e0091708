// The people the simulated centre knows, as data (persons.json). Element names are those of the answer, so
// that what is on file goes into it unchanged (terminal facts §2.2).
#pragma once

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <string>
#include <string_view>
#include <vector>

namespace mdg::clinic::terminal {

extern const char* const persons_json; // compiled in

using Elements = Poco::JSON::Object::Ptr;

std::string text(const Elements& elements, const std::string& name); // "" where there is none

struct Person {
    std::string id;
    Elements person;                      // name, birth, address: always today's (R-ONL-16)
    std::vector<Elements> qualifications; // oldest first
    Elements side_information;            // null, or what comes with a success by card
    bool wrong_check_digit = false;       // on purpose
    Elements source;                      // all of it, as written
};

class Population {
public:
    static Population parse(const std::string& json); // throws std::runtime_error
    static Population built_in() { return parse(persons_json); }

    const std::vector<Person>& persons() const { return persons_; }
    const Person* find(std::string_view name_or_id) const;

private:
    std::vector<Person> persons_;
};

} // namespace mdg::clinic::terminal
