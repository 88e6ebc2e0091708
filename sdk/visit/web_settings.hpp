// The fields web_… of a configuration.
#pragma once

#include "eligibility/web/web_gateway.hpp"
#include "record/record.hpp"

#include <optional>
#include <vector>

namespace mdg::visit {

// nullopt: none of them is given. Every fault becomes a finding, its place being the field's name.
std::optional<eligibility::web::WebSettings> read_web_settings(const record::Record& config,
                                                               std::vector<base::Finding>& faults);

} // namespace mdg::visit
