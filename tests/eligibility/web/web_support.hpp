// What the tests of the Web API share on the client's side.
#pragma once

#include "../support.hpp"
#include "eligibility/web/centre.hpp"
#include "tls_server.hpp"

namespace mdg::eligibility::web::test {

inline TlsFiles tls_files() {
    TlsFiles files;
    files.certificate = certificate("client.pem");
    files.key = certificate("client.key");
    files.authorities = certificate("ca.pem");
    return files;
}

// One host of the Web API, asked the same thing again and again.
class Client {
public:
    explicit Client(std::uint16_t port, std::optional<Host> proxy = std::nullopt, const std::string& host = "localhost")
        : centre_({{host, port}, "/search"}, std::move(proxy), tls_files(), resolver_) {}

    Answer post(std::chrono::milliseconds limit = std::chrono::seconds(5), std::stop_token cancel = {}) {
        const base::Wait wait(limit, std::move(cancel));
        return centre_.post("{\"A\":\"1\"}", nullptr, Patience(wait));
    }
    std::optional<base::Failure> failure(std::chrono::milliseconds limit = std::chrono::seconds(5)) {
        return eligibility::test::failure_of([&] { post(limit); });
    }

private:
    Resolver resolver_;
    Centre centre_;
};

inline const std::string ok = reply("200 OK", "{}");

} // namespace mdg::eligibility::web::test
