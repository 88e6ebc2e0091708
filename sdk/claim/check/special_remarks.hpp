// 特記事項 (data/special_remarks.tsv): which there are, and which of them a limit category wants.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace mdg::claim {

struct SpecialRemark {
    std::string_view code;
    std::vector<std::string_view> limit_flags;
    std::string_view several_times_of; // the code this one replaces where the limit was reached many times
};

// nullptr where there is none.
const SpecialRemark* find_special_remark(std::string_view code);

// One that says the limit category: 26 to 35, 41 to 44.
bool says_limit(const SpecialRemark& remark) noexcept;

// What the flag wants; empty where the table has no such flag.
std::string_view remark_of_limit(std::string_view limit_flag, bool several_times);

} // namespace mdg::claim
