#include "rules/payment_record.hpp"
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

mdg_status mdg_patient_payment(mdg_record request, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::payment_of(copy_of(request, MDG_KIND_PAYMENT_REQUEST)));
    });
}
