// What is printed at the end.
#include "clinic/day/books.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>

namespace mdg::clinic::day {
namespace {

using Counts = std::map<std::string, unsigned>;

struct Words {
    const char *code, *ja, *en;
};
constexpr Words payers[] = {{"employees", "社保", "employees’ insurance"},
                            {"national", "国保", "national health insurance"},
                            {"late_elderly", "後期", "late elderly"},
                            {"assistance", "医療扶助", "medical assistance"},
                            {"unknown", "不詳", "not known"}};

std::string named(std::int32_t field, const std::string& code) {
    const char* ja = mdg_code_name(field, code.c_str(), MDG_LANGUAGE_JAPANESE);
    const char* en = mdg_code_name(field, code.c_str(), MDG_LANGUAGE_ENGLISH);
    return ja == nullptr || en == nullptr ? code : std::string(ja) + " / " + en;
}

std::string payer(std::int32_t, const std::string& code) {
    const auto* found =
        std::find_if(std::begin(payers), std::end(payers), [&](const Words& it) { return code == it.code; });
    return found == std::end(payers) ? code : std::string(found->ja) + " / " + found->en;
}

void table(std::ostream& out, const char* title, const Counts& counts, std::int32_t field = 0,
           std::string (*name)(std::int32_t, const std::string&) = named) {
    std::vector<std::pair<std::string, unsigned>> rows(counts.begin(), counts.end());
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    out << title << '\n';
    for (const auto& [code, count] : rows) {
        char line[16];
        std::snprintf(line, sizeof line, "%6u  ", count);
        out << line << name(field, code) << '\n';
    }
}

std::string percent(const std::string& hundredths) {
    const auto value = std::stol(hundredths);
    if (value < 0) return "-";
    const auto rest = std::to_string(100 + value % 100);
    return std::to_string(value / 100) + "." + rest.substr(1) + " %";
}

} // namespace

std::string Books::report() const {
    std::ostringstream out;
    Counts outcomes, paths, payer_counts, verifications, stations, shares;
    unsigned planned = 0, later = 0;
    for (const auto& row : rows_) {
        planned += row.trouble.empty() ? 1U : 0U;
        later += row.later ? 1U : 0U;
        ++stations[row.patient->station];
        if (!row.outcome.empty()) ++outcomes[row.outcome];
        ++verifications[row.verified.empty() ? MDG_VERIFICATION_NONE : row.verified];
        if (!row.share.empty()) ++shares[row.share];
        if (!row.claim.empty()) ++paths[row.claim];
        if (!row.claim.empty()) ++payer_counts[row.payer];
    }
    out << "患者 / patients " << rows_.size() << " (";
    for (auto each = stations.begin(); each != stations.end(); ++each)
        out << (each == stations.begin() ? "" : ", ") << each->first << " " << each->second;
    out << ")\n計画どおり / as planned " << planned << "\n\n";
    table(out, "受付の結果 / outcomes", outcomes, MDG_FIELD_VISIT_OUTCOME);
    table(out, "本人確認 / verified by", verifications, MDG_FIELD_VERIFICATION);
    table(out, "窓口の負担 / what may be asked", shares, MDG_FIELD_SHARE);
    table(out, "請求の方法 / claims by path", paths, MDG_FIELD_CLAIM_PATH);
    table(out, "負担者 / claims by payer", payer_counts, 0, payer);
    std::map<std::string, std::string> usage(usage_.begin(), usage_.end());
    out << "レセプト / claims " << claims_.size() << ", 指摘 / findings " << findings_
        << "\n後日確認 / to be confirmed later " << later << ", 記録にない / not in the journal " << pending_lost_
        << "\nマイナ保険証の利用 / use of the card: " << usage.at("card_checks") << " / " << usage.at("online_checks")
        << " (A " << percent(usage.at("rate_a")) << "), " << usage.at("card_persons") << " / "
        << usage.at("usage_claims") << " (B " << percent(usage.at("rate_b")) << ")\n";
    out << "触れた手順 / steps touched " << steps_.size() << ", 回答 / answers " << choices_.size() << '\n';
    for (const auto& row : rows_)
        if (!row.trouble.empty())
            out << "× " << row.patient->id << " " << row.patient->what->id << ": " << row.trouble << "\n    "
                << row.history << '\n';
    return out.str();
}

} // namespace mdg::clinic::day
