#include "clinic/terminal/spoil.hpp"

#include "clinic/terminal/elements.hpp"

namespace mdg::clinic::terminal {

namespace {

constexpr const char* identifier = "ArbitraryFileIdentifier";

// Medical information has a way of its own to say no (terminal facts §2.5).
void fail_message(pugi::xml_node message, const std::string& code) {
    auto header = message.child("MessageHeader");
    message.child("MessageBody").remove_children();
    if (header.child("ResultCode")) {
        set(header, "ResultCode", code);
        set(header, "MessageContents", "模擬の異常終了です。");
        header.remove_child("QuaInf");
        header.remove_child("QualificationsInfo");
    } else {
        set(header, "SegmentOfResult", "9");
        set(header, "ErrorCode", code);
        set(header, "ErrorMessage", "模擬の異常終了です。");
    }
}

void fail_person(pugi::xml_node block, const std::string& code) {
    if (!block.child("ProcessingResultStatus")) return;
    set(block, "ProcessingResultStatus", "2");
    set(block, "ProcessingResultCode", code);
    set(block, "ProcessingResultMessage", "模擬のエラーです。");
    for (const char* result : {"QualificationValidity", "ResultList", "ResultOfQualificationConfirmation"})
        while (block.remove_child(result)) {
        }
}

} // namespace

void spoil(pugi::xml_document& answer, const Faults& faults) {
    auto message = answer.child("XmlMsg");
    auto header = message.child("MessageHeader"), body = message.child("MessageBody");
    if (faults.has(Fault::other_identifier) && header.child(identifier)) set(header, identifier, "another-request");
    if (faults.has(Fault::error)) return fail_message(message, faults.value(Fault::error));
    if (!faults.has(Fault::person_error)) return;
    fail_person(body, faults.value(Fault::person_error));
    for (pugi::xml_node unit : body.children()) fail_person(unit, faults.value(Fault::person_error));
    if (!header.child("NumberOfError")) return;
    set(header, "NumberOfError", header.child("NumberOfProcessingResult").text().get());
    set(header, "NumberOfNormalProcessing", "0");
}

void alter(pugi::xml_document& answer) {
    auto header = answer.child("XmlMsg").child("MessageHeader");
    std::string executed = header.child("ProcessExecutionTime").text().get();
    if (executed.empty()) {
        answer.append_child(pugi::node_comment).set_value("again");
        return;
    }
    executed.back() = executed.back() == '9' ? '0' : static_cast<char>(executed.back() + 1);
    set(header, "ProcessExecutionTime", executed);
}

} // namespace mdg::clinic::terminal
