/* Madoguchi: the online check of a qualification through the terminal's file exchange.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_ELIGIBILITY_H
#define MADOGUCHI_ELIGIBILITY_H

#include "base.h"

MDG_BEGIN

/* Asks by insured number: writes OQSsiquc01req_….xml into the terminal's request folder and waits for its answer.
 * A request is written once; when the outcome is not known it is never sent again by the library: a request_id that was
 * sent is waited for. It is settled when the result is taken (mdg_operation_result()); until then it is outstanding
 * (exchange.h).
 *
 * @param[in] request record of kind check_request: visit_date, insurer_number, insured_number, birth_date, and where
 *            there are such insured_symbol and insured_branch_number. Copied.
 * @param[out] out operation whose result is a record of kind eligibility
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: starts an operation; its limit is check_wait_ms of the configuration
 * Cancel: mdg_operation_cancel(); the request stays with the terminal
 * Status: BAD_HANDLE, BAD_ARGUMENT, NULL_POINTER, CLOSED. The operation: CONFIGURATION (no folders), CHECK_FAILED
 *         (the request has faults, all of them in findings), UNREACHABLE, PERMISSION, REFUSED, NO_ANSWER,
 *         BAD_ANSWER, MALFORMED, OTHER_PERSON, STORAGE, BUSY, CANCELLED
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_check_start(mdg_context context, mdg_record request, mdg_operation* out,
                                            mdg_record* error);

/* Reads a result file (OQSsiquc01res_….xml, also those of the face reader) that the caller has.
 *
 * @param[in] data the file's bytes: UTF-8 with or without byte order mark, or Shift_JIS (code page 932)
 * @param[in] length in bytes, at most 4 MiB
 * @param[in] file_name optional, for the record and for messages
 * @param[out] out record of kind eligibility, owned by the caller: every result, unknown elements and codes kept
 * @param[out] error optional; record of kind error with line and place, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: MALFORMED, TOO_LARGE, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_result_parse(const uint8_t* data, uint32_t length, const char* file_name,
                                             mdg_record* out, mdg_record* error);

/* Reads a file of the exchange, whatever message it is: requests and answers of the single check, bulk queries, reference
 * numbers, drug and check-up information, the face reader's results, a vendor's OCR file, a PDF. Messages known by name only
 * are kept as they came, never guessed.
 *
 * @param[in] data the file's bytes: UTF-8 with or without byte order mark, or Shift_JIS (code page 932)
 * @param[in] length in bytes
 * @param[in] file_name optional: the message is told by its beginning and confirmed by the content; without it, or with a
 *            name that is none of the terminal's, by the content alone
 * @param[out] out record of the message's kind, owned by the caller; unknown elements and codes are kept, what was noted is
 *             in its findings
 * @param[out] error optional; record of kind error with line and place, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: MALFORMED (no message, or another one than its name says), TOO_LARGE (bulk results of any size: mdg_bulk_read()),
 *         NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_message_parse(const uint8_t* data, uint32_t length, const char* file_name,
                                              mdg_record* out, mdg_record* error);

/* Why an answer is as it is, and what may be done about it: the lawful explanations and the next step (R-ONL-01 to
 * R-ONL-23). Pure: no clock, no files, no context.
 *
 * @param[in] eligibility record of kind eligibility; NULL where nothing was asked yet
 * @param[in] question record of kind explain_request: document (what the patient showed), change_date, portal_text; all
 *            optional
 * @param[out] out record of kind decision, owned by the caller: next_action, explanation for desk and patient, rules,
 *             expected_by, portal_state
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_answer_explain(mdg_record eligibility, mdg_record question, mdg_record* out,
                                               mdg_record* error);

MDG_END

#endif
