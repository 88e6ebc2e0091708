// What the tests of the Web API share on the client's side.
#pragma once

#include "eligibility/web/identity.hpp"
#include "tls_server.hpp"

namespace mdg::eligibility::web::test {

inline TlsFiles tls_files() {
    TlsFiles files;
    files.certificate = certificate("client.pem");
    files.key = certificate("client.key");
    files.authorities = certificate("ca.pem");
    return files;
}

} // namespace mdg::eligibility::web::test
