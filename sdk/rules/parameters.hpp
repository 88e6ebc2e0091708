// Numbers and choices that the law sets, with the days they hold (data/parameters.tsv).
#pragma once

#include "base/calendar.hpp"
#include "certificate/window.hpp"

#include <optional>
#include <string_view>

namespace mdg::rules {

class Book;

struct Parameter {
    std::string_view name;
    std::string_view value;
    std::optional<base::Date> valid_from;
    std::optional<base::Date> valid_to;
    std::string_view rule;
    std::string_view source;
};

// A name that the table does not have is a Failure INTERNAL.
const Parameter& parameter(std::string_view name);

// Its value as a number. A value that is none is a Failure INTERNAL.
int number(const Parameter& parameter);
// Its value as a date, 2024-12-02. A value that is none is a Failure INTERNAL.
base::Date date(const Parameter& parameter);

// What the dates of a certificate mean for insurance. counting: MDG_GRACE_COUNTING_…, empty for the default (R-CONF-01).
certificate::Terms certificate_terms(std::string_view counting);
certificate::Terms certificate_terms(const Book& book, std::string_view counting);

} // namespace mdg::rules
