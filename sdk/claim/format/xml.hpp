// The claim record as XML, our own form: docs/claim-record.md and docs/claim-record.xsd.
#pragma once

#include <string_view>

namespace mdg::claim {

inline constexpr std::string_view xml_namespace = "urn:madoguchi:claim:2";
inline constexpr std::string_view xml_version = "2";
inline constexpr std::string_view xml_one = "InsuranceClaim";
inline constexpr std::string_view xml_many = "InsuranceClaims";
inline constexpr std::string_view xml_head = "File";

} // namespace mdg::claim
