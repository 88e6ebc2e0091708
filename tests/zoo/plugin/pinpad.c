/* The PIN pad: the virtual person types the digits of the host's setting "validate.digits".
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "zoo.h"

#include <stdio.h>

static mdg_status properties(mdgp_device* device, uint64_t op, mdgp_pinpad_properties* out) {
    (void)device, (void)op;
    out->digits_min = 4;
    out->digits_max = 4;
    out->encodings = 1U << MDGP_PIN_ENCODING_ASCII;
    return MDG_OK;
}

static void enter(mdgp_device* device, const char* digits, mdgp_pinpad_result* out) {
    out->end = MDGP_PIN_END_ENTERED;
    out->status_word = card_verify(device, digits);
#ifdef SIN_RETRIES_PIN
    if ((out->status_word & 0xFFF0U) == 0x63C0U) out->status_word = card_verify(device, digits);
#endif
    out->tries_left = device->tries;
}

static mdg_status verify(mdgp_device* device, uint64_t op, const mdgp_pinpad_request* in, mdgp_pinpad_result* out) {
    if (in->slot != SLOT) return MDG_E_NOT_FOUND;
    if (!device->powered) return MDG_E_NO_CARD;
    enum person person;
    char digits[16];
    mdg_status status = begin_person(device, op, in->total_ms, &person);
    out->tries_left = -1;
    if (status == MDG_OK) {
        switch (person) {
        case WAITS:
            out->end = MDGP_PIN_END_TIMEOUT;
#ifdef SIN_CONFUSES_ENDS
            out->end = MDGP_PIN_END_CANCELLED_ON_DEVICE;
#endif
            break;
        case STOPS:
            out->end = MDGP_PIN_END_CANCELLED_ON_DEVICE;
            break;
        case SHORT:
            out->end = MDGP_PIN_END_TOO_SHORT;
#ifdef SIN_SENDS_SHORT_PIN
            card_verify(device, "48");
#endif
            break;
        case BLOCKED:
            out->end = MDGP_PIN_END_BLOCKED;
            break;
        case ERRS:
            enter(device, "0000", out);
            break;
        default:
            setting(device, "validate.digits", digits, sizeof digits, "4826");
#ifdef SIN_LOGS_DIGITS
            char line[32];
            snprintf(line, sizeof line, "typed %s", digits);
            say(device->host, line);
#endif
            enter(device, digits, out);
            memset(digits, 0, sizeof digits);
        }
    }
    end_person(device);
    return status;
}

/* The empty VERIFY. */
static mdg_status status_of(mdgp_device* device, uint64_t op, const mdgp_pinpad_request* in, mdgp_pinpad_result* out) {
    (void)op;
    if (in->slot != SLOT) return MDG_E_NOT_FOUND;
    if (!device->powered) return MDG_E_NO_CARD;
#ifdef SIN_STATUS_SPENDS
    ++device->verifies;
#endif
    ++device->commands;
    out->end = MDGP_PIN_END_ENTERED;
    out->status_word = 0x63C0U + (uint32_t)device->tries;
    out->tries_left = device->tries;
    return MDG_OK;
}

const mdgp_pinpad_1 pinpad_table = {sizeof(mdgp_pinpad_1), 0, properties, verify, NULL, status_of};
