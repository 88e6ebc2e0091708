// What a patient pays for a treatment.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

// REQUEST.json: kind payment_request.
void payment(const Options& options);

} // namespace mdg::tools
