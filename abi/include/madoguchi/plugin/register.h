/* Madoguchi: interface mdgp.register/1, first registration as a health insurance card at the reader.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_REGISTER_H
#define MADOGUCHI_PLUGIN_REGISTER_H

#include "base.h"

#define MDGP_IF_REGISTER_1 "mdgp.register/1"

/* What the device can do. */
typedef struct mdgp_register_properties {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 methods;   /* MDGP_METHOD_…: how the person is verified */
    uint32_t available; /* 1: now */
    uint32_t reserved_1;
} mdgp_register_properties;

/* One registration. */
typedef struct mdgp_register_request {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 methods; /* MDGP_METHOD_…: those allowed */
    uint32_t limit_ms;
    uint32_t reserved_1;
    const char* language;
    const char* correlation_id;
} mdgp_register_request;

/* What came of it. */
typedef struct mdgp_register_result {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t outcome; /* MDGP_OUTCOME_…; AGREED: registered */
    uint32_t reserved_1;
    const char* operator_text; /* for the desk, Japanese; NULL: none */
    void* reserved_2;
} mdgp_register_result;

/* Functions of first registration. run is mandatory. */
typedef struct mdgp_register_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* What the device can do.
     *
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* properties)(mdgp_device* device, uint64_t op, mdgp_register_properties* out);

    /* Runs one registration.
     *
     * Threads: [worker]
     * Blocks: until the person is done, limit_ms at most
     * Cancel: mdgp_device_table.cancel
     * Status: OK for every outcome, BUSY, CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* run)(mdgp_device* device, uint64_t op, const mdgp_register_request* in,
                              mdgp_register_result* out);
} mdgp_register_1;

#endif
