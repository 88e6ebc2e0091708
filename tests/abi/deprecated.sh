#!/bin/sh
# deprecated.sh <abi folder>: MDG_DEPRECATED warns a program that asks for it, and no other.
# SPDX-License-Identifier: Apache-2.0
set -eu
unit='#include <madoguchi/base.h>
MDG_DEPRECATED int mdg_old(void);
int use(void);
int use(void) { return mdg_old(); }'
for compiler in "gcc -std=c11 -x c" "clang -std=c11 -x c" "g++ -std=c++20 -x c++" "clang++ -std=c++20 -x c++"; do
    compile="$compiler -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I $1/include"
    echo "$unit" | $compile -
    if echo "$unit" | $compile -DMDG_WARN_DEPRECATED - 2> /dev/null; then
        echo "deprecated: $compiler: no warning though the program asked for it" >&2
        exit 1
    fi
    if ! echo "$unit" | $compile -DMDG_WARN_DEPRECATED -Wno-deprecated-declarations -; then
        echo "deprecated: $compiler: something else is wrong" >&2
        exit 1
    fi
done
echo "deprecated: four compilers warn only where they are asked to"
