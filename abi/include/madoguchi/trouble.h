/* Madoguchi: what a code on a reader or terminal means, who can do something about it, and what to do next.
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
 * Status: CHECK_FAILED (neither code nor class, a number without three digits, a moment that is none), BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_trouble_explain(mdg_record query, mdg_record* out, mdg_record* error);

MDG_END

#endif
