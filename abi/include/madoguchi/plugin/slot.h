/* Madoguchi: interface mdgp.slot/1, places for cards and their power.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_SLOT_H
#define MADOGUCHI_PLUGIN_SLOT_H

#include "base.h"

#define MDGP_IF_SLOT_1 "mdgp.slot/1"

/* One slot of a device. */
typedef struct mdgp_slot_info {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t slot; /* id for the calls below; stays while the device is open */
    uint32_t kind; /* MDGP_SLOT_… */
} mdgp_slot_info;

/* Interface mdgp.slot/1 of a device: places for cards and their power. All functions but reconnect are
 * mandatory. */
typedef struct mdgp_slot_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* The slots, one by one.
     *
     * @param[in] index from 0
     * @param[in,out] out memory of the host; struct_size is set
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND past the last slot
     * Since: 1.0 */
    mdg_status(MDG_CALL* list)(mdgp_device* device, uint64_t op, uint32_t index, mdgp_slot_info* out);

    /* Connects to the card and gives it power.
     *
     * @param[out] atr memory of the host for the answer to reset, `capacity` bytes (at least 64)
     * @param[out] atr_length bytes written; 0 where only medium_report tells the ATR
     * Threads: [worker]
     * Blocks: until the device answers; while another program holds the card
     * Cancel: mdgp_device_table.cancel
     * Status: OK, NO_CARD, MUTE, CLAIMED, BUSY where the slot is powered already, REMOVED, OFFLINE,
     * PERMISSION, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* power_on)(mdgp_device* device, uint64_t op, uint32_t slot, uint8_t* atr, uint32_t capacity,
                                   uint32_t* atr_length);

    /* Takes the card's power away, which ends every verified state, and lets go of it. Does nothing on a slot
     * without power.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: mdgp_device_table.cancel
     * Status: OK also where the card is gone already, OFFLINE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* power_off)(mdgp_device* device, uint64_t op, uint32_t slot);

    /* After CARD_RESET: takes the same connection up again without touching the card's power.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: mdgp_device_table.cancel
     * Status: OK, NO_CARD, CARD_REMOVED, MUTE, REMOVED, OFFLINE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* reconnect)(mdgp_device* device, uint64_t op, uint32_t slot);
} mdgp_slot_1;

#endif
