/* Madoguchi: one patient's reception, from the card to the claim.
 *
 *   mdg_visit_begin(context, options, &visit, &error);
 *   for (;;) {
 *       mdg_visit_next(visit, wait_ms, &step);      the one lawful next step
 *       …show its texts…                            MDG_VISIT_STEP_DONE ends the loop
 *       mdg_visit_answer(visit, answer)             or mdg_visit_enter_pin(visit, digits, length)
 *   }
 *   mdg_visit_result(visit, &result);
 *
 * What a person does at a face reader's own screen (PIN, staff's passcode, notice, consent, taking the card) answers the step
 * like the desk does: it is over, and the next one stands. The desk may answer first; the reader gives way.
 *
 * At every moment there is exactly one next step. A step names the rules that made it, the texts for patient and
 * desk, and the answers it accepts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_VISIT_H
#define MADOGUCHI_VISIT_H

#include "base.h"

MDG_BEGIN

/* Begins a reception.
 *
 * @param[in] options record of kind visit_options: visit_date (required; the library never takes today for it),
 *            reader_name, panel_reader_name (the reader with the patient's screen, where it is another; since 0.2),
 *            phone_reader_name (a second reader of the station, for phones beside the face reader reader_name: the visit
 *            goes on with whichever gets a card or a phone first, and the screen stays reader_name's; R-MOB-07; since 0.2),
 *            verification_number_b, birth_date, and the number on file where there is one
 *            (insurer_number, insured_symbol, insured_number, insured_branch_number): with it the check asks by
 *            number, without it the visit waits for the result that the terminal drops into its face folder. visit_owner
 *            names who conducts it (a counter, no person), for whoever finds it claimed. Copied.
 * @param[out] out ended by mdg_visit_close()
 * @param[out] error optional; record of kind error with every fault of the options, owned by the caller, or NULL
 * Threads: [any]
 * Blocks: never; with journal_dir until the disk has it
 * Cancel: not needed
 * Status: BAD_ARGUMENT (the options have faults; they are told first), CHECK_FAILED (the rules do not allow the help at
 *         the reader that they tell), CONFIGURATION (what the visit needs and the context does not have), STORAGE (the
 *         journal cannot take it: a context without journal_dir can), BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_visit_begin(mdg_context context, mdg_record options, mdg_visit* out, mdg_record* error);

/* Goes on with a visit of the context's journal (journal_dir) that was not done, or tells the result of one that is: after
 * a crash, in the same or another program, or after mdg_visit_close(). It stands where it stood: what was answered is not
 * asked again, a person who was verified stays so, a check that was sent is waited for and not sent again. What a card
 * proved without the person being verified by it is gone with the process, so that the card is read again; a PIN that was
 * on its way then may have cost a try, which the card's own counter tells (R-AUTH-09).
 *
 * @param[in] visit_id as a step, a result or the journal has it; lower-case letters
 * @param[out] out ended by mdg_visit_close()
 * @param[out] error optional; record of kind error, owned by the caller, or NULL
 * Threads: [any]
 * Blocks: until the disk has it
 * Cancel: not needed
 * Status: NOT_FOUND, CLAIMED (another living program, or another handle of this one, conducts it; the finding visit_owner
 *         says who), CONFIGURATION (no journal_dir, or what the visit needs), MALFORMED (its entries do not fit this
 *         release), STORAGE, BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_visit_resume(mdg_context context, const char* visit_id, mdg_visit* out,
                                             mdg_record* error);

/* Waits for the next step. A step that nobody has answered yet is given again; also with another `hint` once the reader
 * sees what keeps the person from going on (reader_hint, since 0.2).
 *
 * @param[in] wait_ms how long, 0 to look only
 * @param[out] out record of kind step, owned by the caller
 * Threads: [handle]
 * Blocks: up to wait_ms
 * Cancel: mdg_visit_close()
 * Status: MDG_OK, WAIT_TIMEOUT (the library is at work; out is a step MDG_VISIT_STEP_WORKING that says at what),
 *         BAD_HANDLE, CLOSED, BUSY, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_visit_next(mdg_visit visit, uint32_t wait_ms, mdg_record* out);

/* Answers the step that stands. With journal_dir the answer is on the disk when this returns.
 *
 * @param[in] answer record of kind answer with visit_choice, one of those the step accepts, and what the choice needs.
 *            With visit_step it counts for that step only. The content of a declaration goes into the journal's store for
 *            declarations, not into the visit's history (R-DECL-10). Staff who compared say how with visual_way, one of the
 *            ways that are open there; absent: the first of them (R-VIS-15, since 0.2).
 * Threads: [handle]
 * Blocks: never; with journal_dir until the disk has it
 * Cancel: not needed
 * Status: WRONG_STEP, BAD_ARGUMENT (not an answer of this step), STORAGE (a declaration cannot be kept), BAD_HANDLE,
 *         CLOSED, BUSY
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_visit_answer(mdg_visit visit, mdg_record answer);

/* Gives the PIN the patient typed. The library copies the digits into locked memory and wipes them after their one
 * use; the caller wipes its own. Anything but four digits is refused before the card sees it (R-AUTH-08). A PIN is
 * sent to the card once; the library never repeats it.
 *
 * @param[in] digits ASCII, not NUL-terminated
 * @param[in] length number of digits
 * Threads: [handle]
 * Blocks: never
 * Cancel: not needed
 * Status: WRONG_STEP, BAD_ARGUMENT, BAD_HANDLE, CLOSED, BUSY, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_visit_enter_pin(mdg_visit visit, const char* digits, uint32_t length);

/* The result of a visit whose step is MDG_VISIT_STEP_DONE.
 *
 * @param[out] out record of kind visit_result, owned by the caller
 * Threads: [handle]
 * Blocks: never
 * Cancel: not needed
 * Status: NOT_FINISHED, BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_visit_result(mdg_visit visit, mdg_record* out);

/* Ends the handle. An unfinished visit is cancelled, the card is left without power; with journal_dir it can be resumed.
 *
 * Threads: [handle]
 * Blocks: up to 2000 ms
 * Cancel: not possible; it ends within its limit
 * Status: BAD_HANDLE, FORKED
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_visit_close(mdg_visit visit);

MDG_END

#endif
