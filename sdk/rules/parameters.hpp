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

enum class Carrier { card, phone };                      // phones have no grace (R-CONF-02)
Carrier carrier_of(std::string_view card_kind) noexcept; // MDG_CARD_KIND_…

// What the dates of a certificate mean for insurance. counting: MDG_GRACE_COUNTING_…, empty for the default (R-CONF-01).
certificate::Terms certificate_terms(std::string_view counting, Carrier carrier = Carrier::card);
certificate::Terms certificate_terms(const Book& book, std::string_view counting, Carrier carrier = Carrier::card);

// Whether medical information may be asked for with a certificate of that use, MDG_CERTIFICATE_USE_…: in the grace it
// is eligibility alone (R-CONF-02).
bool medical_information_with(std::string_view certificate_use);

// R-CERT-12, R-CONF-13.
certificate::RegistrationTerms registration_terms();

} // namespace mdg::rules
