#include "certificate/challenge.hpp"

#include "certificate/openssl.hpp"

#include <openssl/rand.h>

namespace mdg::certificate {

Digest fresh_challenge() {
    const CleanErrorQueue errors;
    std::array<unsigned char, 32> random{};
    Digest digest{};
    unsigned size = 0;
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1 ||
        EVP_Digest(random.data(), random.size(), reinterpret_cast<unsigned char*>(digest.data()), &size, EVP_sha256(),
                   nullptr) != 1)
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_OS, "the system's random numbers failed");
    return digest;
}

} // namespace mdg::certificate
