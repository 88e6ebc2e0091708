#include "claim/check/special_remarks.hpp"

#include "base/table.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

constexpr std::string_view special_remarks_table =
#include "embedded/special_remarks.tsv.inc"
    ;

const std::vector<SpecialRemark>& special_remarks() {
    static const auto all = [] {
        std::vector<SpecialRemark> made;
        for (const base::Row& cells : base::read_table(special_remarks_table))
            made.push_back(
                {cells[0], cells[2].empty() ? std::vector<std::string_view>() : base::split_list(cells[2]), cells[3]});
        return made;
    }();
    return all;
}

} // namespace

const SpecialRemark* find_special_remark(std::string_view code) {
    const auto found = std::ranges::find(special_remarks(), code, &SpecialRemark::code);
    return found == special_remarks().end() ? nullptr : &*found;
}

bool says_limit(const SpecialRemark& remark) noexcept {
    return !remark.limit_flags.empty() || !remark.several_times_of.empty();
}

std::string_view remark_of_limit(std::string_view limit_flag, bool several_times) {
    const auto wanted = std::ranges::find_if(special_remarks(), [&](const SpecialRemark& remark) {
        return std::ranges::find(remark.limit_flags, limit_flag) != remark.limit_flags.end();
    });
    if (wanted == special_remarks().end()) return {};
    if (!several_times) return wanted->code;
    const auto many = std::ranges::find(special_remarks(), wanted->code, &SpecialRemark::several_times_of);
    return many == special_remarks().end() ? std::string_view() : many->code;
}

} // namespace mdg::claim
