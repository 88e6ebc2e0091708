// Files of claims, read one claim at a time. What was written is read back, and returned claims can be understood.
#pragma once

#include "record/record.hpp"

#include <filesystem>
#include <functional>
#include <istream>

namespace mdg::claim {

// Called with the head of the file (kind claim_file), then with each claim (kind claim) in the file's order. A file that states
// totals (UKE) ends with a second claim_file that has them. false ends the reading.
using Sink = std::function<bool(record::Record)>;

// Failure MALFORMED with line and place; claims before the fault were handed over.
void read_xml(std::istream& in, const Sink& sink);
void read_uke(std::istream& in, const Sink& sink);

// By the file's first bytes, not by its name.
void read_file(const std::filesystem::path& path, const Sink& sink);

} // namespace mdg::claim
