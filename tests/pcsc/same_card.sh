#!/bin/sh
# same_card.sh CARD-TOOL MDG PLUGINS: OpenSC and our own library read one and the same card, one after the other, and
# agree on its certificate and its counters.
# SPDX-License-Identifier: Apache-2.0
set -eu
tool=$1 mdg=$2 plugins=$3
. "$(dirname "$0")/card.sh"

make_card adult
put_down adult

pkcs15-tool --read-certificate 1 >"$scratch/opensc.pem" 2>/dev/null
opensc_end=$(openssl x509 -in "$scratch/opensc.pem" -noout -enddate | sed 's/.*=//')
opensc_end=$(TZ=Asia/Tokyo date -d "$opensc_end" +%F)

echo "{\"kind\": \"config\", \"plugin_dir\": \"$plugins\", \"accept_test_ca\": 1}" >"$scratch/config.json"
"$mdg" card --config "$scratch/config.json" --reader "Virtual PCD 00 00" --json >"$scratch/ours.json"
expect "the end of the certificate" "$opensc_end" \
    "$(sed -n 's|.*"not_after": *"\([^"]*\)".*|\1|p' "$scratch/ours.json")"
expect "the tries left" "$(tries_left adult jpki/0018)" \
    "$(sed -n 's|.*"tries_left": *\([0-9]*\).*|\1|p' "$scratch/ours.json")"

take_away
expect "forbidden files touched (exit status of the card)" 0 "$card_status"
