#!/bin/sh
# all.sh BENCH BENCH_CARD CARD_TOOL [option…]: every benchmark; those with a card run below a private pcscd.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ "$1" != --inside ]; then
    bench=$1 bench_card=$2 card_tool=$3
    shift 3
    "$bench" "$@"
    exec "$here/../../sdk/clinic/with_pcscd.sh" "$here/all.sh" --inside "$bench_card" "$card_tool" "$@"
fi
bench_card=$2 card_tool=$3
shift 3
scratch=$(mktemp -d) card=
trap 'kill $card 2>/dev/null || true; rm -rf "$scratch"' EXIT
"$card_tool" make --profile adult --date 2026-11-22 --dir "$scratch/card" --authority "$scratch/authority" >/dev/null

# with_card FAULT [option…]
with_card() {
    "$card_tool" insert --dir "$scratch/card" --log "$scratch/card.log" ${1:+--fault "$1"} >/dev/null 2>&1 &
    card=$!
    shift
    "$bench_card" "$@"
    kill "$card"
    wait "$card" 2>/dev/null || true
}
echo "== a card that answers at once, where every microsecond of ours shows"
with_card "" "$@"
echo "== a card that takes 10 ms for a command, our guess at a quick real one"
with_card delay=10 "$@"
