/* Madoguchi: what a code on a reader or terminal means, which link is broken, who can do something about it, and what to do
 * next.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_TROUBLE_H
#define MADOGUCHI_TROUBLE_H

#include "base.h"

MDG_BEGIN

/* Explains a code that a device shows, or a trouble that has none. Pure: no clock, no files, no context.
 *
 * Codes are compared in half width (R-ERR-01). One code may have several causes: each is given with its source, version and
 * confidence, none is left out (R-ERR-09, R-CONF-04). The official list of codes is not public: the catalogue has what has
 * been published, and says of any other code that it is not known and whom to tell.
 *
 * @param[in] query record of kind trouble_query: trouble_code as it is shown, or trouble_class; reader_maker for the
 *            maker's own codes and hints; visit_date for notices of the maker in force on that day and the call centre's
 *            hours of it; moment (yyyyMMddHHmmss Japan time) for whether the call centre is open, or opens when
 * @param[out] out record of kind trouble, owned by the caller: code_known, and for each cause the texts for patient, desk
 *             and support, who acts and whom to call, whether it may be tried again, the steps and the hints of the check
 *             sheets; centre_hours_of_day, centre_hours and centre_opens_at (R-DOWN-11; holidays are not known here)
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (neither code nor class, a number without three digits, a moment that is none),
 *         BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_trouble_explain(mdg_record query, mdg_record* out, mdg_record* error);

/* Looks at every link from the reader's plugin to the centre and says which is broken, by which evidence, whose side it is
 * on, what to do next and whom to call (docs/trouble.md).
 *
 * Safe at any time: no PIN, no card is read, no patient's data, nothing is registered. A reader that a reception uses is
 * left alone; one that begins in the same moment may find the reader busy and tries again. The terminal is asked once for the qualification of nobody (an insurer number with a prefecture that does
 * not exist); that the centre answers it like any number it does not find is inferred. without_request leaves that out.
 *
 * @param[in] request record of kind doctor_request: moment (yyyyMMddHHmmss Japan time), which the day asked for and the
 *            call centre's hours go by; reader_name (the beginning; absent: all readers); probe_limit_ms, slow_after_ms,
 *            without_request; previous_report, the result of the last look: what it found behind a link that cannot be
 *            passed now is told as doubtful, with seen_at. Copied.
 * @param[out] out operation whose result is a record of kind doctor_report: the links with what was tried, what came and
 *             how long it took; the causes, the surest first; the codes met that nobody knew. What is broken is no failure
 *             of the operation.
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: starts an operation; each probe has probe_limit_ms (a reader at least 5000 ms), readers and terminal are looked at
 *         side by side. A share that hangs in the kernel is waited for as long as the system lets it
 * Cancel: mdg_operation_cancel()
 * Status: BAD_HANDLE, BAD_ARGUMENT, NULL_POINTER, CLOSED. The operation: CHECK_FAILED (every fault of the request),
 *         CANCELLED
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_doctor_start(mdg_context context, mdg_record request, mdg_operation* out,
                                             mdg_record* error);

/* Counts a code that was met, if the catalogue does not have it. The library counts those of the terminal's answers and of
 * readers by itself; this is for what staff type in.
 *
 * Only capital letters, digits and "-_." are kept; anything else is counted as "*", because it could be about somebody.
 *
 * @param[in] query record of kind trouble_query: trouble_code, shown_on, last_met (the day); reader_maker
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: up to 1000 ms
 * Cancel: not possible; it ends within its limit
 * Status: CHECK_FAILED (code, place or day missing), BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_trouble_note(mdg_context context, mdg_record query, mdg_record* error);

/* The codes that were met and that the catalogue does not have, for support. They are kept in unknown_codes.tsv of
 * journal_dir, else of reader_state_dir, else as long as the context lives; at most 200, further ones as "*".
 *
 * @param[out] out record of kind doctor_report with its list unknown_code alone: place, maker, code, first and last day,
 *             how often. Owned by the caller.
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: up to 1000 ms
 * Cancel: not possible; it ends within its limit
 * Status: STORAGE, PERMISSION, IO, TOO_LARGE, BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_trouble_codes(mdg_context context, mdg_record* out, mdg_record* error);

MDG_END

#endif
