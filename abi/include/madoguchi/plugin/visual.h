/* Madoguchi: interface mdgp.visual/1, staff compares the face with the photo (R-VIS). The photo is shown by the device and never crosses; the passcode of staff has no parameter anywhere.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_VISUAL_H
#define MADOGUCHI_PLUGIN_VISUAL_H

#include "base.h"

#define MDGP_IF_VISUAL_1 "mdgp.visual/1"

/* How the check is led. */
typedef struct mdgp_visual_properties {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t styles;   /* MDGP_VISUAL_STYLE_… */
    uint32_t passcode; /* 1: staff identifies by a passcode at the reader */
} mdgp_visual_properties;

/* One check. */
typedef struct mdgp_visual_request {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t style;  /* MDGP_VISUAL_STYLE_… */
    uint32_t reason; /* MDGP_VISUAL_REASON_… */
    uint32_t limit_ms;
    uint32_t slot; /* of the card */
    const char* language;
    const char* correlation_id;
} mdgp_visual_request;

/* What came of it. */
typedef struct mdgp_visual_result {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t outcome; /* MDGP_OUTCOME_… */
    uint32_t reserved_1;
} mdgp_visual_result;

/* Functions of a staff visual check. begin and end are mandatory; decide where a style is led by the host. */
typedef struct mdgp_visual_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* How the check is led.
     *
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* properties)(mdgp_device* device, uint64_t op, mdgp_visual_properties* out);

    /* Shows the photo to staff (host-led), or runs the check to its end (reader-led, terminal-led).
     *
     * Threads: [worker]
     * Blocks: limit_ms at most
     * Cancel: mdgp_device_table.cancel
     * Status: OK (without an outcome: it waits for decide), NO_CARD, CARD_REMOVED, CANCELLED, WRONG_STEP, OFFLINE, REMOVED,
     *         HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* begin)(mdgp_device* device, uint64_t op, const mdgp_visual_request* in,
                                mdgp_visual_result* out);

    /* What staff saw, after a begin led by the host.
     *
     * @param[in] same_person 1: the person is that of the photo; 0: not
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: not needed
     * Status: OK, WRONG_STEP without begin or after end, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* decide)(mdgp_device* device, uint64_t op, uint32_t same_person, mdgp_visual_result* out);

    /* Ends the check and clears the screen. Does nothing without begin.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* end)(mdgp_device* device, uint64_t op);

    /* Whether staff has set a passcode.
     *
     * @param[out] out 0 or 1
     * Threads: [control]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, UNSUPPORTED
     * Since: 1.1 */
    mdg_status(MDG_CALL* passcode_is_set)(mdgp_device* device, uint32_t* out);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_visual_1;

#endif
