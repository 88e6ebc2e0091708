#include "claim/check/returns.hpp"

#include "base/table.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <vector>

namespace mdg::claim {
namespace {

constexpr std::string_view returns_table =
#include "embedded/return_reasons.tsv.inc"
    ;

std::int64_t count_of(std::string_view cell) {
    std::int64_t count = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), count);
    return count;
}

std::vector<ReturnReason> read_reasons() {
    std::vector<ReturnReason> reasons;
    for (const base::Row& cells : base::read_table(returns_table)) {
        ReturnReason reason{cells[0], {count_of(cells[1]), count_of(cells[2]), count_of(cells[3])}};
        reason.total = std::accumulate(reason.counts.begin(), reason.counts.end(), std::int64_t{0});
        reasons.push_back(reason);
    }
    for (ReturnReason& reason : reasons)
        reason.rank = 1 + static_cast<int>(std::ranges::count_if(
                              reasons, [&](const ReturnReason& other) { return other.total > reason.total; }));
    return reasons;
}

} // namespace

std::span<const ReturnReason> return_reasons() {
    static const std::vector<ReturnReason> reasons = read_reasons();
    return reasons;
}

int return_rank(std::string_view code) {
    const auto reasons = return_reasons();
    const auto reason = std::ranges::find(reasons, code, &ReturnReason::code);
    return reason == reasons.end() ? 0 : reason->rank;
}

} // namespace mdg::claim
