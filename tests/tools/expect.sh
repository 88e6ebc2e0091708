# What both scripts of this folder are written in; sourced with their arguments SOURCE MDG CARD TERMINAL PYTHON.
# SPDX-License-Identifier: Apache-2.0
set -eu

source=$1 mdg=$2 card_tool=$3 terminal_tool=$4 python=$5
here=$source/tests/tools
scratch=$(mktemp -d)
card= terminal=
clean_up() {
    [ -z "$card" ] || kill "$card" 2>/dev/null || true
    [ -z "$terminal" ] || kill "$terminal" 2>/dev/null || true
    rm -rf "$scratch"
}
trap clean_up EXIT

fail() {
    echo "FAILED: $1" >&2
    echo "--- standard output" >&2
    head -c 2000 "$scratch/out" >&2
    echo "--- standard error" >&2
    head -c 2000 "$scratch/err" >&2
    exit 1
}

# expect CODE ARGUMENT…: mdg ends with this code. What it printed is in $scratch/out and $scratch/err.
expect() {
    wanted=$1
    shift
    code=0
    "$mdg" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null || code=$?
    [ "$code" -eq "$wanted" ] || fail "mdg $*: ends with $code, not $wanted"
}

# says out|err TEXT: it stands in what the last command printed.
says() { grep -qF -- "$2" "$scratch/$1" || fail "\"$2\" is not said"; }
silent() { [ ! -s "$scratch/$1" ] || fail "something is printed on $1"; }

# is out|err KIND [FIELD=VALUE…]: it is a record of this kind, all its names are the registry's, and the fields are so.
is() {
    printed=$1
    shift
    "$python" "$here/record.py" "$source/abi/registry" "$scratch/$printed" "$@" >&2 || fail "not the record: $*"
}

# The last record printed, for a command that takes it.
keep() { cp "$scratch/out" "$1"; }

within_ten_seconds() {
    tries=100
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || fail "not within ten seconds: $*"
        sleep 0.1
    done
}

serve() {
    rm -f "$scratch/ready"
    "$terminal_tool" serve --dir "$scratch/oqs" --poll 20 --ready-file "$scratch/ready" "$@" 2>>"$scratch/terminal.log" &
    terminal=$!
    within_ten_seconds test -e "$scratch/ready"
}

end_terminal() {
    kill "$terminal"
    wait "$terminal" || true
    terminal=
}
