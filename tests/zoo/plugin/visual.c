/* Staff compares the face with the photo.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "zoo.h"

#include <stdio.h>

static mdg_status properties(mdgp_device* device, uint64_t op, mdgp_visual_properties* out) {
    (void)device, (void)op;
    out->styles = MDGP_VISUAL_STYLE_HOST_LED | MDGP_VISUAL_STYLE_READER_LED;
    out->passcode = 1;
    return MDG_OK;
}

/* Staff types the passcode at the reader and decides there. */
static mdg_status reader_led(mdgp_device* device, uint64_t op, const mdgp_visual_request* in, mdgp_visual_result* out) {
    enum person person;
    char passcode[32];
    const mdg_status status = begin_person(device, op, in->limit_ms, &person);
    setting(device, "validate.passcode", passcode, sizeof passcode, "");
#ifdef SIN_LOGS_PASSCODE
    char line[64];
    snprintf(line, sizeof line, "staff typed %s", passcode);
    say(device->host, line);
#endif
    memset(passcode, 0, sizeof passcode);
    if (status == MDG_OK)
        out->outcome = person == ACTS   ? MDGP_OUTCOME_VERIFIED
                       : person == ERRS ? MDGP_OUTCOME_NO_MATCH
                                        : MDGP_OUTCOME_ABANDONED;
    end_person(device);
    return status;
}

static mdg_status begin(mdgp_device* device, uint64_t op, const mdgp_visual_request* in, mdgp_visual_result* out) {
    if (in->style == MDGP_VISUAL_STYLE_READER_LED) return reader_led(device, op, in, out);
    if (in->style != MDGP_VISUAL_STYLE_HOST_LED) return MDG_E_UNSUPPORTED;
    device->visual_begun = 1;
    out->outcome = MDGP_OUTCOME_NONE;
    return MDG_OK;
}

static mdg_status decide(mdgp_device* device, uint64_t op, uint32_t same_person, mdgp_visual_result* out) {
    (void)op;
    if (!device->visual_begun) return MDG_E_WRONG_STEP;
    out->outcome = same_person ? MDGP_OUTCOME_VERIFIED : MDGP_OUTCOME_NO_MATCH;
#ifdef SIN_STAFF_ALWAYS_AGREES
    out->outcome = MDGP_OUTCOME_VERIFIED;
#endif
    return MDG_OK;
}

static mdg_status end(mdgp_device* device, uint64_t op) {
    (void)device, (void)op;
#ifndef SIN_DECIDES_AFTER_END
    device->visual_begun = 0;
#endif
    return MDG_OK;
}

static mdg_status passcode_is_set(mdgp_device* device, uint32_t* out) {
    (void)device;
    *out = 1;
    return MDG_OK;
}

const mdgp_visual_1 visual_table = {sizeof(mdgp_visual_1), 0, properties, begin, decide, end, passcode_is_set, NULL};
