// One claim's insurance brought into ORCA: look, decide, act, and after an unclear answer look again. Nothing is registered
// twice: whoever is found is not registered, and one run registers once at most.
//
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patients.hpp"

#include <functional>

namespace orca {

struct Wanted {
    std::string number;       // ORCA's number of the patient, where it is known
    std::string checked;      // the day of the check, YYYY-MM-DD
    pugi::xml_document basic; // a patientmodreq
    std::function<pugi::xml_document(const std::string& number)>
        third; // a patientmodv3req2 for the patient of that number
};

enum class Outcome {
    registered,     // a new patient
    added,          // the patient's first insurance
    changed,        // another insurance, or another detail of it
    nothing_to_do,  // it is there, checked on that day
    found_after_all // an answer was unclear, and looking showed that it was done
};

struct Done {
    Outcome outcome = Outcome::nothing_to_do;
    std::string number;
    Result result;
};

// Several patients fit, or one in part: a person has to say which.
struct Undecided : std::runtime_error {
    Undecided(const std::string& what, std::vector<Person> fitting)
        : std::runtime_error(what)
        , candidates(std::move(fitting)) {}
    std::vector<Person> candidates;
};

// An answer was unclear, and what was asked for cannot be seen.
struct StillUnclear : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Done transfer(Patients& patients, const Wanted& wanted);

} // namespace orca
