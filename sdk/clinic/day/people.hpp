// Whom the cases are about: a person at the centre, a card or phone in a folder, and what the desk has on file.
#pragma once

#include "clinic/day/plan.hpp"

#include <filesystem>
#include <map>

namespace mdg::clinic::day {

struct Individual {
    std::string birth; // 2026-11-26
    std::string sex;   // 1, 2
    std::string name, kana;
    std::string family;         // insured 1, dependent 2
    std::string number_b;       // printed on the card; none of a phone
    std::filesystem::path card; // its folder; none
    bool phone = false;
    std::map<std::string, std::string> shows; // the number on file, or on the document, by the registry's names
    bool twin = false;                        // the branch number is not on file
    bool ticket = false;                      // a medical ticket is at the centre
    std::string recipient;                    // 公費受給者番号 on a certificate in the patient's hand
};

class People {
public:
    // Makes the cards below `folder`, all with one pair of keys: making keys takes time.
    People(const std::vector<Patient>& patients, const Wanted& wanted, const std::filesystem::path& folder);

    const Individual& of(const Patient& patient) const { return individuals_.at(patient.number - 1); }
    const std::string& at_the_centre() const { return json_; } // as persons.json
    std::filesystem::path authority() const { return folder_ / "authority" / "ca.pem"; }

private:
    Individual make(const Patient& patient, std::string& persons);
    void make_card(const Patient& patient, Individual& individual);

    Wanted wanted_;
    std::filesystem::path folder_;
    std::vector<Individual> individuals_;
    std::string json_;
};

} // namespace mdg::clinic::day
