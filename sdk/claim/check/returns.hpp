// Why claims are returned for their qualification, and how often (data/return_reasons.tsv, R-RET-01 to R-RET-04).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace mdg::claim {

struct ReturnReason {
    std::string_view code;              // MDG_RETURN_REASON_…
    std::array<std::int64_t, 3> counts; // of the months below
    std::int64_t total = 0;
    int rank = 0; // by the total, 1 the most frequent
};

inline constexpr std::array<std::string_view, 3> return_months{"2024-01", "2024-02", "2024-03"};

// In the order of publication.
std::span<const ReturnReason> return_reasons();

// 0 where there is no such reason.
int return_rank(std::string_view code);

} // namespace mdg::claim
