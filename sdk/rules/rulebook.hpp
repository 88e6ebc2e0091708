// The rules of the field by id: what they say, since when, and where that is written (data/rules/<family>.tsv).
#pragma once

#include "base/calendar.hpp"
#include "record/record.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace mdg::rules {

struct Rule {
    std::string_view id; // R-CERT-05
    std::optional<base::Date> valid_from;
    std::optional<base::Date> valid_to;
    std::string_view confidence; // MDG_CONFIDENCE_…
    std::string_view source;
    std::string_view ja;
    std::string_view en;

    std::string_view family() const noexcept { return id.substr(0, id.rfind('-')); } // R-CERT
    bool holds_on(base::Date day) const noexcept;
};

// Of the book in force, by family and id.
std::span<const Rule> all_rules();

// A rule that the rulebook does not have is a Failure INTERNAL: code may only cite what is written down.
const Rule& rule(std::string_view id);

record::Record to_record(const Rule& rule);

} // namespace mdg::rules
