#!/bin/sh
# doctor.sh SOURCE MDG CARD TERMINAL PYTHON: which link is broken, as mdg says it.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

mkdir -p "$scratch/oqs" "$scratch/no-plugins"
cat >"$scratch/config.json" <<TEXT
{"facility_code": "1311234567", "request_dir": "$scratch/oqs/req", "result_dir": "$scratch/oqs/res",
 "plugin_dir": "$scratch/no-plugins", "folder_poll_ms": 20}
TEXT

# --- the folders are not there yet
expect 0 doctor --config "$scratch/config.json" --json
is out doctor_report all_works=0 doctor_link.0.link=plugin doctor_link.3.link=folder doctor_link.3.link_state=broken \
    doctor_link.6.link_state=not_tested

# --- a good way to the centre; the reader's side has no plugin
serve
expect 0 doctor --config "$scratch/config.json"
says out "プラグインがない"
says out "実在しない保険者の番号"
says out "連絡先 / call: レセコンのベンダー"
says out "コールセンター / call centre"
silent err
expect 0 doctor --config "$scratch/config.json" --json
is out doctor_report trouble_cause.0.trouble_class=plugin_refused doctor_link.6.link_state=works

# --- what the last look found behind what is broken now stays a doubt
keep "$scratch/previous.json"
mv "$scratch/oqs/res" "$scratch/oqs/gone"
sed 's/"doctor_sign": *"answered"/"doctor_sign": "not_answered"/' "$scratch/previous.json" >"$scratch/silent.json"
expect 0 doctor --config "$scratch/config.json" "$scratch/silent.json"
says out "前回 / at the last look"
expect 0 doctor --config "$scratch/config.json" "$scratch/previous.json"
if grep -qF "前回" "$scratch/out"; then fail "what was found well is a doubt"; fi

# --- wrong use
expect 2 doctor one.json two.json --config "$scratch/config.json"
