#include "api/contexts.hpp"
#include "api/records.hpp"

#include <madoguchi/card.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_card_read_start(mdg_context handle, mdg_record request, mdg_operation* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        auto what = copy_of(request, MDG_KIND_CARD_REQUEST);
        *out = new_operation(
            find_context(handle)->start([what = std::move(what)](visit::Counter& counter, std::stop_token cancelled) {
                return counter.read_card(what, std::move(cancelled));
            }));
    });
}
