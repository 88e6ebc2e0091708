#!/bin/sh
# claim.sh SOURCE MDG CARD TERMINAL PYTHON: the insurance fields of a claim, from requests in a file.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

request() { echo "$1" >"$scratch/request.json"; }
person='"name": "見本　花子", "name_kana": "ﾐﾎﾝ ﾊﾅｺ", "sex": "2", "birth_date": "1985-06-03", "personal_family": "1"'
insurance='"card_classification": "01", "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101"'
answer() { echo "\"eligibility\": [{\"validity\": \"$1\", \"reference_classification\": \"1\", \"facility_code\": \"1311234567\",
 \"check_date\": \"2026-11-22\", \"qualification\": [{$insurance, $person}]}]"; }

# --- by the answer's current qualification
request "{\"visit_date\": \"2026-11-22\", \"claim_setting\": \"outpatient\", $(answer 1)}"
expect 0 claim "$scratch/request.json" --json
is out claim claim_path=current claim_type=1112 examining_body=1 burden_ratio=3 claim_name_kana=ミホンハナコ confirmation_class=01
silent err
expect 0 claim "$scratch/request.json"
says out "レセプト種別 / type: 1112"
"$mdg" claim - --json <"$scratch/request.json" >"$scratch/out" || fail "a request from the standard input"
expect 0 claim "$scratch/request.json" --out "$scratch/claim.xml" --format xml
[ -s "$scratch/claim.xml" ] || fail "no claim was written"

# --- by a lapsed one, with its comment and what it means (R-CLM-15, R-CLM-16)
request "{\"visit_date\": \"2026-11-22\", $(answer 2)}"
expect 0 claim "$scratch/request.json"
says out "820000245"
says out "時間がかかる"
says out "請求し直し"

# --- unknown: refused where a qualification was seen, and without its conditions (R-CLM-07, R-CLM-11)
request "{\"visit_date\": \"2026-11-22\", \"claim_path\": \"unknown\", $(answer 2)}"
expect 19 claim "$scratch/request.json" --json
is err error status_name=CHECK_FAILED finding.0.place=claim_path
expect 19 claim "$scratch/request.json"
says err "R-CLM-07"
declaration="\"declaration\": [{$(echo "$person" | sed 's/, "personal_family.*//'), \"declared_insurer_kind\": \"employees\",
 \"address\": \"東京都見本区1-2-3\", \"phone\": \"03-0000-0000\", \"card_shown\": 1}]"
request "{\"visit_date\": \"2026-11-22\", \"facility_code\": \"1311234567\", \"personal_family\": \"1\", \"later_information\": 0,
 \"asked_after\": 1, \"contacted_on\": \"2026-11-25\", $declaration}"
expect 0 claim "$scratch/request.json" --json
is out claim claim_path=unknown insurer_number=77777777 insured_number=777777777 remark.0.remark_code=820000246 \
    "remark.5.remark_text=令和８年１１月２５日"

# --- wrong use
expect 2 claim "$scratch/request.json" --format xml
expect 2 claim
echo '{"kind": "eligibility", "validity": "1"}' >"$scratch/answer.json"
expect 2 claim "$scratch/answer.json"
echo '{"no_such": 1}' >"$scratch/request.json"
expect 11 claim "$scratch/request.json" --json
is err error status_name=UNKNOWN_FIELD
