#include "rules/consent_record.hpp"

#include "api/records.hpp"

#include <madoguchi/consent.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_consent_prompts(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::consent_prompts(copy_of(facts, MDG_KIND_CONSENT)));
    });
}

mdg_status mdg_consent_take(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::take_consent(copy_of(facts, MDG_KIND_CONSENT)));
    });
}

mdg_status mdg_consent_view(mdg_record consent, mdg_record question, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::consent_view(copy_of(consent, MDG_KIND_CONSENT), copy_of(question, MDG_KIND_CONSENT)));
    });
}
