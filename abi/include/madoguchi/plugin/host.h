/* Madoguchi: the services a host offers every plugin.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_HOST_H
#define MADOGUCHI_PLUGIN_HOST_H

#include "base.h"
#include "device.h"

/* The reason behind a status, or the standing state of what the plugin depends on. */
typedef struct mdgp_fault {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 op;       /* the call that is about to fail; 0: a state that lasts until the next report with 0 */
    mdg_status status; /* MDG_OK with op 0: the standing fault is over */
    uint32_t reserved_1;
    const char* code;   /* the maker's or system's own code as text, unchanged ("0x80100068"); NULL: none */
    const char* origin; /* a code of the set "origin" ("reader", "card" …); NULL: "plugin" */
    const char* en;     /* English, for the log: what happened, what to do; no personal data; NULL: none */
    const char* ja;     /* Japanese, for the desk; NULL: the status says enough */

    /* since 1.1 */
    uint32_t place;     /* MDGP_PLACE_…: where the code is shown */
    uint32_t subsystem; /* MDGP_SUBSYSTEM_…; 0: the device as a whole */
    uint32_t severity;  /* MDGP_SEVERITY_…; 0: not known */
    uint32_t action;    /* MDGP_ACTION_… */
} mdgp_fault;

/* A result document of a device-run identification. It may hold personal data: no plugin keeps or logs it. */
typedef struct mdgp_verdict {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t kind;              /* MDGP_VERDICT_… */
    uint32_t mode;              /* MDGP_VERDICT_MODE_… */
    uint32_t encoding;          /* MDGP_VERDICT_ENCODING_… */
    uint32_t length;            /* bytes of the document */
    MDGP_U64 made_ms;           /* civil time the document was made, milliseconds since 1970-01-01 UTC; 0: not known */
    const char* token;          /* of the device it came from */
    const char* correlation_id; /* of the request or the flow; NULL: none */
    const char* name;           /* the name it came under (a file name); NULL: none */
    const uint8_t* document;    /* whole, unchanged */
} mdgp_verdict;

