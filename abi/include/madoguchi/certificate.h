/* Madoguchi: what a certificate's dates mean for insurance on a given day (R-CERT-02 to R-CERT-09).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_CERTIFICATE_H
#define MADOGUCHI_CERTIFICATE_H

#include "base.h"

MDG_BEGIN

/* Judges a certificate on the day of a visit. Pure: no clock, no files, no context.
 *
 * @param[in] request record of kind certificate_request: visit_date and either certificate_der or not_after;
 *            grace_counting optional (R-CONF-01; counted from the end of the month when absent)
 * @param[out] out record of kind certificate, owned by the caller
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT, BAD_CERTIFICATE, BAD_HANDLE, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_certificate_assess(mdg_record request, mdg_record* out, mdg_record* error);

MDG_END

#endif
