// What the check before claiming can find (data/findings.tsv): texts, severity, rules and days are data.
#pragma once

#include "base/calendar.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace mdg::claim {

struct CatalogueRow {
    std::string_view id;
    std::string_view severity;      // MDG_SEVERITY_…
    std::string_view code;          // MDG_FINDING_CODE_…
    std::string_view rules;         // ids with a blank between
    std::string_view source;        // beside the rules, with its confidence
    std::string_view return_reason; // MDG_RETURN_REASON_…; empty: none of the published ones
    std::optional<base::Date> valid_from;
    std::optional<base::Date> valid_to;
    std::string_view ja;
    std::string_view en;
    std::string_view fix_ja;
    std::string_view fix_en;
    int return_rank = 0; // 1 is the most frequent; 0: without a reason
    int gravity = 0;     // 0 is the gravest
};

// Within one severity and rank the earlier row weighs more.
std::span<const CatalogueRow> catalogue();

} // namespace mdg::claim
