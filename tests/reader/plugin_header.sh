#!/bin/sh
# plugin_header.sh SOURCE_DIR CC CXX: plugin.h and its layout in every language version we promise, for both pointer
# widths. Nothing is linked and no system header of the other width is needed.
set -eu
source=$1 cc=$2 cxx=$3
header=$source/tests/reader/plugin_header.h
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wundef -Werror"

for width in -m64 -m32; do
    for standard in c11 c17; do
        echo "$width $standard"
        "$cc" $width -ffreestanding -fsyntax-only -std=$standard $warnings -Wstrict-prototypes \
            -I"$source/abi/include" -x c "$header"
    done
    for standard in c++11 c++17 c++20; do
        echo "$width $standard"
        "$cxx" $width -ffreestanding -fsyntax-only -std=$standard $warnings -Wold-style-cast \
            -I"$source/abi/include" -x c++ "$header"
    done
done
