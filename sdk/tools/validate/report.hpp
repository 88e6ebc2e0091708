// What a run is told as.
#pragma once

#include "run.hpp"

#include <iosfwd>
#include <string>

namespace mdg::validate {

void print_done(std::ostream& out, const Done& done);
void print_summary(std::ostream& out, const Report& report);
void print_list(std::ostream& out);

// Canonical: the same run gives the same bytes (sorted keys, no times).
std::string json_of(const Report& report);
std::string json_list();

std::string junit_of(const Report& report);

// What no program can measure: declared by the maker, never measured here.
struct Declared {
    std::string_view id;
    std::string_view profile;
    std::string_view ja;
    std::string_view en;
};
std::span<const Declared> checklist();

} // namespace mdg::validate
