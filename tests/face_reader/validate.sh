#!/bin/sh
# validate.sh READER VALIDATE PLUGINS SOURCES MAKER [SCREEN]: the maker's plugin before the validator, live against the virtual reader: every
# profile that its manifest claims, a random run, and its recordings.
# SPDX-License-Identifier: Apache-2.0
set -eu
reader=$1 validate=$2 built=$3/jp.madoguchi.$5 sources=$4/$5 maker=$5
place=$(mktemp -d)
"$reader" serve --maker "$maker" --place "$place" >"$place/said" &
served=$!
trap 'kill $served 2>/dev/null || true; rm -rf "$place"' EXIT
while [ ! -s "$place/said" ]; do
    kill -0 $served
    sleep 0.05
done
tell() { "$reader" tell --maker "$maker" --place "$place" "$@"; }
plugin=$place/jp.madoguchi.$maker
cp -r "$built" "$plugin"
[ ! -d "$sources/recordings" ] || cp -r "$sources/recordings" "$plugin"
export MADOGUCHI_CLINIC_READERS="$place"
tell "place validation" "digits 4826" "person acts"
if [ -d "$plugin/recordings" ]; then
    status=0
    "$validate" --mode replay "$plugin" || status=$?
    [ "$status" -eq 5 ] # as recorded; a part, which no profile follows from
fi
"$validate" --mode static,load,behave,fuzz --seed 11 "$plugin"
tell "await screen=${6:-idle}" >"$place/state"
for rest in typed=0 camera=0 captures=0 powered=0; do
    grep -q "$rest" "$place/state" || { cat "$place/state"; exit 1; }
done
