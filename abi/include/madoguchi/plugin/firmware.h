/* Madoguchi: interface mdgp.firmware/1, what runs on the device.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_FIRMWARE_H
#define MADOGUCHI_PLUGIN_FIRMWARE_H

#include "base.h"

#define MDGP_IF_FIRMWARE_1 "mdgp.firmware/1"

/* What runs on the device. */
typedef struct mdgp_firmware {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t update; /* MDGP_UPDATE_… */
    uint32_t reserved_1;
    const char* version;
    const char* available; /* the newer version; NULL: none known */
    const char* released;  /* yyyy-mm-dd; NULL: not known */
    void* reserved_2;
} mdgp_firmware;

/* Functions of firmware. info is mandatory; an update is no function of this interface. */
typedef struct mdgp_firmware_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* What runs on the device.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: not needed
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* info)(mdgp_device* device, uint64_t op, mdgp_firmware* out);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_firmware_1;

#endif
