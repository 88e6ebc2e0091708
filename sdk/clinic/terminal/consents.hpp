// Who agreed to what, when, and at which facility: what stands before medical information (terminal facts §2.5, §2.6).
#pragma once

#include "clinic/terminal/answer.hpp"

#include <filesystem>
#include <set>
#include <string>

namespace mdg::clinic::terminal {

struct Consented {
    std::string person;   // id
    std::string facility; // "": any
    char flag = '1';      // OQSCD028: 1 outpatient, 2 home visit, 3 online, 4 emergency
    Poco::DateTime time;
    std::set<std::string> items; // names of consent_items()
    std::string examination_day; // online only, or ""
};

std::vector<Consent> consents_of(const Consented& consented);

// Those of the population, and those in the file of reader checks; read anew each time, since another process writes.
std::vector<Consented> consents(const Population& population, const std::filesystem::path& file);
void keep(const Consented& consented, const std::filesystem::path& file);

enum class Gate { open, never, ended };

// Closed at the end of the 24 hours, not after it.
Gate gate(const std::vector<Consented>& consents, const std::string& person, const std::string& facility, char flag,
          const std::string& item, const Poco::DateTime& now);

} // namespace mdg::clinic::terminal
