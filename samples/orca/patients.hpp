// What this program asks of ORCA: the paths and elements of orca.med.or.jp/receipt/tec/api (README.md: which pages).
//
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.hpp"

#include <string>
#include <vector>

namespace orca {

// What ORCA said. Warnings (K0 to K5) come with a request that was done.
struct Result {
    std::string code;
    std::string message;
    std::vector<std::string> warnings;

    bool done() const { return code.find_first_not_of('0') == std::string::npos || code.starts_with('K'); }
    bool busy() const { return code == "90" || code == "E90"; }
};

struct Refused : std::runtime_error {
    explicit Refused(Result said)
        : std::runtime_error(said.code)
        , result(std::move(said)) {}
    Result result;
};

struct Person {
    std::string number;
    std::string name;
    std::string kana;
    std::string birth_date; // YYYY-MM-DD
    std::string sex;        // 1, 2
};

struct Insurance {
    std::string kind; // InsuranceProvider_Class
    std::string insurer;
    std::string symbol;
    std::string number;
    std::string branch;
    std::string relation;
    std::string start;
    std::string end;
    std::string checked;

    bool proper() const { return kind != "980"; } // 自費: not an insurance
    // Widths aside: ORCA keeps symbol and number in full width.
    bool same_as(const Insurance& other) const;
};

struct Patient {
    Person person;
    std::vector<Insurance> insurances; // each once, however many combinations hold it
};

Person read_person(const pugi::xml_node& information);
Insurance read_insurance(const pugi::xml_node& information);

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
    // body: a patientmodv3req2 of one insurance, which replaces that of the same insurer, symbol and number; insurances
    // that overlap it end the day before it starts.
    Result change_insurance(const std::string& number, const pugi::xml_document& body);

    std::chrono::milliseconds pause() const { return http_.settings().pause; }

private:
    pugi::xml_document asked(const pugi::xml_document& body, const std::string& path);

    Http& http_;
};

} // namespace orca
