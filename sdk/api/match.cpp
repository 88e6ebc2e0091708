#include "eligibility/match/match.hpp"
#include "eligibility/match/name_form.hpp"

#include "api/records.hpp"

#include <madoguchi/match.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_match(mdg_record patient, mdg_record answer, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const bool one = find_record(answer)->record->kind() == MDG_KIND_QUALIFICATION;
        *out = hand_out(eligibility::match::compare_patient(
            copy_of(patient, MDG_KIND_PATIENT), copy_of(answer, one ? MDG_KIND_QUALIFICATION : MDG_KIND_ELIGIBILITY)));
    });
}

mdg_status mdg_name_check(const char* text, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(eligibility::match::name_form(&required(text)));
    });
}
