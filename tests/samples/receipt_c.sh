#!/bin/sh
# receipt_c.sh SOURCE BUILD LIBDIR PYTHON SANITIZE: installs the build, builds the sample against it twice, and receives a
# patient with each. The installed plugin is found by itself.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/installed.sh"

# What the sample may be: one page of C over the public headers.
main=$source/samples/receipt_c/main.c
[ "$(wc -l <"$main")" -lt 200 ] || fail "the sample has 200 lines or more"
if grep '#include' "$main" | grep -vE '<(madoguchi/[a-z]+|stdio|stdlib|string)\.h>'; then fail "the sample includes more than it may"; fi

by_cmake receipt_c
by_pkg_config cc -std=c11 "$main"
[ -d "$(pkg-config --variable=plugindir madoguchi)/jp.madoguchi.pcsc" ] || fail "plugindir holds no plugin"

clinic=$build/sdk/clinic
"$clinic/card/mdg-clinic-card" make --profile adult --date 2026-11-22 --dir "$scratch/card" >/dev/null
"$clinic/terminal/mdg-clinic-terminal" serve --dir "$scratch/oqs" --ready-file "$scratch/ready" 2>/dev/null &
running=$!
"$clinic/card/mdg-clinic-card" insert --dir "$scratch/card" >/dev/null &
card=$!
running="$running $card"
within_ten_seconds test -e "$scratch/ready"

cat >"$scratch/config.json" <<TEXT
{"kind": "config", "facility_code": "1311234567", "request_dir": "$scratch/oqs/req", "result_dir": "$scratch/oqs/res",
 "ca_file": "$scratch/card/ca.pem", "accept_test_ca": 1, "folder_poll_ms": 50}
TEXT
cat >"$scratch/visit.json" <<TEXT
{"kind": "visit_options", "reader_name": "Virtual PCD 00 00", "visit_date": "2026-11-22", "birth_date": "1985-06-03",
 "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101", "insured_branch_number": "00"}
TEXT

for program in "$scratch/by-cmake/receipt_c" "$scratch/by-pkg-config"; do
    echo 1234 | "$program" "$scratch/config.json" "$scratch/visit.json" "$scratch/claim.xml" >"$scratch/out.txt" 2>&1 ||
        fail "$program: $(cat "$scratch/out.txt")"
    grep -q 'The qualification is valid' "$scratch/out.txt" || fail "not received: $(cat "$scratch/out.txt")"
    xmllint --noout --schema "$source/docs/claim-record.xsd" "$scratch/claim.xml" || fail "the claim does not satisfy its XSD"
    rm "$scratch/claim.xml"
done

kill "$card"
status=0
wait "$card" || status=$?
[ "$status" -eq 0 ] || fail "the card ended with $status: a forbidden file was touched"
