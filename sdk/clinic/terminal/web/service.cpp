#include "clinic/terminal/web/service.hpp"

#include "clinic/terminal/answer.hpp"
#include "clinic/terminal/request.hpp"
#include "clinic/terminal/single_answer.hpp"
#include "clinic/terminal/web/json.hpp"

#include <sstream>

namespace mdg::clinic::terminal::web {

namespace {

constexpr const char* identifier = "ArbitraryFileIdentifier";

std::string xml_text(const pugi::xml_document& document) {
    std::ostringstream stream;
    document.save(stream, "", pugi::format_raw, pugi::encoding_utf8);
    return stream.str();
}

std::map<std::string, std::string> credentials(const std::string& json) {
    std::map<std::string, std::string> texts;
    const auto document = to_xml(json);
    for (const pugi::xml_node& child : document.children())
        if (child.first_child().type() == pugi::node_element || !texts.emplace(child.name(), child.text().get()).second)
            throw Refused("認証の要求が正しくありません\r\nnot an object of texts\r\n");
    return texts;
}

} // namespace

Endpoint endpoint(const std::string& path) {
    if (path == "/oqs-api-pro/MSA12020/ILI12020SV01/auth") return Endpoint::auth;
    if (path == "/oqs-api-pro/MSA01030/ILI01030SV01/search") return Endpoint::search;
    return Endpoint::none;
}

HttpAnswer HttpAnswer::error(int status, const std::string& code, const std::string& message) {
    Poco::JSON::Object error;
    error.set("code", code);
    error.set("message", message);
    Poco::JSON::Object body;
    body.set("error", error);
    std::ostringstream stream;
    body.stringify(stream);
    HttpAnswer answer;
    answer.status = status;
    answer.body = stream.str();
    return answer;
}

Service::Service(const Population& population, ServiceOptions options)
    : population_(population)
    , options_(std::move(options))
    , tokens_(options_.token_life) {
    if (!options_.credentials.empty()) credentials(options_.credentials);
}

void Service::restart() {
    const std::lock_guard lock(mutex_);
    tokens_.renew_key();
}

HttpAnswer Service::answer(const HttpRequest& request, const Faults& faults) try {
    const std::lock_guard lock(mutex_);
    const Endpoint asked = endpoint(request.path);
    if (asked == Endpoint::none) return HttpAnswer::error(404, "CLINIC44", "no such path");
    if (request.method != "POST") return HttpAnswer::error(405, "CLINIC45", "POST only");
    if (!request.content_type.starts_with("application/json"))
        return HttpAnswer::error(415, "CLINIC46", "the content is application/json");
    return asked == Endpoint::auth ? auth(request.body) : search(request, faults);
} catch (const Refused& reason) {
    return HttpAnswer::error(400, "CLINIC40", reason.what());
}

HttpAnswer Service::auth(const std::string& body) {
    const auto given = credentials(body);
    if (given.empty() || (!options_.credentials.empty() && given != credentials(options_.credentials)))
        return HttpAnswer::error(401, "CLINIC41", "認証できません / not authenticated");
    const Tokens::Issued issued = tokens_.issue(options_.clock());
    Poco::JSON::Object answer;
    answer.set("accessToken", issued.access);
    answer.set("refreshToken", issued.refresh);
    answer.set("idToken", issued.id);
    answer.set("linkSysCharCd", "0");
    std::ostringstream stream;
    answer.stringify(stream);
    HttpAnswer done;
    done.body = stream.str();
    return done;
}

HttpAnswer Service::search(const HttpRequest& request, const Faults& faults) {
    if (!tokens_.admits(request.authorization, options_.clock()))
        return HttpAnswer::error(401, "CLINIC42",
                                 "idTokenが正しくないか、期限が切れています / wrong or expired idToken");
    auto xml = to_xml(request.body);
    // The public sample of a search carries no identifier; files must have one.
    auto header = xml.child("XmlMsg").child("MessageHeader");
    const bool identified = header && header.child(identifier);
    if (header && !identified) header.append_child(identifier).text().set("-");

    Answer answer = answer_query(population_, parse_query(xml_text(xml)), options_.clock(), Encoding::utf8, faults);
    auto answered = answer.document().child("XmlMsg").child("MessageHeader");
    if (!identified && !faults.has(Fault::other_identifier)) answered.remove_child(identifier);
    HttpAnswer done;
    done.body = to_json(answer.document());
    return done;
}

} // namespace mdg::clinic::terminal::web
