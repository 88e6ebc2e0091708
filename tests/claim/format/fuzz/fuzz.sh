#!/bin/sh
# fuzz.sh SECONDS [FOLDER]: libFuzzer with ASan and UBSan over a copy of the corpus. What it found new stays in FOLDER (a new one
# in /tmp), a file that breaks the reader too; both are named at the end. BUILD: a build folder, for the tables that are embedded.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -ge 1 ] || { sed -n '2,3s/^# //p' "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
seconds=$1
work=${2:-$(mktemp -d)}
build=${BUILD:-$root/build/dev}
mkdir -p "$work/found"
uke=$(ls "$root"/sdk/claim/uke/*.cpp)
# shellcheck disable=SC2046,SC2086
clang++ -std=c++20 -O1 -g1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -Wno-everything \
    -DMDG_FUZZ_TARGET='"xml"' -I"$root/sdk" -I"$root/tests" -I"$root/abi/include" -I"$build/sdk/claim" -I"$build/sdk/rules" \
    -I"$build/sdk/base" -o "$work/fuzz" "$here/target.cpp" "$root/tests/eligibility/fuzz/replay.cpp" \
    "$root"/sdk/claim/format/*.cpp $uke "$root/sdk/claim/claim_record.cpp" "$root"/sdk/record/*.cpp \
    "$root"/sdk/base/*.cpp "$root"/sdk/rules/*.cpp "$root"/sdk/certificate/*.cpp \
    $(pkg-config --cflags --libs openssl icu-uc expat) -lPocoJSON -lPocoFoundation -lpthread
cd "$work"
./fuzz -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
    "$work/found" "$here/corpus" || { echo "broken: see $work"; exit 1; }
echo "found: $work/found"
