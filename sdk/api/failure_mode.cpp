#include "rules/failure_mode.hpp"

#include "api/records.hpp"

#include <madoguchi/failure_mode.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_failure_mode_next(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::failure_mode(copy_of(facts, MDG_KIND_FAILURE_MODE)));
    });
}

mdg_status mdg_failure_mode_search(mdg_record search, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::failure_search(copy_of(search, MDG_KIND_FAILURE_SEARCH)));
    });
}
