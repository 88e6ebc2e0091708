#include "claim/check/comment_codes.hpp"
#include "claim/check/findings.hpp"
#include "claim/check/scan.hpp"
#include "claim/check/view.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

constexpr std::size_t most_characters = 200; // 400 bytes (M)

bool is_code(std::string_view code) {
    return code.size() == 9 && all_digits(code);
}

void check_text(const std::string& text, std::size_t index, Findings& findings) {
    const Scan seen = scan(text);
    const auto add = [&](FindingId id) { findings.add(id, MDG_FIELD_REMARK_TEXT, MDG_FIELD_REMARK, index); };
    if (seen.outside) add("remark_outside_jis");
    if (seen.half) add("remark_text_form");
    if (seen.twin) add("remark_twin");
    if (seen.characters > most_characters) add("remark_too_long");
}

bool of_other_path(std::string_view code, Path path) {
    if (code == comment::lapsed) return path != Path::lapsed;
    return (code == comment::unknown || comment::is_declared(code)) && path != Path::unknown;
}

} // namespace

void check_remarks(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    for (std::size_t i = 0; i < claim.remarks.size(); ++i) {
        const Remark& remark = claim.remarks[i];
        const auto add = [&](FindingId id, record::FieldId field) { findings.add(id, field, MDG_FIELD_REMARK, i); };
        if (!is_code(remark.code)) add("remark_code_form", MDG_FIELD_REMARK_CODE);
        if (view.path != Path::none && of_other_path(remark.code, view.path)) add("remark_path", MDG_FIELD_REMARK_CODE);
        if (remark.code.starts_with("820") && !remark.text.empty()) add("remark_text_needless", MDG_FIELD_REMARK_TEXT);
        check_text(remark.text, i, findings);
    }
    if (!claim.comment_code.empty()) {
        if (!is_code(claim.comment_code)) findings.add("remark_code_form", MDG_FIELD_CLAIM_COMMENT_CODE);
        if (view.path != Path::none && of_other_path(claim.comment_code, view.path))
            findings.add("remark_path", MDG_FIELD_CLAIM_COMMENT_CODE);
    }
    if (view.path == Path::lapsed && claim.comment_code != comment::lapsed &&
        std::ranges::find(claim.remarks, comment::lapsed, &Remark::code) == claim.remarks.end())
        findings.add("lapsed_comment_missing", MDG_FIELD_REMARK);
}

} // namespace mdg::claim
