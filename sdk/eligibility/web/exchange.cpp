#include "eligibility/web/exchange.hpp"

#include "base/tripwire.hpp"
#include "eligibility/answer_reading.hpp"
#include "eligibility/messages/message.hpp"
#include "eligibility/web/json_tree.hpp"
#include "eligibility/web/trouble.hpp"
#include "eligibility/xml_file.hpp"

#include <algorithm>
#include <string_view>

namespace mdg::eligibility::web {
namespace {

using base::Failure;
using record::Record;

constexpr const char* identifier_name = "ArbitraryFileIdentifier";
constexpr std::size_t longest_reason = 500;

pugi::xml_node find(const pugi::xml_document& tree, std::string_view name) {
    return tree.find_node([name](pugi::xml_node node) { return node.name() == name; });
}

// Whether the Web API echoes the identifier is not public. The answer came on the request's own connection, so that its
// absence says nothing; another one than ours would.
void complete_identifier(pugi::xml_document& tree, const Record& request) {
    pugi::xml_node header = tree.child("XmlMsg").child("MessageHeader");
    if (header && !header.child(identifier_name))
        header.append_child(identifier_name).text().set(request.text(MDG_FIELD_REQUEST_ID)->c_str());
}

// A refusal's code and text where its body has the names that files have.
void add_reason(Failure& failure, const std::string& body, const std::string& place) {
    try {
        const pugi::xml_document tree = tree_from_json(body, "the refusal");
        const std::string code = find(tree, "ErrorCode").text().get();
        const std::string text = find(tree, "ErrorMessage").text().get();
        if (!code.empty()) failure.vendor_code += " " + code.substr(0, 50);
        if (!text.empty() && text.size() <= longest_reason)
            failure.findings.push_back({place, MDG_FINDING_CODE_REASON,
                                        "the reason it gave stands in the Japanese text",
                                        base::mask_individual_numbers(text)});
    } catch (const Failure&) {
        // Not in a form that is known; the status says enough.
    }
}

Failure told(std::string_view key, const Answer& answer, const std::string& place) {
    const std::string status = "HTTP " + std::to_string(answer.status);
    Failure failure = trouble(key, place, status).with_vendor_code(status);
    add_reason(failure, answer.body, place);
    return failure;
}

} // namespace

std::string request_json(const Record& check_request) {
    pugi::xml_document tree = std::move(read_xml(write_message(check_request, Encoding::utf8), "the request").document);
    tree.remove_child(tree.find_child([](pugi::xml_node node) { return node.type() == pugi::node_declaration; }));
    pugi::xml_text number = find(tree, "InsurerNumber").text();
    std::string digits = number.get();
    std::ranges::replace(digits, ' ', '0');
    number.set(digits.c_str());
    return json_from_tree(tree);
}

Record read_answer(const std::string& body, const Record& check_request, const std::string& place) {
    try {
        pugi::xml_document tree = tree_from_json(body, "the answer");
        complete_identifier(tree, check_request);
        const AnswerFile file{".json", write_xml(tree, Encoding::utf8)};
        if (!is_final_answer(file, check_request)) {
            Failure failure = trouble("still_processing", place);
            failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
            throw failure;
        }
        return eligibility::read_answer(file, check_request);
    } catch (const Failure& failure) {
        const bool foreign = failure.status == MDG_E_OTHER_PERSON;
        if (!foreign && failure.status != MDG_E_MALFORMED && failure.status != MDG_E_TOO_LARGE) throw;
        Failure bad = trouble(foreign ? "other_person" : "bad_json", place, failure.message).with_cause(failure);
        bad.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
        throw bad;
    }
}

Failure refusal(const Answer& answer, const std::string& place) {
    const int status = answer.status;
    if (status >= 300 && status < 400) return told("redirect", answer, place);
    if (status == 401 || status == 403) return told("not_authorised", answer, place);
    if (status == 429 || status == 503) return told("busy", answer, place);
    if (status >= 400 && status < 500) return told("refused_request", answer, place);
    Failure failure = told("server_error", answer, place);
    failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
    return failure;
}

Failure login_refusal(const Answer& answer, const std::string& place) {
    if (answer.status == 400) return told("not_authorised", answer, place);
    return refusal(answer, place);
}

} // namespace mdg::eligibility::web
