#include "visit/certificates.hpp"
#include "rules/forecast.hpp"

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

mdg_status mdg_forecast(mdg_record query, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::forecast(copy_of(query, MDG_KIND_FORECAST_QUERY)));
    });
}
