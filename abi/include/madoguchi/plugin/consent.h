/* Madoguchi: interface mdgp.consent/1, consent on the reader's screen (R-CONS).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_CONSENT_H
#define MADOGUCHI_PLUGIN_CONSENT_H

#include "base.h"

#define MDGP_IF_CONSENT_1 "mdgp.consent/1"

/* What the consent screens can do. */
typedef struct mdgp_consent_properties {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t modes;          /* bit n: MDGP_CONSENT_MODE n */
    uint32_t screen_version; /* as the descriptor's */
    uint32_t carry_over;     /* 1: proposes an earlier answer */
    uint32_t item_max;       /* items of a form at most */
} mdgp_consent_properties;

/* A form to be shown; its items follow one by one. */
typedef struct mdgp_consent_form {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t mode; /* MDGP_CONSENT_MODE_… */
    uint32_t limit_ms;
    const char* form_id; /* of the registry or the maker */
    const char* language;
    const char* correlation_id;
    void* reserved_1;
} mdgp_consent_form;

/* One item of a form. */
typedef struct mdgp_consent_item {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t proposal; /* MDGP_CONSENT_ANSWER_…: the earlier answer; a proposal without confirmation is no consent */
    uint32_t reserved_1;
    const char* item_id;
    const char* text; /* free text where the device has CONSENT_FREE_FORM; NULL: the device has its own */
} mdgp_consent_item;

/* The answer to one item. */
typedef struct mdgp_consent_answer {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t answer;        /* MDGP_CONSENT_ANSWER_… */
    uint32_t from_proposal; /* 1: the person confirmed the proposal */
    const char* item_id;
    const char* wording; /* what was shown, word for word; NULL: not known */
} mdgp_consent_answer;

/* What came of the form. */
typedef struct mdgp_consent_result {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t outcome; /* MDGP_OUTCOME_… */
    uint32_t answers; /* how many answers there are */
} mdgp_consent_result;

/* Functions of consent screens. begin, add, run and answer are mandatory; they are called in this order. */
typedef struct mdgp_consent_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* What the screens can do.
     *
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* properties)(mdgp_device* device, uint64_t op, mdgp_consent_properties* out);

    /* The items this device knows, one by one.
     *
     * @param[in] index from 0
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND past the last one
     * Since: 1.1 */
    mdg_status(MDG_CALL* catalogue)(mdgp_device* device, uint64_t op, uint32_t index, mdgp_consent_item* out);

    /* Begins a form. One that was begun before and not run is forgotten.
     *
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, UNSUPPORTED (form or mode), OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* begin)(mdgp_device* device, uint64_t op, const mdgp_consent_form* in);

    /* Adds an item.
     *
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, WRONG_STEP without begin, UNSUPPORTED, TOO_LARGE
     * Since: 1.1 */
    mdg_status(MDG_CALL* add)(mdgp_device* device, uint64_t op, const mdgp_consent_item* in);

    /* Shows the form and waits for the person.
     *
     * Threads: [worker]
     * Blocks: until the person is done, limit_ms at most
     * Cancel: mdgp_device_table.cancel
     * Status: OK for every outcome, WRONG_STEP without begin, CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* run)(mdgp_device* device, uint64_t op, mdgp_consent_result* out);

    /* The answers of the last run, one by one.
     *
     * @param[in] index from 0
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND past the last one
     * Since: 1.1 */
    mdg_status(MDG_CALL* answer)(mdgp_device* device, uint64_t op, uint32_t index, mdgp_consent_answer* out);
} mdgp_consent_1;

#endif
