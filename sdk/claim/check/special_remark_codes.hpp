// Which 特記事項 there are (data/special_remark_codes.tsv); which of them a category wants is in claim/tables.hpp.
#pragma once

#include <string_view>

namespace mdg::claim {

bool is_special_remark(std::string_view code);

// One that says the limit category: 26 to 35, 41 to 44.
bool says_limit(std::string_view code);

} // namespace mdg::claim
