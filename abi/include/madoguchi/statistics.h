/* Madoguchi: how often マイナ保険証 is used (R-STAT; docs/statistics.md).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_STATISTICS_H
#define MADOGUCHI_STATISTICS_H

#include "base.h"

MDG_BEGIN

/* The two published usage rates, per facility and month and of all facilities together. Pure: no clock, no files, no
 * context, nothing is kept.
 *
 * Rate A is card_checks over online_checks, known the following month; rate B is card_persons over usage_claims, known two
 * months later, and the main one from the figure of December 2025. Rates are in hundredths of a per cent (4773 = 47.73 %),
 * rounded half up. A rate whose parts are not all known is absent, never 0.
 *
 * A row of the query is either one online check (visit_date, card_used, person_key) or the counts of a month (usage_month and
 * any of card_checks, online_checks, card_persons, checked_persons, usage_claims); usage_claims may stand beside rows of
 * checks. Of a person with the same person_key checks count once a facility and month. The key is the caller's own, as the
 * patient's number; it is compared and forgotten, and no output, finding or message has it. Rows without facility_code
 * belong to the facility that asks. pediatric, hospital and free_readers on any row of a facility hold for it.
 *
 * @param[in] query record of kind usage_query: usage_row; on_date optional: rate_a_known and rate_b_known say whether the
 *            figures are published by then; threshold_month optional: whose thresholds decide usage_level
 * @param[out] out record of kind usage_statistics, owned by the caller: usage_figures (the months of all facilities),
 *             usage_facility (each with its usage_figures), explanation, rule
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never; a million rows take about a second
 * Cancel: not needed
 * Status: BAD_ARGUMENT (rows that are none, with the first twenty faults as findings), BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_usage_statistics(mdg_record query, mdg_record* out, mdg_record* error);

MDG_END

#endif
