// SPDX-License-Identifier: Apache-2.0
#include "patients.hpp"

#include <Poco/DateTimeFormatter.h>
#include <Poco/DateTimeParser.h>
#include <Poco/Net/NetException.h>
#include <Poco/TextIterator.h>
#include <Poco/URI.h>
#include <Poco/UTF8Encoding.h>
#include <Poco/UUIDGenerator.h>

#include <algorithm>
#include <thread>

namespace orca {
namespace {

constexpr int most_tries = 3;

// Full-width letters and digits as ASCII, blanks dropped: to compare, never to write.
std::string folded(const std::string& text) {
    const Poco::UTF8Encoding utf8;
    std::string plain;
    for (Poco::TextIterator c(text, utf8), end(text); c != end; ++c) {
        const int code = *c >= 0xFF01 && *c <= 0xFF5E ? *c - 0xFEE0 : *c;
        if (code == ' ' || code == 0x3000) continue;
        unsigned char bytes[4];
        const int length = utf8.convert(code, bytes, sizeof bytes);
        plain.append(bytes, bytes + length);
    }
    return plain;
}

Result read_result(const pugi::xml_node& answer) {
    Result result{answer.child_value("Api_Result"), answer.child_value("Api_Result_Message"), {}};
    for (const auto& child : answer.children())
        if (std::string_view(child.name()).starts_with("Api_Warning_Message"))
            result.warnings.emplace_back(child.child_value());
    for (const auto& child : answer.child("Patient_Warning_Information").child("Patient_Warning_Info").children())
        if (*child.child_value("Patient_Warning_Message"))
            result.warnings.emplace_back(child.child_value("Patient_Warning_Message"));
    for (const auto& child : answer.child("Patient_Message_Information").child("Patient_Message_Info").children())
        result.message += std::string(" ") + child.child_value("Patient_Result_Message");
    return result;
}

pugi::xml_node answer_of(const pugi::xml_document& document) {
    return document.child("xmlio2").first_child();
}

pugi::xml_node append(pugi::xml_node parent, const char* name, const char* type) {
    auto node = parent.append_child(name);
    node.append_attribute("type") = type;
    return node;
}

void append_text(pugi::xml_node parent, const char* name, const std::string& text) {
    append(parent, name, "string").text() = text.c_str();
}

void set_text(pugi::xml_node parent, const char* name, const std::string& text) {
    auto node = parent.child(name);
    if (!node) {
        node = parent.prepend_child(name);
        node.append_attribute("type") = "string";
    }
    node.text() = text.c_str();
}

std::string day_before(const std::string& date) {
    int zone = 0;
    const Poco::DateTime day = Poco::DateTimeParser::parse("%Y-%m-%d", date, zone);
    return Poco::DateTimeFormatter::format(day - Poco::Timespan(1, 0, 0, 0, 0), "%Y-%m-%d");
}

bool overlap(const Insurance& one, const Insurance& other) {
    return one.start <= other.end && other.start <= one.end;
}

// A request of the third edition, as far as they are alike.
pugi::xml_document third_edition(const char* request_number, const std::string& karte, const std::string& orca,
                                 const pugi::xml_node& person) {
    pugi::xml_document document;
    auto request = append(document.append_child("data"), "patientmodv3req2", "record");
    append_text(request, "Request_Number", request_number);
    append_text(request, "Karte_Uid", karte);
    if (!orca.empty()) append_text(request, "Orca_Uid", orca);
    request.append_copy(person);
    return document;
}

// What is to be proposed: the wanted insurance, and what has to end for it.
void fill(pugi::xml_node request, const pugi::xml_node& kept, const pugi::xml_node& wanted) {
    auto rows = append(append(request, "HealthInsurance_Information", "record"), "HealthInsurance_Info", "array");
    Insurance to_be = read_insurance(wanted);
    if (to_be.start.empty()) to_be.start = to_be.checked;
    std::string id = "0";
    for (const auto& row : kept.children()) {
        const Insurance old = read_insurance(row);
        if (old.insurer.empty() && old.kind.empty()) continue; // ORCA fills its tables up with empty rows
        if (old.same_as(to_be)) {
            id = row.child_value("InsuranceProvider_Id");
        } else if (old.proper() && overlap(old, to_be) && old.start < to_be.start) {
            auto ended = rows.append_copy(row);
            set_text(ended, "Certificate_ExpiredDate", day_before(to_be.start));
            ended.remove_child("InsuranceProvider_Mode");
            set_text(ended, "InsuranceProvider_Mode", "Modify");
        }
    }
    auto row = rows.append_copy(wanted);
    row.remove_child("InsuranceProvider_Mode");
    row.remove_child("InsuranceProvider_Id");
    set_text(row, "InsuranceProvider_Id", id);
    set_text(row, "InsuranceProvider_Mode", id == "0" ? "New" : "Modify");
}

} // namespace

bool Insurance::same_as(const Insurance& other) const {
    return insurer == other.insurer && folded(symbol) == folded(other.symbol) && folded(number) == folded(other.number);
}

Person read_person(const pugi::xml_node& information) {
    return {information.child_value("Patient_ID"), information.child_value("WholeName"),
            information.child_value("WholeName_inKana"), information.child_value("BirthDate"),
            information.child_value("Sex")};
}

Insurance read_insurance(const pugi::xml_node& information) {
    const auto end = std::string(information.child_value("Certificate_ExpiredDate"));
    const auto checked = information.child("Insurance_CheckDate") ? "Insurance_CheckDate" : "Certificate_CheckDate";
    return {information.child_value("InsuranceProvider_Class"),
            information.child_value("InsuranceProvider_Number"),
            information.child_value("HealthInsuredPerson_Symbol"),
            information.child_value("HealthInsuredPerson_Number"),
            information.child_value("HealthInsuredPerson_Branch_Number"),
            information.child_value("RelationToInsuredPerson"),
            information.child_value("Certificate_StartDate"),
            end.empty() ? "9999-12-31" : end,
            information.child_value(checked)};
}

// Again when ORCA is busy (90: it looked at nothing) or was not reached; what only looks also after an unclear answer.
pugi::xml_document Patients::asked(const pugi::xml_document& body, const std::string& path) {
    const bool only_looks = path.starts_with("/api01rv2/");
    for (int tries = 1;; ++tries) {
        try {
            auto answer = !body.first_child() ? http_.get(path) : http_.post(path, body);
            const Result result = read_result(answer_of(answer));
            if (result.done()) return answer;
            if (!result.busy() || tries == most_tries) throw Refused(result);
        } catch (const NotSent&) {
            if (tries == most_tries) throw;
        } catch (const Unclear&) {
            if (!only_looks || tries == most_tries) throw;
        }
        std::this_thread::sleep_for(http_.settings().pause);
    }
}

std::vector<Person> Patients::find(const Person& asked_for) {
    std::vector<Person> found;
    for (const auto& name : {asked_for.name, asked_for.kana}) {
        pugi::xml_document body;
        auto request = append(body.append_child("data"), "patientlst3req", "record");
        append_text(request, "WholeName", name);
        append_text(request, "Birth_StartDate", asked_for.birth_date);
        append_text(request, "Birth_EndDate", asked_for.birth_date);
        append_text(request, "Sex", asked_for.sex);
        pugi::xml_document answer;
        try {
            answer = asked(body, "/api01rv2/patientlst3v2?class=01");
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
    const auto answer = asked({}, "/api01rv2/patientgetv2?id=" + id);
    const auto information = answer_of(answer).child("Patient_Information");
    Patient patient{read_person(information), {}};
    for (const auto& child : information.child("HealthInsurance_Information").children()) {
        Insurance insurance = read_insurance(child);
        const bool listed =
            std::any_of(patient.insurances.begin(), patient.insurances.end(), [&](const Insurance& other) {
                return other.same_as(insurance) && other.start == insurance.start;
            });
        if (!listed) patient.insurances.push_back(std::move(insurance));
    }
    return patient;
}

std::pair<Result, std::string> Patients::add(const pugi::xml_document& body) {
    const auto answer = asked(body, "/orca12/patientmodv2?class=01");
    return {read_result(answer_of(answer)), answer_of(answer).child("Patient_Information").child_value("Patient_ID")};
}

Result Patients::add_insurance(const pugi::xml_document& body) {
    return read_result(answer_of(asked(body, "/orca12/patientmodv2?class=04")));
}

Result Patients::change_insurance(const std::string& number, const pugi::xml_document& body) {
    const char* const path = "/orca12/patientmodv32";
    const std::string karte = Poco::UUIDGenerator::defaultGenerator().createRandom().toString();
    pugi::xml_document person;
    append_text(append(person, "Patient_Information", "record"), "Patient_ID", number);
    const auto locked = asked(third_edition("01", karte, "", person.first_child()), path);
    const auto kept = answer_of(locked);
    const std::string orca = kept.child_value("Orca_Uid");
    const auto who = kept.child("Patient_Information");
    try {
        auto proposal = third_edition("02", karte, orca, who);
        const auto wanted =
            body.child("data").first_child().child("HealthInsurance_Information").child("HealthInsurance_Info");
        fill(proposal.child("data").first_child(),
             kept.child("HealthInsurance_Information").child("HealthInsurance_Info"), wanted.first_child());
        const auto proposed = asked(proposal, path);
        auto settling = third_edition("03", karte, orca, who);
        settling.child("data").first_child().append_copy(answer_of(proposed).child("HealthInsurance_Information"));
        const auto settled = asked(settling, path);
        Result result = read_result(answer_of(settled));
        for (auto& warning : read_result(answer_of(proposed)).warnings) result.warnings.push_back(std::move(warning));
        return result;
    } catch (...) {
        try {
            http_.post(path, third_edition("99", karte, orca, who));
        } catch (const std::runtime_error&) { // ORCA's own time limit ends the lock
        }
        throw;
    }
}

} // namespace orca
