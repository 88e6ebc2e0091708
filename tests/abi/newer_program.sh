#!/bin/sh
# newer_program.sh <abi folder> <library>: a program that needs a function of a later release is refused at its start,
# by name of the release, and not in the middle of a reception; one that needs nothing newer starts.
# SPDX-License-Identifier: Apache-2.0
set -eu
map=$1/madoguchi.map
library=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The library of a later release, as far as its names go.
{ cat "$map" && echo "MADOGUCHI_99.0 { global: mdg_of_tomorrow; };"; } > "$work/map"
echo 'void mdg_version(void); void mdg_version(void) {} int mdg_of_tomorrow(void); int mdg_of_tomorrow(void) { return 0; }' \
    > "$work/library.c"
soname=$(readelf -d "$library" | sed -n 's/.*SONAME.*\[\(.*\)\]/\1/p')
gcc -shared -fPIC "$work/library.c" -Wl,-soname,"$soname" -Wl,--version-script="$work/map" -o "$work/libtomorrow.so"

program() { # <name> <function>
    echo "void $2(void); int main(int argc, char** argv) { (void)argv; if (argc > 1) $2(); return 0; }" > "$work/$1.c"
    gcc "$work/$1.c" "$work/libtomorrow.so" -o "$work/$1"
}
program same mdg_version
program newer mdg_of_tomorrow
mkdir "$work/today"
ln -s "$library" "$work/today/$soname"
export LD_LIBRARY_PATH="$work/today"

if ! "$work/same"; then
    echo "newer_program: a program that needs nothing newer does not start" >&2
    exit 1
fi
if "$work/newer" 2> "$work/said"; then
    echo "newer_program: a program that needs MADOGUCHI_99.0 started" >&2
    exit 1
fi
grep -q "version .MADOGUCHI_99.0. not found" "$work/said" || { cat "$work/said" >&2; exit 1; }
echo "newer_program: refused at its start: $(sed 's/.*: //' "$work/said")"
