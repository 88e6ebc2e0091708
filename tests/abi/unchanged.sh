#!/bin/sh
# unchanged.sh <abi folder>: what is frozen is as it was: every file below frozen/ and the ledgers of those releases.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
sums=frozen/SHA256SUMS
{
    find frozen -type f ! -path "$sums" ! -path frozen/freeze.sh
    for release in frozen/*/; do
        release=$(basename "$release")
        echo "layout/$release.c"
        echo "layout/$release.json"
    done
} | LC_ALL=C sort > "${TMPDIR:-/tmp}/frozen.$$"
trap 'rm -f "${TMPDIR:-/tmp}/frozen.$$"' EXIT
if ! sed 's/^[0-9a-f]*  //' "$sums" | diff - "${TMPDIR:-/tmp}/frozen.$$"; then
    echo "unchanged: files below frozen/ and lines of $sums differ" >&2
    exit 1
fi
sha256sum --quiet -c "$sums"
echo "unchanged: $(wc -l < "$sums") frozen files"
