#include "trouble/met_codes.hpp"
#include "trouble/trouble.hpp"
#include "visit/doctor.hpp"

#include "api/contexts.hpp"
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

mdg_status mdg_doctor_start(mdg_context handle, mdg_record request, mdg_operation* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        auto what = copy_of(request, MDG_KIND_DOCTOR_REQUEST);
        *out = new_operation(
            find_context(handle)->start([what = std::move(what)](visit::Counter& counter, std::stop_token cancelled) {
                return visit::examine(counter, what, cancelled);
            }));
    });
}

mdg_status mdg_trouble_note(mdg_context handle, mdg_record query, mdg_record* error) {
    return guarded(error, [&] {
        trouble::note(find_context(handle)->counter.met_codes(), copy_of(query, MDG_KIND_TROUBLE_QUERY));
    });
}

mdg_status mdg_trouble_codes(mdg_context handle, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(trouble::to_record(find_context(handle)->counter.met_codes()));
    });
}
