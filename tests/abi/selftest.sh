#!/bin/sh
# selftest.sh dialects|headers|registry|symbols: the check passes on a copy of the ABI and finds what is broken in it.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
subject=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
library=""
header=base.h

check() {
    case $subject in
    dialects) "$here/dialects.sh" "$work/abi/include" "$header" ;;
    headers) python3 "$here/headers.py" "$work/abi" ;;
    registry) python3 "$work/abi/registry/generate.py" --check ;;
    symbols) python3 "$here/symbols.py" "$work/abi" $library ;;
    esac > "$work/out" 2>&1
}

fresh() {
    rm -rf "$work/abi" "$work/sdk"
    mkdir -p "$work/sdk/record" "$work/sdk/base"
    cp -r "$root/abi" "$work/abi"
    cp "$root/sdk/record/registry_table.inc" "$work/sdk/record"
    cp "$root/sdk/base/status_table.inc" "$work/sdk/base"
    cp -r "$root/sdk/plugin_abi" "$work/sdk"
    mkdir -p "$work/sdk/reader"
    cp -r "$root/sdk/reader/link" "$work/sdk/reader"
}

# finds <what> <expected words> <file below abi> <sed program>: the change is made and must be found.
finds() {
    fresh
    header=${3#include/madoguchi/}
    cp "$work/abi/$3" "$work/before"
    sed -i -e "$4" "$work/abi/$3"
    if cmp -s "$work/abi/$3" "$work/before"; then
        echo "$1: the change changed nothing" >&2
        exit 1
    fi
    expect_failure "$1" "$2"
}

expect_failure() { # <what> <expected words>
    if check; then
        echo "$1: not found" >&2
        exit 1
    fi
    if ! grep -q -e "$2" "$work/out"; then
        echo "$1: something else was found" >&2
        cat "$work/out" >&2
        exit 1
    fi
    echo "found: $1"
}

passes() { # <what>
    if ! check; then
        echo "$1: found faults where there are none" >&2
        cat "$work/out" >&2
        exit 1
    fi
}

# A library with the functions of a list, each in its version node.
make_library() { # <list of names>
    for name in $1; do echo "void $name(void); void $name(void) {}"; done > "$work/library.c"
    gcc -shared -fPIC "$work/library.c" -Wl,--version-script="$work/abi/madoguchi.map" -o "$work/library.so"
    library="$work/library.so"
}

h=include/madoguchi
fresh
passes "the ABI as it is"
case $subject in
dialects)
    finds "a missing include" "unknown type name\|does not name a type" $h/visit.h 's/^#include "base.h"//'
    finds "a C++ word" "visit.h: gcc -std=c11" $h/visit.h 's/^MDG_BEGIN$/MDG_BEGIN\nnamespace mdg {}/'
    finds "a word that is none in C++" "reader.h: g++ -std=c++11" $h/reader.h 's/^MDG_BEGIN$/MDG_BEGIN\nextern int class;/'
    finds "a missing guard" "redefinition\|redefined" $h/plugin/mode.h 's/^#ifndef MADOGUCHI_PLUGIN_MODE_H$/#if 1/'
    ;;
