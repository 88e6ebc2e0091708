/* Madoguchi: read a card without receiving a patient.
 *
 * Only what is in the library's allow-list ever reaches a card: the certificate for user authentication, the PIN
 * counter, and the four attributes opened by 照合番号B. The individual number and its 照合番号A cannot be reached by
 * any route (R-PRIV-01), nor the signing certificate (R-CERT-18).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_CARD_H
#define MADOGUCHI_CARD_H

#include "base.h"

MDG_BEGIN

/* Waits for a card, identifies it, asks for the PIN tries left (which spends none), and reads what the request
 * names. Ends by taking the card's power.
 *
 * @param[in] request record of kind card_request: reader_name (beginning of the name; needed where there are
 *            several), read_certificate, verification_number_b. Copied.
 * @param[out] out operation whose result is a record of kind card
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: starts an operation; its limit is card_wait_ms of the configuration and 30000 ms for the exchange
 * Cancel: mdg_operation_cancel()
 * Status: BAD_HANDLE, BAD_ARGUMENT, NULL_POINTER, CLOSED. The operation: NOT_FOUND, AMBIGUOUS, OFFLINE, NO_CARD,
 *         CARD_REMOVED, WRONG_CARD (the error names the kind), BAD_CERTIFICATE, PIN_WRONG (of 照合番号B), CLAIMED,
 *         DEADLINE, CANCELLED
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_card_read_start(mdg_context context, mdg_record request, mdg_operation* out,
                                                mdg_record* error);

MDG_END

#endif
