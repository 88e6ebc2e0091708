/* The virtual card and its slot. It answers every command, and the commands of a validation card
 * (docs/mdg-validate.md):
 *   80 F0 00 00 00     counts: "MDGV" 01, commands (4 bytes), VERIFY commands with digits (4 bytes), 9000
 *   80 F0 02 xx 00     answers with the status word xx10 and nothing else
 *   80 F0 03 00|01 00  answers with 256 or 65,536 bytes
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "zoo.h"

#include <stdio.h>

static void big_endian(uint8_t* out, uint32_t value) {
    for (int at = 0; at < 4; ++at) out[at] = (uint8_t)(value >> (24 - 8 * at));
}

static uint32_t word(uint8_t* answer, uint32_t length, unsigned status_word) {
    answer[length] = (uint8_t)(status_word >> 8);
    answer[length + 1] = (uint8_t)status_word;
    return length + 2;
}

uint32_t card_verify(mdgp_device* device, const char* digits) {
    ++device->commands;
    ++device->verifies;
    if (device->tries == 0) return 0x6983;
    if (strcmp(digits, "4826") == 0) {
        device->tries = 3;
        return 0x9000;
    }
    --device->tries;
    return 0x63C0U + (uint32_t)device->tries;
}

void card_rest(mdgp_device* device) {
    device->powered = 0;
    device->tries = 3; /* a new visit, another virtual card */
}

static uint32_t validation(mdgp_device* device, uint8_t p1, uint8_t p2, uint8_t* answer) {
    uint32_t length = 0;
    switch (p1) {
    case 0:
        memcpy(answer, "MDGV\x01", 5);
        big_endian(answer + 5, device->commands);
        big_endian(answer + 9, device->verifies);
        return word(answer, 13, 0x9000);
    case 2:
#ifdef SIN_FETCHES_REST
        return word(answer, 0, 0x9000);
#endif
        return word(answer, 0, (unsigned)p2 << 8 | 0x10);
    case 3:
        length = p2 == 1 ? 65536 : 256;
#ifdef SIN_CUTS_ANSWER
        if (length > 4096) length = 4096;
#endif
        memset(answer, 0x42, length);
#ifdef SIN_WRITES_BEHIND
        if (p2 == 0) answer[MDGP_ANSWER_CAPACITY] = 0x42;
#endif
        return word(answer, length, 0x9000);
    default:
        return word(answer, 0, 0x6A86);
    }
}

static uint32_t ask(mdgp_device* device, const uint8_t* command, uint32_t length, uint8_t* answer) {
    if (length < 4) return word(answer, 0, 0x6700);
    if (command[0] == 0x80 && command[1] == 0xF0) return validation(device, command[2], command[3], answer);
    ++device->commands;
    switch (command[1]) {
    case 0xA4: /* SELECT */
        return word(answer, 0, 0x9000);
    case 0x84: /* GET CHALLENGE */
        memset(answer, 0x17, 8);
        return word(answer, 8, 0x9000);
    case 0xB0: /* READ BINARY */
        memset(answer, 0x30, 4);
        return word(answer, 4, 0x9000);
    case 0xD6: /* UPDATE BINARY */
        return word(answer, 0, 0x9000);
    default:
        return word(answer, 0, 0x6D00);
    }
}

static mdg_status slot_list(mdgp_device* device, uint64_t op, uint32_t index, mdgp_slot_info* out) {
    (void)device, (void)op;
    if (index != 0) return MDG_E_NOT_FOUND;
    out->slot = SLOT;
    out->kind = MDGP_SLOT_CONTACTLESS;
    return MDG_OK;
}

static mdg_status power_on(mdgp_device* device, uint64_t op, uint32_t slot, uint8_t* atr, uint32_t capacity,
                           uint32_t* atr_length) {
    (void)op;
#ifdef SIN_CRASHES_ON_SLOT
    static const char* const names[1] = {"contactless"};
    if (slot > 1000) *(volatile int*)NULL = names[0][0];
#endif
    if (slot != SLOT) return MDG_E_NOT_FOUND;
#ifndef SIN_POWERS_TWICE
    if (device->powered) return MDG_E_BUSY;
#endif
    device->powered = 1;
    *atr_length = capacity < 4 ? capacity : 4;
    memcpy(atr, "\x3B\x80\x01\x81", *atr_length);
    return MDG_OK;
}

static mdg_status power_off(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)op;
    if (slot != SLOT) return MDG_E_NOT_FOUND;
    device->powered = 0;
    return MDG_OK;
}

static mdg_status reconnect(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)op;
    if (slot != SLOT) return MDG_E_NOT_FOUND;
    return device->powered ? MDG_OK : MDG_E_NO_CARD;
}

static mdg_status transmit(mdgp_device* device, uint64_t op, uint32_t slot, uint64_t flags, const uint8_t* command,
                           uint32_t length, uint8_t* answer, uint32_t capacity, uint32_t* answer_length) {
    (void)op, (void)flags, (void)capacity;
    if (slot != SLOT) return MDG_E_NOT_FOUND;
    if (!device->powered) return MDG_E_NO_CARD;
#ifdef SIN_PRINTS_SECRET
    char line[128] = "sent:";
    for (uint32_t at = 0; at < length && at < 32; ++at)
        snprintf(line + strlen(line), sizeof line - strlen(line), " %02X", command[at]);
    device->host->log(device->host->host_data, MDGP_LOG_DEBUG, line);
#endif
#ifdef SIN_SHORT_ONLY
    if (length > 261) return MDG_E_TOO_LARGE;
#endif
    *answer_length = ask(device, command, length, answer);
#ifdef SIN_NO_STATUS_WORD
    if (length == 4) *answer_length = 0;
#endif
#ifdef SIN_SENDS_TWICE
    if (length > 4 && command[1] == 0x84) *answer_length = ask(device, command, length, answer);
#endif
#ifdef SIN_SAYS_TOO_LONG
    if (length > 4 && command[1] == 0x84) *answer_length = capacity + 100;
#endif
    return MDG_OK;
}

static mdg_status exclusive(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)device, (void)op;
    return slot == SLOT ? MDG_OK : MDG_E_NOT_FOUND;
}

#ifdef SIN_KEEPS_EXCLUSIVE
static mdg_status exclusive_end(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)device, (void)op, (void)slot;
    return MDG_E_HARDWARE;
}
#else
#define exclusive_end exclusive
#endif

static mdg_status limits(mdgp_device* device, uint64_t op, uint32_t slot, mdgp_apdu_limits* out) {
    (void)device, (void)op;
    if (slot != SLOT) return MDG_E_NOT_FOUND;
    out->max_command = 65544;
    out->max_answer = MDGP_ANSWER_CAPACITY;
    return MDG_OK;
}

const mdgp_slot_1 slot_table = {sizeof(mdgp_slot_1), 0, slot_list, power_on, power_off, reconnect};
const mdgp_apdu_1 apdu_table = {sizeof(mdgp_apdu_1), 0, transmit, exclusive, exclusive_end, limits};
