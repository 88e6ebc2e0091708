#!/bin/sh
# record.sh MDG REC READER VALIDATE PLUGINS MAKER: the maker's plugin in the process that hosts it, with its sandbox, recorded
# while a card is read at its virtual reader; the recording is clean, and the plugin does the same when it is played back.
# SPDX-License-Identifier: Apache-2.0
set -eu
mdg=$1 rec=$2 reader=$3 validate=$4 plugins=$5 maker=$6
work=$(mktemp -d)
served=
trap '[ -z "$served" ] || kill $served 2>/dev/null || true; rm -rf "$work"' EXIT
fail() {
    echo "FAILED: $1" >&2
    exit 1
}
serve() {
    [ -z "$served" ] || { kill "$served"; wait "$served" 2>/dev/null || true; }
    rm -f "$work/said"
    "$reader" serve --maker "$maker" --place "$work/state/clinic" >"$work/said" &
    served=$!
    while [ ! -s "$work/said" ] 2>/dev/null; do
        kill -0 $served
        sleep 0.05
    done
    "$reader" tell --maker "$maker" --place "$work/state/clinic" "place validation"
}

mkdir "$work/place" "$work/state" "$work/recordings"
chmod 700 "$work/state"
cp -r "$plugins/jp.madoguchi.$maker" "$work/place"
echo "{\"plugin_dir\": \"$work/place\", \"reader_state_dir\": \"$work/state\", \"card_wait_ms\": 3000}" >"$work/config.json"
serve
export MADOGUCHI_DEVELOPER=1
status=0
MADOGUCHI_RECORD_DIR="$work/recordings" MADOGUCHI_RECORD_CONSENT="the virtual clinic's card, free for any use" \
    "$mdg" card --config "$work/config.json" >"$work/out" 2>&1 || status=$?
[ "$status" -eq 15 ] || fail "the validation card is no My Number card: 15, not $status: $(cat "$work/out")"
ls "$work/recordings"/*.mdgrec >/dev/null || fail "nothing was recorded"
# shellcheck disable=SC2086
"$rec" lint "$work/recordings"/*.mdgrec || fail "the recording is not clean"
recording=$(grep -l transmit "$work/recordings"/*.mdgrec | head -n 1) || fail "no exchange was recorded"

serve
export MADOGUCHI_CLINIC_READERS="$work/state/clinic"
rm -rf "$work/place/jp.madoguchi.$maker/recordings"
mkdir "$work/place/jp.madoguchi.$maker/recordings"
cp "$recording" "$work/place/jp.madoguchi.$maker/recordings/card.mdgrec"
status=0
"$validate" --mode replay "$work/place/jp.madoguchi.$maker" >"$work/out" 2>&1 || status=$?
[ "$status" -eq 5 ] || fail "the plugin does not do what it did: $(cat "$work/out")"
echo "recorded, linted, played back"
