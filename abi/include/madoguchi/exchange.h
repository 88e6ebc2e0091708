/* Madoguchi: what the terminal answers beside the single check: bulk queries, medical information, reference numbers, and
 * the requests that still wait for their answer.
 *
 * A request is sent once. Its answer is kept until it is settled, so that neither a limit nor the end of the program
 * loses it; with exchange_state_dir in the configuration it outlives the process. After a restart:
 *
 *   mdg_outstanding(context, &list, &error);                      what is open
 *   mdg_outstanding_request(context, request_id, &request, …);    as it was given
 *   mdg_bulk_start(context, request, …)                           by its kind: waits for the answer to what was sent
 *   mdg_outstanding_settle(context, request_id, &error);          nobody waits for it any more
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_EXCHANGE_H
#define MADOGUCHI_EXCHANGE_H

#include "base.h"

MDG_BEGIN

/* Asks for many at once, in the terminal's two steps: the request is written and gives a reception number; then the result
 * is asked for by that number, again after bulk_poll_ms for as long as the centre still processes it. Needs
 * exchange_state_dir, in which the answer is kept as a file of any size (terminal facts 2.3, 2.4, 2.6, 2.7; that the
 * registration of reference numbers is answered in two steps is inferred).
 *
 * @param[in] request record of kind bulk_request, assistance_request, consent_list_request or
 *            reference_registration_bulk; or bulk_query with business and reception_number, which skips the first step.
 *            request_id and facility_code are filled in where they are absent. Copied.
 * @param[out] out operation whose result is a record of kind bulk_result (without units: answer_file names the file,
 *             mdg_bulk_read() reads it) or reference_bulk_result. Its request_id is the one of the request; it stays
 *             outstanding until mdg_outstanding_settle(), which also removes the file.
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: starts an operation; its limit is bulk_wait_ms of the configuration
 * Cancel: mdg_operation_cancel(); the request stays outstanding: start it again with the same record to go on waiting
 * Status: BAD_HANDLE, BAD_ARGUMENT (another kind), NULL_POINTER, CLOSED. The operation: CONFIGURATION, CHECK_FAILED (the
 *         request has faults, all of them in findings), UNREACHABLE, PERMISSION, STORAGE, BUSY, REFUSED, NO_ANSWER (the
 *         limit is reached; still processing, or no answer), BAD_ANSWER, MALFORMED, CANCELLED
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_bulk_start(mdg_context context, mdg_record request, mdg_operation* out,
                                           mdg_record* error);

/* Receives the persons of a bulk result one by one.
 *
 * Called on the thread of mdg_bulk_read(). It may call the library with any handle.
 *
 * @param[in] user the pointer given to mdg_bulk_read()
 * @param[in] unit record of kind bulk_unit, borrowed for the call
 * @return 0 to go on; anything else ends the reading */
typedef int32_t(MDG_CALL* mdg_bulk_sink)(void* user, mdg_record unit);

