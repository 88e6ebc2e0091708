/* Madoguchi: documents shown instead of the card or with it, and the declaration 被保険者資格申立書 (R-DOC-01 to R-DOC-24,
 * R-DATE-03 to R-DATE-18, R-DECL-01 to R-DECL-13).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_DOCUMENTS_H
#define MADOGUCHI_DOCUMENTS_H

#include "base.h"

MDG_BEGIN

/* What a document proves on the day of the visit: alone, with the card, only after an online check by its number, or
 * nothing; and what to do next. Pure: no clock, no files, no context.
 *
 * @param[in] facts record of kind document_facts; visit_date is required. With document_form: that document (document_ends,
 *            document_issued, document_ratio and ratio_from as printed; birth_date, insurer_kind, service_class, card_form,
 *            number_answer as far as known). With certificate_state instead: whether such a patient receives a 資格確認書
 *            (with uses_12_months and uses_3_months for the draft of 2026-08). With neither: what patients are told on
 *            that day
 * @param[out] out record of kind decision, owned by the caller: next_action, document_proof, document_field (the form's
 *             fields; field_kept 0 is never to be stored), explanation, rule, finding; draft 1 where the rule is a draft
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (no day, no such form; every fault as a finding), BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_document_assess(mdg_record facts, mdg_record* out, mdg_record* error);

/* Whether a declaration may be used, is complete, and agrees with the card's face. Personal data: nothing of it is kept or
 * logged. Pure: no clock, no files, no context.
 *
 * @param[in] declaration record of kind declaration; visit_date is required and chooses the form of 2023 or 2024. The birth
 *            date comes as birth_date, with its era as birth_era, birth_era_year, birth_month and birth_day, or both.
 *            card_face (kind attributes) is what the card says, to compare with
 * @param[out] out record of kind decision, owned by the caller: next_action go_on, complete_form or not_allowed,
 *             declaration_usable, share_lowest and share_highest in tenths, document_field with what is required of this
 *             patient, and findings, each with field (place), text and rules (finding_rules). What differs from the card is
 *             a warning and does not make it unusable
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (no day, or a day without a form), BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_declaration_check(mdg_record declaration, mdg_record* out, mdg_record* error);

MDG_END

#endif
