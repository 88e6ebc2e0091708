/* Madoguchi: the rulebook: which rules hold on a day, what changes between two days, and a data pack in its place
 * (docs/rulebook.md). The rules themselves, with their sources: docs/requirements.md.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_RULES_H
#define MADOGUCHI_RULES_H

#include "base.h"

MDG_BEGIN

/* The rules and parameters of the rulebook in force, with its name, version and date: by which book decisions are made.
 * Pure: no clock, no files, no context.
 *
 * @param[in] query record of kind rules_query: on_date (those that hold on that day), rule_family, rule_id; each optional,
 *            together they narrow; NULL for all
 * @param[out] out record of kind rulebook, owned by the caller: rule in the order of the families, parameter
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT (no such family or rule), BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_rules_list(mdg_record query, mdg_record* out, mdg_record* error);

/* What changes from one day to another: every rule and every parameter that begins or ends after before and not later than
 * after, with the first day on which it is so. Pure.
 *
 * @param[in] before yyyymmdd
 * @param[in] after yyyymmdd, not before that
 * @param[out] out record of kind rules_comparison, owned by the caller
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT (a day that does not exist, days in the wrong order), NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_rules_compare(int32_t before, int32_t after, mdg_record* out, mdg_record* error);

/* Puts a data pack into force for the whole process, in place of the rulebook that was. The pack is checked whole first;
 * with any fault nothing changes, and the error has every fault as a finding with file and line. Call it before visits
 * begin: a decision that is being made meanwhile may cite both books. What was borrowed of an earlier book stays valid: a
 * book lives as long as the process does.
 *
 * @param[in] directory of the pack, UTF-8; NULL puts the built-in rulebook back
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the disk reads, at most 8 MiB
 * Cancel: not possible; a pack is in force whole or not at all
 * Status: CHECK_FAILED (the faults stand in findings), TOO_LARGE, PERMISSION, IO
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_rules_use(const char* directory, mdg_record* error);

/* The one next step of a reception and what it comes to so far, from facts that a host brings: for hosts that lead the
 * reception themselves, and to ask "what if". Pure: no clock, no files, no context; nothing is kept. Any day from 2023 on
 * can be asked, for late and repeated claims.
 *
 * @param[in] facts record of kind facts; visit_date is required, everything else means "not known, not asked yet"
 * @param[out] out record of kind decision, owned by the caller: visit_step with explanation (its texts) and choice,
 *            visit_outcome, claim_path, share and confirm_later as they are if the reception ends here, and the rules behind
 *            all of it with their validity and source
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT (every fault is a finding), BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_decide(mdg_record facts, mdg_record* out, mdg_record* error);

MDG_END

#endif
