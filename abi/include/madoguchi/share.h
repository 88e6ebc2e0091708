/* Madoguchi: the share the cash desk may ask for (R-BURD-01 to R-BURD-11, R-DECL-09), and the payment (docs/shares.md).
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

/* What the patient pays for a treatment: the share of its points, rounded to ten yen, up to the limit of the month, and the
 * meals of an inpatient beside it. Pure: no clock, no files, no context. Whole yen throughout.
 *
 * What is not known is said so in payment_state and meal_state, and then payment_yen or meal_payment_yen is absent: the
 * amounts of a month that the rulebook does not have (as the limits from 2026-08), a ratio or a category that the facts do
 * not decide. before_limit_yen is there always and is never exceeded. A data pack can bring the amounts (mdg_rules_use).
 *
 * Public expense, the household's and the year's sums, and care beds' living cost are not worked out here.
 *
 * @param[in] request record of kind payment_request. Required: visit_date, birth_date, claim_setting, points (at most
 *            99,999,999). burden_ratio in tenths as the answer or a document says, limit_flag, insurer_kind, several_times.
 *            earlier_points and earlier_payment_yen: of the same month, facility and setting, which the limit counts too.
 *            specific_disease with for_specific_disease. meal_count, long_stay_meal_count. limit_halved
 * @param[out] out record of kind payment, owned by the caller: payment_state, before_limit_yen, limit_kind, limit_yen,
 *             payment_yen, meal_state, meal_payment_yen, payment_total_yen, payment_basis (the rows of data, with their
 *             confidence and source), explanation, rule; finding where limit_flag is none of the patient's age
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT (with every fault as a finding), BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_patient_payment(mdg_record request, mdg_record* out, mdg_record* error);

MDG_END

#endif
