// The second answer of a bulk query, of any size, read unit by unit in memory that does not grow (terminal facts
// §2.3, §2.4).
#pragma once

#include "base/wait.hpp"
#include "eligibility/byte_source.hpp"
#include "record/record.hpp"

#include <cstdint>
#include <functional>
#include <string_view>

namespace mdg::eligibility {

struct BulkTaker {
    // What the file says of itself, as soon as it was read: before the first unit in all known files. May be empty.
    std::function<void(const record::Record& header)> header = {};
    // One person's result (bulk_unit) or one registration's (reference_result), with its findings and unknown
    // elements. number: from 1. false: no more, please.
    std::function<bool(record::Record unit, std::uint64_t number)> unit;
};

struct BulkSummary {
    record::Record header; // bulk_result or reference_bulk_result without its units, with the whole file's findings
    std::uint64_t units = 0;
    bool stopped = false; // by the taker: what followed was not read, and not checked
};

// source is read twice: once to learn its encoding. MALFORMED for what is no such file, also when it is cut: then the
// message tells how many units were whole, and those were handed out. TOO_LARGE for an element beyond every measure;
// CANCELLED or DEADLINE as the wait says; whatever the taker throws.
BulkSummary read_bulk(ByteSource& source, std::string_view file_name, std::string_view result_source,
                      const BulkTaker& taker, const base::Wait& wait);

} // namespace mdg::eligibility
