#!/bin/sh
# desk.sh SOURCE MDG CARD TERMINAL PYTHON: the commands that use a reader, through the real PC/SC service.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

reader="Virtual PCD 00 00"

put_card() {
    "$card_tool" make --profile "$1" --date 2026-11-22 --dir "$scratch/$1" --authority "$scratch/authority" >/dev/null
    "$card_tool" insert --dir "$scratch/$1" --log "$scratch/card.log" >/dev/null &
    card=$!
    within_ten_seconds sees present
}

take_card() {
    kill "$card"
    status=0
    wait "$card" || status=$?
    card=
    [ "$status" -eq 0 ] || fail "the card ended with $status: a forbidden file was touched"
    within_ten_seconds sees_no_card
    sleep 0.5 # pcscd looks that often; a card changed faster is not seen
}

sees() { "$mdg" readers --json | grep -q "\"presence\": \"$1\""; }
sees_no_card() { ! sees present; }

echo '{"card_wait_ms": 300, "accept_test_ca": 1}' >"$scratch/config.json"

# --- readers
expect 0 readers --json
is out readers "reader.0.reader_name=$reader" reader.0.presence=empty reader.0.plugin_id=jp.madoguchi.pcsc \
    plugin.0.plugin_id=jp.madoguchi.pcsc plugin.0.plugin_condition=ready plugin.0.restarts=0
expect 0 readers
says out "$reader"
says out カードなし

# --- no reader of the name, several, no card
expect 14 card --reader "No Such Reader" --config "$scratch/config.json" --json
is err error status_name=NOT_FOUND finding.0.place=reader_name
expect 14 card --config "$scratch/config.json" --json
is err error status_name=AMBIGUOUS
expect 15 card --reader "$reader" --config "$scratch/config.json" --json
is err error status_name=NO_CARD
expect 15 card --reader "$reader" --config "$scratch/config.json"
says err カードを置いてください

# --- no plugin at all: no reader
mkdir "$scratch/no-plugins"
echo "{\"plugin_dir\": \"$scratch/no-plugins\"}" >"$scratch/no-plugins.json"
expect 0 readers --config "$scratch/no-plugins.json" --json
is out readers reader=absent
expect 14 card --config "$scratch/no-plugins.json" --json
is err error status_name=NOT_FOUND

# --- a card
echo '{"card_wait_ms": 10000, "accept_test_ca": 1}' >"$scratch/config.json"
put_card adult
expect 0 card --reader "$reader" --date 2026-11-22 --config "$scratch/config.json" --json
is out card card_kind=individual_number_card tries_left=3 pin_state=not_asked certificate.0.certificate_use=valid \
    certificate.0.not_after=2029-11-22 attributes=absent
expect 0 card --reader "$reader" --date 2026-11-22 --config "$scratch/config.json"
says out マイナンバーカード
says out "残り回数 / PIN tries left: 3"
echo "{\"reader_name\": \"$reader\", \"verification_number_b\": \"60060320314821\"}" >"$scratch/request.json"
expect 0 card --request "$scratch/request.json" --config "$scratch/config.json" --json
is out card "attributes.0.name=見本　花子" attributes.0.birth_date=1985-06-03 certificate=absent
"$mdg" card --request - --config "$scratch/config.json" --json <"$scratch/request.json" >"$scratch/out" || fail "a request from the standard input"
is out card "attributes.0.name=見本　花子"
# A test hierarchy is not accepted unless the configuration says so.
expect 15 card --reader "$reader" --json
is err error status_name=BAD_CERTIFICATE
# Of the two reads with 照合番号B one VERIFY each, of the PIN none: its counter is asked and nothing more.
[ "$(grep -c '00200080 (not shown)' "$scratch/card.log")" -eq 2 ] || fail "not two VERIFY commands"
[ "$(grep -B 6 '00200080 (not shown)' "$scratch/card.log" | grep -c '> 00A4020C020015')" -eq 2 ] || fail "a PIN was sent"
take_card

put_card licence
expect 15 card --reader "$reader" --config "$scratch/config.json" --json
is err error status_name=WRONG_CARD card_kind=driving_licence
expect 15 card --reader "$reader" --config "$scratch/config.json"
says err 運転免許証
take_card
