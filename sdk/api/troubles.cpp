#include "trouble/trouble.hpp"

#include "api/records.hpp"

#include <madoguchi/trouble.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_trouble_explain(mdg_record query, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(trouble::explain(copy_of(query, MDG_KIND_TROUBLE_QUERY)));
    });
}
