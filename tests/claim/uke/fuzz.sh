#!/bin/sh
# fuzz.sh SECONDS [FOLDER]: libFuzzer with ASan and UBSan over a copy of the corpus. What it found new stays in FOLDER (a new one
# in /tmp), a file that breaks the reader too; both are named at the end.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -ge 1 ] || { sed -n '2,3s/^# //p' "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
seconds=$1
work=${2:-$(mktemp -d)}
build=${BUILD:-$root/build/dev} # what lies below the reader is linked as it was built there
mkdir -p "$work/found"
# shellcheck disable=SC2046
clang++ -std=c++20 -O1 -g1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -Wno-everything \
    -I"$root/sdk" -I"$root/abi/include" -I"$build/sdk/claim" -o "$work/fuzz" "$here/fuzz_uke.cpp" "$root"/sdk/claim/uke/*.cpp \
    "$root/sdk/claim/claim_record.cpp" "$build/sdk/rules/libmdg_rules.a" "$build/sdk/certificate/libmdg_certificate.a" \
    "$build/sdk/record/libmdg_record.a" "$build/sdk/base/libmdg_base.a" \
    $(pkg-config --cflags --libs openssl icu-uc) -lPocoJSON -lPocoFoundation -lpthread
cd "$work"
./fuzz -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
    "$work/found" "$here/corpus" || { echo "broken: see $work"; exit 1; }
echo "found: $work/found"
