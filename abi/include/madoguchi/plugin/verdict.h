/* Madoguchi: interface mdgp.verdict/1, result documents of device-run identifications.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_VERDICT_H
#define MADOGUCHI_PLUGIN_VERDICT_H

#include "base.h"

#define MDGP_IF_VERDICT_1 "mdgp.verdict/1"

/* Which documents the device gives. */
typedef struct mdgp_verdict_properties {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 kinds;      /* MDGP_VERDICT_… */
    uint32_t asked;      /* 1: gives one when asked */
    uint32_t pushed;     /* 1: gives them unasked */
    uint32_t age_max_ms; /* how old one may be; 0: not known */
    uint32_t reserved_1;
} mdgp_verdict_properties;

/* Which document is asked for. */
typedef struct mdgp_verdict_request {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 kind;              /* MDGP_VERDICT_… */
    const char* correlation_id; /* of the flow */
    void* reserved_1;
} mdgp_verdict_request;

/* Functions of result documents. The documents come through mdgp_host.verdict_report, whole, and the plugin keeps
 * none. properties is mandatory, request where it gives them when asked, watch_start and watch_stop where it pushes. */
typedef struct mdgp_verdict_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* Which documents the device gives.
     *
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* properties)(mdgp_device* device, uint64_t op, mdgp_verdict_properties* out);

    /* Begins to report documents that come unasked.
     *
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, UNSUPPORTED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* watch_start)(mdgp_device* device, uint64_t op);

    /* Ends that. No document is reported after it returned.
     *
     * Threads: [worker]
     * Blocks: at most 1,000 ms
     * Cancel: not needed
     * Status: OK, UNSUPPORTED
     * Since: 1.1 */
    mdg_status(MDG_CALL* watch_stop)(mdgp_device* device, uint64_t op);

    /* Asks for one document; it comes through verdict_report before or after this returns.
     *
     * Threads: [worker]
     * Blocks: until the device accepts
     * Cancel: mdgp_device_table.cancel
     * Status: OK, NOT_FOUND, UNSUPPORTED, CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* request)(mdgp_device* device, uint64_t op, const mdgp_verdict_request* in);
} mdgp_verdict_1;

#endif
