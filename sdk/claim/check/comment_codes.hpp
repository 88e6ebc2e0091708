// Official comment codes of the ways to claim (claim facts 2.3, 2.4).
#pragma once

#include <string_view>

namespace mdg::claim::comment {

inline constexpr std::string_view lapsed = "820000245";  // 旧資格情報
inline constexpr std::string_view unknown = "820000246"; // 不詳
inline constexpr std::string_view kana = "830000501";
inline constexpr std::string_view insurer_kind = "830000502";
inline constexpr std::string_view insurer_name = "830000503";
inline constexpr std::string_view employer = "830000504";
inline constexpr std::string_view address = "830000505";
inline constexpr std::string_view address_rest = "830000506";
inline constexpr std::string_view phone = "830000507";
inline constexpr std::string_view contacted_on = "830000508";

// What a declaration said: 830000501 to 830000508.
constexpr bool is_declared(std::string_view code) noexcept {
    return code >= kana && code <= contacted_on && code.size() == kana.size();
}

} // namespace mdg::claim::comment
