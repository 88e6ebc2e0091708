#!/bin/sh
# preflight.sh SOURCE MDG CARD TERMINAL PYTHON: claims are checked before they are claimed.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

claim() {
    echo "{\"facility_code\": \"1311234567\", \"visit_date\": \"2026-06-10\", \"check_date\": \"2026-06-10\",
 \"claim_path\": \"current\", \"evidence\": \"card\", \"insurer_number\": \"${1:-01130012}\", \"insured_symbol\": \"12345678\",
 \"insured_number\": \"123\", \"insured_branch_number\": \"00\", \"personal_family\": \"1\", \"name\": \"見本　春子\",
 \"birth_date\": \"1985-06-03\"${2-, \"sex\": \"2\"}}" >"$scratch/claim.json"
}

# --- nothing to find
claim
expect 0 preflight "$scratch/claim.json" --json
is out claim_findings claimable=1
silent err
expect 0 preflight "$scratch/claim.json"
says out "できます / may be claimed"
says out "1件"
"$mdg" preflight - <"$scratch/claim.json" >"$scratch/out" || fail "a claim from the standard input"

# --- a warning leaves it claimable: a check digit (R-RET-05)
claim 01130013
expect 0 preflight "$scratch/claim.json" --json
is out claim_findings claimable=1 finding.0.finding_id=insurer_number_check_digit finding.0.severity=warning \
    finding.0.place=insurer_number finding.0.return_reason=nobody finding.0.return_rank=2
expect 0 preflight "$scratch/claim.json"
says out "検証番号が合いません。"
says out "対処 / fix: 1桁ずつ"
says out "R-RET-05"

# --- an error does not
claim 01130012 ""
expect 19 preflight "$scratch/claim.json" --json
is out claim_findings claimable=0 finding.0.finding_id=sex_missing
expect 19 preflight "$scratch/claim.json"
says out "このままではできません"
says out "[error 返戻となる誤り] sex: 性別がありません。 / The sex is missing."
says out "sex_missing"
says err "CHECK_FAILED"

# --- a claim as mdg makes it, and a file of claims
cat >"$scratch/request.json" <<'JSON'
{"visit_date": "2026-11-22", "claim_setting": "outpatient", "eligibility": [{"validity": "1",
 "reference_classification": "1", "facility_code": "1311234567", "check_date": "2026-11-22", "qualification": [
 {"card_classification": "01", "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101",
  "name": "見本　花子", "name_kana": "ﾐﾎﾝ ﾊﾅｺ", "sex": "2", "birth_date": "1985-06-03", "personal_family": "1"}]}]}
JSON
"$mdg" claim "$scratch/request.json" --json --out "$scratch/claims.xml" >"$scratch/claim.json" || fail "no claim was made"
expect 0 preflight "$scratch/claim.json" --json
is out claim_findings claimable=1 finding.0.finding_id=absent
expect 0 preflight "$scratch/claims.xml" --json
is out claim_findings claimable=1 finding.0.finding_id=absent
expect 0 preflight "$scratch/claims.xml"
says out "1件 / claims, 請求できない / not claimable: 0"

# --- wrong use
expect 2 preflight
expect 2 preflight "$scratch/no_such_file"
echo 'no claims' >"$scratch/other.txt"
code=0
"$mdg" preflight "$scratch/other.txt" >"$scratch/out" 2>"$scratch/err" || code=$?
[ "$code" -ge 11 ] || fail "a file that is none of claims ends with $code"
echo '{"no_such": 1}' >"$scratch/claim.json"
expect 11 preflight "$scratch/claim.json"
