#!/bin/sh
# mdg-validate as a maker and a CI use it: options, exit codes, reports (docs/mdg-validate.md).
# command_line.sh VALIDATOR ZOO-FOLDER PYTHON
# SPDX-License-Identifier: Apache-2.0
set -eu
validate=$1 zoo=$2 python=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
good=$zoo/good/jp.example.zoo.good
quick="--limit-scale 0.4 --rounds 2"

# expect CODE COMMAND…
expect() {
    wanted=$1
    shift
    code=0
    "$@" >"$work/out" 2>"$work/err" || code=$?
    if [ "$code" -ne "$wanted" ]; then
        echo "exit code $code instead of $wanted: $*" >&2
        cat "$work/out" "$work/err" >&2
        exit 1
    fi
}
says() {
    grep -qF -- "$1" "$work/out" "$work/err" || {
        echo "not said: $1" >&2
        cat "$work/out" "$work/err" >&2
        exit 1
    }
}

# shellcheck disable=SC2086
expect 0 "$validate" $quick --json "$work/report.json" --junit "$work/report.xml" "$good"
says "プロファイル / profile core: 満たす / met"
says "プロファイル / profile device_run: 満たす / met"
says "NOT measured"
says "the screen cannot be read from the side (R-PRIV-05)"
"$python" - "$work/report.json" "$work/report.xml" "$good/zoo.so" <<'PYTHON'
import hashlib, json, sys, xml.etree.ElementTree as tree
report = json.load(open(sys.argv[1], encoding="utf-8"))
assert report["plugin_sha256"] == hashlib.sha256(open(sys.argv[3], "rb").read()).hexdigest(), "digest"
assert report["seed"] == 1 and report["validator"] and report["format"] == "mdg-validate/1"
assert set(report["profiles"].values()) == {"met"} and len(report["profiles"]) == 9, report["profiles"]
assert all("not measured" in row["state"] for row in report["declared"]) and report["declared"]
suite = tree.parse(sys.argv[2]).getroot()
assert int(suite.get("tests")) == len(report["results"]) == len(suite.findall("testcase"))
assert suite.get("failures") == "0" and suite.get("errors") == "0"
PYTHON

# The same run gives the same bytes.
expect 5 "$validate" --mode static --json "$work/one.json" "$good"
expect 5 "$validate" --mode static --json "$work/two.json" "$good"
cmp "$work/one.json" "$work/two.json"

# A part of a profile is no profile.
expect 5 "$validate" --only load.entry "$good"

says "no profile was judged"
expect 1 "$validate" --only load.entry "$zoo/refuses/jp.example.zoo.refuses"
says "docs/validator/load.entry.md"

# One profile, of one that is asked for; a skip for want of a device does not meet it.
# shellcheck disable=SC2086
expect 0 "$validate" $quick --profile core,pin "$good"
# shellcheck disable=SC2086
expect 1 "$validate" $quick "$zoo/finds_nothing/jp.example.zoo.finds-nothing"
says "profile core: 満たさない / NOT met"

# The library alone is not a whole plugin, yet it can be tried.
cp "$good/zoo.so" "$work/zoo.so"
expect 5 "$validate" --only apdu.once "$work/zoo.so"

expect 0 "$validate" --list
says "apdu.once"
expect 0 "$validate" --help
expect 0 "$validate" --version
expect 2 "$validate"
expect 2 "$validate" --mode sideways "$good"
expect 2 "$validate" --only no.such-test "$good"
expect 2 "$validate" --in-process "$good"
expect 2 "$validate" "$work/nothing-here"
expect 1 "$validate" --mode replay "$good"
says "there are no recordings"

expect 0 "$validate" --in-process --trace --only load.entry "$good"
says "mdgp_entry_v1"
expect 1 "$validate" --in-process --only load.refuses-unknown-range "$zoo/accepts_any_range/jp.example.zoo.accepts-any-range"

# A seed is printed and makes the same run again.
expect 5 "$validate" --mode fuzz --seed 7 --rounds 150 "$good"
says "--reproduce 7"
expect 5 "$validate" --reproduce 7 --rounds 150 "$good"
expect 5 "$validate" --mode soak --rounds 40 "$good"
expect 1 "$validate" --mode soak --rounds 60 "$zoo/eats_memory/jp.example.zoo.eats-memory"
says "soak.sessions"
echo "command line: as documented"
