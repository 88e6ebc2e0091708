/* What the reader runs by itself: identification, result documents, first registration.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "zoo.h"

#define METHODS (MDGP_METHOD_FACE | MDGP_METHOD_PIN)

static atomic_int flow_left, watching;

static mdg_status identify_properties(mdgp_device* device, uint64_t op, mdgp_identify_properties* out) {
    (void)device, (void)op;
    out->methods = METHODS;
    out->flow = atomic_load(&flow_left) ? MDGP_FLOW_UNKNOWN : MDGP_FLOW_IDLE;
    out->verdicts = 3;
    out->languages = "ja en";
    return MDG_OK;
}

static uint64_t lowest(uint64_t methods) {
    return methods & (~methods + 1);
}

static mdg_status identify(mdgp_device* device, uint64_t op, const mdgp_identify_request* in,
                           mdgp_identify_result* out) {
    enum person person;
    const uint64_t allowed = in->methods & METHODS;
    const mdg_status status = begin_person(device, op, in->limit_ms, &person);
    if (status == MDG_OK) {
        out->attempts = 1;
        out->method = lowest(allowed);
        out->remaining_methods = allowed & ~out->method;
        out->outcome = allowed == 0     ? MDGP_OUTCOME_NOT_SHOWN
                       : person == ACTS ? MDGP_OUTCOME_VERIFIED
                       : person == ERRS ? MDGP_OUTCOME_NO_MATCH
                                        : MDGP_OUTCOME_ABANDONED;
#ifdef SIN_USES_OTHER_METHOD
        out->method = MDGP_METHOD_FACE;
#endif
#ifdef SIN_FORGETS_METHODS
        out->remaining_methods = 0;
#endif
#ifdef SIN_FLOW_STAYS
        if (person == STOPS) atomic_store(&flow_left, 1);
#endif
    }
    end_person(device);
    return status;
}

static mdg_status offer_methods(mdgp_device* device, uint64_t op, uint64_t methods) {
    (void)op, (void)methods;
#ifdef SIN_OFFERS_TO_NOBODY
    return MDG_OK;
#endif
    return atomic_load(&device->running) == 0 ? MDG_E_WRONG_STEP : MDG_OK;
}

int is_watching(void) {
    return atomic_load(&watching);
}

void push_verdict(const mdgp_host* host, uint32_t mode) {
    static const char document[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><XmlMsg/>";
    const mdgp_verdict verdict = {.struct_size = sizeof verdict,
                                  .kind = MDGP_VERDICT_ELIGIBILITY,
                                  .mode = mode,
                                  .encoding = MDGP_VERDICT_ENCODING_UTF8,
                                  .length = sizeof document - 1,
                                  .token = TOKEN,
#ifdef SIN_LOSES_CORRELATION
                                  .correlation_id = "another-flow",
#else
                                  .correlation_id = mode == MDGP_VERDICT_MODE_ANSWER ? "validate-7f3a" : NULL,
#endif
                                  .document = (const uint8_t*)document};
    if (HOST_HAS(host, verdict_report)) host->verdict_report(host->host_data, &verdict);
}

static mdg_status verdict_properties(mdgp_device* device, uint64_t op, mdgp_verdict_properties* out) {
    (void)device, (void)op;
    out->kinds = MDGP_VERDICT_ELIGIBILITY;
    out->asked = 1;
    out->pushed = 1;
    return MDG_OK;
}

static mdg_status watch_start(mdgp_device* device, uint64_t op) {
    (void)device, (void)op;
    atomic_store(&watching, 1);
    return MDG_OK;
}

static mdg_status watch_stop(mdgp_device* device, uint64_t op) {
    (void)device, (void)op;
#ifndef SIN_WATCHES_ON
    atomic_store(&watching, 0);
    pause_ms(15); /* one that was on its way has come */
#endif
    return MDG_OK;
}

static mdg_status request(mdgp_device* device, uint64_t op, const mdgp_verdict_request* in) {
    (void)op;
    if (in->kind != MDGP_VERDICT_ELIGIBILITY) return MDG_E_UNSUPPORTED;
    push_verdict(device->host, MDGP_VERDICT_MODE_ANSWER);
    return MDG_OK;
}

static mdg_status register_properties(mdgp_device* device, uint64_t op, mdgp_register_properties* out) {
    (void)device, (void)op;
    out->methods = METHODS;
    out->available = 1;
    return MDG_OK;
}

static mdg_status register_run(mdgp_device* device, uint64_t op, const mdgp_register_request* in,
                               mdgp_register_result* out) {
    enum person person;
    const mdg_status status = begin_person(device, op, in->limit_ms, &person);
    if (status == MDG_OK) {
        out->outcome = person == ACTS   ? MDGP_OUTCOME_AGREED
                       : person == ERRS ? MDGP_OUTCOME_DECLINED
                                        : MDGP_OUTCOME_ABANDONED;
#ifdef SIN_REGISTERS_ANYBODY
        if (person == ERRS) out->outcome = MDGP_OUTCOME_AGREED;
#endif
    }
    end_person(device);
    return status;
}

const mdgp_identify_1 identify_table = {sizeof(mdgp_identify_1), 0, identify_properties, identify, offer_methods, NULL};
const mdgp_verdict_1 verdict_table = {sizeof(mdgp_verdict_1), 0, verdict_properties, watch_start, watch_stop, request};
const mdgp_register_1 register_table = {sizeof(mdgp_register_1), 0, register_properties, register_run};
