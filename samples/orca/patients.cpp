// SPDX-License-Identifier: Apache-2.0
#include "patients.hpp"

#include <Poco/URI.h>
#include <Poco/UUIDGenerator.h>

#include <algorithm>
#include <thread>

namespace orca {
namespace {

constexpr int most_tries = 3;

} // namespace

// Again when ORCA is busy (90: it looked at nothing) or was not reached; what changes nothing also after an unclear answer.
pugi::xml_document Patients::asked(const pugi::xml_document& body, const std::string& path, Again again) {
    for (int tries = 1;; ++tries) {
        try {
            auto answer = !body.first_child() ? http_.get(path) : http_.post(path, body);
            const Result result = read_result(answer);
            if (result.done()) return answer;
            if (!result.busy() || tries == most_tries) throw Refused(result);
        } catch (const NotSent&) {
            if (tries == most_tries) throw;
        } catch (const Unclear&) {
            if (again != Again::always || tries == most_tries) throw;
        }
        std::this_thread::sleep_for(http_.settings().pause);
    }
}

std::vector<Person> Patients::find(const Person& asked_for) {
    std::vector<Person> found;
    for (const auto& name : {asked_for.name, asked_for.kana}) {
        pugi::xml_document answer;
        try {
            answer = asked(search(name, asked_for), "/api01rv2/patientlst3v2?class=01", Again::always);
        } catch (const Refused& refused) {
            if (refused.result.code != "10") throw; // nobody of that name
            continue;
        }
        for (const auto& child : answer_of(answer).child("Patient_Information").children()) {
            Person person = read_person(child);
            const bool new_one =
                std::none_of(found.begin(), found.end(), [&](const Person& p) { return p.number == person.number; });
            // The name is searched by its beginning: 山田 花 finds 山田 花子 too.
            const bool this_one = person.name == asked_for.name || folded(person.kana) == folded(asked_for.kana);
            if (new_one && this_one && person.birth_date == asked_for.birth_date) found.push_back(std::move(person));
        }
    }
    return found;
}

Patient Patients::get(const std::string& number) {
    std::string id;
    Poco::URI::encode(number, "&=+#?", id);
    const auto answer = asked({}, "/api01rv2/patientgetv2?id=" + id, Again::always);
    const auto information = answer_of(answer).child("Patient_Information");
    Patient patient{read_person(information), {}, {}};
    for (const auto& child : information.child("HealthInsurance_Information").children()) {
        Insurance insurance = read_insurance(child);
        const bool listed =
            std::any_of(patient.insurances.begin(), patient.insurances.end(), [&](const Insurance& other) {
                return other.same_as(insurance) && other.start == insurance.start;
            });
        if (!listed) patient.insurances.push_back(std::move(insurance));
        for (auto& expense : read_expenses(child.child("PublicInsurance_Information")))
            patient.expenses.push_back(std::move(expense));
    }
    return patient;
}

std::pair<Result, std::string> Patients::add(const pugi::xml_document& body) {
    const auto answer = asked(body, "/orca12/patientmodv2?class=01", Again::if_nothing_was_done);
    return {read_result(answer), answer_of(answer).child("Patient_Information").child_value("Patient_ID")};
}

Result Patients::add_insurance(const pugi::xml_document& body) {
    return read_result(asked(body, "/orca12/patientmodv2?class=04", Again::if_nothing_was_done));
}

Result Patients::change_insurance(const std::string& number, const pugi::xml_document& body) {
    const char* const path = "/orca12/patientmodv32";
    Dialogue dialogue{Poco::UUIDGenerator::defaultGenerator().createRandom().toString(), "", patient_of(number)};
    const auto kept = asked(third_edition("01", dialogue), path, Again::always);
    dialogue.orca = answer_of(kept).child_value("Orca_Uid");
    dialogue.patient.reset();
    dialogue.patient.append_copy(answer_of(kept).child("Patient_Information"));
    try {
        auto proposal = third_edition("02", dialogue);
        propose(proposal, answer_of(kept), request_of(body));
        const auto proposed = asked(proposal, path, Again::if_nothing_was_done);
        auto settling = third_edition("03", dialogue);
        for (const char* part : {"HealthInsurance_Information", "PublicInsurance_Information"})
            request_of(settling).append_copy(answer_of(proposed).child(part));
        Result result = read_result(asked(settling, path, Again::if_nothing_was_done));
        for (auto& warning : read_result(proposed).warnings) result.warnings.push_back(std::move(warning));
        return result;
    } catch (...) {
        try {
            http_.post(path, third_edition("99", dialogue));
        } catch (const std::runtime_error&) { // ORCA's own time limit ends the lock
        }
        throw;
    }
}

} // namespace orca
