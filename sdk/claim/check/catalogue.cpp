#include "claim/check/catalogue.hpp"

#include "base/table.hpp"
#include "claim/check/returns.hpp"
#include "record/registry.hpp"

#include <madoguchi/fields.h>

#include <algorithm>
#include <array>
#include <vector>

namespace mdg::claim {
namespace {

constexpr std::string_view findings_table =
#include "embedded/findings.tsv.inc"
    ;

constexpr std::array<std::string_view, 4> gravest_first{MDG_SEVERITY_BLOCK, MDG_SEVERITY_ERROR, MDG_SEVERITY_WARNING,
                                                        MDG_SEVERITY_NOTICE};

std::vector<CatalogueRow> read_catalogue() {
    std::vector<CatalogueRow> rows;
    for (const base::Row& cells : base::read_table(findings_table)) {
        const auto gravity = std::ranges::find(gravest_first, cells[1]) - gravest_first.begin();
        rows.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], base::date_cell(cells[6]),
                        base::date_cell(cells[7]), cells[8], cells[9], cells[10], cells[11], return_rank(cells[5]),
                        static_cast<int>(gravity)});
    }
    return rows;
}

} // namespace

std::span<const CatalogueRow> catalogue() {
    static const std::vector<CatalogueRow> rows = read_catalogue();
    return rows;
}

} // namespace mdg::claim
