#include "claim/check/check.hpp"
#include "claim/request.hpp"
#include "claim/write.hpp"
#include "visit/claims.hpp"

#include "api/records.hpp"

#include <madoguchi/claim.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_claim_fields(mdg_record eligibility, std::int32_t visit_date, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(visit::claim_of(copy_of(eligibility, MDG_KIND_ELIGIBILITY), date_of(visit_date)));
    });
}

mdg_status mdg_claim_make(mdg_record request, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(claim::claim_by_request(copy_of(request, MDG_KIND_CLAIM_REQUEST)));
    });
}

mdg_status mdg_claim_write(mdg_record claim, const char* format, const char* path, mdg_record* error) {
    return guarded(error, [&] {
        if (std::string_view(&required(format)) != MDG_CLAIM_FORMAT_XML)
            throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "no such claim format");
        claim::save(copy_of(claim, MDG_KIND_CLAIM), &required(path));
    });
}

mdg_status mdg_claim_check(mdg_record claim, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(claim::check_claim(copy_of(claim, MDG_KIND_CLAIM)));
    });
}
