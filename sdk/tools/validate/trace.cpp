#include "trace.hpp"

#include "base/text.hpp"
#include "base/tripwire.hpp"

#include <chrono>
#include <cstdio>

namespace mdg::validate {

namespace {

bool tracing = false;
const auto begun = std::chrono::steady_clock::now();

} // namespace

void trace_on() {
    tracing = true;
}

void trace(std::string_view what, const std::string& detail) {
    if (!tracing) return;
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
    std::fprintf(stderr, "%10.3f %s %s\n", ms, std::string(what).c_str(),
                 base::mask_individual_numbers(base::as_utf8(detail)).c_str());
}

} // namespace mdg::validate
