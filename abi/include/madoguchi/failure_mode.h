/* Madoguchi: the system failure mode (システム障害時モード, R-DOWN-01 to R-DOWN-12), while the online check is not possible.
 *
 * Its files are not public: it works in the terminal's own menu. The library leads the clerk through the opening, checks
 * what is to be searched for, and says what is to be done with what was found; it sends nothing.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_FAILURE_MODE_H
#define MADOGUCHI_FAILURE_MODE_H

#include "base.h"

MDG_BEGIN

/* The one next thing to do: call the centre, wait for its call and form, wait until it is enabled, search, send the report.
 * Pure: no clock, no files, no context.
 *
 * @param[in] facts record of kind failure_mode: failure_cause, moment, and the times of the steps that were done
 *            (called_time, called_back_time, enabled_time, used_time, reported_time), all yyyyMMddHHmmss Japan time
 * @param[out] out record of kind decision, owned by the caller: next_action, failure_state, explanation for the desk,
 *             centre_hours (public holidays are not known to the library), minutes_left while the opening goes on
 * @param[out] error optional; record of kind error with every fault, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (a step without the one before it, times that run backwards or are none), BAD_ARGUMENT, BAD_HANDLE,
 *         NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_failure_mode_next(mdg_record facts, mdg_record* out, mdg_record* error);

/* Checks a search and says what to do with it. Without hit_count nothing was searched yet: on the spot or later, the
 * confirmation stays open until there is one (R-DOWN-10). Pure.
 *
 * @param[in] search record of kind failure_search: birth_date, sex, check_date; name or name_kana; address or insurer_name;
 *            hit_count after the search
 * @param[out] out record of kind decision, owned by the caller: next_action search, confirm, choose or search_again
 * @param[out] error optional; record of kind error with everything that is missing, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED, BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_failure_mode_search(mdg_record search, mdg_record* out, mdg_record* error);

MDG_END

#endif
