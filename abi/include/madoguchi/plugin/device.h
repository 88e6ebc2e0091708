/* Madoguchi: a device: what it is, what lies on it, and the functions of an open one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_DEVICE_H
#define MADOGUCHI_PLUGIN_DEVICE_H

#include "base.h"

/* What a device is. Texts belong to the plugin. */
typedef struct mdgp_descriptor {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 capabilities;   /* MDGP_CAP_… */
    MDGP_U64 capabilities_2; /* second word, MDGP_CAP2_… */
    uint32_t slot_count;
    uint32_t reserved_1;
    const char* token;        /* the same whenever this device is plugged in at the same place */
    const char* display_name; /* as the system names it; people write its beginning into the configuration */

    /* since 1.1; a text that is not known is NULL, a number 0 */
    uint32_t usb_vendor_id;
    uint32_t usb_product_id;
    uint32_t consent_screen_version; /* 1: before 2024-10-07, 2: since; 0: no consent screen (R-CONS-15) */
    uint32_t panel_width;            /* pixels */
    uint32_t panel_height;
    uint32_t max_command; /* bytes of a whole command */
    uint32_t pin_min;     /* digits the PIN pad takes */
    uint32_t pin_max;
    const char* vendor; /* as the manifest's */
    const char* model;
    const char* serial; /* of the device, never of a card */
    const char* firmware;
    const char* hardware_revision;
    const char* protocol;      /* how the plugin talks to it ("CCID", "vendor-tcp/2") */
    const char* location;      /* where it is plugged in ("usb:1-2") */
    const char* languages;     /* of the panel, with blanks between ("ja en") */
    const char* certification; /* number of the maker's certification */
    const char* quirks;        /* those in force, with blanks between */
} mdgp_descriptor;

/* Whether a card is on one slot of a device. */
typedef struct mdgp_medium {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t slot;  /* id of the slot */
    uint32_t kind;  /* MDGP_SLOT_… */
    uint32_t state; /* MDGP_MEDIUM_… */
    uint32_t atr_length;
    const char* token;  /* of the device */
    const uint8_t* atr; /* answer to reset; NULL where there is none */
} mdgp_medium;

/* Functions of an open device. All are mandatory. */
typedef struct mdgp_device_table {
    uint32_t struct_size;
    uint32_t flags32;

    /* What this device is.
     *
     * @param[in,out] out memory of the host; struct_size is set; texts live until close
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK
     * Since: 1.0 */
    mdg_status(MDG_CALL* describe)(mdgp_device* device, mdgp_descriptor* out);

    /* An interface of this device by its id.
     *
     * @param[in] id "mdgp.<name>/<revision>"
     * @return its table, which lives until close; NULL where the device does not have it
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: none
     * Since: 1.0 */
    const void*(MDG_CALL* get_interface)(mdgp_device* device, const char* id);

    /* Brings the device to rest whatever it was doing: cards without power, nothing held, an idle screen.
     *
     * @param[in] reason MDGP_IDLE_…
     * Threads: [worker]
     * Blocks: until the device answers, at most 2,000 ms
     * Cancel: mdgp_device_table.cancel
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* reset_to_idle)(mdgp_device* device, int32_t reason);

    /* Asks the running call `op` to end. It then returns what really happened: an exchange that was already
     * made stays made.
     *
     * Threads: [control]
     * Blocks: never
     * Cancel: not needed
     * Status: OK: the call will end; UNSUPPORTED: it cannot be stopped and ends when the device answers
     * Since: 1.0 */
    mdg_status(MDG_CALL* cancel)(mdgp_device* device, uint64_t op);

    /* Ends the device object. Nothing of it is used afterwards.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: mdgp_device_table.cancel
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* close)(mdgp_device* device);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_device_table;

#endif
