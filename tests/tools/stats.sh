#!/bin/sh
# stats.sh SOURCE MDG CARD TERMINAL PYTHON: usage rates from a facility's checks or counts in a file.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

# --- checks one by one, and the claims of the month (R-STAT-01, R-STAT-03, R-STAT-05)
cat >"$scratch/checks.csv" <<END
facility_code,visit_date,person_key,card_used,usage_month,usage_claims
1311234567,2026-01-05,anna,1,,
1311234567,2026-01-12,anna,1,,
1311234567,2026-01-20,berta,0,,
1311234567,2026-02-03,berta,1,,
1311234567,,,,202601,2

END
expect 0 stats "$scratch/checks.csv" --json --on 2026-02-28
is out usage_statistics usage_figures.0.rate_a=6667 usage_figures.0.rate_b=5000 usage_figures.0.main_rate=b \
    usage_figures.0.rate_a_known=1 usage_figures.0.rate_b_known=0 usage_figures.1.usage_month=202602 \
    usage_facility.0.facility_code=1311234567 usage_facility.0.usage_figures.0.usage_level=2
silent err
! grep -qE "anna|berta" "$scratch/out" || fail "a person's key is printed"
expect 0 stats "$scratch/checks.csv" --month 2026-01
says out "202601  A 66.67 % (2 / 3)  B 50.00 % (1 / 2) *  2 "
! grep -q 202602 "$scratch/out" || fail "another month is printed"
says out "利用率B"

# --- counts (R-STAT-09), added readers (R-STAT-19)
printf 'usage_month,card_checks,online_checks,hospital,free_readers\r\n202409,3052854,12669330,1,2\r\n' >"$scratch/counts.csv"
"$mdg" stats - <"$scratch/counts.csv" >"$scratch/out" || fail "standard input"
says out "A 24.10 %"
says out "added readers: 3"

# --- a query
echo '{"threshold_month": "202605", "usage_row": [{"usage_month": "202602", "card_persons": 60, "usage_claims": 100}]}' \
    >"$scratch/query.json"
expect 0 stats "$scratch/query.json" --json
is out usage_statistics usage_facility.0.usage_figures.0.usage_level=2

# --- wrong use and wrong facts
printf 'visit_date,name\n2026-01-05,anna\n' >"$scratch/column.csv"
printf 'visit_date,card_used\n2026-01-05\n' >"$scratch/cells.csv"
printf 'visit_date,card_used\n2026-01-05,yes\n' >"$scratch/number.csv"
printf 'visit_date,card_used\nyesterday,1\n' >"$scratch/day.csv"
: >"$scratch/empty.csv"
for wrong in stats "stats $scratch/none.csv" "stats $scratch/column.csv" "stats $scratch/cells.csv" \
    "stats $scratch/number.csv" "stats $scratch/day.csv" "stats $scratch/empty.csv" \
    "stats $scratch/checks.csv --month January" "stats $scratch/query.json --month 2026-01"; do
    # shellcheck disable=SC2086
    expect 2 $wrong
    silent out
    [ -s "$scratch/err" ] || fail "mdg $wrong: no reason is given"
done
printf 'visit_date,card_used,usage_month\n2026-01-05,1,202601\n' >"$scratch/both.csv"
expect 11 stats "$scratch/both.csv" --json
is err error status_name=BAD_ARGUMENT "finding.0.place=usage_row[0].usage_month"
