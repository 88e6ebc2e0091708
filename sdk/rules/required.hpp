// What records of facts are refused for.
#pragma once

#include "record/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mdg::rules {

inline base::Finding fault(record::FieldId field, const char* code, const char* detail, const char* ja) {
    return {std::string(record::find_field(field)->name), code, detail, ja};
}

// Failure CHECK_FAILED, or the status given, with every fault, where there is one.
inline void refuse_if_any(std::vector<base::Finding> faults, std::string_view of_what,
                          base::Status status = MDG_E_CHECK_FAILED) {
    if (faults.empty()) return;
    throw base::Failure(status, MDG_ORIGIN_APPLICATION,
                        std::to_string(faults.size()) + " faults in " + std::string(of_what))
        .with_findings(std::move(faults));
}

} // namespace mdg::rules
