// The claim record as XML: our own format, described in docs/claim-record.md and docs/claim-record.xsd.
#pragma once

#include "record/record.hpp"

#include <filesystem>
#include <string>

namespace mdg::claim {

inline constexpr const char* xml_namespace = "urn:madoguchi:claim:1";

// Only complete claims are written: CHECK_FAILED with everything missing or wrong in the findings.
std::string write_xml(const record::Record& claim);

// The same as a file that appears whole or not at all.
void save(const record::Record& claim, const std::filesystem::path& path);

} // namespace mdg::claim
