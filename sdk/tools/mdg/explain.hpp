// mdg explain: what a code on a device means.
#pragma once

#include "commands.hpp"
#include "records.hpp"

#include <string>

namespace mdg::tools {

void explain(const Options& options);

// For people; the doctor's answer has both too.
void print_cause(mdg_record cause);
void print_centre_hours(mdg_record answer);

std::string japan_now(); // yyyyMMddHHmmss

} // namespace mdg::tools
