// SPDX-License-Identifier: Apache-2.0
#include "transfer.hpp"

#include <algorithm>
#include <optional>
#include <thread>

namespace orca {
namespace {

constexpr int most_looks = 3;

Insurance insurance_of(const Wanted& wanted) {
    Insurance insurance = read_insurance(request_of(wanted.basic).child("HealthInsurance_Information"));
    insurance.checked = wanted.checked;
    return insurance;
}

bool has_expenses(const Patient& patient, const Wanted& wanted) {
    const auto information = request_of(wanted.basic).child("HealthInsurance_Information");
    const auto all = read_expenses(information.child("PublicInsurance_Information"));
    return std::all_of(all.begin(), all.end(), [&](const Expense& expense) {
        return std::find(patient.expenses.begin(), patient.expenses.end(), expense) != patient.expenses.end();
    });
}

bool same_person(const Person& one, const Person& other) {
    return one.birth_date == other.birth_date && one.sex == other.sex &&
           (one.name == other.name || one.kana == other.kana);
}

std::optional<Patient> look_up(Patients& patients, const Wanted& wanted) {
    const Person person = read_person(request_of(wanted.basic));
    if (!wanted.number.empty()) {
        Patient patient = patients.get(wanted.number);
        if (!same_person(patient.person, person))
            throw Undecided("the patient of this number is not the one of the claim", {patient.person});
        return patient;
    }
    const auto found = patients.find(person);
    if (found.empty()) return std::nullopt;
    if (found.size() > 1) throw Undecided("several patients fit", found);
    // Another writing of the name is not taken for the same person without being asked: twins, and rare characters.
    if (found.front().name != person.name)
        throw Undecided("a patient of that kana name has another written name", found);
    return patients.get(found.front().number);
}

const Insurance* same_insurance(const Patient& patient, const Insurance& insurance) {
    const auto& all = patient.insurances;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Insurance& i) { return i.same_as(insurance); });
    return found == all.end() ? nullptr : &*found;
}

bool is_there(const Patient& patient, const Insurance& wanted) {
    if (wanted.insurer.empty()) return true; // public expenses alone
    const Insurance* kept = same_insurance(patient, wanted);
    return kept != nullptr && (wanted.branch.empty() || kept->branch == wanted.branch) &&
           (wanted.relation.empty() || kept->relation == wanted.relation) && kept->end == wanted.end &&
           kept->checked >= wanted.checked;
}

void set(pugi::xml_node request, const char* name, const std::string& text) {
    if (auto node = request.child(name)) node.text() = text.c_str();
}

// Class 04 compares number, name, sex and date of birth with what is registered: they are sent as ORCA has them.
pugi::xml_document for_registered(const pugi::xml_document& basic, const Person& person) {
    pugi::xml_document body;
    body.reset(basic);
    const auto request = request_of(body);
    set(request, "Patient_ID", person.number);
    set(request, "WholeName", person.name);
    set(request, "WholeName_inKana", person.kana);
    return body;
}

Done act(Patients& patients, const Wanted& wanted, const std::optional<Patient>& patient, const Insurance& insurance) {
    if (!patient) {
        auto [result, number] = patients.add(wanted.basic);
        return {Outcome::registered, number, std::move(result)};
    }
    const auto& number = patient->person.number;
    const auto& all = patient->insurances;
    if (std::none_of(all.begin(), all.end(), [](const Insurance& i) { return i.proper(); }))
        return {Outcome::added, number, patients.add_insurance(for_registered(wanted.basic, patient->person))};
    if (is_there(*patient, insurance) && has_expenses(*patient, wanted)) return {Outcome::nothing_to_do, number, {}};
    return {Outcome::changed, number, patients.change_insurance(number, wanted.third(number))};
}

} // namespace

Done transfer(Patients& patients, const Wanted& wanted) {
    const Insurance insurance = insurance_of(wanted);
    std::optional<Patient> before;
    try {
        before = look_up(patients, wanted);
    } catch (const Unclear& unclear) { // only looked at: nothing was changed
        throw NotSent(unclear.what());
    }
    std::string why;
    try {
        return act(patients, wanted, before, insurance);
    } catch (const Unclear& unclear) {
        why = unclear.what();
    }
    // A new insurance is there as a whole or not at all; of one that was there before, its details tell.
    const bool was_there = insurance.insurer.empty() || (before && same_insurance(*before, insurance) != nullptr);
    auto pause = patients.pause();
    for (int look = 0; look < most_looks; ++look, pause *= 2) {
        std::this_thread::sleep_for(pause);
        try {
            const auto now = look_up(patients, wanted);
            if (now && (was_there ? is_there(*now, insurance) : same_insurance(*now, insurance) != nullptr) &&
                has_expenses(*now, wanted))
                return {Outcome::found_after_all, now->person.number, {}};
        } catch (const Unclear&) {
        } catch (const NotSent&) {
        }
    }
    throw StillUnclear(why);
}

} // namespace orca
