/* Consent on the screen.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "zoo.h"

static const char* const catalogue_ids[] = {"drugs", "examinations", "surgery"};
#define KNOWN 3

static mdg_status properties(mdgp_device* device, uint64_t op, mdgp_consent_properties* out) {
    (void)device, (void)op;
    out->modes = 1U << MDGP_CONSENT_MODE_PER_ITEM;
    out->screen_version = 2;
    out->carry_over = 1;
    out->item_max = KNOWN;
    return MDG_OK;
}

static mdg_status catalogue(mdgp_device* device, uint64_t op, uint32_t index, mdgp_consent_item* out) {
    (void)device, (void)op;
    if (index >= KNOWN) return MDG_E_NOT_FOUND;
    out->item_id = catalogue_ids[index];
    return MDG_OK;
}

static mdg_status begin(mdgp_device* device, uint64_t op, const mdgp_consent_form* in) {
    (void)op;
    if (in->mode != MDGP_CONSENT_MODE_PER_ITEM) return MDG_E_UNSUPPORTED;
    device->consent_begun = 1;
    device->items = 0;
    device->answers_given = 0;
    device->limit_ms = in->limit_ms;
    return MDG_OK;
}

static mdg_status add(mdgp_device* device, uint64_t op, const mdgp_consent_item* in) {
    (void)op;
#ifndef SIN_SKIPS_STEPS
    if (!device->consent_begun) return MDG_E_WRONG_STEP;
#endif
    if (in->item_id == NULL) return MDG_E_UNSUPPORTED;
    for (uint32_t at = 0; at < KNOWN; ++at) {
        if (strcmp(in->item_id, catalogue_ids[at]) != 0) continue;
        if (device->items >= KNOWN) return MDG_E_TOO_LARGE;
        device->item_ids[device->items] = catalogue_ids[at];
        device->proposals[device->items++] = in->proposal;
        return MDG_OK;
    }
    return MDG_E_UNSUPPORTED;
}

static uint32_t answer_of(const mdgp_device* device, uint32_t at, enum person person) {
    (void)at;
    switch (person) {
    case ACTS:
    case BLOCKED:
        return MDGP_CONSENT_ANSWER_AGREED;
    case ERRS:
        return MDGP_CONSENT_ANSWER_DECLINED;
    case SHORT: /* the last item was not shown */
        return at + 1 < device->items ? MDGP_CONSENT_ANSWER_AGREED : MDGP_CONSENT_ANSWER_NOT_SHOWN;
    default:
#ifdef SIN_TAKES_PROPOSALS
        return device->proposals[at];
#else
        return MDGP_CONSENT_ANSWER_NOT_SHOWN;
#endif
    }
}

static mdg_status run(mdgp_device* device, uint64_t op, mdgp_consent_result* out) {
    if (!device->consent_begun) return MDG_E_WRONG_STEP;
    enum person person;
    const mdg_status status = begin_person(device, op, device->limit_ms, &person);
    device->consent_begun = 0;
    if (status == MDG_OK) {
        uint32_t agreed = 0;
        for (uint32_t at = 0; at < device->items; ++at) {
            device->answers[at] = answer_of(device, at, person);
            agreed += device->answers[at] == MDGP_CONSENT_ANSWER_AGREED ? 1 : 0;
        }
        device->answers_given = out->answers = device->items;
        out->outcome = person == WAITS || person == STOPS ? MDGP_OUTCOME_ABANDONED
                       : agreed == device->items          ? MDGP_OUTCOME_AGREED
                       : agreed > 0                       ? MDGP_OUTCOME_PARTLY_AGREED
                                                          : MDGP_OUTCOME_DECLINED;
#ifdef SIN_COUNTS_UNSHOWN
        if (person == SHORT) out->outcome = MDGP_OUTCOME_AGREED;
#endif
#ifdef SIN_TURNS_NO_INTO_YES
        if (person == ERRS) out->outcome = MDGP_OUTCOME_AGREED;
#endif
    }
    end_person(device);
    return status;
}

static mdg_status answer(mdgp_device* device, uint64_t op, uint32_t index, mdgp_consent_answer* out) {
    (void)op;
    if (index >= device->answers_given) return MDG_E_NOT_FOUND;
    out->answer = device->answers[index];
    out->from_proposal = 0;
    out->item_id = device->item_ids[index];
    return MDG_OK;
}

const mdgp_consent_1 consent_table = {sizeof(mdgp_consent_1), 0, properties, catalogue, begin, add, run, answer};
