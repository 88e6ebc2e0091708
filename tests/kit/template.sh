#!/bin/sh
# template.sh SOURCE BUILD LIBDIR: a maker's first hour, with the commands of plugins/template/README.md: the template
# is copied, built by itself against an installed Madoguchi, found, installed and found again. The digest in its manifest
# is the library's, also after stripping.
# SPDX-License-Identifier: Apache-2.0
set -eu

source=$1 build=$2 libdir=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
umask 022

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

prefix=$scratch/prefix
cmake --install "$build" --prefix "$prefix" >"$scratch/install.log" || fail "installing: $(cat "$scratch/install.log")"
export PKG_CONFIG_PATH="$prefix/$libdir/pkgconfig" LD_LIBRARY_PATH="$prefix/$libdir"
plugindir=$(pkg-config --variable=plugindir madoguchi)
[ -d "$plugindir/jp.madoguchi.pcsc" ] || fail "plugindir holds no plugin"
[ ! -e "$plugindir/jp.example.template" ] || fail "the template's reader is installed at every counter"
abi=$(sed -n 's/^#define MDGP_ABI_M[AI][JN]OR //p' "$source/abi/include/madoguchi/plugin/base.h" | paste -sd.)
[ "$(pkg-config --variable=plugin_abi madoguchi)" = "$abi" ] || fail "plugin_abi is not $abi"

# The README's own commands.
cp -r "$source/plugins/template" "$scratch/my-reader"
cd "$scratch/my-reader"
for command in 'cmake -B build && cmake --build build' 'cmake --install build --prefix'; do
    grep -qF "$command" README.md || fail "the README says something else than: $command"
done
cmake -B build -DCMAKE_PREFIX_PATH="$prefix" >"$scratch/cmake.log" 2>&1 || fail "cmake: $(cat "$scratch/cmake.log")"
cmake --build build >"$scratch/build.log" 2>&1 || fail "building: $(cat "$scratch/build.log")"

# same_digest FOLDER: the manifest says what sha256sum says.
same_digest() {
    digest=$(sha256sum "$1/template.so" | cut -d' ' -f1)
    grep -qF "\"sha256\": \"$digest\"" "$1/manifest.json" || fail "$1: the manifest's digest is not the library's"
    for file in errors/T-1.json quirks/T-1.quirk; do [ -f "$1/$file" ] || fail "$1 has no $file"; done
}

# reader_is_found CONFIG: the host lists the reader, and finds no fault with the plugin.
reader_is_found() {
    "$prefix/bin/mdg" readers --json --config "$1" >"$scratch/readers.json" 2>&1 || fail "mdg: $(cat "$scratch/readers.json")"
    grep -qF 'Example T-1 000001' "$scratch/readers.json" || fail "not found: $(cat "$scratch/readers.json")"
}

same_digest build/plugins/jp.example.template
echo "{\"kind\": \"config\", \"plugin_dir\": \"$PWD/build/plugins\"}" >"$scratch/built.json"
reader_is_found "$scratch/built.json"

cmake --install build --prefix "$prefix" --strip >"$scratch/install2.log" || fail "installing: $(cat "$scratch/install2.log")"
same_digest "$plugindir/jp.example.template"
cmp -s build/plugins/jp.example.template/template.so "$plugindir/jp.example.template/template.so" &&
    fail "stripping changed nothing: the digest after it was not tried"
echo '{"kind": "config"}' >"$scratch/installed.json"
reader_is_found "$scratch/installed.json"

# A library that is not the manifest's is refused by name.
echo x >>build/plugins/jp.example.template/template.so
"$prefix/bin/mdg" readers --json --config "$scratch/built.json" >"$scratch/readers.json" 2>&1 || true
if grep -qF 'Example T-1' "$scratch/readers.json"; then fail "a changed library was loaded"; fi
grep -qF 'is not the library of this manifest' "$scratch/readers.json" || fail "refused without a reason: $(cat "$scratch/readers.json")"
echo "template: built, found, installed, found, and refused when changed"
