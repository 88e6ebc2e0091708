#!/bin/sh
# selftest.sh <gate> [<library>]: the gate passes on a copy of the ABI and finds what is broken in it.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
subject=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
real_library=${2:-}
library=$real_library
header=base.h

check() {
    case $subject in
    deprecated) "$here/deprecated.sh" "$work/abi" ;;
    dialects) "$here/dialects.sh" "$work/abi/include" "$header" ;;
    headers) python3 "$here/headers.py" "$work/abi" ;;
    registry) python3 "$work/abi/registry/generate.py" --check ;;
    registries) python3 "$here/registries.py" "$work/abi" ;;
    symbols) python3 "$here/symbols.py" "$work/abi" $library ;;
    ledger) "$here/ledger.sh" "$work/abi" ;;
    languages) python3 "$here/languages.py" "$work/abi" ;;
    reference) python3 "$work/docs/reference/generate.py" --check ;;
    unchanged) "$here/unchanged.sh" "$work/abi" ;;
    abidiff) python3 "$here/abidiff.py" "$work/abi" "$library" ;;
    frozen | freeze) python3 "$here/frozen.py" "$work/abi" "$library" gcc ;;
    newer_program) "$here/newer_program.sh" "$work/abi" "$library" ;;
    *) echo "no gate $subject"; return 1 ;;
    esac > "$work/out" 2>&1
}

fresh() {
    rm -rf "$work/abi" "$work/sdk" "$work/docs"
    mkdir -p "$work/sdk/record" "$work/sdk/base" "$work/docs"
    cp -r "$root/docs/reference" "$work/docs"
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

# A library with every function as the headers of the copy declare it, and nothing in it.
make_stub() { # <compiler options>
    python3 - "$work/abi" > "$work/stub.c" <<'EOF'
import pathlib, sys
sys.path.insert(0, sys.argv[1] + "/registry")
import application_abi
print("#include <madoguchi/madoguchi.h>")
for _, function in application_abi.functions(pathlib.Path(sys.argv[1]) / "include/madoguchi"):
    if function.name.startswith("mdg_"):
        parameters = ", ".join(f"{type_} {name}" for type_, name in function.parameters) or "void"
        print(f"{function.returns} {function.name}({parameters}) {{ return 0; }}")
EOF
    rm -f "$work"/libmadoguchi.so*
    gcc -shared -fPIC -w -I "$work/abi/include" "$work/stub.c" -Wl,-soname,libmadoguchi.so.0 "$@" -o "$work/libmadoguchi.so.0"
    library="$work/libmadoguchi.so.0"
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
deprecated)
    finds "a mark that warns unasked" "deprecated" $h/base.h 's/#if !defined(MDG_WARN_DEPRECATED)/#if 0/'
    finds "a mark that never warns" "though the program asked" $h/base.h 's/#if !defined(MDG_WARN_DEPRECATED)/#if 1/'
    ;;
headers)
    for tag in Threads Blocks Cancel Status Since; do
        finds "a function without $tag" "mdg_readers: 0 lines '$tag:'" $h/reader.h "s/^ \* $tag: [^*]*/ * /"
        finds "a table's function without $tag" "0 lines '$tag:'" $h/plugin/host.h "0,/^     \* $tag:/s/^     \* $tag: [^*]*/     * /"
    done
    finds "an unknown canceller" "there is no mdg_stop" $h/card.h 's/Cancel: mdg_operation_cancel()/Cancel: mdg_operation_cancel(), mdg_stop()/'
    finds "a cancel that is not needed" "though it never blocks" $h/record.h 's/Cancel: not needed/Cancel: mdg_close()/'
    finds "an operation without its cancel" "though it starts an operation" $h/card.h 's/Cancel: mdg_operation_cancel()/Cancel: not needed/'
    finds "a parameter that does not exist" "@param outcome: there is no" $h/reader.h 's/@param\[out\] out /@param[out] outcome /'
    finds "a plugin's thread in the library" "Threads: \[worker\]" $h/reader.h 's/Threads: \[any\]/Threads: [worker]/'
    finds "an application's thread in the plugin" "Threads: \[any\]" $h/plugin/mode.h 's/Threads: \[worker\]/Threads: [any]/'
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
    finds "a page of another version" "mdg_readers: docs/reference: 0.3" ../docs/reference/functions/mdg_readers.md 's/| 0.1 |/| 0.3 |/'
    finds "a released function in another node" "mdg_readers: release 0.1: 0.1; symbols.txt: 0.2" symbols.txt 's/^mdg_readers 0.1/mdg_readers 0.2/'
    finds "a released function that is gone" "mdg_readers: release 0.1: 0.1; symbols.txt: absent" symbols.txt '/^mdg_readers /d'
    fresh
    rm "$work/docs/reference/functions/mdg_readers.md"
    expect_failure "a function without a page" "mdg_readers: docs/reference: absent"
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
registries)
    finds "a field that is gone" "fields.tsv: 103: is gone" registry/fields.tsv '/^103\t/d'
    finds "a field with another name" "fields.tsv: 103: name was" registry/fields.tsv 's/^103\tresult_dir/103\tanswer_dir/'
    finds "a field of another type" "fields.tsv: 103: type was" registry/fields.tsv 's/^103\tresult_dir\tidentifier/103\tresult_dir\ttext/'
    finds "a field that a kind lost" "fields.tsv: 101: kinds lost claim" registry/fields.tsv '/^101\t/s/,claim//'
    finds "a field of another sensitivity" "fields.tsv: 103: sensitivity was" registry/fields.tsv '/^103\t/s/\tsite\t/\topen\t/'
    finds "a kind with another number" "kinds.tsv: 9: is gone" registry/kinds.tsv 's/^9\t/99\t/'
    finds "a code with another value" "codes.tsv: validity/1: is gone" registry/codes.tsv 's/^validity\t1\t/validity\t9\t/'
    finds "a status with another name" "status.tsv: 0x0201: name was" registry/status.tsv 's/^0x0201\tBUSY/0x0201\tIN_USE/'
    finds "a status that allows something else" "status.tsv: 0x0201: retry was" registry/status.tsv 's/^0x0201\tBUSY\tnow/0x0201\tBUSY\tnever/'
    finds "a plugin's code with another value" "plugin_codes.tsv: CAP/CONTACT: value was" registry/plugin_codes.tsv \
        's/^CAP\tbit 0\tCONTACT/CAP\tbit 63\tCONTACT/'
    fresh
    sed -i '/^101\t/s/\tconfig,/\tconfig,card,/; /^103\t/s/the terminal/a terminal/' "$work/abi/registry/fields.tsv"
    printf '9999\tnew_field\ttext\tcard\t\t\topen\t0.2\tnew\t新\n' >> "$work/abi/registry/fields.tsv"
    passes "a kind more, other words and a new field"
    ;;