headers)
    for tag in Threads Blocks Status Since; do
        finds "a function without $tag" "mdg_readers: 0 lines '$tag:'" $h/reader.h "s/^ \* $tag: [^*]*/ * /"
        finds "a table's function without $tag" "0 lines '$tag:'" $h/plugin/host.h "0,/^     \* $tag:/s/^     \* $tag: [^*]*/     * /"
    done
    finds "a function without a comment" "mdg_readers: 0 lines" $h/reader.h '/^\/\* The readers as/,/\*\/$/d'
    finds "a status that does not exist" "there is no ONLINE" $h/reader.h 's/OFFLINE (the/ONLINE (the/'
    finds "an unknown thread tag" "Threads: \[main\]" $h/reader.h 's/Threads: \[any\]/Threads: [main]/'
    finds "an unreadable version" "Since: soon" $h/reader.h 's/Since: 0.1/Since: soon/'
    for word in enum bool long size_t int unsigned; do
        finds "$word in a declaration" "$word in a declaration" $h/reader.h "s/^MDG_END\$/MDG_API void MDG_CALL mdg_x($word a);\nMDG_END/"
    done
    finds "a private library" "private library" $h/reader.h 's/^#include "base.h"/#include "base.h"\n\/* a Poco::JSON::Object *\//'
    finds "a system's header" "includes sys\/types.h" $h/reader.h 's/^#include "base.h"/#include "base.h"\n#include <sys\/types.h>/'
    finds "a function declared twice" "mdg_readers is declared in reader.h too" $h/visit.h \
        's/^MDG_BEGIN$/MDG_BEGIN\nMDG_API mdg_status MDG_CALL mdg_readers(mdg_context context);/'
    ;;
registry)
    finds "a changed text" "not current" registry/status.tsv 's/Place the card\./Put the card./'
    finds "a changed header" "not current" $h/fields.h 's/MDG_KIND_CARD 9/MDG_KIND_CARD 10/'
    finds "a number twice" "id 102 twice" registry/fields.tsv 's/^103\t/102\t/'
    finds "a name twice" "name request_dir twice" registry/fields.tsv 's/^103\tresult_dir/103\trequest_dir/'
    finds "a code twice" "validity: code 2 twice" registry/codes.tsv 's/^validity\t1\t/validity\t2\t/'
    finds "a code's name twice" "validity: name INVALID twice" registry/codes.tsv 's/^validity\t1\tVALID\t/validity\t1\tINVALID\t/'
    finds "an unknown type" "type number" registry/fields.tsv 's/^108\taccept_test_ca\tint/108\taccept_test_ca\tnumber/'
    finds "an unknown kind" "unknown kind" registry/fields.tsv 's/\tconfig\t/\tconfiguration\t/'
    finds "a row too short" "columns instead of" registry/kinds.tsv 's/\tカード$//'
    finds "a list without a child" "child kind" registry/fields.tsv 's/^205\ttext\tlist\t\([^\t]*\)\ttext/205\ttext\tlist\t\1\t/'
    finds "a function that the map lacks" "abi/madoguchi.map" symbols.txt 's/^mdg_version 0.1$/mdg_version 0.1\nmdg_new 0.2/'
    ;;
symbols)
    finds "a function that is not listed" "mdg_readers: headers: 0.1; symbols.txt: absent" symbols.txt '/^mdg_readers /d'
    finds "a function that is not declared" "mdg_ghost: headers: absent" symbols.txt 's/^mdg_version 0.1$/mdg_version 0.1\nmdg_ghost 0.1/'
    finds "a function that is not exported" "mdg_readers: madoguchi.map: absent" madoguchi.map '/mdg_readers;/d'
    finds "a version that is not the header's" "mdg_readers: headers: 0.1; symbols.txt: 0.2" symbols.txt 's/^mdg_readers 0.1/mdg_readers 0.2/'
    finds "a function listed twice" "twice: mdg_readers" symbols.txt 's/^mdg_readers 0.1$/mdg_readers 0.1\nmdg_readers 0.1/'
    fresh
    names=$(sed -n 's/^\(mdg[a-z_]*\) .*/\1/p' "$work/abi/symbols.txt")
    make_library "$names"
    passes "a library with exactly these functions"
    make_library "$(echo "$names" | grep -v mdg_readers)"
    expect_failure "a function that the library lacks" "mdg_readers: .*library.so: absent"
    sed -i 's/^        mdg_version;$/        mdg_version;\n        mdg_extra;/' "$work/abi/madoguchi.map"
    make_library "$names mdg_extra"
    expect_failure "a function that only the library has" "mdg_extra: .*library.so: 0.1; symbols.txt: absent"
    ;;
*)
    echo "unknown subject $subject" >&2
    exit 2
    ;;
esac
