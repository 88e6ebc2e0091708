#!/bin/sh
# payment.sh SOURCE MDG CARD TERMINAL PYTHON: what a patient pays, from a request in a file.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

request() { echo "$1" >"$scratch/request.json"; }

# --- 70 to 74, an outpatient above the limit
request '{"visit_date": "2026-06-15", "birth_date": "1954-01-20", "points": 30000, "claim_setting": "outpatient",
  "burden_ratio": 2}'
expect 0 payment "$scratch/request.json" --json
is out payment payment_state=limit limit_kind=outpatient limit_flag=B04 before_limit_yen=60000 limit_yen=18000 \
    payment_yen=18000 payment_total_yen=18000 payment_basis.1.basis_table=limits.tsv
silent err
expect 0 payment "$scratch/request.json"
says out "支払額 / payment: 18000円"
says out "limits.tsv B04 outpatient"

# --- an inpatient with meals
request '{"visit_date": "2026-05-20", "birth_date": "1985-06-03", "points": 100000, "claim_setting": "inpatient",
  "limit_flag": "A03", "meal_count": 30}'
expect 0 payment "$scratch/request.json"
says out "支払額 / payment: 87430円"
says out "食事代 / meals: 15300円"
says out "合計 / total: 102730円"

# --- the amounts of a later month are not in the data: said, never guessed
request '{"visit_date": "2026-11-26", "birth_date": "1954-01-20", "points": 30000, "claim_setting": "outpatient",
  "burden_ratio": 2}'
expect 0 payment "$scratch/request.json" --json
is out payment payment_state=unknown_limit before_limit_yen=60000
! grep -qE '"(payment|limit)_yen"' "$scratch/out" || fail "an amount that is not known is given"
expect 0 payment "$scratch/request.json"
says out "2026-11の限度額はこの規則集にありません"

# --- wrong use and wrong facts
request '{"visit_date": "2026-11-26"}'
expect 11 payment "$scratch/request.json" --json
is err error status_name=BAD_ARGUMENT finding.0.place=birth_date
expect 2 payment
