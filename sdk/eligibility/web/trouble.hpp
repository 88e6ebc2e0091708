// What can go wrong on the way to the centre: each with its status, whose side it is on and what to do next
// (data/web_troubles.tsv).
#pragma once

#include "base/failure.hpp"

#include <string>
#include <string_view>

namespace mdg::eligibility::web {

// key: of the table; place: host and port, or a setting; detail: what was seen, English, never personal data. Its one
// finding has the text for the screen.
base::Failure trouble(std::string_view key, const std::string& place, const std::string& detail = {});

} // namespace mdg::eligibility::web
