// Records as JSON: names from the registry, dates as "2026-11-22", bytes as base64, codes as they are.
#pragma once

#include "record/record.hpp"

#include <string>
#include <string_view>

namespace mdg::record {

enum class Privacy { whole, redacted }; // redacted: fields of the class "personal" become "***"

// The kind's name stands in the outermost object as "kind".
std::string to_json(const Record& record, Privacy privacy);

// A text as JSON has it, in quotes.
void append_json_text(std::string& out, std::string_view utf8);

// Unknown names, wrong types and nesting deeper than records can be are a Failure MALFORMED or UNKNOWN_FIELD that
// names the place. kind: expected kind, or 0 to take the one the text names.
Record from_json(std::string_view json, KindId kind);

} // namespace mdg::record
