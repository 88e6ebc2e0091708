/* Madoguchi: what a certificate's dates mean for insurance on a given day (R-CERT-02 to R-CERT-13), and how many of many
 * certificates end, alert or serve in their grace (R-CERT-17).
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
 *            grace_counting optional (R-CONF-01; counted from the end of the month when absent); card_kind optional:
 *            a phone has no grace (R-CONF-02)
 * @param[out] out record of kind certificate, owned by the caller
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT, BAD_CERTIFICATE, BAD_HANDLE, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_certificate_assess(mdg_record request, mdg_record* out, mdg_record* error);

/* Forecasts many certificates: how many end in each period, and how many are valid, alert, serve in their grace or are
 * past it on the period's last day. Pure. The time it takes grows with the number of certificates and of days.
 *
 * @param[in] query record of kind forecast_query: forecast_from and forecast_to (both included, at most 100 years);
 *            certificate (records of kind certificate: not_after, certificate_count optional), not_after_list, or both;
 *            forecast_by, grace_counting, card_kind optional
 * @param[out] out record of kind forecast, owned by the caller: forecast_period holds the periods
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: BAD_ARGUMENT (the findings name every fault), BAD_HANDLE, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_forecast(mdg_record query, mdg_record* out, mdg_record* error);

MDG_END

#endif
