// The facility's client certificate, and the authorities whose servers are trusted.
#pragma once

#include "base/secret.hpp"

#include <Poco/Net/Context.h>

#include <filesystem>
#include <string>

namespace mdg::eligibility::web {

struct TlsFiles {
    std::filesystem::path certificate; // PEM (the certificate first, then its chain), or PKCS#12 with the key inside
    std::filesystem::path key;         // PEM; empty: it stands in the certificate's file
    std::filesystem::path passphrase;  // a file whose first line it is; empty: none is needed
    std::filesystem::path authorities; // PEM
    bool system_authorities = false;   // the operating system's beside them; only where the site asks for it
};

// TLS 1.2 or newer, the server's chain and its name `host` verified, our certificate shown when asked for. Failure
// CONFIGURATION, its finding naming the setting, for what cannot be read or does not fit together.
Poco::Net::Context::Ptr make_context(const TlsFiles& files, const std::string& host);

// What the handshake of this thread saw; NetSSL itself keeps neither.
struct Sighting {
    int verify_error = 0; // X509_V_ERR_…, the server's certificate
    int alert = -1;       // of the server, TLS alert description
};
Sighting& sighting() noexcept;

// The alert is one that a server sends about the client's certificate.
bool rejects_our_certificate(int alert) noexcept;

} // namespace mdg::eligibility::web
