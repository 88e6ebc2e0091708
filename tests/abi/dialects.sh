#!/bin/sh
# dialects.sh <include folder> [<header>]: every public header (or the one named) alone, twice over, in every C and
# C++ our customers compile with.
# SPDX-License-Identifier: Apache-2.0
set -eu
include=$1
headers=${2:-$(cd "$include/madoguchi" && find . -name '*.h' | sort)}
warnings="-Wall -Wextra -Wpedantic -Werror -fsyntax-only"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
compiled=0
failed=0

compile() { # <compiler> <language> <standard> <header>
    printf '#include <madoguchi/%s>\n#include <madoguchi/%s>\ntypedef int mdg_test_unit;\n' "$4" "$4" > "$work/unit"
    compiled=$((compiled + 1))
    if ! "$1" -x "$2" "-std=$3" $warnings -I "$include" "$work/unit"; then
        echo "$4: $1 -std=$3" >&2
        failed=$((failed + 1))
    fi
}

for header in $headers; do
    header=${header#./}
    for standard in c11 c17; do
        compile gcc c "$standard" "$header"
        compile clang c "$standard" "$header"
    done
    for standard in c++11 c++17 c++20; do
        compile g++ c++ "$standard" "$header"
        compile clang++ c++ "$standard" "$header"
    done
done
echo "dialects: $compiled compiled, $failed failed"
[ "$compiled" -gt 0 ] && [ "$failed" -eq 0 ]
