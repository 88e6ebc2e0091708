#!/bin/sh
# reception.sh BUILD WAY OUT: the demonstration itself, inside the private namespaces that with_pcscd.sh made.
# SPDX-License-Identifier: Apache-2.0
set -eu

build=$1 way=$2 out=$(cd "$3" && pwd)
date=2026-11-22
reader="Virtual PCD 00 00"
clinic=$build/sdk/clinic
mdg=$build/sdk/tools/mdg
work=$(mktemp -d)
export HOME="$work"
terminal= card=
clean_up() {
    [ -z "$card" ] || kill "$card" 2>/dev/null || true
    [ -z "$terminal" ] || kill "$terminal" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

say() { printf '\n== %s\n' "$1"; }

# Waits with a limit for a command to succeed.
within() {
    tries=$1
    shift
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "時間切れ / time is over: $*" >&2; exit 1; }
        sleep 0.1
    done
}

card_is_there() { "$mdg" readers --json | grep -q '"presence": "present"'; }
no_card_is_there() { ! card_is_there; }

# put_card PROFILE: the patient's card, on the reader.
put_card() {
    "$clinic/card/mdg-clinic-card" make --profile "$1" --date "$date" --dir "$work/$1" --authority "$work/authority" >/dev/null
    "$clinic/card/mdg-clinic-card" insert --dir "$work/$1" >/dev/null &
    card=$!
    within 100 card_is_there
}

take_card() {
    kill "$card"
    status=0
    wait "$card" || status=$?
    card=
    [ "$status" -eq 0 ] || { echo "触れてはならない領域に触れました / a forbidden file was touched" >&2; exit 1; }
    within 100 no_card_is_there
}

config() {
    cat >"$work/config.json" <<TEXT
{"kind": "config", "facility_code": "1311234567",
 "request_dir": "$work/oqs/req", "result_dir": "$work/oqs/res", "face_dir": "$work/oqs/face",
 "ca_file": "$work/authority/ca.pem", "accept_test_ca": 1, "folder_poll_ms": 50, "check_wait_ms": 20000}
TEXT
}

# visit PROFILE BIRTH NUMBER_B [FIELDS]: options of the visit; FIELDS: the number on file.
visit() {
    cat >"$work/visit.json" <<TEXT
{"kind": "visit_options", "reader_name": "$reader", "visit_date": "$date", "birth_date": "$2", "verification_number_b": "$3"${4:+, $4}}
TEXT
    put_card "$1"
    config
}

hanako='"insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101", "insured_branch_number": "00"'
sumiko='"insurer_number": "06239909", "insured_symbol": "77", "insured_number": "1024", "insured_branch_number": "00"'
rokuro='"insurer_number": "06139901", "insured_symbol": "99", "insured_number": "999", "insured_branch_number": "00"'

# receive PINS: the patient at the counter; PINS are typed one after the other.
receive() {
    rm -f "$out/claim.xml"
    printf '%b' "$1" | "$build/samples/receipt_c/receipt_c" "$work/config.json" "$work/visit.json" "$out/claim.xml"
    take_card
}

one_way() {
    case $1 in
    normal)
        say "1. カードを置く / the card is placed"
        visit adult 1985-06-03 60060320314821 "$hanako"
        "$mdg" readers
        say "2. カードを読む (暗証番号なし) / reading the card without a PIN"
        "$mdg" card --config "$work/config.json" --reader "$reader" --date "$date"
        say "3. 受付: 暗証番号、期限、資格確認、レセプト / reception: PIN, expiry, check, claim"
        receive '1234\n'
        say "4. $out/claim.xml"
        cat "$out/claim.xml"
        ;;
    face)
        say "番号の控えがない / no number on file: 端末の結果を待つ / waiting for the terminal's result"
        visit adult 1985-06-03 60060320314821
        (sleep 2 && "$clinic/terminal/mdg-clinic-terminal" push --dir "$work/oqs" --person mihon-hanako \
            --time "${date}T09:00:00" --facility 1311234567 >/dev/null) &
        receive '1234\n'
        ;;
    wrong-pin)
        say "暗証番号を2回誤る / two wrong PINs"
        visit adult 1985-06-03 60060320314821 "$hanako"
        receive '0000\n9999\n'
        ;;
    expiring | grace | expired)
        say "電子証明書 / certificate: $1"
        visit "$1" 1985-06-03 60060320314821 "$hanako"
        receive '1234\n'
        ;;
    lapsed)
        say "資格(無効) / lapsed"
        visit lapsed 1990-01-15 02011520314821 "$sumiko"
        receive '1234\n'
        ;;
    none)
        say "資格情報なし / nothing on file"
        visit unregistered 2001-07-07 13070720314821 "$rokuro"
        receive '1234\n'
        ;;
    unknown)
        one_way none
        say "後日も番号が分からない: 申立書で不詳の請求 / the number stays unknown: claimed by the declaration"
        cat >"$work/request.json" <<TEXT
{"kind": "claim_request", "facility_code": "1311234567", "visit_date": "$date", "check_date": "$date", "card_shown": 1,
 "returning": 0, "later_information": 0, "asked_after": 1, "contacted_on": "2026-11-30", "visit_days": 1,
 "personal_family": "1", "claim_setting": "outpatient", "declaration": [{"name": "見本　六郎", "name_kana": "ミホン　ロクロウ",
  "birth_date": "2001-07-07", "sex": "1", "declared_insurer_kind": "employees", "insurer_name": "見本健康保険組合",
  "workplace_name": "見本商事株式会社", "address": "見本県見本市窓口町１－２－３", "phone": "0300000000", "declared_ratio": "3"}]}
TEXT
        "$mdg" claim "$work/request.json" --out "$out/claim.xml" --format xml
        cat "$out/claim.xml"
        ;;
    *)
        echo "この場面はありません / no such way: $1 (--help)" >&2
        exit 2
        ;;
    esac
}

"$clinic/terminal/mdg-clinic-terminal" serve --dir "$work/oqs" --ready-file "$work/ready" 2>"$work/terminal.log" &
terminal=$!
within 100 test -e "$work/ready"

if [ "$way" = all ]; then
    for each in face wrong-pin expiring grace expired lapsed unknown normal; do one_way "$each"; done
else
    one_way "$way"
fi
