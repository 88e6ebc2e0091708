// What the card is asked to sign: nothing anybody could have chosen.
#pragma once

#include <array>
#include <cstddef>

namespace mdg::certificate {

using Digest = std::array<std::byte, 32>;

// The SHA-256 digest of fresh random bytes, so that a signature over it means nothing anywhere else.
Digest fresh_challenge();

} // namespace mdg::certificate
