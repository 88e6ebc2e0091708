// A certificate's times as civil dates of Japan. Only for the sources of this folder.
#pragma once

#include "base/calendar.hpp"

#include <optional>

#include <openssl/asn1.h>

namespace mdg::certificate {

// nullopt for a time that cannot be read. Japan is nine hours ahead of UTC and has no summer time.
std::optional<base::Date> date_in_japan(const ASN1_TIME& time) noexcept;

} // namespace mdg::certificate
