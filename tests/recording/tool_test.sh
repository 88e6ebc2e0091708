#!/bin/sh
# mdg-rec from outside: what it prints and how it ends. tool_test.sh MDG_REC SAMPLES
# SPDX-License-Identifier: Apache-2.0
set -eu
tool=$1
samples=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# ends CODE COMMAND…: runs it and fails unless it ends so; what it printed is in $folder/out.
ends() {
    wanted=$1; shift
    code=0
    "$@" >"$folder/out" 2>&1 || code=$?
    [ "$code" -eq "$wanted" ] && return 0
    echo "expected $wanted, got $code: $*" >&2
    cat "$folder/out" >&2
    exit 1
}
says() {
    grep -q -- "$1" "$folder/out" || { echo "does not say: $1" >&2; cat "$folder/out" >&2; exit 1; }
}

header='{"format":"mdgrec","version":1,"layer":"abi","redaction":"test","medium":"purpose","consent":"test"}'
event='{"seq":1,"ch":"load","t":1,"dir":"service","kind":"k","data":{"x":"見本 花子 1985-06-03"}}'
printf '%s\n%s\n' "$header" "$event" >"$folder/name.mdgrec"
printf '%s\n' "$(echo "$header" | sed 's/"version":1/"version":9/')" >"$folder/later.mdgrec"

ends 0 "$tool" lint "$samples"/*.mdgrec
ends 1 "$tool" lint "$folder/name.mdgrec"; says ':2: date-beside-name'; says ':2: changed'
ends 3 "$tool" lint "$folder/later.mdgrec"; says 'version 9'
ends 3 "$tool" lint "$folder/none.mdgrec"
ends 2 "$tool"; says 'exit codes'
ends 2 "$tool" lint
ends 0 "$tool" --help
ends 0 "$tool" show "$folder/name.mdgrec"; says 'load'

printf 'text 見本 花子\ndate 1985-06-03\n' >"$folder/values"
ends 1 "$tool" scrub "$folder/name.mdgrec" "$folder/clean.mdgrec" --values "$folder/values"; says '2 個の値'
if grep -q -e 見本 -e 花子 -e 1985-06-03 "$folder/clean.mdgrec"; then echo "a value is left" >&2; exit 1; fi
ends 3 "$tool" scrub "$folder/name.mdgrec" "$folder/clean.mdgrec"; says 'never changed'
ends 0 "$tool" convert "$folder/name.mdgrec" "$folder/new.mdgrec"
ends 3 "$tool" convert "$folder/name.mdgrec" "$folder/new.mdgrec"
echo "mdg-rec: as documented"
