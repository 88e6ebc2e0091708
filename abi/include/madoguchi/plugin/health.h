/* Madoguchi: interface mdgp.health/1, how the device is.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_HEALTH_H
#define MADOGUCHI_PLUGIN_HEALTH_H

#include "base.h"

#define MDGP_IF_HEALTH_1 "mdgp.health/1"

/* How the device is as a whole. */
typedef struct mdgp_health {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t state;      /* MDGP_STATE_… */
    uint32_t faults;     /* how many stand */
    uint32_t subsystems; /* how many are told of */
    uint32_t reserved_1;
} mdgp_health;

/* One part of the device, with the fault that stands there. */
typedef struct mdgp_subsystem {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t subsystem; /* MDGP_SUBSYSTEM_… */
    uint32_t state;     /* MDGP_SUBSYSTEM_STATE_… */
    uint32_t severity;  /* MDGP_SEVERITY_…; 0: no fault */
    uint32_t action;    /* MDGP_ACTION_… */
    uint32_t place;     /* MDGP_PLACE_… */
    uint32_t count;     /* how often since the start */
    MDGP_U64 since_ms;  /* civil time, milliseconds since 1970-01-01 UTC; 0: not known */
    const char* code;   /* as the device shows it, zeros kept; NULL: none */
    void* reserved_1;
} mdgp_subsystem;

/* The maker's own words for a code. */
typedef struct mdgp_code_text {
    uint32_t struct_size;
    uint32_t flags32;
    const char* person_ja; /* for the patient */
    const char* person_en;
    const char* staff_ja; /* for the desk; another text than the patient's */
    const char* staff_en;
} mdgp_code_text;

/* Functions of health. snapshot is mandatory. */
typedef struct mdgp_health_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* How the device is, from what is known already.
     *
     * Threads: [control]
     * Blocks: never; within 200 ms also while a worker call runs
     * Cancel: not needed
     * Status: OK
     * Since: 1.1 */
    mdg_status(MDG_CALL* snapshot)(mdgp_device* device, mdgp_health* out);

    /* The parts, one by one, as of the last snapshot.
     *
     * @param[in] index from 0
     * Threads: [control]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND past the last one
     * Since: 1.1 */
    mdg_status(MDG_CALL* subsystem)(mdgp_device* device, uint32_t index, mdgp_subsystem* out);

    /* Tests the device; the next snapshot tells the result.
     *
     * Threads: [worker]
     * Blocks: until the device is done, at most 30,000 ms
     * Cancel: mdgp_device_table.cancel
     * Status: OK, CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* check)(mdgp_device* device, uint64_t op);

    /* The maker's own words for a code.
     *
     * @param[in] code as the device shows it
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND
     * Since: 1.1 */
    mdg_status(MDG_CALL* code_text)(mdgp_device* device, uint64_t op, const char* code, mdgp_code_text* out);
} mdgp_health_1;

#endif
