/* Madoguchi: consent to medical information (R-CONS-01 to R-CONS-19): what is asked on a day, what was chosen, and
 * whether it may be used at a moment. None of it ever stands in the way of the eligibility check (R-CONS-06).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_CONSENT_H
#define MADOGUCHI_CONSENT_H

#include "base.h"

MDG_BEGIN

/* The questions to the patient, in their order: three screens before 2024-10-07, one screen for all from then on, paper
 * where the reader has no screen. Pure: no clock, no files, no context.
 *
 * @param[in] facts record of kind consent: visit_date and consent_medium; certificate_use, birth_date (without it the
 *            check-up question is asked), facility_code, previous_consent, viewing_suspended optional; the answers so
 *            far as consent_prompt with consent_question and consent_choice
 * @param[out] out record of kind consent, owned by the caller: consent_form and consent_prompt, or consent_reason where
 *             nothing is asked
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (the findings name every fault of the facts), BAD_HANDLE, BAD_ARGUMENT, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_consent_prompts(mdg_record facts, mdg_record* out, mdg_record* error);

/* The consent that the answers are. Questions that are still open leave it in the state asking, with nothing agreed to;
 * with withdrawn_at it is closed at that moment, whatever the answers were. Pure.
 *
 * @param[in] facts record of kind consent as for mdg_consent_prompts; facility_code and consented_at where anything is
 *            agreed to; withdrawn_at optional
 * @param[out] out record of kind consent, owned by the caller: consent_state, one flag per kind of information,
 *             closes_at; the birth date and the previous consent are not in it
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (the findings name every fault, answers to what was not asked among them), BAD_HANDLE,
 *         BAD_ARGUMENT, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_consent_take(mdg_record facts, mdg_record* out, mdg_record* error);

/* Whether a kind of information may be asked for by a consent: at its facility only, for 24 hours, not after it was taken
 * back. The limit certificate's information needs none from 2024-10-07. Pure.
 *
 * @param[in] consent record of kind consent, as mdg_consent_take gives it
 * @param[in] question record of kind consent: facility_code, moment, consent_item; viewing_suspended optional
 * @param[out] out record of kind decision, owned by the caller: next_action send or do_not_send, the texts that say why,
 *             closes_at
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (the findings name what the question lacks), BAD_HANDLE, BAD_ARGUMENT, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_consent_view(mdg_record consent, mdg_record question, mdg_record* out,
                                             mdg_record* error);

MDG_END

#endif
