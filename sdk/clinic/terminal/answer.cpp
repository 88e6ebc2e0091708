#include "clinic/terminal/answer.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/elements.hpp"

#include <algorithm>

namespace mdg::clinic::terminal {

namespace {

constexpr ConsentItem items[] = {
    {"limit", "LimitApplicationCertificateRelated", false, "LimitApplicationCertificateRelatedInfo"},
    {"disease", "SpecificDiseasesCertificateRelated", false, "SpecificDiseasesCertificateList"},
    {"checkup", "SpecificHealthCheckupsInfo", true, nullptr},
    {"drugs", "PharmacistsInfo", true, nullptr},
    {"diagnosis", "DiagnosisInfo", true, nullptr},
    {"operation", "OperationInfo", true, nullptr},
};

bool hidden(const std::string& name, const std::vector<Consent>& consents) {
    return std::any_of(std::begin(items), std::end(items), [&](const ConsentItem& item) {
        return item.shows && name == item.shows &&
               std::none_of(consents.begin(), consents.end(),
                            [&](const Consent& consent) { return consent.item == &item && consent.given; });
    });
}

} // namespace

Poco::DateTime available_until(const Poco::DateTime& consent) {
    return consent + Poco::Timespan(Poco::Timespan::DAYS);
}

std::span<const ConsentItem> consent_items() {
    return items;
}

Answer::Answer(const Envelope& envelope)
    : executed_(envelope.executed) {
    auto message = document_.append_child("XmlMsg");
    header_ = message.append_child("MessageHeader");
    body_ = message.append_child("MessageBody");
    add(header_, "ProcessExecutionTime", stamp(envelope.executed));
    add(header_, "QualificationConfirmationDate", envelope.confirmation_day);
    add(header_, "MedicalInstitutionCode", envelope.facility);
    add(header_, "ArbitraryFileIdentifier", envelope.file_identifier);
    add(header_, "ReferenceClassification", std::string(1, envelope.reference));
    add(header_, "SegmentOfResult", "1");
    add(header_, "CharacterCodeIdentifier", character_code_identifier(envelope.encoding));
}

void Answer::echo(const pugi::xml_document& search_info) {
    body_.append_copy(search_info.document_element());
}

void Answer::fail_message(const std::string& code, const std::string& message) {
    header_.child("SegmentOfResult").text().set("9");
    add(header_, "ErrorCode", code);
    add(header_, "ErrorMessage", message);
}

void Answer::fail_person(const std::string& code, const std::string& message) {
    add(body_, "ProcessingResultStatus", "2");
    add(body_, "ProcessingResultCode", code);
    add(body_, "ProcessingResultMessage", message);
}

void Answer::side_information(const Elements& elements) {
    add_all(body_, elements);
}

void Answer::prescription(char issue_select) {
    add(body_, "PrescriptionIssueSelect", std::string(1, issue_select));
}

void Answer::verdict(const Verdict& verdict, const std::vector<Consent>& consents,
                     const std::string& arbitrary_identifier) {
    add(body_, "ProcessingResultStatus", "1");
    add(body_, "QualificationValidity", std::string(1, static_cast<char>(verdict.validity)));
    if (verdict.results.empty()) return;
    auto list = body_.append_child("ResultList");
    for (const Elements& qualification : verdict.results)
        result(list, *verdict.person, qualification, consents, arbitrary_identifier);
}

void Answer::result(pugi::xml_node list, const Person& person, const Elements& qualification,
                    const std::vector<Consent>& consents, const std::string& arbitrary_identifier) {
    auto node = list.append_child("ResultOfQualificationConfirmation");
    add_all(node, person.person);
    for (const auto& name : qualification->getNames()) {
        if (name == "InsurerNumber")
            add(node, name, padded(text(qualification, name)));
        else if (!hidden(name, consents))
            add(node, name, qualification->get(name));
    }
    for (const Consent& consent : consents) {
        const std::string element = consent.item->element;
        add(node, element + "ConsFlg", consent.given ? "1" : "0");
        if (!consent.given) continue;
        const Poco::DateTime time = consent.time.value_or(executed_);
        add(node, element + "ConsTime", stamp(time));
        if (consent.item->expires) add(node, element + "AvailableTime", stamp(available_until(time)));
    }
    if (!arbitrary_identifier.empty()) add(node, "ArbitraryIdentifier", arbitrary_identifier);
}

} // namespace mdg::clinic::terminal
