/* The camera. What it captures is gone at every end, and it says so.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "zoo.h"

static void say_purged(const mdgp_device* device, uint64_t op, uint32_t what) {
    const mdgp_host* host = device->host;
    if (HOST_HAS(host, purge_report)) host->purge_report(host->host_data, op, what);
}

static mdg_status properties(mdgp_device* device, uint64_t op, mdgp_face_properties* out) {
    (void)device, (void)op;
    out->sources = MDGP_FACE_SOURCE_CARD_PHOTO;
    out->liveness = 1;
    out->attempts_max = 3;
    return MDG_OK;
}

static mdg_status match(mdgp_device* device, uint64_t op, const mdgp_face_request* in, mdgp_face_result* out) {
    enum person person;
    const mdg_status status = begin_person(device, op, in->limit_ms, &person);
    if (status == MDG_OK) {
        out->attempts = 1;
        out->remaining_methods = MDGP_METHOD_PIN;
        out->outcome = person == ACTS || person == BLOCKED ? MDGP_OUTCOME_VERIFIED
                       : person == ERRS || person == SHORT ? MDGP_OUTCOME_NO_MATCH
                                                           : MDGP_OUTCOME_ABANDONED;
        out->liveness_failed = person == SHORT ? 1 : 0;
#ifdef SIN_TRUSTS_PICTURES
        if (person == SHORT) out->outcome = MDGP_OUTCOME_VERIFIED;
#endif
#ifdef SIN_MATCHES_ANYBODY
        if (person == ERRS) out->outcome = MDGP_OUTCOME_VERIFIED;
#endif
    }
#ifdef SIN_KEEPS_PHOTO
    if (status == MDG_OK || status == MDG_E_CANCELLED)
        if (person != ERRS)
#endif
#ifdef SIN_KEEPS_PHOTO_ON_CANCEL
            if (status != MDG_E_CANCELLED)
#endif
                say_purged(device, op, MDGP_PURGE_CAPTURES);
    end_person(device);
    return status;
}

static mdg_status purge(mdgp_device* device, uint64_t op, uint32_t what) {
    if (what < MDGP_PURGE_CAPTURES || what > MDGP_PURGE_ALL) return MDG_E_BAD_ARGUMENT;
#ifndef SIN_PURGES_SILENTLY
    say_purged(device, op, what);
#else
    (void)device, (void)op;
#endif
    return MDG_OK;
}

const mdgp_face_1 face_table = {sizeof(mdgp_face_1),
                                0,
                                properties,
                                match,
#ifdef SIN_WITHOUT_PURGE
                                NULL,
#else
                                purge,
#endif
                                NULL};
#ifdef SIN_WITHOUT_PURGE
const void* zoo_unused_purge(void);
const void* zoo_unused_purge(void) {
    static mdg_status (*const kept)(mdgp_device*, uint64_t, uint32_t) = purge;
    return &kept;
}
#endif
