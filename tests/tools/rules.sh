#!/bin/sh
# rules.sh SOURCE MDG CARD TERMINAL PYTHON: the rulebook on a day, between two days, and from a data pack.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

expect 0 rules --on 2024-12-01 --family R-CERT
says out "規則集 / rulebook: madoguchi"
says out "R-CERT-06 [〜2024-12-01]"
if grep -q "R-CERT-05" "$scratch/out"; then fail "a rule of the next day"; fi
expect 0 rules --on 2024-12-02 --family R-CERT --json
is out rulebook rulebook_name=madoguchi on_date=2024-12-02 rule.0.rule_id=R-CERT-01
says out "R-CERT-05"
expect 0 rules R-BURD-01
says out "カードを提示した患者に10割を求めない。"
expect 0 rules
[ "$(grep -c '^R-' "$scratch/out")" -ge 458 ] || fail "not every rule is listed"

# --- what changes on the days of the law
changes() { # BEFORE DAY WORDS…
    expect 0 rules --compare "$1" "$2"
    day=$2
    shift 2
    for words in "$@"; do says out "$day $words"; done
}
changes 2024-10-06 2024-10-07 "begins 始まる R-CONS-02" "ends 終わる R-CONS-01" "begins 始まる one_consent_screen_from"
changes 2024-12-01 2024-12-02 "begins 始まる R-CERT-05" "begins 始まる R-DATE-03" "ends 終わる R-FLOW-11"
changes 2025-02-28 2025-03-01 "begins 始まる R-VIS-08"
changes 2025-07-31 2025-08-01 "ends 終わる R-DATE-08" "begins 始まる R-DATE-10"
changes 2025-12-01 2025-12-02 "ends 終わる R-DATE-05" "ends 終わる insurance_card_last"
changes 2026-03-31 2026-04-01 "ends 終わる R-DATE-13" "ends 終わる R-BURD-06"
changes 2026-07-31 2026-08-01 "begins 始まる R-DATE-12" "ends 終わる R-DATE-11"
expect 0 rules --compare 2025-07-31 2025-08-01 --json
is out rules_comparison before_date=2025-07-31 after_date=2025-08-01
expect 0 rules --compare 2026-11-25 2026-11-26 --json
is out rules_comparison

# --- a data pack
cp -r "$source/sdk/rules/data" "$scratch/pack"
printf '# name\tversion\tdate\nsample\t3\t2026-12-01\n' >"$scratch/pack/pack.tsv"
expect 0 rules R-BURD-01 --pack "$scratch/pack" --json
is out rulebook rulebook_name=sample rulebook_version=3
sed 's/^place_card\tdesk/place_card\tchef/' "$source/sdk/rules/data/texts.tsv" >"$scratch/pack/texts.tsv"
expect 19 rules R-BURD-01 --pack "$scratch/pack" --json
is err error status_name=CHECK_FAILED finding.0.place=texts.tsv:3
silent out
expect 19 rules --pack "$scratch/pack"
says err "texts.tsv:3"

# --- wrong use
for wrong in "rules --on 2024-12" "rules --compare 2024-12-01" "rules --compare 2024-12-01 2024-12-02 --on 2024-12-01" \
    "rules R-CERT-05 R-CERT-06"; do
    # shellcheck disable=SC2086
    expect 2 $wrong
    silent out
done
for refused in "rules R-CERT-5" "rules --family R-NONE" "rules --compare 2024-12-02 2024-12-01"; do
    # shellcheck disable=SC2086
    expect 11 $refused --json
    is err error status_name=BAD_ARGUMENT
done
expect 18 rules --pack "$scratch/nowhere"
