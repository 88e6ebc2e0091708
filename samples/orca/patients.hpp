// What this program asks of ORCA.
//
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms.hpp"
#include "http.hpp"

#include <string>
#include <vector>

namespace orca {

struct Refused : std::runtime_error {
    explicit Refused(Result said)
        : std::runtime_error(said.code)
        , result(std::move(said)) {}
    Result result;
};

class Patients {
public:
    explicit Patients(Http& http)
        : http_(http) {}

    // Name or kana, date of birth and sex; at most as many as ORCA lists (100).
    std::vector<Person> find(const Person& asked);
    Patient get(const std::string& number);

    // Each throws Refused when ORCA says no. body: a patientmodreq.
    std::pair<Result, std::string> add(const pugi::xml_document& body); // class 01; the new patient's number
    Result add_insurance(const pugi::xml_document& body);               // class 04: where there is none
    // The third edition: reads and locks, proposes, settles; lets go of the lock when anything goes wrong before.
    // body: a patientmodv3req2 (propose() in forms.hpp says what becomes of it).
    Result change_insurance(const std::string& number, const pugi::xml_document& body);

    std::chrono::milliseconds pause() const { return http_.settings().pause; }

private:
    enum class Again { if_nothing_was_done, always };
    pugi::xml_document asked(const pugi::xml_document& body, const std::string& path, Again again);

    Http& http_;
};

} // namespace orca
