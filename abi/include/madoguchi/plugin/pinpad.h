/* Madoguchi: interface mdgp.pinpad/1, a PIN typed on the reader. The digits never leave it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_PINPAD_H
#define MADOGUCHI_PLUGIN_PINPAD_H

#include "base.h"

#define MDGP_IF_PINPAD_1 "mdgp.pinpad/1"

/* What the PIN pad can do. */
typedef struct mdgp_pinpad_properties {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t digits_min;
    uint32_t digits_max;
    uint32_t encodings; /* bit n: MDGP_PIN_ENCODING n */
    uint32_t reserved_1;
} mdgp_pinpad_properties;

/* One entry. The template is a complete command; the reader puts the digits into it. */
typedef struct mdgp_pinpad_request {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t slot; /* of the card */
    uint32_t digits_min;
    uint32_t digits_max;
    uint32_t encoding;       /* MDGP_PIN_ENCODING_… */
    uint32_t pin_offset;     /* where in the template the digits begin */
    uint32_t length_offset;  /* where the byte with their number is written; 0xFFFFFFFF: nowhere */
    uint32_t first_key_ms;   /* how long to wait for the first key */
    uint32_t total_ms;       /* how long for all */
    uint32_t command_length; /* bytes of the template */
    uint32_t reserved_1;
    const uint8_t* command; /* the template */
    const char* language;   /* "ja", "en" */
} mdgp_pinpad_request;

/* What came of it. No digit stands in any of it. */
typedef struct mdgp_pinpad_result {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t end;         /* MDGP_PIN_END_… */
    uint32_t status_word; /* of the card; 0: nothing went to it */
    int32_t tries_left;   /* -1: not known */
    uint32_t reserved_1;
} mdgp_pinpad_result;

/* Functions of a PIN pad. verify and status are mandatory. */
typedef struct mdgp_pinpad_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* What the PIN pad can do.
     *
     * @param[in,out] out memory of the host; struct_size is set
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* properties)(mdgp_device* device, uint64_t op, mdgp_pinpad_properties* out);

    /* Asks for the digits, puts them into the template and sends the command once. Too few digits send nothing
     * (R-AUTH-08). Never repeats it.
     *
     * Threads: [worker]
     * Blocks: until the person is done, total_ms at most
     * Cancel: mdgp_device_table.cancel
     * Status: OK for every end, NO_CARD, CARD_REMOVED, CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* verify)(mdgp_device* device, uint64_t op, const mdgp_pinpad_request* in,
                                 mdgp_pinpad_result* out);

    /* Asks for old and new digits. This SDK never calls it: PINs of My Number cards are changed at the municipal
     * office.
     *
     * Threads: [worker]
     * Blocks: until the person is done, total_ms at most
     * Cancel: mdgp_device_table.cancel
     * Status: OK for every end, UNSUPPORTED, CARD_REMOVED, CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* change)(mdgp_device* device, uint64_t op, const mdgp_pinpad_request* in,
                                 mdgp_pinpad_result* out);

    /* Tries left, without a try: sends the template, which is the empty VERIFY, once.
     *
     * Threads: [worker]
     * Blocks: until the card answers
     * Cancel: not needed
     * Status: OK, NO_CARD, CARD_REMOVED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* status)(mdgp_device* device, uint64_t op, const mdgp_pinpad_request* in,
                                 mdgp_pinpad_result* out);
} mdgp_pinpad_1;

#endif