ledger)
    finds "a field that is not in the ledger" "not current: .*.json" $h/plugin/mode.h 's/^    uint32_t flags32;/    uint32_t flags32;\n    MDGP_U64 more;/'
    # Even where today's ledger was made again, that of 0.1 holds.
    finds_by_ledger() { # as finds
        fresh
        sed -i -e "$4" "$work/abi/$3"
        python3 "$work/abi/layout/ledger.py" > /dev/null
        expect_failure "$1" "$2"
    }
    finds_by_ledger "a field that moved" "0.1.c" $h/plugin/device.h 's/^    uint32_t slot_count;/    uint32_t inserted;\n    uint32_t slot_count;/'
    finds_by_ledger "a field of another type" "0.1.c" $h/plugin/device.h 's/^    uint32_t slot_count;/    int32_t slot_count;/'
    finds_by_ledger "a function of another type" "0.1.c" $h/plugin/apdu.h '/MDG_CALL\* transmit/s/uint32_t slot/int32_t slot/'
    finds_by_ledger "a function of the library with another type" "0.1.c" $h/record.h 's/int32_t field, int64_t value/int32_t field, int32_t value/'
    finds_by_ledger "a number that changed" "0.1.c" $h/status.h 's/MDG_E_BUSY 0x0201/MDG_E_BUSY 0x0299/'
    finds_by_ledger "a text that changed" "0.1.c" $h/plugin/apdu.h 's|"mdgp.apdu/1"|"mdgp.apdu/2"|'
    finds_by_ledger "a name that is gone" "0.1.c" $h/context.h '/#define MDG_LOG_TRACE/d'
    finds_by_ledger "an alignment that differs between targets" "ALIGNMENT(mdgp_verdict)" $h/plugin/host.h 's/^    MDGP_U64 made_ms;/    uint64_t made_ms;/'
    finds "a size that differs with the pointer's" "mdgp_mode_1: 20 bytes" $h/plugin/mode.h 's/^    uint32_t flags32;/    uint32_t flags32;\n    uint32_t more;/'
    fresh
    sed -i 's/^    const uint8_t\* atr; .*/&\n    const char* more;\n    void* reserved_1;/' "$work/abi/$h/plugin/device.h"
    python3 "$work/abi/layout/ledger.py" > /dev/null
    passes "a struct that grew at its end"
    ;;
languages)
    finds "a number in the table that is wrong" "mdgp_slot_info: C#: 16" layout/0.2.json '/"mdgp_slot_info"/,/^  "/s/\[12, 12\]/[16, 16]/'
    finds "a field that the table lacks" "mdgp_mode_1: Python" $h/plugin/mode.h 's/^    uint32_t flags32;/    uint32_t flags32;\n    uint32_t more;/'
    finds "a struct that the table lacks" "mdgp_extra: only in" $h/plugin/mode.h 's/^typedef struct mdgp_mode_1 {/typedef struct mdgp_extra { uint32_t a; } mdgp_extra;\ntypedef struct mdgp_mode_1 {/'
    ;;
