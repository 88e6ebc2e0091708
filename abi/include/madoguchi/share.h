/* Madoguchi: the share the cash desk may ask for (R-BURD-01 to R-BURD-11, R-DECL-09).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_SHARE_H
#define MADOGUCHI_SHARE_H

#include "base.h"

MDG_BEGIN

/* How much may be asked of the patient. The one question of a cash desk before it asks for money: the whole amount is
 * allowed only where the notices say so, and never where the card was shown, whatever failed. Pure: no clock, no files,
 * no context.
 *
 * @param[in] facts record of kind facts: what is known of the patient on that day; visit_date is required. Facts that were
 *            not asked for yet are absent: the answer is then the normal share, with what to ask for as findings
 * @param[out] out record of kind share, owned by the caller: share, share_lowest and share_highest in tenths (2 of them
 *             where only an answer or a document can say), whole_allowed, explanation with a sentence for the patient and
 *             one for the desk, rule
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT (no day, or a value outside its set: with every fault as a finding), BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_lawful_share(mdg_record facts, mdg_record* out, mdg_record* error);

MDG_END

#endif
