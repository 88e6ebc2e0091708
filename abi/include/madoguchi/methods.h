/* Madoguchi: how a person may be verified here and now (R-CARD, R-AUTH), and the staff check by sight (R-VIS).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_METHODS_H
#define MADOGUCHI_METHODS_H

#include "base.h"

MDG_BEGIN

/* Which ways of proving who the patient is are open, and why the others are closed: face, PIN, staff check by sight (by
 * passcode at the reader, through the terminal, in the tool) and the proof on a phone. Every combination of facts has an
 * answer; where nothing is open, its texts say what to do instead. Pure: no clock, no files, no context.
 *
 * @param[in] facts record of kind facts; visit_date is required. Of the rest: card_form, card_trouble, certificate_use,
 *            pin_result, tries_left, service_class, mobile_tool, reader_kind, scene, what is out of order
 * @param[out] out record of kind methods, owned by the caller: a record of kind method per way in the order to offer
 *             them, with method_open, closed_reason, text, rule; class_duty and medical_information of the class; what
 *             does not fit together as findings
 * @param[out] error optional; record of kind error with every fault, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT (no visit_date, a code that rules do not know), BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_allowed_methods(mdg_record facts, mdg_record* out, mdg_record* error);

/* Leads staff through a check by sight: the one step that is due after visual_act was done. Steps are accepted in their
 * order only, and nobody is verified without staff's word that it is the same person. The facility's passcode is typed at
 * the reader; the library has no place for it. Pure.
 *
 * @param[in] facts record of kind facts as for mdg_allowed_methods(), with visual_reason and operator_id (both required),
 *            visual_way (absent: the first one offered), visual_done (of the record before this one), visual_act (absent:
 *            only asks), same_person from the comparison on, passcode_issued
 * @param[out] out record of kind visual_check, owned by the caller: visual_step with its texts, verification (visual once
 *             every step is done, none before), and what is to be kept of the check
 * @param[out] error optional; record of kind error with every fault, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: WRONG_STEP (the act is not the one that is due), CHECK_FAILED (the check by sight is closed here, the reason does
 *         not hold, something required is missing), BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_visual_check(mdg_record facts, mdg_record* out, mdg_record* error);

MDG_END

#endif
