/* Madoguchi: interface mdgp.face/1, the face compared in the device. No picture crosses this interface (R-AUTH-19).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_FACE_H
#define MADOGUCHI_PLUGIN_FACE_H

#include "base.h"

#define MDGP_IF_FACE_1 "mdgp.face/1"

/* What the camera can do. */
typedef struct mdgp_face_properties {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t sources;  /* MDGP_FACE_SOURCE_… */
    uint32_t liveness; /* 1: tells a person from a picture */
    uint32_t attempts_max;
    uint32_t reserved_1;
} mdgp_face_properties;

/* One comparison. */
typedef struct mdgp_face_request {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t source;   /* MDGP_FACE_SOURCE_… */
    uint32_t attempts; /* at most */
    uint32_t limit_ms;
    uint32_t slot; /* of the card */
    const char* language;
    const char* correlation_id;
} mdgp_face_request;

/* What came of it. */
typedef struct mdgp_face_result {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t outcome;         /* MDGP_OUTCOME_… */
    uint32_t attempts;        /* made */
    uint32_t liveness_failed; /* 1: it looked like a picture */
    uint32_t reserved_1;
    MDGP_U64 remaining_methods; /* MDGP_METHOD_…: what is left; 0: not known */
    const char* evidence;       /* the maker's reference of the match; NULL: none */
    void* reserved_2;
} mdgp_face_result;

/* Functions of a camera. match and purge are mandatory; every end of match, also a failure, is followed by
 * purge_report. */
typedef struct mdgp_face_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* What the camera can do.
     *
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* properties)(mdgp_device* device, uint64_t op, mdgp_face_properties* out);

    /* Compares the face with the photo. Hints go through op_progress.
     *
     * Threads: [worker]
     * Blocks: until the person is done, limit_ms at most
     * Cancel: mdgp_device_table.cancel
     * Status: OK for every outcome, NO_CARD, CARD_REMOVED, CANCELLED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* match)(mdgp_device* device, uint64_t op, const mdgp_face_request* in, mdgp_face_result* out);

    /* Deletes what was captured, and says so with purge_report.
     *
     * @param[in] what MDGP_PURGE_…
     * Threads: [worker]
     * Blocks: until it is deleted, at most 2,000 ms
     * Cancel: not needed
     * Status: OK also where there is nothing, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* purge)(mdgp_device* device, uint64_t op, uint32_t what);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_face_1;

#endif
