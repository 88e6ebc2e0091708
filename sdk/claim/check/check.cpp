#include "claim/check/check.hpp"

#include "claim/check/findings.hpp"
#include "claim/check/view.hpp"

#include <algorithm>
#include <tuple>

namespace mdg::claim {
namespace {

constexpr auto subjects = {check_basics,          check_numbers,      check_forms,  check_persons,
                           check_dates,           check_late_elderly, check_shares, check_limits,
                           check_public_expenses, check_remarks,      check_type,   check_unknown};

auto weight(const Finding& finding) {
    constexpr int last = 1000; // what has no published reason stands behind what has
    const CatalogueRow& row = *finding.row;
    return std::tuple(row.gravity, row.return_rank == 0 ? last : row.return_rank, finding.row, finding.index);
}

} // namespace

void Findings::add(FindingId id, record::FieldId field, record::FieldId list, std::size_t index) {
    const CatalogueRow& row = catalogue()[id.row()];
    if (day_ && ((row.valid_from && *day_ < *row.valid_from) || (row.valid_to && *row.valid_to < *day_))) return;
    list_.push_back({&row, field, list, index});
}

std::vector<Finding> check(const Claim& claim) {
    const View view(claim);
    Findings findings(view.visit);
    for (const auto subject : subjects) subject(view, findings);
    std::vector<Finding> all = findings.take();
    std::ranges::sort(all, {}, weight);
    return all;
}

bool claimable(const std::vector<Finding>& findings) noexcept {
    return std::ranges::none_of(findings, [](const Finding& finding) {
        return finding.row->severity == MDG_SEVERITY_BLOCK || finding.row->severity == MDG_SEVERITY_ERROR;
    });
}

std::string place_of(const Finding& finding) {
    std::string place;
    if (finding.list != 0)
        place = std::string(record::find_field(finding.list)->name) + "[" + std::to_string(finding.index + 1) + "].";
    return place.append(record::find_field(finding.field)->name);
}

} // namespace mdg::claim
