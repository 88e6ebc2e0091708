#!/bin/sh
# The page of rules and their tests must notice: a rule that nothing tests, one that is tested and listed, a listed rule and a
# cited one that do not exist, a page that is stale. A small tree of its own has each fault in turn.
# SPDX-License-Identifier: Apache-2.0
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

page() { python3 "$work/docs/requirements/generate.py" "$@"; }

fresh() {
    rm -rf "$work/docs" "$work/sdk" "$work/tests" "$work/abi" "$work/plugins" "$work/samples"
    mkdir -p "$work/docs/requirements" "$work/sdk/rules/data/rules" "$work/tests/rules" "$work/abi/include" \
        "$work/abi/registry" "$work/plugins" "$work/samples"
    cp "$root/docs/requirements/generate.py" "$work/docs/requirements"
    printf '# id\tvalid_from\tvalid_to\tconfidence\tsource\tja\ten\n' >"$work/sdk/rules/data/rules/R-CERT.tsv"
    for id in R-CERT-01 R-CERT-02; do
        printf '%s\t\t\tH\tS0\t規則。\tA rule.\n' "$id" >>"$work/sdk/rules/data/rules/R-CERT.tsv"
    done
    echo 'TEST_CASE("a rule", "[R-CERT-01]") {}' >"$work/tests/rules/a_test.cpp"
    printf '# id\treason\nR-CERT-02\ta text\n' >"$work/tests/rules/untested.tsv"
    echo 'auto cited = "R-CERT-01";' >"$work/sdk/rules/a.cpp"
    page >/dev/null
}

# finds WORDS: the check fails and says so.
finds() {
    if page --check >"$work/out" 2>&1; then
        echo "not found: $1" >&2
        exit 1
    fi
    grep -qF -- "$1" "$work/out" || { cat "$work/out" >&2; echo "not said: $1" >&2; exit 1; }
}

fresh && page --check >/dev/null
fresh && echo '// R-CERT-01 [R-CERT-01]' >"$work/tests/rules/a_test.cpp" && page >/dev/null
finds "R-CERT-01 is neither named by a test"
fresh && printf 'R-CERT-01\tno reason at all\n' >>"$work/tests/rules/untested.tsv" && page >/dev/null
finds "R-CERT-01 is tested by tests/rules/a_test.cpp and listed"
fresh && printf 'R-CERT-03\ta text\n' >>"$work/tests/rules/untested.tsv"
finds "lists R-CERT-03, which the rulebook does not have"
fresh && printf 'R-CERT-02\ta text\n' >>"$work/tests/rules/untested.tsv"
finds "lists R-CERT-02 twice"
fresh && printf '# id\treason\nR-CERT-02\t \n' >"$work/tests/rules/untested.tsv"
finds "gives no reason for R-CERT-02"
fresh && echo 'auto cited = "R-CERT-09";' >"$work/sdk/rules/a.cpp"
finds "sdk/rules/a.cpp cites R-CERT-09"
fresh && echo 'TEST_CASE("R-CERT-01, R-CERT-08: a rule") {}' >"$work/tests/rules/a_test.cpp" && page >/dev/null
finds "tests/rules/a_test.cpp names R-CERT-08"
fresh && echo >>"$work/docs/requirements.md"
finds "docs/requirements.md is stale"
