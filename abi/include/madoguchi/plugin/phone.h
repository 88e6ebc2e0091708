/* Madoguchi: interface mdgp.phone/1, a phone with the My Number card functions (R-MOB).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_PHONE_H
#define MADOGUCHI_PLUGIN_PHONE_H

#include "base.h"

#define MDGP_IF_PHONE_1 "mdgp.phone/1"

/* What the antenna can do. */
typedef struct mdgp_phone_properties {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t platforms;   /* MDGP_PHONE_… */
    uint32_t presence_at; /* MDGP_PRESENCE_AT_… */
} mdgp_phone_properties;

/* One reading. */
typedef struct mdgp_phone_request {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t platforms; /* MDGP_PHONE_…: those accepted */
    uint32_t limit_ms;
    const char* language;
    const char* correlation_id;
} mdgp_phone_request;

/* What came of it. */
typedef struct mdgp_phone_result {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t outcome;  /* MDGP_OUTCOME_… */
    uint32_t platform; /* MDGP_PHONE_…; 0: none */
    uint32_t credential_length;
    uint32_t reserved_1;
    const uint8_t* credential; /* as the phone gave it; NULL: it stays with the device */
    void* reserved_2;
} mdgp_phone_result;

/* Functions of an antenna for phones. read is mandatory. */
typedef struct mdgp_phone_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* What the antenna can do.
     *
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* properties)(mdgp_device* device, uint64_t op, mdgp_phone_properties* out);

    /* Reads a phone that is held to the antenna.
     *
     * Threads: [worker]
     * Blocks: until the person is done, limit_ms at most
     * Cancel: mdgp_device_table.cancel
     * Status: OK for every outcome, CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* read)(mdgp_device* device, uint64_t op, const mdgp_phone_request* in, mdgp_phone_result* out);
} mdgp_phone_1;

#endif
