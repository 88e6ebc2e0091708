// One test in a process of its own.
#pragma once

#include "test.hpp"

namespace mdg::validate {

// Before the first child: processes that a plugin leaves behind come to this one and are ended.
void adopt_orphans();

// Forks, runs the test, waits at most the test's limit, kills the whole process group and reaps it.
Result run_in_child(const Test& test, const Context& context);

// For a debugger: the test runs here and the program ends with it.
[[noreturn]] void run_here(const Test& test, const Context& context);

// The descriptor that stands for standard output inside a test; bytes written there.
std::size_t bytes_on_standard_output();
std::string standard_output();

} // namespace mdg::validate
