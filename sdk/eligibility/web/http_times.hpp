// The times of HTTP headers, against the server's own clock: no clock of ours is read.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace mdg::eligibility::web {

// A Date header, in seconds since 1970.
std::optional<std::chrono::seconds> http_date(const std::string& header);

// Retry-After: seconds, or a date, which counts from the answer's own.
std::optional<std::chrono::seconds> retry_after(const std::string& header,
                                                std::optional<std::chrono::seconds> answer_date);

} // namespace mdg::eligibility::web
