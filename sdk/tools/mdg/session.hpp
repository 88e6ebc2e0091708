// What most commands begin and end with: a context, an operation's end, its result on the screen.
#pragma once

#include "commands.hpp"
#include "records.hpp"

#include <string>

namespace mdg::tools {

Context open(const Options& options);

// The library limits every operation itself, so that this waits for the end, whatever it is. Throws Refused.
Record finish(const Operation& operation);

// Throws Usage unless there is exactly one, or none.
const std::string& only_argument(const Options& options, const char* what);
void no_argument(const Options& options);

// As JSON where that was asked for.
void show(const Options& options, const Record& record, void (*print)(mdg_record));

} // namespace mdg::tools
