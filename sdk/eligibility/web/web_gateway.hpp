// The Web API of the online eligibility system (terminal facts §2.10). What is public of it, what is ours and what an
// integrator fills in stands in README.md.
#pragma once

#include "eligibility/gateway.hpp"
#include "eligibility/request_store.hpp"
#include "eligibility/web/centre.hpp"
#include "eligibility/web/queue.hpp"
#include "eligibility/web/token_source.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mdg::eligibility::web {

struct WebSettings {
    Endpoint auth = public_endpoint("auth");
    Endpoint search = public_endpoint("search");
    TlsFiles tls;
    std::optional<Host> proxy;
    std::filesystem::path auth_body; // JSON of the site; empty: {} is sent
    unsigned sessions = 2;           // at once; the Web API's own limit is not public
    std::filesystem::path state;     // empty: outstanding requests are known as long as the process lives
    // A site may have the terminal's face folder beside the Web API; empty: it has none.
    std::filesystem::path face;
    std::chrono::milliseconds face_poll{250};
    std::string facility_code; // its own face files are told by it
};

// Its kinds are those whose Web API form is public: check_request. A query whose request went out and whose answer did
// not come is never sent again: it stays outstanding until it is settled, because the Web API has no way to fetch an
// answer later, and nobody but staff can decide to ask anew.
class WebGateway : public Gateway {
public:
    // Failure CONFIGURATION for files that cannot be used; connects to nobody.
    explicit WebGateway(WebSettings settings);

    // Beside what Gateway says: BUSY also when all sessions are in use within the limit; NOT_AUTHORISED when the
    // certificate or the credentials are not accepted; UNSUPPORTED for other kinds.
    record::Record ask(const record::Record& request, const base::Wait& wait) override;
    // UNSUPPORTED without a face folder: results of the face reader never come through the Web API.
    std::unique_ptr<FaceWatch> watch_faces() override;
    // Connects and shakes hands with both hosts, at most 5 s each.
    std::vector<base::Finding> probe() override;
    std::vector<Outstanding> outstanding() override { return store_->list(); }
    void settle(const std::string& request_id) override;

private:
    Token log_in(const base::Wait& wait);
    Answer search(const std::string& body, const Patience& patience);
    std::string send(HeldRequest& held, const record::Record& request, const base::Wait& wait);

    WebSettings settings_;
    Resolver resolver_;
    Centre auth_;
    Centre search_;
    TokenSource tokens_;
    Queue sessions_;
    std::unique_ptr<RequestStore> store_;
};

} // namespace mdg::eligibility::web
