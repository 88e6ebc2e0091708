/* Madoguchi: is it the same person, and what may a claim hold of a name? (R-MATCH, R-NAME; docs/matching.md)
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_MATCH_H
#define MADOGUCHI_MATCH_H

#include "base.h"

MDG_BEGIN

/* Compares an online answer with what the receipt computer holds about a patient. Pure: no clock, no files, no context,
 * and nothing is learnt: an alias counts when the caller passes it in, after staff accepted it.
 *
 * Each field has its own verdict, with what had to be set aside for it and the rules; the whole is same_person,
 * ask_orally with exactly what to ask (R-MATCH-04), or other_person. Kana lead, ● is one unknown character
 * (R-MATCH-07), a different address is a notice (R-MATCH-08), the insured's name is never taken for the patient's.
 * Of several qualifications the one that agrees least is shown (qualification_index).
 *
 * @param[in] patient record of kind patient
 * @param[in] answer record of kind eligibility or qualification
 * @param[out] out record of kind match, owned by the caller
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (the answer holds no qualification), BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_match(mdg_record patient, mdg_record answer, mdg_record* out, mdg_record* error);

/* A name or an address as it came, as it is shown, and as a claim may hold it (R-NAME-04). Pure.
 *
 * @param[in] text UTF-8, at most 64 KiB; it stands unchanged in the result's raw_value
 * @param[out] out record of kind name_form, owned by the caller
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_UTF8, FORBIDDEN_NUMBER, TOO_LARGE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_name_check(const char* text, mdg_record* out, mdg_record* error);

MDG_END

#endif
