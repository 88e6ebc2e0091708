// The header of a bulk answer of any size, without reading its persons.
#pragma once

#include "eligibility/byte_source.hpp"
#include "record/record.hpp"

#include <filesystem>
#include <string>

namespace mdg::eligibility {

// A bulk_result without units. The header stands before or behind the body (order is free, terminal facts §2.2).
// MALFORMED when the file is not whole or has no header; IO when it cannot be read.
record::Record read_bulk_header(const std::filesystem::path& file, const std::string& name);

// The same of what comes in pieces; read to its end where the header stands behind the body.
record::Record read_bulk_header(ByteSource& source, const std::string& name);

} // namespace mdg::eligibility
