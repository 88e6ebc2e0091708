#include "rules/share_record.hpp"

#include "api/records.hpp"

#include <madoguchi/share.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_lawful_share(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::share_of(copy_of(facts, MDG_KIND_FACTS)));
    });
}
