// SPDX-License-Identifier: Apache-2.0
#include "advice.hpp"

#include <string_view>

namespace orca {
namespace {

struct Row {
    std::string_view code;
    const char* ja;
    const char* en;
};

constexpr Row rows[] = {
#include "advice.inc"
};

bool fits(std::string_view row, std::string_view code) {
    return row.ends_with('*') ? code.starts_with(row.substr(0, row.size() - 1)) : code == row;
}

} // namespace

Advice advice(const std::string& code) {
    // The third edition says E10 where the others say 10.
    if (code.size() == 3 && code.front() == 'E' && code != "E50") return advice(code.substr(1));
    for (const Row& row : rows)
        if (fits(row.code, code)) return {row.ja, row.en};
    return {"日レセの画面で登録し、この番号を保守の方に伝えてください",
            "Register in ORCA itself, and tell support this code"};
}

} // namespace orca
