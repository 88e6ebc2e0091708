#!/bin/sh
# ledger.sh <abi folder>: every release's ledger against today's headers, by two compilers in C and C++ and, as syntax
# only, for eight targets; the ledger of today's release is current.
# SPDX-License-Identifier: Apache-2.0
set -eu
abi=$1
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wundef -Werror -fsyntax-only"
targets="x86_64-linux-gnu i686-linux-gnu aarch64-linux-gnu armv7-linux-gnueabihf
    x86_64-w64-windows-gnu i686-w64-windows-gnu x86_64-pc-windows-msvc i686-pc-windows-msvc"
compiled=0

compile() { # <ledger> <compiler and options>
    ledger=$1
    shift
    compiled=$((compiled + 1))
    if ! "$@" $warnings -I "$abi/include" "$ledger"; then
        echo "$(basename "$ledger"): $*" >&2
        exit 1
    fi
}

python3 "$abi/layout/ledger.py" --check
for ledger in "$abi"/layout/*.c; do
    for compiler in gcc clang "gcc -m32 -ffreestanding"; do
        compile "$ledger" $compiler -std=c11 -x c
        compile "$ledger" $compiler -std=c++20 -x c++
    done
    for target in $targets; do
        compile "$ledger" clang -target "$target" -ffreestanding -std=c11 -x c
        compile "$ledger" clang -target "$target" -ffreestanding -std=c++20 -x c++
    done
done
echo "ledger: $compiled compiled"
[ "$compiled" -gt 0 ]
