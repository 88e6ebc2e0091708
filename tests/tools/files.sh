#!/bin/sh
# files.sh SOURCE MDG CARD TERMINAL PYTHON: the commands that need no reader: their use, result files, claims, checks.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

# --- use of the command line
expect 0 --version
says out "$(sed -n 's/#define MDG_VERSION_STRING "\(.*\)"/\1/p' "$source/abi/include/madoguchi/base.h")"
expect 0 --help
for word in readers card check parse claim "exit codes"; do says out "$word"; done
silent err
expect 2
says err usage
for wrong in "no-such-command" "parse" "parse a b" "readers extra" "card extra" "readers --no-such-option" "check" \
    "parse --json $scratch/no-file" "parse $scratch" "claim $scratch/no-file --date 2026-11-22" \
    "readers --config $scratch/no-file" "card --date 22.11.2026" "card --date 2026-11-2x"; do
    # shellcheck disable=SC2086
    expect 2 $wrong
    silent out
    [ -s "$scratch/err" ] || fail "mdg $wrong: no reason is given"
done

# --- a terminal's real answer, in both encodings
for encoding in utf-8 utf-8-bom shift_jis; do
    rm -rf "$scratch/oqs"
    "$terminal_tool" push --dir "$scratch/oqs" --person mihon-hanako --time 2026-11-22T09:00:00 --facility 1311234567 \
        --encoding "$encoding" >/dev/null
    answer=$(ls "$scratch"/oqs/face/*.xml)
    expect 0 parse "$answer" --json
    is out eligibility validity=1 facility_code=1311234567 check_date=2026-11-22 "file_name=$(basename "$answer")" \
        "qualification.0.name=見本　花子" qualification.0.insurer_number=06139901 qualification.0.birth_date=1985-06-03
    silent err
done
keep "$scratch/eligibility.json"
expect 0 parse "$answer"
says out "1 有効"
says out "見本　花子"
"$mdg" parse - --json <"$answer" >"$scratch/out" || fail "a file from the standard input"
is out eligibility validity=1

# --- its claim
expect 0 claim "$scratch/eligibility.json" --date 2026-11-22 --out "$scratch/claim.xml" --json
is out claim claim_path=current visit_date=2026-11-22 insured_number=101
xmllint --noout --schema "$source/docs/claim-record.xsd" "$scratch/claim.xml" 2>"$scratch/err" || fail "the claim is not valid"
expect 0 claim "$scratch/eligibility.json" --date 2026-11-22
says out "06139901"
expect 2 claim "$scratch/eligibility.json"
expect 11 claim "$scratch/eligibility.json" --date 2026-11-31 --json
is err error status_name=BAD_ARGUMENT
expect 18 claim "$scratch/eligibility.json" --date 2026-11-22 --out "$scratch/no/folder/claim.xml" --json
is err error status_name=IO origin=os
echo '{"validity": "4"}' >"$scratch/none.json"
expect 19 claim "$scratch/none.json" --date 2026-11-22 --json
is err error status_name=CHECK_FAILED

# --- files that are not what they should be
head -c 300 "$answer" >"$scratch/cut.xml"
printf 'hello' >"$scratch/text.xml"
: >"$scratch/empty.xml"
head -c 3000 /dev/urandom >"$scratch/random.xml"
for file in cut text empty random; do
    expect 19 parse "$scratch/$file.xml" --json
    is err error status_name=MALFORMED
    silent out
    expect 19 parse "$scratch/$file.xml"
    says err MALFORMED
done
head -c 5000000 /dev/zero >"$scratch/large.xml"
expect 19 parse "$scratch/large.xml" --json
is err error status_name=TOO_LARGE

# --- configurations and requests with faults
echo '{"facility_code": "1", "card_wait_ms": 0, "plugin_dir": "/no/such"}' >"$scratch/bad.json"
expect 19 readers --config "$scratch/bad.json" --json
is err error status_name=CONFIGURATION finding.0.place=facility_code finding.1.place=plugin_dir finding.2.place=card_wait_ms
expect 19 readers --config "$scratch/bad.json"
says err facility_code
says err 10桁
echo '{"no_such": 1}' >"$scratch/unknown.json"
expect 11 readers --config "$scratch/unknown.json" --json
is err error status_name=UNKNOWN_FIELD
echo '{' >"$scratch/broken.json"
expect 19 readers --config "$scratch/broken.json" --json
is err error status_name=MALFORMED

# --- a check by number
echo '{"visit_date": "2026-11-22", "birth_date": "1985-06-03", "insurer_number": "06139901", "insured_symbol": "20",
 "insured_number": "101", "insured_branch_number": "00"}' >"$scratch/request.json"
folders() {
    cat >"$scratch/config.json" <<TEXT
{"facility_code": "1311234567", "request_dir": "$scratch/oqs/req", "result_dir": "$scratch/oqs/$1", "check_wait_ms": $2,
 "folder_poll_ms": 20}
TEXT
}
expect 19 check "$scratch/request.json" --json
is err error status_name=CONFIGURATION finding.0.place=request_dir
folders missing 2000
expect 20 check "$scratch/request.json" --config "$scratch/config.json" --json
is err error status_name=UNREACHABLE
folders res 400
expect 20 check "$scratch/request.json" --config "$scratch/config.json" --json
is err error status_name=NO_ANSWER side_effects=possible
rm "$scratch"/oqs/req/*
folders res 10000
serve
expect 0 check "$scratch/request.json" --config "$scratch/config.json" --json
is out eligibility validity=1 result_source=response "qualification.0.name=見本　花子"
echo '{"visit_date": "2026-11-22"}' >"$scratch/incomplete.json"
expect 19 check "$scratch/incomplete.json" --config "$scratch/config.json" --json
is err error status_name=CHECK_FAILED
end_terminal
