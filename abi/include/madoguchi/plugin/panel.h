/* Madoguchi: interface mdgp.panel/1, texts and pictures on the reader's screen.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_PANEL_H
#define MADOGUCHI_PLUGIN_PANEL_H

#include "base.h"

#define MDGP_IF_PANEL_1 "mdgp.panel/1"

/* A text the device knows. */
typedef struct mdgp_panel_template {
    uint32_t struct_size;
    uint32_t flags32;
    const char* template_id; /* of the registry or the maker */
    const char* languages;   /* with blanks between */
} mdgp_panel_template;

/* What to show. */
typedef struct mdgp_panel_request {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t severity; /* MDGP_SEVERITY_… */
    uint32_t ttl_ms;   /* how long; 0: until clear */
    const char* template_id;
    const char* language;
    const char* parameters; /* JSON object of texts; NULL: none */
    const char* free_text;  /* where the device has PANEL_FREE_TEXT; NULL: none */
} mdgp_panel_request;

/* What was shown. */
typedef struct mdgp_panel_result {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t shown; /* MDGP_PANEL_SHOWN_… */
    uint32_t reserved_1;
} mdgp_panel_result;

/* Functions of a screen. show and clear are mandatory. */
typedef struct mdgp_panel_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* The templates, one by one.
     *
     * @param[in] index from 0
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND past the last one
     * Since: 1.1 */
    mdg_status(MDG_CALL* templates)(mdgp_device* device, uint64_t op, uint32_t index, mdgp_panel_template* out);

    /* Shows a text. What is shown before goes.
     *
     * Threads: [worker]
     * Blocks: until the device answers, at most 2,000 ms
     * Cancel: not needed
     * Status: OK also where nothing was shown, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* show)(mdgp_device* device, uint64_t op, const mdgp_panel_request* in, mdgp_panel_result* out);

    /* Shows the idle screen.
     *
     * Threads: [worker]
     * Blocks: until the device answers, at most 2,000 ms
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* clear)(mdgp_device* device, uint64_t op);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_panel_1;

#endif
