#!/bin/sh
# forecast.sh SOURCE MDG CARD TERMINAL PYTHON: many certificates' ends from a file.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

# --- R-CERT-17: certificates to renew per fiscal year
cat >"$scratch/ends.csv" <<END
not_after,certificate_count
2023-04-01,2368824
2024-10-31,10762266
2026-03-31,27686936

END
expect 0 forecast "$scratch/ends.csv" --from 2023-04-01 --to 2026-03-31 --by fiscal_year --json
is out forecast certificate_count=40818026 forecast_period.0.ending_count=2368824 \
    forecast_period.1.ending_count=10762266 forecast_period.2.ending_count=27686936 \
    forecast_period.2.forecast_to=2026-03-31
silent err
expect 0 forecast "$scratch/ends.csv" --from 2023-04-01 --to 2026-03-31 --by fiscal_year
says out "2025-04-01 – 2026-03-31          27686936"

# --- by month, from a plain list and from the standard input
printf 'not_after\r\n2026-06-15\r\n2026-06-30\r\n' >"$scratch/plain.csv"
expect 0 forecast "$scratch/plain.csv" --from 2026-06-01 --to 2026-10-01 --json
is out forecast forecast_period.0.ending_count=2 forecast_period.1.in_grace_count=2 forecast_period.3.in_grace_count=2 \
    forecast_period.4.out_of_grace_count=2
"$mdg" forecast - --from 2026-06-01 --to 2026-06-30 --json <"$scratch/plain.csv" >"$scratch/out" || fail "standard input"
is out forecast certificate_count=2

# --- a query
echo '{"forecast_from": "2026-06-30", "forecast_to": "2026-06-30", "card_kind": "phone_ios",
  "certificate": [{"not_after": "2026-06-15"}]}' >"$scratch/query.json"
expect 0 forecast "$scratch/query.json" --json
is out forecast forecast_period.0.expired_count=1 forecast_period.0.in_grace_count=0

# --- wrong use and wrong facts
printf 'end\n2026-06-15\n' >"$scratch/heading.csv"
printf 'not_after\n2026-06-15\ntomorrow\n' >"$scratch/day.csv"
printf 'not_after,certificate_count\n2026-06-15,many\n' >"$scratch/count.csv"
for wrong in forecast "forecast $scratch/none.csv" "forecast $scratch/heading.csv" "forecast $scratch/day.csv" \
    "forecast $scratch/count.csv" "forecast $scratch/plain.csv --from yesterday"; do
    # shellcheck disable=SC2086
    expect 2 $wrong
    silent out
    [ -s "$scratch/err" ] || fail "mdg $wrong: no reason is given"
done
expect 2 forecast "$scratch/day.csv"
says err "line 3"
expect 11 forecast "$scratch/plain.csv" --json
is err error status_name=BAD_ARGUMENT finding.0.place=forecast_from finding.1.place=forecast_to

printf 'not_after\n2026-02-30\n' >"$scratch/no_day.csv"
expect 11 forecast "$scratch/no_day.csv" --from 2026-06-01 --to 2026-06-30 --json
is err error status_name=BAD_ARGUMENT finding.0.place=not_after_list
