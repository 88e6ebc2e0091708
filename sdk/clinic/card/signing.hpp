#pragma once

#include "clinic/card/bytes.hpp"

#include <openssl/types.h>

#include <optional>

namespace mdg::clinic::card {

// P1 of COMPUTE DIGITAL SIGNATURE (card facts §8.1).
enum class SignatureForm : std::uint8_t {
    as_given = 0x00,    // type 1 padding around the given bytes, whatever they are
    bare_hash = 0x01,   // the same around the SHA-256 made by the card
    hash = 0x02,        // the host's SHA-256, the card adds the DigestInfo
    message = 0x03,     // the card hashes and adds the DigestInfo
    pss_hash = 0x04,    // RSA-PSS over the host's SHA-256
    pss_message = 0x05, // RSA-PSS, the card hashes
};

// Nothing if the input does not suit the form.
std::optional<Bytes> sign(EVP_PKEY& key, SignatureForm form, View input);

} // namespace mdg::clinic::card
