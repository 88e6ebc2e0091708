// Texts as a claim may hold them: JIS X 0208, full width, ● as it came (R-NAME-01, R-NAME-02).
#pragma once

#include <string>
#include <string_view>

namespace mdg::claim {

// What name_form proposes; ？ stands for a character that has no form in JIS X 0208.
std::string claim_text(std::string_view utf8);

// One full-width blank between the parts.
std::string claim_name(std::string_view utf8);

// Kana in full width without blanks.
std::string claim_kana(std::string_view utf8);

} // namespace mdg::claim
