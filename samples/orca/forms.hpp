// Requests and answers of ORCA's API: the elements of orca.med.or.jp/receipt/tec/api (README.md: which pages).
//
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace orca {

// What ORCA said. Warnings (K0 to K5, W00 of the third edition) come with a request that was done.
struct Result {
    std::string code;
    std::string message;
    std::vector<std::string> warnings;

    bool done() const { return code.find_first_not_of('0') == std::string::npos || warned(); } // 00, 000
    bool warned() const { return code.starts_with('K') || code == "W00"; }
    bool busy() const { return code == "90" || code == "E90"; }
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

// 公費
struct Expense {
    std::string payer;
    std::string recipient;

    bool operator==(const Expense&) const = default;
};

struct Patient {
    Person person;
    std::vector<Insurance> insurances; // each once, however many combinations hold it
    std::vector<Expense> expenses;
};

Person read_person(const pugi::xml_node& information);
Insurance read_insurance(const pugi::xml_node& information);
std::vector<Expense> read_expenses(const pugi::xml_node& array);
Result read_result(const pugi::xml_document& answer);

// Below <xmlio2> of an answer, below <data> of a request.
pugi::xml_node answer_of(const pugi::xml_document& document);
pugi::xml_node request_of(const pugi::xml_document& document);

// Full-width letters and digits as ASCII, blanks dropped: to compare, never to write.
std::string folded(const std::string& text);

// A patientlst3req: persons of that date of birth and sex whose name or kana begins so.
pugi::xml_document search(const std::string& name, const Person& person);

// The third edition: a dialogue of requests that name their caller, the lock, and the patient.
struct Dialogue {
    std::string karte;
    std::string orca; // the lock: empty before the first answer
    pugi::xml_document patient;
};
pugi::xml_document third_edition(const char* request_number, const Dialogue& dialogue);
pugi::xml_document patient_of(const std::string& number);
// Appends what is to be proposed beside what is kept: wanted's one insurance, in the place of that of the same insurer, symbol
// and number; the end of those that overlap it, the day before it starts; and public expenses that are not there yet.
void propose(pugi::xml_document& request, const pugi::xml_node& kept, const pugi::xml_node& wanted);

} // namespace orca
