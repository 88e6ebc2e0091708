// A name or an address in its three forms (R-NAME-04): as it came, as it is shown, as a claim may hold it.
#pragma once

#include "record/record.hpp"

#include <string_view>

namespace mdg::eligibility::match {

// Of kind name_form. Nothing is ever changed in the raw value; what a claim would hold instead is a proposal, with every
// character that made it necessary. Texts over 64 KiB are a Failure TOO_LARGE.
record::Record name_form(std::string_view text);

} // namespace mdg::eligibility::match
