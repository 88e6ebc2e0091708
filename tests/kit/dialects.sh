#!/bin/sh
# dialects.sh ABI KIT PLUGIN: every header of the kit stands alone, twice over; a plugin with every interface, which makes
# all of their templates, compiles as C++17 and C++20 with gcc and clang.
# SPDX-License-Identifier: Apache-2.0
set -eu
abi=$1 kit=$2
warnings="-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Werror"
compiled=0 failed=0
for header in "$kit"/madoguchi/kit/*.hpp; do
    name=madoguchi/kit/$(basename "$header")
    compiled=$((compiled + 1))
    # shellcheck disable=SC2086
    printf '#include <%s>\n#include <%s>\n' "$name" "$name" |
        clang++ -x c++ -std=c++17 $warnings -fsyntax-only -I "$abi" -I "$kit" - ||
        { echo "$name does not stand alone" >&2; failed=$((failed + 1)); }
done
# A plugin with every interface: the templates are made as well.
for compiler in g++ clang++; do
    for standard in c++17 c++20; do
        compiled=$((compiled + 1))
        # shellcheck disable=SC2086
        "$compiler" "-std=$standard" $warnings -fsyntax-only -I "$abi" -I "$kit" "$3" ||
            { echo "$3: $compiler -std=$standard" >&2; failed=$((failed + 1)); }
    done
done
echo "dialects: $compiled compiled, $failed failed"
[ "$compiled" -gt 4 ] && [ "$failed" -eq 0 ]