/* Reads the persons of a bulk result in the file's order, with the memory of one person whatever the file's size.
 *
 * @param[in] bulk_result record of kind bulk_result with answer_file, or with units in it. Copied.
 * @param[in] sink called once per person
 * @param[in] user handed to the sink unchanged; may be NULL
 * @param[out] error optional; record of kind error with line and place, owned by the caller, or NULL on success. Persons
 *             before the fault were handed over.
 * Threads: [any]
 * Blocks: as long as the file takes, and the sink
 * Cancel: the sink returns something else than 0
 * Status: BAD_HANDLE, BAD_ARGUMENT (no bulk_result), NULL_POINTER, CANCELLED (the sink ended it), IO, PERMISSION,
 *         MALFORMED, TOO_LARGE
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_bulk_read(mdg_record bulk_result, mdg_bulk_sink sink, void* user, mdg_record* error);

/* Whether medical information may be asked for now (R-CONS-08, R-MOB-06): the patient's consent for it and its 24 hours.
 * For a button to be offered, or the reason why it is not. Pure: no clock, no files, no context.
 *
 * @param[in] request record of kind medical_request: moment (now, Japan time), business and file_category
 * @param[in] qualification record of kind qualification of the latest answer of the check
 * @param[out] out record of kind decision, owned by the caller: next_action send or do_not_send, closes_at, the reason
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_HANDLE, BAD_ARGUMENT, CHECK_FAILED (moment, business or file_category missing or wrong), NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_medical_gate(mdg_record request, mdg_record qualification, mdg_record* out,
                                             mdg_record* error);

/* Asks for a patient's drug, treatment or check-up information (YZKsiquc, TKKsiquc). Refused before anything is sent where
 * mdg_medical_gate() says do_not_send.
 *
 * @param[in] request record of kind medical_request: business, file_category, treatment_class, moment, and the period for
 *            drugs. What is absent of insurer_number, insured_symbol, insured_number and insured_branch_number is taken from
 *            the qualification. Copied.
 * @param[in] qualification record of kind qualification of the latest answer of the check. Copied.
 * @param[out] out operation whose result is a record of kind drug_information, checkup_information or document (a PDF);
 *             the request is settled when the result is taken
 * @param[out] error optional; record of kind error whose findings say why, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: starts an operation; its limit is check_wait_ms of the configuration
 * Cancel: mdg_operation_cancel(); the request stays outstanding
 * Status: CONSENT (nothing was sent), BAD_HANDLE, BAD_ARGUMENT, CHECK_FAILED, NULL_POINTER, CLOSED. The operation:
 *         CONFIGURATION, CHECK_FAILED, UNREACHABLE, PERMISSION, STORAGE, BUSY, REFUSED, NO_ANSWER, BAD_ANSWER, MALFORMED,
 *         CANCELLED
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_medical_start(mdg_context context, mdg_record request, mdg_record qualification,
                                              mdg_operation* out, mdg_record* error);

/* Registers the receipt computer's own number for a patient (照会番号, OQSsiimm); later answers carry it. Several at once:
 * mdg_bulk_start() with a reference_registration_bulk.
 *
 * @param[in] request record of kind reference_registration: reference_number, insurer_number, insured_number and where there
 *            are such insured_symbol and insured_branch_number. Copied.
 * @param[out] out operation whose result is a record of kind reference_result; the request is settled when it is taken
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: starts an operation; its limit is check_wait_ms of the configuration
 * Cancel: mdg_operation_cancel(); the request stays outstanding
 * Status: BAD_HANDLE, BAD_ARGUMENT, NULL_POINTER, CLOSED. The operation: as mdg_check_start()
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_reference_start(mdg_context context, mdg_record request, mdg_operation* out,
                                                mdg_record* error);

/* The requests that are not settled, those of an earlier run and of other processes with the same exchange_state_dir
 * included. Nothing is sent.
 *
 * @param[out] out record of kind outstanding_requests, owned by the caller: request_id, request_stage and what kind of
 *             request; nothing of the patient
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the state folder is read
 * Cancel: not possible; it ends soon
 * Status: BAD_HANDLE, CONFIGURATION (no exchange), IO, PERMISSION, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_outstanding(mdg_context context, mdg_record* out, mdg_record* error);

/* One of them as it was given. Started again by its kind (mdg_check_start(), mdg_bulk_start() …) it waits for the answer to
 * what was sent, or hands it out at once; it is not sent again.
 *
 * @param[in] request_id of mdg_outstanding()
 * @param[out] out record of the request's kind, owned by the caller
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while the state folder is read
 * Cancel: not possible; it ends soon
 * Status: ABSENT (settled, or never known), MALFORMED (what is kept cannot be read any more), BAD_HANDLE, CONFIGURATION, IO,
 *         PERMISSION, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_outstanding_request(mdg_context context, const char* request_id, mdg_record* out,
                                                    mdg_record* error);

/* Says that the answer reached its patient, or that nobody waits for it any more: nothing of the request and its answer is
 * kept. A request that is settled already is settled.
 *
 * @param[in] request_id of mdg_outstanding(), or of a result
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: while files are removed
 * Cancel: not possible; it ends soon
 * Status: BUSY (a call or process waits for it), BAD_HANDLE, CONFIGURATION, IO, PERMISSION, STORAGE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_outstanding_settle(mdg_context context, const char* request_id, mdg_record* error);

MDG_END

#endif
