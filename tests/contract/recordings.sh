#!/bin/sh
# recordings.sh MDG REC VALIDATE PLACE: a plugin is recorded through the library, the recording is clean, and the plugin
# gives the same answers when it is played back; a changed one does not.
# SPDX-License-Identifier: Apache-2.0
set -eu
mdg=$1 rec=$2 validate=$3 place=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "FAILED: $1" >&2
    exit 1
}

plugin=$(ls "$place")
mkdir "$work/recordings"
echo "{\"plugin_dir\": \"$place\", \"card_wait_ms\": 3000}" >"$work/config.json"

# Nobody asked: nothing is recorded.
"$mdg" readers --config "$work/config.json" >/dev/null
MADOGUCHI_RECORD_DIR="$work/recordings" MADOGUCHI_RECORD_CONSENT="a card of our own" \
    "$mdg" readers --config "$work/config.json" >/dev/null
[ -z "$(ls "$work/recordings")" ] || fail "recorded without developer mode"

export MADOGUCHI_DEVELOPER=1
MADOGUCHI_RECORD_DIR="$work/recordings" "$mdg" readers --config "$work/config.json" >/dev/null
[ -z "$(ls "$work/recordings")" ] || fail "recorded without a statement"
status=0
MADOGUCHI_RECORD_DIR="$work/recordings" MADOGUCHI_RECORD_CONSENT="a card of our own" \
    "$mdg" card --config "$work/config.json" >"$work/out" 2>&1 || status=$?
[ "$status" -eq 15 ] || fail "the template's card is no My Number card: 15, not $status: $(cat "$work/out")"
recordings=$(ls "$work/recordings"/*.mdgrec) || fail "nothing was recorded"

# shellcheck disable=SC2086
"$rec" lint $recordings || fail "the recording is not clean"
grep -l transmit $recordings >/dev/null || fail "no exchange was recorded"

cp -r "$place/$plugin" "$work/$plugin"
mkdir "$work/$plugin/recordings"
cp $recordings "$work/$plugin/recordings"
status=0
"$validate" --mode replay "$work/$plugin" >"$work/out" 2>&1 || status=$?
[ "$status" -eq 5 ] || fail "the plugin does not do what it did: $(cat "$work/out")"

# An answer changed by hand does not fit any more.
sed -i 's/"end":"6A82"/"end":"9000"/; s/6a82/9000/; s/6A82/9000/' "$work/$plugin/recordings"/*.mdgrec
status=0
"$validate" --mode replay "$work/$plugin" >"$work/out" 2>&1 || status=$?
[ "$status" -eq 1 ] || fail "a changed answer was not found: $status"
echo "recorded, linted, played back"
