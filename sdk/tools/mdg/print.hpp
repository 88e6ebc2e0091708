// What the commands print: JSON with the registry's names, or a few lines for people.
#pragma once

#include "records.hpp"

namespace mdg::tools {

void print_json(mdg_record record);

// A code as "1 有効"; as it is where this release does not know it.
std::string code_of(mdg_record record, std::int32_t field);

// For people, Japanese first; what a kind of record is about, not every field.
void print_readers(mdg_record readers);
void print_card(mdg_record card);
void print_eligibility(mdg_record eligibility);
void print_claim(mdg_record claim);

// An error on the standard error: for people, or as JSON.
void print_error(const Refused& refused, bool json);

} // namespace mdg::tools
