// Names for our requests.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace mdg::eligibility {

using Random = std::function<std::uint32_t()>; // evenly spread over all values

inline constexpr std::size_t request_id_length = 12; // as the public samples have it (terminal facts §1.3)

// Capital letters and digits without I, L, O and U. The first is a letter, so that no identifier of ours can
// be taken for an individual number (R-PRIV-01).
std::string make_request_id(const Random& random);

} // namespace mdg::eligibility