/* Services of the host. Valid from create to the end of destroy. */
typedef struct mdgp_host {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t abi_minor; /* the minor that was agreed on */
    uint32_t reserved_1;
    void* host_data; /* first argument of every service */

    /* An optional service by its id ("mdgp.svc.<name>/<revision>").
     *
     * @param[in] id of the service
     * @return its table, or NULL where this host does not have it
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    const void*(MDG_CALL* get_service)(void* host_data, const char* id);

    /* One line for the log. No PIN, no exchange with a card, nothing about a person; the host limits the
     * rate.
     *
     * @param[in] level MDGP_LOG_…
     * @param[in] text borrowed
     * Threads: [host-any]; already inside create
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* log)(void* host_data, int32_t level, const char* text);

    /* Monotonic time in nanoseconds; made up while a recording is replayed.
     *
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    uint64_t(MDG_CALL* now_ns)(void* host_data);

    /* Random bytes; the only source for numbers that must look the same in a replay.
     *
     * @param[out] buffer `length` bytes
     * Threads: [host-any]; already inside create
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NULL_POINTER, INTERNAL
     * Since: 1.0 */
    mdg_status(MDG_CALL* random)(void* host_data, uint8_t* buffer, uint32_t length);

    /* A device arrived, went or changed. The same report twice does no harm.
     *
     * @param[in] change MDGP_DEVICE_…
     * @param[in] device borrowed; for MDGP_DEVICE_GONE only the token counts
     * Threads: [host-any]; from start until stop has returned
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* device_report)(void* host_data, int32_t change, const mdgp_descriptor* device);

    /* A card was put on a slot or taken away. A card that was swapped is reported empty, then present. Every
     * slot is reported once after its device arrived.
     *
     * @param[in] medium borrowed
     * Threads: [host-any]; from start until stop has returned
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* medium_report)(void* host_data, const mdgp_medium* medium);

    /* The call `op` is still at work: restarts the host's stall clock.
     *
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* op_beat)(void* host_data, uint64_t op);

    /* Whether the host wants the call `op` to end.
     *
     * @return 0 or 1
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    uint32_t(MDG_CALL* op_cancelled)(void* host_data, uint64_t op);

    /* The reason behind the status a call is about to return, or a standing state of the plugin (op 0), for
     * example that the service it depends on is not running.
     *
     * @param[in] fault borrowed
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* fault_report)(void* host_data, const mdgp_fault* fault);

    /* since 1.1 */

    /* Civil time in milliseconds since 1970-01-01 UTC; made up while a recording is replayed.
     *
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.1 */
    uint64_t(MDG_CALL* wall_clock_ms)(void* host_data);

    /* How far the call `op` is and how the person may help; also restarts the stall clock.
     *
     * @param[in] stage MDGP_STAGE_…
     * @param[in] percent 0 to 100, or 0xFFFFFFFF where nobody knows
     * @param[in] hint MDGP_HINT_…
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.1 */
    void(MDG_CALL* op_progress)(void* host_data, uint64_t op, uint32_t stage, uint32_t percent, uint32_t hint);

    /* A descriptor that becomes readable when the host wants the call `op` to end, to be polled beside the
     * device's own. It belongs to the host and is not read, written or closed.
     *
     * @return the descriptor, or -1 where the host has none: ask op_cancelled
     * Threads: [host-any]; as long as the call runs
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.1 */
    int32_t(MDG_CALL* op_cancel_fd)(void* host_data, uint64_t op);

    /* Something the person or staff should know that is no fault ("clean the glass").
     *
     * @param[in] id of the notice, from the registry or the maker's domain
     * @param[in] text UTF-8, English; NULL: the id says it all
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.1 */
    void(MDG_CALL* notice_report)(void* host_data, const char* id, const char* text);

    /* A whole result document of a device-run identification, asked for or not. The plugin keeps no copy.
     *
     * @param[in] verdict borrowed, with its bytes
     * Threads: [host-any]; from start until stop has returned
     * Blocks: never
     * Cancel: not needed
     * Status: OK, TOO_LARGE (over 4 MiB), CHECK_FAILED (a field is out of range), CLOSED
     * Since: 1.1 */
    mdg_status(MDG_CALL* verdict_report)(void* host_data, const mdgp_verdict* verdict);

    /* Proof that what was captured of a person is gone; required after every attempt with the face.
     *
     * @param[in] op the call it belongs to, 0: on its own
     * @param[in] what MDGP_PURGE_…
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.1 */
    void(MDG_CALL* purge_report)(void* host_data, uint64_t op, uint32_t what);

    /* A button or touch that no call asked for.
     *
     * @param[in] token of the device
     * @param[in] input MDGP_PANEL_INPUT_…
     * @param[in] value the maker's number, or 0
     * Threads: [host-any]; from start until stop has returned
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.1 */
    void(MDG_CALL* panel_input)(void* host_data, const char* token, uint32_t input, uint32_t value);

    /* A setting of this plugin from the site's configuration.
     *
     * @param[in] key name of the setting
     * @param[out] buffer `capacity` bytes; NUL-terminated
     * @param[out] needed bytes with the NUL; also when the buffer is too small
     * Threads: [host-any]; already inside create
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND, BUFFER_TOO_SMALL, NULL_POINTER
     * Since: 1.1 */
    mdg_status(MDG_CALL* config_text)(void* host_data, const char* key, char* buffer, uint32_t capacity,
                                      uint32_t* needed);

    /* The same as a number.
     *
     * @param[in] key name of the setting
     * @param[out] value untouched unless the status is OK
     * Threads: [host-any]; already inside create
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND, BAD_TYPE (it is no number), NULL_POINTER
     * Since: 1.1 */
    mdg_status(MDG_CALL* config_u64)(void* host_data, const char* key, uint64_t* value);

    /* A quirk in force for a device, from the plugin's quirk files and the site's configuration.
     *
     * @param[in] token of the device
     * @param[in] key name of the quirk
     * @param[out] buffer `capacity` bytes; NUL-terminated
     * @param[out] needed bytes with the NUL; also when the buffer is too small
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND, BUFFER_TOO_SMALL, NULL_POINTER
     * Since: 1.1 */
    mdg_status(MDG_CALL* quirk_text)(void* host_data, const char* token, const char* key, char* buffer,
                                     uint32_t capacity, uint32_t* needed);
} mdgp_host;

#endif
