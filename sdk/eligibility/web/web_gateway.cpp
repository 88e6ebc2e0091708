#include "eligibility/web/web_gateway.hpp"

#include "base/file.hpp"
#include "eligibility/exchange_names.hpp"
#include "eligibility/face_watch.hpp"
#include "eligibility/messages/message.hpp"
#include "eligibility/web/exchange.hpp"
#include "eligibility/web/trouble.hpp"

#include <utility>

namespace mdg::eligibility::web {
namespace {

using base::Failure;
using base::Finding;
using record::Record;

constexpr std::size_t largest_auth_body = 64 * 1024;
constexpr std::chrono::seconds probe_limit{5};

bool refuses_token(int status) {
    return status == 401 || status == 403;
}

bool may_be_with_the_centre(const Failure& failure) {
    return failure.side_effects != MDG_SIDE_EFFECTS_NONE;
}

} // namespace

WebGateway::WebGateway(WebSettings settings)
    : settings_(std::move(settings))
    , auth_(settings_.auth, settings_.proxy, settings_.tls, resolver_)
    , search_(settings_.search, settings_.proxy, settings_.tls, resolver_)
    , tokens_([this](const base::Wait& wait) { return log_in(wait); })
    , sessions_(settings_.sessions)
    , store_(settings_.state.empty() ? make_memory_store() : open_store(settings_.state)) {}

// Nothing of a person is in it, so whatever becomes of it has no side effect on the query.
Token WebGateway::log_in(const base::Wait& wait) {
    const std::string place = auth_.endpoint().host.text();
    std::string body = settings_.auth_body.empty() ? "{}" : base::read_file(settings_.auth_body, largest_auth_body);
    try {
        Answer answer = auth_.post(body, nullptr, Patience(wait));
        base::wipe(body.data(), body.size());
        if (answer.status != 200) throw login_refusal(answer, place);
        return read_token(answer.body, answer.date, place);
    } catch (Failure& failure) {
        base::wipe(body.data(), body.size());
        failure.side_effects = MDG_SIDE_EFFECTS_NONE;
        if (failure.status == MDG_E_NO_ANSWER) failure.status = MDG_E_UNREACHABLE;
        throw;
    }
}

Answer WebGateway::search(const std::string& body, const Patience& patience) {
    auto token = tokens_.get(patience.wait());
    Answer answer = search_.post(body, &token->id, patience);
    if (!refuses_token(answer.status)) return answer;
    tokens_.refused(token);
    token = tokens_.get(patience.wait());
    answer = search_.post(body, &token->id, patience);
    if (refuses_token(answer.status)) tokens_.refused(token);
    return answer;
}

// The answer's body, HTTP 200. What the store holds tells a later call, also of a later process, how far it came.
std::string WebGateway::send(HeldRequest& held, const Record& request, const base::Wait& wait) {
    const std::string body = request_json(request);
    const std::string place = search_.endpoint().host.text();
    held.prepare(request);
    try {
        const Queue::Place session = sessions_.enter(wait);
        held.sent();
        Answer answer = search(body, Patience(wait));
        if (answer.status != 200) throw refusal(answer, place);
        return std::move(answer.body);
    } catch (const Failure& failure) {
        if (may_be_with_the_centre(failure)) throw;
        const bool queued = held.stage() == Stage::prepared;
        held.forget();
        if (failure.status != MDG_E_DEADLINE) throw;
        throw trouble(queued ? "sessions" : "connect_timeout", place).with_cause(failure);
    }
}

Record WebGateway::ask(const Record& request, const base::Wait& wait) {
    if (request.kind() != MDG_KIND_CHECK_REQUEST)
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_SDK,
                      "the form of " + std::string(record::find_kind(request.kind())->name) +
                          " in the Web API is not public; use the terminal's folders (gateway: folder)");
    const std::string form = write_message(request, Encoding::utf8);
    exchange_names(request); // fails for what cannot be a request
    wait.check("the centre");
    const std::string id = *request.text(MDG_FIELD_REQUEST_ID);
    const auto held = store_->hold(id);
    const auto stage = held->stage();
    if (stage == Stage::settled)
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "request " + id + " was settled already");
    if (stage && write_message(held->request(), Encoding::utf8) != form)
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                      "another request was sent under the request_id " + id);
    if (stage == Stage::sent) {
        Failure failure = trouble("sent_before", search_.endpoint().host.text());
        failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
        throw failure;
    }
    if (stage != Stage::answered) held->keep(".json", send(*held, request, wait));
    return read_answer(held->answer()->bytes, request, search_.endpoint().host.text());
}

std::unique_ptr<FaceWatch> WebGateway::watch_faces() {
    if (settings_.face.empty())
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_APPLICATION,
                      "face_dir is not set: results of the face reader never come through the Web API");
    return std::make_unique<FolderFaceWatch>(settings_.face, settings_.face_poll, settings_.facility_code);
}

void WebGateway::settle(const std::string& request_id) {
    const auto held = store_->hold(request_id);
    if (held->stage() && held->stage() != Stage::settled) held->settle();
}

std::vector<Finding> WebGateway::probe() {
    std::vector<Finding> findings;
    for (Centre* host : {&auth_, &search_}) {
        try {
            const base::Wait wait(probe_limit);
            host->knock(Patience(wait));
        } catch (const Failure& failure) {
            findings.insert(findings.end(), failure.findings.begin(), failure.findings.end());
        }
    }
    return findings;
}

} // namespace mdg::eligibility::web
