#include "rules/built_in.hpp"

namespace mdg::rules {
namespace {

// clang-format off
constexpr BuiltInTable tables[] = {
    {"pack.tsv", 0,
#include "embedded/pack.tsv.inc"
    },
    {"answers.tsv", 0,
#include "embedded/answers.tsv.inc"
    },
    {"call_centre_hours.tsv", 0,
#include "embedded/call_centre_hours.tsv.inc"
    },
    {"facilities.tsv", 0,
#include "embedded/facilities.tsv.inc"
    },
    {"mobile_tools.tsv", 0,
#include "embedded/mobile_tools.tsv.inc"
    },
    {"parameters.tsv", 1,
#include "embedded/parameters.tsv.inc"
    },
    {"texts.tsv", 2,
#include "embedded/texts.tsv.inc"
    },
#include "embedded/rules.inc"
};
// clang-format on

} // namespace

std::span<const BuiltInTable> built_in_tables() {
    return tables;
}

} // namespace mdg::rules
