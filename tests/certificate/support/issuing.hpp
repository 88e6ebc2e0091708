// Certificates made while the test runs, in the shape of the published ones (card facts §9.1, §9.2).
#pragma once

#include "certificate/certificate.hpp"

#include <memory>
#include <string>
#include <vector>

#include <openssl/evp.h>
#include <openssl/x509.h>

namespace mdg::certificate::test {

using Der = std::vector<std::byte>;
using Key = std::shared_ptr<EVP_PKEY>;

Key rsa_key(); // made once
Key other_rsa_key();
Key third_rsa_key();
Key p384_key();
Key small_rsa_key(); // 1024 bits

struct Wish {
    std::string organisation = "JPKI-TEST";
    std::string unit = "JPKI for user authentication";
    const char* first = "20251026150000Z"; // 2025-10-27 in Japan
    const char* last = "20300217145959Z";  // 2030-02-17 in Japan
    const char* key_usage = "critical,digitalSignature";
    const char* basic_constraints = nullptr;
    const char* authority_key = "keyid:always";
    const char* policies = nullptr;
    const char* unknown_extension = nullptr; // "critical,DER:0500" under an identifier nobody knows
    const EVP_MD* digest = EVP_sha256();
    Key key = rsa_key();
};

// Self-signed CA; the default is valid 2023-07-16 to 2033-07-15 in Japan.
struct Issuer {
    std::string organisation = "JPKI-TEST";
    const char* first = "20230715150000Z";
    const char* last = "20330715145959Z";
    const char* key_usage = "critical,keyCertSign,cRLSign";
    const char* basic_constraints = "critical,CA:TRUE";
    Key key = other_rsa_key();

    Der certificate() const;
    Der issue(const Wish& wish) const;
    // As issue(), but naming the key of another CA as the issuer's.
    Der issue_naming(const Issuer& other, const Wish& wish) const;
};

std::string pem(const Der& der);
Der sign(const Key& key, BytesView digest);

} // namespace mdg::certificate::test
