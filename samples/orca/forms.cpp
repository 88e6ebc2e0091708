// SPDX-License-Identifier: Apache-2.0
#include "forms.hpp"

#include <Poco/DateTimeFormatter.h>
#include <Poco/DateTimeParser.h>
#include <Poco/TextIterator.h>
#include <Poco/UTF8Encoding.h>

#include <algorithm>

namespace orca {
namespace {

pugi::xml_node append(pugi::xml_node parent, const char* name, const char* type) {
    auto node = parent.append_child(name);
    node.append_attribute("type") = type;
    return node;
}

void append_text(pugi::xml_node parent, const char* name, const std::string& text) {
    append(parent, name, "string").text() = text.c_str();
}

std::string day_before(const std::string& date) {
    int zone = 0;
    const Poco::DateTime day = Poco::DateTimeParser::parse("%Y-%m-%d", date, zone);
    return Poco::DateTimeFormatter::format(day - Poco::Timespan(1, 0, 0, 0, 0), "%Y-%m-%d");
}

Expense read_expense(const pugi::xml_node& information) {
    return {information.child_value("PublicInsurer_Number"), information.child_value("PublicInsuredPerson_Number")};
}

bool overlap(const Insurance& one, const Insurance& other) {
    return one.start <= other.end && other.start <= one.end;
}

void fill_insurances(pugi::xml_node rows, const pugi::xml_node& kept, const pugi::xml_node& wanted) {
    auto row = rows.append_copy(wanted);
    Insurance to_be = read_insurance(wanted);
    if (to_be.start.empty()) { // ORCA would take its own date, and what overlaps could not be ended before it
        to_be.start = to_be.checked;
        auto start = row.insert_child_before("Certificate_StartDate", row.child("Certificate_ExpiredDate"));
        start.append_attribute("type") = "string";
        start.text() = to_be.start.c_str();
    }
    for (const auto& other : kept.children()) {
        const Insurance old = read_insurance(other); // ORCA fills its tables up with empty rows: of no kind
        if (old.kind.empty() || !old.proper()) continue;
        if (old.same_as(to_be)) {
            row.child("InsuranceProvider_Mode").text() = "Modify";
            row.child("InsuranceProvider_Id").text() = other.child_value("InsuranceProvider_Id");
        } else if (overlap(old, to_be) && old.start < to_be.start) {
            auto ended = rows.append_copy(other);
            ended.child("Certificate_ExpiredDate").text() = day_before(to_be.start).c_str();
            auto mode = ended.prepend_child("InsuranceProvider_Mode");
            mode.append_attribute("type") = "string";
            mode.text() = "Modify";
        }
    }
}

void fill_expenses(pugi::xml_node rows, const pugi::xml_node& kept, const pugi::xml_node& wanted) {
    const auto there = read_expenses(kept);
    for (const auto& child : wanted.children()) {
        const Expense expense = read_expense(child);
        if (std::find(there.begin(), there.end(), expense) == there.end()) rows.append_copy(child);
    }
}

} // namespace

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

pugi::xml_node answer_of(const pugi::xml_document& document) {
    return document.child("xmlio2").first_child();
}

pugi::xml_node request_of(const pugi::xml_document& document) {
    return document.child("data").first_child();
}

Result read_result(const pugi::xml_document& document) {
    const auto answer = answer_of(document);
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

std::vector<Expense> read_expenses(const pugi::xml_node& array) {
    std::vector<Expense> all;
    for (const auto& child : array.children()) all.push_back(read_expense(child));
    return all;
}

pugi::xml_document search(const std::string& name, const Person& person) {
    pugi::xml_document document;
    auto request = append(document.append_child("data"), "patientlst3req", "record");
    append_text(request, "WholeName", name);
    append_text(request, "Birth_StartDate", person.birth_date);
    append_text(request, "Birth_EndDate", person.birth_date);
    append_text(request, "Sex", person.sex);
    return document;
}

pugi::xml_document patient_of(const std::string& number) {
    pugi::xml_document document;
    append_text(append(document, "Patient_Information", "record"), "Patient_ID", number);
    return document;
}

pugi::xml_document third_edition(const char* request_number, const Dialogue& dialogue) {
    pugi::xml_document document;
    auto request = append(document.append_child("data"), "patientmodv3req2", "record");
    append_text(request, "Request_Number", request_number);
    append_text(request, "Karte_Uid", dialogue.karte);
    if (!dialogue.orca.empty()) append_text(request, "Orca_Uid", dialogue.orca);
    request.append_copy(dialogue.patient.first_child());
    return document;
}

void propose(pugi::xml_document& document, const pugi::xml_node& kept, const pugi::xml_node& wanted) {
    const char* const health = "HealthInsurance_Information";
    const char* const expenses = "PublicInsurance_Information";
    auto request = request_of(document);
    if (const auto list = wanted.child(health).child("HealthInsurance_Info"))
        fill_insurances(append(append(request, health, "record"), "HealthInsurance_Info", "array"),
                        kept.child(health).child("HealthInsurance_Info"), list.first_child());
    if (const auto list = wanted.child(expenses).child("PublicInsurance_Info"))
        fill_expenses(append(append(request, expenses, "record"), "PublicInsurance_Info", "array"),
                      kept.child(expenses).child("PublicInsurance_Info"), list);
}

} // namespace orca
