#!/bin/sh
# exchange.sh SOURCE MDG CARD TERMINAL PYTHON: bulk queries, outstanding requests and files of any kind, against the virtual
# terminal.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

cat >"$scratch/config.json" <<TEXT
{"facility_code": "1311234567", "request_dir": "$scratch/oqs/req", "result_dir": "$scratch/oqs/res",
 "exchange_state_dir": "$scratch/state", "folder_poll_ms": 20, "bulk_poll_ms": 100, "bulk_wait_ms": 10000,
 "check_wait_ms": 400}
TEXT
configured="--config $scratch/config.json"
cat >"$scratch/persons.csv" <<TEXT
arbitrary_identifier,insurer_number,insured_symbol,insured_number,insured_branch_number,birth_date
P-001,06139901,20,101,00,1985-06-03
"P-002",06139901,20,999,00,1985-06-03
TEXT

lines() { grep -c . "$scratch/out" || true; }
first_id() { "$mdg" outstanding --json --config "$scratch/config.json" | sed -n 's/.*"request_id": "\([^"]*\)".*/\1/p' | head -n 1; }

# --- wrong use
for wrong in "bulk" "bulk $scratch/persons.csv" "bulk $scratch/no.csv --date 2026-11-22" "outstanding settle" "outstanding what" \
    "outstanding list extra"; do
    # shellcheck disable=SC2086
    expect 2 $wrong $configured
    silent out
done
printf 'no_such_column\nx\n' >"$scratch/bad.csv"
expect 2 bulk "$scratch/bad.csv" --date 2026-11-22 $configured
says err no_such_column
printf 'birth_date,insured_number\n1985-06-03\n' >"$scratch/bad.csv"
expect 2 bulk "$scratch/bad.csv" --date 2026-11-22 $configured
says err "line 2"
for command in parse check bulk outstanding; do
    expect 0 "$command" --help
    says out "mdg $command"
done

# --- a bulk query: a line a person, and nothing left over
serve --processing 300
expect 0 bulk "$scratch/persons.csv" --date 2026-11-22 $configured --json
[ "$(lines)" -eq 2 ] || fail "not a line a person"
says out '"arbitrary_identifier": "P-001"'
says out '"arbitrary_identifier": "P-002"'
says out "見本　花子"
expect 0 bulk "$scratch/persons.csv" --date 2026-11-22 $configured
says out P-001
says out "見本　花子"
expect 0 outstanding $configured --json
is out outstanding_requests outstanding_request=absent
[ -z "$(ls "$scratch/oqs/req" "$scratch/oqs/res" | grep OQS)" ] || fail "something is left in the folders"
end_terminal

# --- ended before the answer came: outstanding, gone on with, never sent again
sed 's/"bulk_wait_ms": 10000/"bulk_wait_ms": 1000/' "$scratch/config.json" >"$scratch/hasty.json"
expect 20 bulk "$scratch/persons.csv" --date 2026-11-22 --config "$scratch/hasty.json" --json
is err error status_name=NO_ANSWER side_effects=possible
silent out
expect 0 outstanding $configured --json
is out outstanding_requests outstanding_request.0.request_stage=sent outstanding_request.0.request_kind=bulk_request
[ "$(ls "$scratch/oqs/req" | wc -l)" -eq 1 ] || fail "not one request"
serve
expect 0 outstanding resume "$(first_id)" $configured --json
[ "$(lines)" -eq 2 ] || fail "the persons are not all there"
expect 0 outstanding $configured
expect 0 outstanding $configured --json
is out outstanding_requests outstanding_request=absent
end_terminal

# --- nobody waits any more
expect 20 bulk "$scratch/persons.csv" --date 2026-11-22 --config "$scratch/hasty.json"
expect 0 outstanding settle "$(first_id)" $configured
expect 0 outstanding $configured --json
is out outstanding_requests outstanding_request=absent
[ -z "$(ls "$scratch/oqs/req")" ] || fail "the request is still there"
expect 11 outstanding resume NEVER $configured --json
is err error status_name=ABSENT

# --- files of any kind, several at once
printf '%%PDF-1.4\n%%%%EOF\n' >"$scratch/YZKsiquc01res_1.pdf"
cat >"$scratch/OQSmuquc01res_1.xml" <<'TEXT'
<?xml version="1.0" encoding="UTF-8"?><XmlMsg><MessageHeader><MedicalInstitutionCode>1311234567</MedicalInstitutionCode></MessageHeader><MessageBody><ReceptionNumber>42</ReceptionNumber></MessageBody></XmlMsg>
TEXT
echo no XML >"$scratch/OQSsiquc01res_2.xml"
expect 0 parse "$scratch/OQSmuquc01res_1.xml" --json
is out bulk_receipt reception_number=42
expect 0 parse "$scratch/OQSmuquc01res_1.xml"
says out "reception_number: 42"
expect 19 parse "$scratch"/*_*.* --json
[ "$(lines)" -eq 2 ] || fail "one bad file keeps the others from being read"
says out '"kind": "document"'
says err MALFORMED
