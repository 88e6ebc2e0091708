/* Madoguchi: interface mdgp.identify/1, an identification that the device runs with its terminal (R-AUTH).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_IDENTIFY_H
#define MADOGUCHI_PLUGIN_IDENTIFY_H

#include "base.h"

#define MDGP_IF_IDENTIFY_1 "mdgp.identify/1"

/* What the device can run. */
typedef struct mdgp_identify_properties {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 methods;      /* MDGP_METHOD_… */
    uint32_t flow;         /* MDGP_FLOW_…: what runs on it now; also the answer after a restart of the plugin */
    uint32_t verdicts;     /* bit 0: gives a document when asked; bit 1: pushes it */
    const char* languages; /* with blanks between */
    void* reserved_1;
} mdgp_identify_properties;

/* One identification. */
typedef struct mdgp_identify_request {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 methods;      /* MDGP_METHOD_…: those allowed */
    uint32_t first_method; /* MDGP_METHOD_… offered first; 0: the person chooses */
    uint32_t limit_ms;     /* for the whole flow */
    uint32_t consent_mode; /* MDGP_CONSENT_MODE_…; 0: no consent screen */
    uint32_t reserved_1;
    const char* language;
    const char* correlation_id; /* comes back with the verdict */
    const char* staff_place;    /* name of the desk; NULL: none */
    void* reserved_2;
} mdgp_identify_request;

/* What came of it. */
typedef struct mdgp_identify_result {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t outcome; /* MDGP_OUTCOME_… */
    uint32_t attempts;
    MDGP_U64 method;            /* MDGP_METHOD_…: the one used */
    MDGP_U64 remaining_methods; /* MDGP_METHOD_…: what is left after a failure */
    uint32_t verdict_expected;  /* 1: a document will come through verdict_report */
    uint32_t reserved_1;
    const char* operator_text; /* for the desk, Japanese; NULL: none */
    void* reserved_2;
} mdgp_identify_result;

/* Functions of a device-run identification. properties and run are mandatory. */
typedef struct mdgp_identify_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* What the device can run, and what runs on it now.
     *
     * Threads: [worker]
     * Blocks: until the device answers, at most 2,000 ms
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* properties)(mdgp_device* device, uint64_t op, mdgp_identify_properties* out);

    /* Runs one identification. Hints go through op_progress. A method outside `methods` is never offered.
     *
     * Threads: [worker]
     * Blocks: until the person is done, limit_ms at most
     * Cancel: mdgp_device_table.cancel
     * Status: OK for every outcome, BUSY (an unknown flow runs), CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* run)(mdgp_device* device, uint64_t op, const mdgp_identify_request* in,
                              mdgp_identify_result* out);

    /* Changes what is allowed while run waits for the person.
     *
     * @param[in] methods MDGP_METHOD_…
     * Threads: [control]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, WRONG_STEP where nothing runs, UNSUPPORTED
     * Since: 1.1 */
    mdg_status(MDG_CALL* offer_methods)(mdgp_device* device, uint64_t op, uint64_t methods);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_identify_1;

#endif
