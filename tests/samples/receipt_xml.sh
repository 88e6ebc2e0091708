#!/bin/sh
# receipt_xml.sh SOURCE BUILD LIBDIR PYTHON SANITIZE: a day of 200 visits through the sample, built against the installed
# package by CMake and by pkg-config.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/installed.sh"

main=$source/samples/receipt_xml/main.c
[ "$(wc -l <"$main")" -lt 200 ] || fail "the sample has 200 lines or more"
if grep '#include' "$main" | grep -vE '<(madoguchi/[a-z]+|stdio|stdlib|string)\.h>'; then fail "the sample includes more than it may"; fi
by_cmake receipt_xml
by_pkg_config cc -std=c11 "$main"
program=$scratch/by-cmake/receipt_xml

cd "$scratch"
echo '{"kind": "claim_file", "facility_code": "1311234567"}' >head.json
"$python" "$source/tests/samples/day_of_visits.py" 200 >day.jsonl

# run CODE FOLDER DAY
run() {
    mkdir -p "$2"
    status=0
    "$program" head.json "$3" "$2" >screen 2>log || status=$?
    [ "$status" -eq "$1" ] || fail "exit code $status instead of $1: $(cat screen log)"
}
claims() { grep -c '<InsuranceClaim\b' "$1/claims.xml"; }
valid() { xmllint --noout --schema "$source/docs/claim-record.xsd" "$1/claims.xml" 2>log || fail "$1: $(cat log)"; }
counts() { grep -q "current $1, .*lapsed $2, .*unknown $3, .*set aside $4" screen || fail "not these counts: $(tail -1 screen)"; }

# --- every visit of a clean day is claimed, by the path of its evidence
run 0 clean day.jsonl
counts 140 40 20 0
[ "$(claims clean)" -eq 200 ] || fail "$(claims clean) claims of 200"
valid clean
[ ! -s clean/aside.jsonl ] || fail "a clean visit was set aside: $(cat clean/aside.txt)"
program=$scratch/by-pkg-config
run 0 again day.jsonl
cmp clean/claims.xml again/claims.xml || fail "the same day gives another file"

# --- one that would be returned (no contact, R-UNK-02) and one that cannot be read: set aside as they came, the rest claimed
sed -e '100s/"phone": "0300000000", //' -e '7s/^{/{{/' day.jsonl >broken.jsonl
run 1 broken broken.jsonl
counts 140 39 19 2
[ "$(claims broken)" -eq 198 ] || fail "$(claims broken) claims of 198"
valid broken
sed -n -e 7p -e 100p broken.jsonl | cmp - broken/aside.jsonl || fail "what was set aside is not what came"
grep -q '^100: ' broken/aside.txt || fail "line 100 has no reason: $(cat broken/aside.txt)"
grep -q 'R-UNK-02' broken/aside.txt || fail "the reason names no rule: $(cat broken/aside.txt)"
grep -q '→' broken/aside.txt || fail "the reason does not say what to do: $(cat broken/aside.txt)"
grep -q 'R-UNK-02' screen || fail "the clerk did not see it"

# --- mended, it is the input of another run; what was set aside before is not written over
sed -n -e 7p -e 100p day.jsonl >mended.jsonl
run 0 mended mended.jsonl
[ "$(claims mended)" -eq 2 ] || fail "$(claims mended) claims of 2"
run 3 broken mended.jsonl
[ "$(wc -l <broken/aside.jsonl)" -eq 2 ] || fail "what was set aside is gone"
[ "$(claims broken)" -eq 198 ] || fail "the claims of that day are gone"

# --- ended in the middle of the day: no file of half a day, and what was set aside is there
mkdir cut
mkfifo line
"$program" head.json - cut <line >screen 2>log &
desk=$!
running="$running $desk"
exec 3>line
sed -n 1,100p broken.jsonl >&3
within_ten_seconds grep -q '^100: ' cut/aside.txt
kill -9 "$desk"
exec 3>&-
wait "$desk" 2>/dev/null || true
[ ! -e cut/claims.xml ] || fail "half a day stands there as a whole one"
sed -n -e 7p -e 100p broken.jsonl | cmp - cut/aside.jsonl || fail "what was set aside is not there"

# --- where nothing can be written, nothing is claimed
status=0
"$program" head.json day.jsonl "$scratch/no/such/folder" >screen 2>log || status=$?
[ "$status" -eq 3 ] || fail "exit code $status without a folder"
