#include "rules/usage_record.hpp"

#include "api/records.hpp"

#include <madoguchi/statistics.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_usage_statistics(mdg_record query, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(read_in_place(query, MDG_KIND_USAGE_QUERY, rules::usage_statistics));
    });
}