reference)
    finds "a comment that changed" "missing or stale: .*mdg_readers.md" $h/reader.h 's/The readers as they are now/The readers as they were/'
    finds "a page that was changed by hand" "missing or stale: .*interfaces/apdu_1.md" ../docs/reference/interfaces/apdu_1.md 's/exactly once/once/'
    finds "a status with other words" "missing or stale" registry/status.tsv 's/another call or operation holds it/it is held/'
    finds "a parameter that nobody explains" "mdg_visit_enter_pin: no @param for digits" $h/visit.h '/@param\[in\] digits/d'
    fresh
    rm "$work/docs/reference/functions/mdg_close.md"
    expect_failure "a page that is missing" "missing or stale: .*mdg_close.md"
    fresh
    echo '# mdg_old' > "$work/docs/reference/functions/mdg_old.md"
    expect_failure "a page of nothing" "of nothing: .*mdg_old.md"
    ;;
unchanged)
    finds "a frozen record that changed" "records/card.json: FAILED" frozen/0.1/records/card.json 's/007/008/'
    finds "a frozen ledger that changed" "layout/0.1.c: FAILED" layout/0.1.c 's/exactly/nearly/;$a/* */'
    fresh
    rm "$work/abi/frozen/0.1/client"
    expect_failure "a frozen file that is gone" "frozen/0.1/client"
    fresh
    touch "$work/abi/frozen/0.1/new"
    expect_failure "a file nobody froze" "frozen/0.1/new"
    ;;
abidiff)
    map="-Wl,--version-script=$work/abi/madoguchi.map"
    make_stub -g "$map"
    passes "a library of the headers as they are"
    make_stub "$map"
    expect_failure "a library without debug information" "no debug information"
    for change in 's/int64_t value/int32_t value/' 's/uint32_t MDG_CALL mdg_record_count/int32_t MDG_CALL mdg_record_count/' \
        's/const uint8_t\* data/uint8_t* data/'; do
        fresh
        sed -i "$change" "$work/abi/$h/record.h"
        make_stub -g "$map"
        expect_failure "a function of another type ($change)" "since 0.1: .*something changed"
    done
    fresh
    sed -i 's/^MDG_END$/MDG_API mdg_status MDG_CALL mdg_new(mdg_context context);\nMDG_END/' "$work/abi/$h/reader.h"
    sed -i 's/^        mdg_version;$/        mdg_version;\n        mdg_new;/' "$work/abi/madoguchi.map"
    make_stub -g "$map"
    expect_failure "a function that is not listed" "covers other functions than .*: mdg_new"
    echo "mdg_new 0.2" >> "$work/abi/symbols.txt"
    passes "a function that was added"
    sed -i '/mdg_close;/d' "$work/abi/madoguchi.map"
    make_stub -g "$map"
    expect_failure "a function that is gone" "Removed function"
    ;;
frozen)
    finds "a record with a name that the library does not know" "FAILED card.json" frozen/0.1/records/card.json \
        's/"kind": "card",/"kind": "card", "no_such_field": 1,/'
    fresh
    rm "$work/abi/frozen/0.1/records/card.json"
    expect_failure "a record that is missing" "FAILED a sample of every kind"
    fresh
    cat > "$work/abi/frozen/0.1/client" <<EOF
#!/bin/sh
"$root/abi/frozen/0.1/client" "\$@" && sed -i 's/303/304/' "\$3/reader.json"
EOF
    expect_failure "a record that comes back otherwise" "reader.json came back"
    fresh
    truncate -s 100 "$work/abi/frozen/0.1/plugin/frozen01.so"
    expect_failure "a plugin that does not run any more" "FAILED with the reader of the old plugin"
    fresh
    sed -i 's/MADOGUCHI_0.1/MADOGUCHI_0.2/' "$work/abi/madoguchi.map"
    make_stub -Wl,--version-script="$work/abi/madoguchi.map"
    expect_failure "a library whose functions changed their node" "MADOGUCHI_0.1. not found"
    ;;
freeze)
    # The next release is frozen in the copy: every gate that looks at frozen releases passes with it, once.
    release=$(sed -n 's/^#define MDG_VERSION_M[AI][JN]OR \([0-9]*\)$/\1/p' "$work/abi/include/madoguchi/base.h" | paste -sd.)
    mkdir "$work/abi/frozen/$release"
    for part in client.c plugin.c plugin records; do cp -r "$work/abi/frozen/0.1/$part" "$work/abi/frozen/$release"; done
    rm "$work/abi/frozen/$release/plugin/"*.so
    "$work/abi/frozen/freeze.sh" "$library" > /dev/null
    for subject in unchanged abidiff frozen registries symbols; do passes "$subject with a second frozen release"; done
    if "$work/abi/frozen/freeze.sh" "$library" > "$work/out" 2>&1; then
        echo "freeze: a release was frozen twice" >&2
        exit 1
    fi
    grep -q "frozen already" "$work/out" && echo "found: a release that is frozen already"
    ;;
newer_program)
    make_stub -Wl,--version-script="$work/abi/madoguchi.map"
    passes "a library of today"
    make_stub
    expect_failure "a library without version nodes" "MADOGUCHI_99.0 started"
    ;;
*)
    echo "unknown subject $subject" >&2
    exit 2
    ;;
esac
