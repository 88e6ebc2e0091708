/* Madoguchi: the insurance fields of a claim, and the records a receipt computer reads.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_CLAIM_H
#define MADOGUCHI_CLAIM_H

#include "base.h"

MDG_BEGIN

/* Makes the insurance fields of a claim from the answer of a check. Pure: no clock, no files, no context.
 *
 * A lapsed qualification goes into the claim as it was shown (R-CLM-03, R-CLM-07). Where nothing is on file, or
 * several qualifications are and none can be chosen, there is no claim to make here: CHECK_FAILED, and the error's
 * findings say what is needed (R-CLM-06, R-CLM-11).
 *
 * @param[in] eligibility record of kind eligibility
 * @param[in] visit_date yyyymmdd
 * @param[out] out record of kind claim, owned by the caller; its list `missing` names what a claim still needs
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED, BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_claim_fields(mdg_record eligibility, int32_t visit_date, mdg_record* out,
                                             mdg_record* error);

/* Makes the insurance fields of a claim from what a receipt computer brings. Pure: no clock, no files, no context.
 *
 * The path is the first that is possible: the current qualification (of the answer in `eligibility`, or of the one record in
 * `qualification` with its `evidence`: portal, notice, document, oral, history, down_mode), else a lapsed one (of an answer
 * 無効, or past data), else an unknown one, which rests on the record in `declaration` (R-CLM-01 to R-CLM-10). A `claim_path`
 * in the request asks for that path, and is refused where an earlier one is possible (R-CLM-07). An unknown claim needs all
 * of: the declaration, later_information 0, asked_after 1, no number (R-CLM-11), card_shown 1 (R-CLM-17), and a month of
 * claiming from September 2023 on (R-CLM-13; `billing_month`, else the month after `claim_month`).
 *
 * Values of the answer stay as they came (R-CLM-19); `claim_name` and `claim_name_kana` are the forms that a claim may hold.
 * What is not known is left out; `missing` names what the claim still needs, `finding` what has not the form of its field,
 * `provenance` the evidence of each field (R-CLM-18), `text` what the desk has to know. Public expenses come in the order of
 * claiming, with those of the answer's tickets that are of this month and facility.
 *
 * @param[in] request record of kind claim_request; visit_date is required
 * @param[out] out record of kind claim, owned by the caller
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (no claim may go this way; the findings say why, and which way may), BAD_ARGUMENT, BAD_HANDLE,
 *         NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_claim_make(mdg_record request, mdg_record* out, mdg_record* error);

/* Writes a claim record. The file appears whole or not at all: it is written beside the target, flushed and renamed.
 *
 * @param[in] claim record of kind claim
 * @param[in] format MDG_CLAIM_FORMAT_XML: our own form, docs/claim-record.xsd
 * @param[in] path of the file, UTF-8; an existing file is replaced
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the disk writes
 * Cancel: not possible; a file is whole or not there
 * Status: PERMISSION, STORAGE, IO, CHECK_FAILED (what is missing stands in findings), BAD_ARGUMENT, BAD_HANDLE,
 *         NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_claim_write(mdg_record claim, const char* format, const char* path, mdg_record* error);

/* Checks a claim before it is claimed: what would have it returned, while the patient can still be asked. Pure: no
 * clock, no files, no context; total: whatever the record holds is answered by findings. What is absent because only the
 * receipt computer knows it (points, a month, a type) is not missed, and what is there is checked.
 *
 * @param[in] claim record of kind claim, of any maker: mdg_claim_fields, a file that was read, or the caller's own
 * @param[out] out record of kind claim_findings, owned by the caller: claimable, and finding with place (a field's name,
 *             "public_expense[1].payer_number"), finding_id, severity, finding_rules, finding_ja and detail (English),
 *             fix_ja and fix_en, and for what claims are returned for return_reason and return_rank (R-RET-01); the
 *             gravest first, then the most frequent. completeness of an unknown claim (R-UNK-11). docs/preflight.md lists
 *             every finding with its rules and sources
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_claim_check(mdg_record claim, mdg_record* out, mdg_record* error);

MDG_END

#endif
