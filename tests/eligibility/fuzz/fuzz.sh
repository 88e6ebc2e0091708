#!/bin/sh
# fuzz.sh TARGET SECONDS [FOLDER]: libFuzzer with ASan and UBSan over a copy of the corpus. What it found new stays in
# FOLDER (a new one in /tmp), a file that breaks the reader too; both are named at the end.
# TARGET: message, bulk, archive.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -ge 2 ] || { sed -n '2,4s/^# //p' "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=$1 seconds=$2
work=${3:-$(mktemp -d)}
mkdir -p "$work/found"
clang++ -std=c++20 -O1 -g1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -Wno-everything \
    -DMDG_FUZZ_TARGET="\"$target\"" -I"$root/sdk" -I"$root/abi/include" -o "$work/fuzz" \
    "$here"/*.cpp "$root"/sdk/base/*.cpp "$root"/sdk/record/*.cpp "$root"/sdk/eligibility/*.cpp \
    "$root"/sdk/eligibility/messages/*.cpp $(pkg-config --cflags --libs pugixml libzip expat icu-uc) \
    -lPocoJSON -lPocoFoundation -lpthread
cd "$work"
./fuzz -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
    "$work/found" "$here/corpus/$target" || { echo "broken: see $work"; exit 1; }
echo "found: $work/found"
