#include "claim/uke/fit.hpp"

#include <algorithm>

namespace mdg::claim::uke {
namespace {

constexpr std::size_t most_symbol_and_number = 19; // characters, both together

std::size_t characters(std::string_view utf8) noexcept {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

} // namespace

void check_fit(const Claim& claim, const FileHead& head, Faults& faults) {
    const auto wrong = [&faults](const char* place, std::string detail, std::string ja) {
        faults.add(place, MDG_FINDING_CODE_BAD_VALUE, std::move(detail), std::move(ja));
    };
    const auto differs = [&faults](const char* place, const std::string& own, const std::string& file) {
        if (!own.empty() && own != file)
            faults.add(place, MDG_FINDING_CODE_INCONSISTENT, "the claim belongs into another file",
                       "このファイルのレセプトではありません");
    };
    differs("facility_code", claim.facility_code, head.facility_code);
    differs("examining_body", claim.examining_body, head.examining_body);
    differs("point_table", claim.point_table, head.point_table);
    if (claim.insurer_number.empty() && claim.public_expenses.empty())
        faults.add("insurer_number", MDG_FINDING_CODE_MISSING, "a claim needs it", "レセプトに必要な項目がありません");
    if (claim.public_expenses.size() > most_public_expenses)
        wrong("public_expense", "four at most", "公費は4つまでです");
    if (claim.path == MDG_CLAIM_PATH_UNKNOWN && !claim.symbol.empty())
        faults.add("insured_symbol", MDG_FINDING_CODE_INCONSISTENT, "an unknown qualification has no symbol",
                   "不詳のレセプトに記号は記録しません");
    if (!claim.confirmation_class.empty() && claim.confirmation_class != MDG_CONFIRMATION_CLASS_AT_THE_COUNTER)
        wrong("confirmation_class", "the other classes are the examining body's", "01のほかは審査支払機関が記録します");
    if (characters(claim.symbol) + characters(claim.number) > most_symbol_and_number)
        wrong("insured_number", "19 characters at most together with the symbol", "記号と番号は合わせて19文字までです");
    if (std::ranges::any_of(claim.special_remarks, [](const std::string& code) { return code.size() != 2; }))
        wrong("special_remarks", "two digits each", "特記事項は2桁です");
    if (claim.sex == MDG_SEX_NOT_SET) wrong("sex", "1 or 2", "男女のどちらかを記録します");
}

} // namespace mdg::claim::uke
