#!/bin/sh
# independent.sh UKE_FILE: generated claims of each point table, read by another program and by iconv.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for table in 1 3 4; do
    "$1" 3000 "$table" >"$scratch/file"
    python3 "$here/independent.py" "$scratch/file" | tee "$scratch/said"
    grep -q '^3000 claims' "$scratch/said"
    iconv -f CP932 -t UTF-8 "$scratch/file" | iconv -f UTF-8 -t CP932 | cmp - "$scratch/file"
done
# It does find faults: a column too many, another total, a character beyond JIS X 0208, a lost end mark.
"$1" 3 1 >"$scratch/file"
for edit in '0,/^HO,/s/^HO,/HO,,/' 's/^GO,[0-9]*/GO,99/' '0,/^RE,1,/s/^RE,1,/RE,2,/' 's/\x1A//'; do
    LC_ALL=C sed "$edit" "$scratch/file" >"$scratch/broken"
    ! python3 "$here/independent.py" "$scratch/broken" >/dev/null 2>&1 || { echo "not found: $edit"; exit 1; }
done
