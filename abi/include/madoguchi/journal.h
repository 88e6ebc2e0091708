/* Madoguchi: the journal: visits that outlive the program, what has to be confirmed later, and what is destroyed.
 *
 * With journal_dir in the configuration every visit is kept in a private folder of this machine (rights 0700, no network
 * share: refused with UNSUPPORTED). Several programs may use the same folder; the operating system lets one at a time
 * conduct a visit, and frees it when that one dies. A journal that is found damaged when it is opened is set aside in the
 * same folder, never deleted: the event journal_set_aside and the findings of the lists below say so.
 *
 * The journal holds no PIN, no photo and no 12-digit number. Of a 被保険者資格申立書 it gives out nothing (R-DECL-10).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_JOURNAL_H
#define MADOGUCHI_JOURNAL_H

#include "base.h"

MDG_BEGIN

/* Visits of the journal: for taking one up again after the program ended (unfinished_only), or for its state.
 *
 * @param[in] query record of kind journal_query: visit_id, month or from_date and to_date, unfinished_only; none of them: all
 * @param[out] out record of kind journal_visits, owned by the caller: by visit_date; nothing of the patients
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the disk is read, and up to 5 s while another program writes
 * Cancel: not possible; it ends soon
 * Status: BAD_HANDLE, NULL_POINTER, BAD_ARGUMENT (another kind), CHECK_FAILED (faults of the query, all in findings),
 *         CONFIGURATION (no journal_dir), BUSY, STORAGE, MALFORMED (damaged since it was opened)
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_journal_find(mdg_context context, mdg_record query, mdg_record* out, mdg_record* error);

/* The visits whose qualification is still to be confirmed (R-FLOW-08, R-ONL-18): what the month's end asks for.
 *
 * @param[in] query record of kind journal_query, usually with month. Copied.
 * @param[out] out record of kind pending_confirmations, owned by the caller: visit_id, visit_date, pending_reason and
 *             missing of each; nothing of the patients
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the disk is read, and up to 5 s while another program writes
 * Cancel: not possible; it ends soon
 * Status: as mdg_journal_find()
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_journal_pending(mdg_context context, mdg_record query, mdg_record* out,
                                                mdg_record* error);

/* Confirms a visit later and takes it off the list of mdg_journal_pending(). The number closes it, however it became known
 * (R-DECL-11), or the answer of a check; so does no_qualification.
 *
 * @param[in] visit_id of mdg_journal_pending()
 * @param[in] confirmation record of kind confirmation: confirmation_means, confirmed_on (not before the visit), and either
 *            insurer_number with insured_number (insured_symbol and insured_branch_number where there are such) or
 *            eligibility. Copied; kept with the visit.
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the disk writes, and up to 5 s while another program does
 * Cancel: not possible; it is done or not
 * Status: NOT_FOUND, CLAIMED (somebody conducts the visit; finding visit_owner says who), WRONG_STEP (nothing is pending),
 *         CHECK_FAILED (all faults in findings), BAD_HANDLE, BAD_ARGUMENT, NULL_POINTER, CONFIGURATION, BUSY, STORAGE,
 *         MALFORMED
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_journal_confirm(mdg_context context, const char* visit_id, mdg_record confirmation,
                                                mdg_record* error);

/* Says that the claim of a visit and its payment are done: its declaration is destroyed for good, and an entry of the visit
 * says that it was (R-DECL-10, R-PRIV-07). It is kept enciphered with a key of its own, and this key is overwritten: copies
 * of the journal's file cannot be read either. A visit without one, or settled before, is settled.
 *
 * @param[in] visit_id of the visit
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the disk writes, and up to 5 s while another program does
 * Cancel: not possible; after a failure call it again
 * Status: NOT_FOUND, CLAIMED, BAD_HANDLE, NULL_POINTER, CONFIGURATION, BUSY, STORAGE, MALFORMED
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_journal_settle(mdg_context context, const char* visit_id, mdg_record* error);

/* Removes old visits. Those that are not confirmed, whose declaration is not settled, or that somebody conducts, stay. How
 * long visits are to be kept is the facility's rule. The file is written anew: its size once more is needed on the disk for
 * a moment.
 *
 * @param[in] keep_from yyyymmdd: visits of this day and later stay
 * @param[out] out record of kind retention, owned by the caller: how many were removed, how many stayed and why
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the disk writes; seconds for a large journal, during which no other visit of this program is written
 * Cancel: not possible; what was removed until it fails is removed
 * Status: BAD_ARGUMENT (no such day), BAD_HANDLE, NULL_POINTER, CONFIGURATION, BUSY, STORAGE, MALFORMED
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_retention_run(mdg_context context, int32_t keep_from, mdg_record* out,
                                              mdg_record* error);

/* Whether the entries of a visit are those that were written, all of them and in their order. Each entry's SHA-256 covers
 * the one before; entries that are missing at the end are found once the visit has a result. Whoever can write the file can
 * make all of it anew: only a chain_head that was kept elsewhere proves more.
 *
 * @param[in] visit_id of the visit
 * @param[out] out record of kind journal_evidence, owned by the caller; chain_intact 0 is an answer, not a failure
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the disk is read, and up to 5 s while another program writes
 * Cancel: not possible; it ends soon
 * Status: NOT_FOUND, BAD_HANDLE, NULL_POINTER, CONFIGURATION, BUSY, STORAGE, MALFORMED
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_evidence_verify(mdg_context context, const char* visit_id, mdg_record* out,
                                                mdg_record* error);

MDG_END

#endif
