#include "rules/methods_record.hpp"
#include "rules/situation_record.hpp"
#include "rules/visual_record.hpp"

#include "api/records.hpp"

#include <madoguchi/methods.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_allowed_methods(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::methods_record(rules::read_situation(copy_of(facts, MDG_KIND_FACTS))));
    });
}

mdg_status mdg_visual_check(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::visual_check(copy_of(facts, MDG_KIND_FACTS)));
    });
}
