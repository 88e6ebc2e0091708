#include "visit/certificates.hpp"

#include "api/records.hpp"

#include <madoguchi/certificate.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_certificate_assess(mdg_record request, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(visit::assess_request(copy_of(request, MDG_KIND_CERTIFICATE_REQUEST)));
    });
}
