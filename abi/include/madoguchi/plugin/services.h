/* Madoguchi: optional services of a host, got with mdgp_host.get_service; any of them may be absent.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_SERVICES_H
#define MADOGUCHI_PLUGIN_SERVICES_H

#include "base.h"

#define MDGP_SVC_STORE_1 "mdgp.svc.store/1"
#define MDGP_SVC_TRANSPORT_1 "mdgp.svc.transport/1"
#define MDGP_SVC_THREAD_CHECK_1 "mdgp.svc.thread_check/1"

/* Ids that are kept for later releases; get_service answers NULL for them today: "mdgp.svc.pcsc/1",
 * "mdgp.svc.folder/1", "mdgp.svc.timer/1". */

/* A small key-value store in the plugin's private state folder: pairings, calibration; nothing about a person. At
 * most 64 keys of 4,096 bytes. */
typedef struct mdgp_svc_store_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* Reads a value.
     *
     * @param[in] key letters, digits, dots and hyphens, at most 64
     * @param[out] buffer memory of the plugin
     * Threads: [host-any]
     * Blocks: while the disk reads
     * Cancel: not needed
     * Status: OK, NOT_FOUND, BUFFER_TOO_SMALL (length says what it takes), IO
     * Since: 1.1 */
    mdg_status(MDG_CALL* get)(void* host_data, const char* key, uint8_t* buffer, uint32_t capacity, uint32_t* length);

    /* Writes a value; it is whole or as before after a power cut. Length 0 removes it.
     *
     * @param[in] key as for get
     * @param[in] value borrowed
     * Threads: [host-any]
     * Blocks: while the disk writes
     * Cancel: not needed
     * Status: OK, BAD_ARGUMENT, TOO_LARGE, STORAGE, UNSUPPORTED (no state folder)
     * Since: 1.1 */
    mdg_status(MDG_CALL* set)(void* host_data, const char* key, const uint8_t* value, uint32_t length);
} mdgp_svc_store_1;

/* Connections that the host opens and performs, so that their bytes can be recorded and replayed. */
typedef struct mdgp_svc_transport_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* Opens a connection.
     *
     * @param[in] address "tcp:host:port" or "unix:/path"
     * @param[out] out number of the connection
     * Threads: [host-any]
     * Blocks: limit_ms at most
     * Cancel: op_cancelled of `op`
     * Status: OK, UNREACHABLE, PERMISSION (the manifest does not name it in needs), DEADLINE, CANCELLED,
     *         BAD_ARGUMENT
     * Since: 1.1 */
    mdg_status(MDG_CALL* open)(void* host_data, uint64_t op, const char* address, uint32_t limit_ms, uint64_t* out);

    /* Sends all of it.
     *
     * @param[in] data borrowed
     * Threads: [host-any]
     * Blocks: limit_ms at most
     * Cancel: op_cancelled of `op`
     * Status: OK, CLOSED, DEADLINE, CANCELLED, BAD_HANDLE
     * Since: 1.1 */
    mdg_status(MDG_CALL* write)(void* host_data, uint64_t op, uint64_t connection, const uint8_t* data, uint32_t length,
                                uint32_t limit_ms);

    /* Reads what is there, at least one byte.
     *
     * @param[out] buffer memory of the plugin
     * Threads: [host-any]
     * Blocks: limit_ms at most
     * Cancel: op_cancelled of `op`
     * Status: OK, CLOSED, DEADLINE, CANCELLED, BAD_HANDLE
     * Since: 1.1 */
    mdg_status(MDG_CALL* read)(void* host_data, uint64_t op, uint64_t connection, uint8_t* buffer, uint32_t capacity,
                               uint32_t limit_ms, uint32_t* length);

    /* Ends a connection.
     *
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, BAD_HANDLE
     * Since: 1.1 */
    mdg_status(MDG_CALL* close)(void* host_data, uint64_t connection);
} mdgp_svc_transport_1;

/* Tells the plugin on which of the host's threads it runs, for its own assertions. */
typedef struct mdgp_svc_thread_check_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* The role of the calling thread.
     *
     * @return MDGP_THREAD_…
     * Threads: [host-any]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.1 */
    uint32_t(MDG_CALL* role)(void* host_data);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_svc_thread_check_1;

#endif
