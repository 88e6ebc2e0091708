#!/bin/sh
# freeze.sh <library>: freezes the release in base.h, once, when it is out.
#
# client.c, plugin.c, plugin/manifest.json and records/*.json of frozen/<release>/ are written by hand before (a copy of the
# last release's, with what is new). This adds the headers, registries and symbols, the baseline of libabigail from the
# library of the dev preset, the two binaries for x86-64, and writes SHA256SUMS anew.
# SPDX-License-Identifier: Apache-2.0
set -eu
library=$(realpath "$1")
cd "$(dirname "$0")"
release=$(sed -n 's/^#define MDG_VERSION_M[AI][JN]OR \([0-9]*\)$/\1/p' ../include/madoguchi/base.h | paste -sd.)
if [ -e "$release/include" ]; then
    echo "freeze: $release is frozen already; change the version in base.h first" >&2
    exit 1
fi
cp -r ../include ../symbols.txt "$release"
mkdir "$release/registry"
cp ../registry/*.tsv "$release/registry"
abidw --no-show-locs --no-corpus-path --no-comp-dir-path --no-architecture --no-elf-needed --drop-undefined-syms \
    --exported-interfaces-only --out-file "$release/madoguchi.abi" "$library"

flags="-std=c11 -Os -s -Wall -Wextra -Wpedantic -Werror -Wl,--build-id=none -I $release/include"
gcc $flags "$release/client.c" -o "$release/client" "$library"
object=$(sed -n 's/^ *"library": "\(.*\)",$/\1/p' "$release/plugin/manifest.json")
gcc $flags -fPIC -shared -fvisibility=hidden "$release/plugin.c" -o "$release/plugin/$object"

cd ..
{
    find frozen -type f ! -name SHA256SUMS ! -name freeze.sh
    for folder in frozen/*/; do echo "layout/$(basename "$folder").c" "layout/$(basename "$folder").json"; done | tr ' ' '\n'
} | LC_ALL=C sort | xargs sha256sum > sums
mv sums frozen/SHA256SUMS
echo "freeze: $release, $(wc -l < frozen/SHA256SUMS) files; now commit them and raise the version in base.h"
