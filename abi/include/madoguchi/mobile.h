/* Madoguchi: mobile tools for visits and stand-by, and phones as the card (R-MOB-01 to R-MOB-13).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_MOBILE_H
#define MADOGUCHI_MOBILE_H

#include "base.h"

MDG_BEGIN

/* Whether a tool may be used in a scene on a day, and what is missing for it. Pure: no clock, no files, no context.
 *
 * @param[in] facts record of kind mobile_check: mobile_tool, mobile_scene, visit_date, system_changed, mobile_device
 * @param[out] out record of kind decision, owned by the caller: next_action go_on, not_allowed or set_up with what is
 *             missing as findings
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: CHECK_FAILED (tool, scene or day not given), BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_mobile_tool(mdg_record facts, mdg_record* out, mdg_record* error);

/* Whether a phone serves as the card at this desk (R-MOB-07, R-MOB-08). Pure.
 *
 * @param[in] facts record of kind mobile_check: reader_maker, generic_reader, reader_paired
 * @param[out] out record of kind decision, owned by the caller: next_action go_on, set_up (pair the reader) or
 *             phone_not_supported
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT, BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_mobile_phone(mdg_record facts, mdg_record* out, mdg_record* error);

MDG_END

#endif
