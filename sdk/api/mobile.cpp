#include "rules/mobile.hpp"

#include "api/records.hpp"

#include <madoguchi/mobile.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_mobile_tool(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::mobile_tool(copy_of(facts, MDG_KIND_MOBILE_CHECK)));
    });
}

mdg_status mdg_mobile_phone(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::phone_as_card(copy_of(facts, MDG_KIND_MOBILE_CHECK)));
    });
}
