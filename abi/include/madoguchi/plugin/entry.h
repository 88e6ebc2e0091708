/* Madoguchi: how a host and a plugin meet: offer, reply, the plugin's own functions.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_ENTRY_H
#define MADOGUCHI_PLUGIN_ENTRY_H

#include "base.h"
#include "device.h"
#include "host.h"

/* Functions of a plugin at work. All are mandatory. */
typedef struct mdgp_instance_table {
    uint32_t struct_size;
    uint32_t flags32;

    /* Begins to watch for devices. Those that are there already are reported before it returns, as far as
     * they are found within 1,000 ms.
     *
     * Threads: [load]
     * Blocks: up to 1,000 ms
     * Cancel: not needed
     * Status: OK also where no device and no service is there yet, NO_MEMORY, INTERNAL
     * Since: 1.0 */
    mdg_status(MDG_CALL* start)(mdgp_instance* instance);

    /* Ends the watching. No report is made after it returned. Open devices stay open.
     *
     * Threads: [load]
     * Blocks: up to 1,000 ms
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* stop)(mdgp_instance* instance);

    /* Opens a device that was reported. This does not touch a card.
     *
     * @param[in] token borrowed
     * @param[out] out the device; the host calls close
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: mdgp_device_table.cancel
     * Status: OK, NOT_FOUND, OFFLINE, PERMISSION, CLAIMED, HARDWARE, NO_MEMORY
     * Since: 1.0 */
    mdg_status(MDG_CALL* open)(mdgp_instance* instance, uint64_t op, const char* token, mdgp_device** out);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_instance_table;

/* What a plugin is. Static; it lives and stays the same as long as the process. */
typedef struct mdgp_plugin {
    uint32_t struct_size;
    uint32_t flags32;
    const char* id;                      /* equal to the manifest's */
    const char* version;                 /* equal to the manifest's */
    const mdgp_instance_table* instance; /* mandatory */
    const mdgp_device_table* device;     /* mandatory */

    /* Makes an instance. No devices, files or threads yet. Mandatory.
     *
     * @param[in] host lives until destroy has returned
     * @param[out] out the instance; the host calls destroy
     * Threads: [load]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NO_MEMORY, INTERNAL
     * Since: 1.0 */
    mdg_status(MDG_CALL* create)(const mdgp_host* host, mdgp_instance** out);

    /* Ends an instance; stop was called and every device is closed. Mandatory.
     *
     * Threads: [load]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* destroy)(mdgp_instance* instance);

    /* An interface of the plugin as a whole by its id. Not mandatory.
     *
     * @param[in] id "mdgp.<name>/<revision>"
     * @return its table, which lives until destroy; NULL where the plugin does not have it
     * Threads: [load]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    const void*(MDG_CALL* get_interface)(mdgp_instance* instance, const char* id);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_plugin;

/* What the host offers. Borrowed for the call; the texts too. */
typedef struct mdgp_offer {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t abi_min; /* the minors this host speaks */
    uint32_t abi_max;
    int32_t run_kind; /* MDGP_RUN_… */
    uint32_t reserved_1;
    const char* host_name;
    const char* host_version;
    const char* locale;     /* "ja", "en" */
    const char* plugin_dir; /* the folder of the manifest */
    const char* state_dir;  /* private and writable; NULL where the host gives none */
    void* reserved_2;       /* keeps the size a multiple of 8 with 4-byte pointers */
} mdgp_offer;

/* What the plugin answers. Memory of the host. */
typedef struct mdgp_reply {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t abi_chosen; /* the minor both sides will speak */
    mdg_status status;   /* equal to the value returned */
    const char* reason;  /* static English text for a refusal: what, and what to do */
    const mdgp_plugin* plugin;
} mdgp_reply;

MDG_BEGIN

/* The one function a plugin exports. Starts nothing, opens nothing, writes nothing; returns within 100 ms.
 *
 * @param[in] offer what the host speaks
 * @param[in,out] reply struct_size is set, the rest is zero
 * Threads: [load]
 * Blocks: never
 * Cancel: not needed
 * Status: OK, ABI_MISMATCH where no minor fits; any other: refused, with reply->reason
 * Since: 1.0 */
MDGP_EXPORT mdg_status MDG_CALL mdgp_entry_v1(const mdgp_offer* offer, mdgp_reply* reply);

MDG_END

#endif
