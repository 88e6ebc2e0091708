/* Madoguchi: interface mdgp.apdu/1, exchanges with a card.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_APDU_H
#define MADOGUCHI_PLUGIN_APDU_H

#include "base.h"

#define MDGP_IF_APDU_1 "mdgp.apdu/1"

/* What one exchange can carry. */
typedef struct mdgp_apdu_limits {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t max_command; /* bytes of the whole command; 0: not known */
    uint32_t max_answer;  /* bytes of data and status word; 0: not known */
} mdgp_apdu_limits;

/* The memory the host gives for an answer: 65,536 bytes of data and the status word. */
#define MDGP_ANSWER_CAPACITY 65538

/* Interface mdgp.apdu/1 of a device: exchanges with a card that has power. Only transmit is mandatory. */
typedef struct mdgp_apdu_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* Sends one command exactly once. Never repeats it, never chains, never fetches a rest (61xx, 6Cxx) by
     * itself.
     *
     * @param[in] flags MDGP_TRANSMIT_…
     * @param[in] command borrowed, `length` bytes
     * @param[out] answer memory of the host, `capacity` bytes (MDGP_ANSWER_CAPACITY): data and status word
     * @param[out] answer_length bytes written
     * Threads: [worker]
     * Blocks: until the card answers
     * Cancel: mdgp_device_table.cancel
     * Status: OK for every status word, CARD_REMOVED, CARD_RESET, MUTE, PROTOCOL (an answer without a status
     * word), REMOVED, OFFLINE, TOO_LARGE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* transmit)(mdgp_device* device, uint64_t op, uint32_t slot, uint64_t flags,
                                   const uint8_t* command, uint32_t length, uint8_t* answer, uint32_t capacity,
                                   uint32_t* answer_length);

    /* Keeps other programs away from the card until exclusive_end, power_off or reset_to_idle. A plugin
     * leaves it out where no other program can reach the card.
     *
     * Threads: [worker]
     * Blocks: while another program holds the card
     * Cancel: mdgp_device_table.cancel
     * Status: OK, CARD_REMOVED, CARD_RESET, CANCELLED, REMOVED, OFFLINE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* exclusive_begin)(mdgp_device* device, uint64_t op, uint32_t slot);

    /* Lets other programs in again. Does nothing without exclusive_begin.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: mdgp_device_table.cancel
     * Status: OK also where the card is gone already, OFFLINE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* exclusive_end)(mdgp_device* device, uint64_t op, uint32_t slot);

    /* What one exchange can carry.
     *
     * @param[in,out] out memory of the host; struct_size is set
     * Threads: [worker]
     * Blocks: never
     * Cancel: not needed
     * Status: OK, NOT_FOUND without such a slot
     * Since: 1.0 */
    mdg_status(MDG_CALL* limits)(mdgp_device* device, uint64_t op, uint32_t slot, mdgp_apdu_limits* out);
} mdgp_apdu_1;

#endif
