// Data packs made of the built-in tables.
#pragma once

#include "base/failing.hpp"
#include "rules/built_in.hpp"
#include "rules/pack.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::test {

struct BuiltInAfterwards {
    ~BuiltInAfterwards() { rules::use_built_in(); }
};

inline std::vector<rules::Source> built_in_files() {
    std::vector<rules::Source> files;
    for (const rules::BuiltInTable& table : rules::built_in_tables())
        files.push_back({std::string(table.name), std::string(table.text)});
    return files;
}

// The built-in tables with rows added to one of them.
inline std::vector<rules::Source> with_rows(std::string_view table, std::string_view rows) {
    auto files = built_in_files();
    std::ranges::find(files, table, &rules::Source::name)->text += rows;
    return files;
}

// Refused, with nothing but findings about this table.
inline bool refused(std::vector<rules::Source> files, std::string_view table) {
    const auto failure = failure_of([&] { rules::use_pack(std::move(files)); });
    return failure.status == MDG_E_CHECK_FAILED && !failure.findings.empty() &&
           std::ranges::all_of(failure.findings,
                               [table](const base::Finding& finding) { return finding.place.starts_with(table); });
}

} // namespace mdg::test
