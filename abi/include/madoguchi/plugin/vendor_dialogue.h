/* Madoguchi: interface mdgp.vendor_dialogue/1, a screen of the maker's own. Nothing that the standard interfaces cover may be asked there.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_VENDOR_DIALOGUE_H
#define MADOGUCHI_PLUGIN_VENDOR_DIALOGUE_H

#include "base.h"

#define MDGP_IF_VENDOR_DIALOGUE_1 "mdgp.vendor_dialogue/1"

/* Which screen. */
typedef struct mdgp_vendor_dialogue_request {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t limit_ms;
    uint32_t reserved_1;
    const char* dialogue_id; /* of the maker's domain */
    const char* language;
    const char* parameters; /* JSON object of texts; NULL: none */
    void* reserved_2;
} mdgp_vendor_dialogue_request;

/* What came of it. */
typedef struct mdgp_vendor_dialogue_result {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t outcome; /* MDGP_OUTCOME_… */
    uint32_t reserved_1;
    const char* answer; /* the maker's own; NULL: none */
    void* reserved_2;
} mdgp_vendor_dialogue_result;

/* Functions of a maker's own screens. Both are mandatory. */
typedef struct mdgp_vendor_dialogue_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* Shows the screen and waits for the person.
     *
     * Threads: [worker]
     * Blocks: until the person is done, limit_ms at most
     * Cancel: mdgp_device_table.cancel
     * Status: OK for every outcome, UNSUPPORTED, CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* begin)(mdgp_device* device, uint64_t op, const mdgp_vendor_dialogue_request* in,
                                mdgp_vendor_dialogue_result* out);

    /* Clears it. Does nothing without begin.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* end)(mdgp_device* device, uint64_t op);
} mdgp_vendor_dialogue_1;

#endif
