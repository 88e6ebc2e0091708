#include "eligibility/web/trouble.hpp"

#include "rules/table.hpp"

#include <algorithm>
#include <utility>

namespace mdg::eligibility::web {
namespace {

constexpr std::string_view table =
#include "embedded/web_troubles.tsv.inc"
    ;

constexpr std::pair<std::string_view, base::Status> statuses[] = {
    {"BUSY", MDG_E_BUSY},
    {"UNREACHABLE", MDG_E_UNREACHABLE},
    {"REFUSED", MDG_E_REFUSED},
    {"NO_ANSWER", MDG_E_NO_ANSWER},
    {"BAD_ANSWER", MDG_E_BAD_ANSWER},
    {"NOT_AUTHORISED", MDG_E_NOT_AUTHORISED},
    {"OTHER_PERSON", MDG_E_OTHER_PERSON},
};

} // namespace

base::Failure trouble(std::string_view key, const std::string& place, const std::string& detail) {
    static const std::vector<rules::Row> rows = rules::read_table(table);
    const auto row = std::ranges::find(rows, key, [](const rules::Row& cells) { return cells[0]; });
    const auto status = row == rows.end()
                            ? std::end(statuses)
                            : std::ranges::find(statuses, (*row)[1], &std::pair<std::string_view, base::Status>::first);
    if (status == std::end(statuses))
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "no row " + std::string(key) + " in web_troubles.tsv");
    const std::string en((*row)[3]);
    return base::Failure(status->second, std::string((*row)[2]).c_str(),
                         place + ": " + en + (detail.empty() ? "" : " (" + detail + ")"))
        .with_findings({{place, MDG_FINDING_CODE_NEXT_STEP, en, std::string((*row)[4])}});
}

} // namespace mdg::eligibility::web
