#!/bin/sh
# opensc.sh MDG_CLINIC_CARD: OpenSC, which knows nothing of us, must take our card for a real one (card facts §13).
set -eu
tool=$1
. "$(dirname "$0")/card.sh"
for needed in opensc-tool pkcs15-tool pkcs11-tool openssl; do
    command -v "$needed" >/dev/null || fail "$needed is missing (Debian: opensc, openssl)"
done
pkcs11() { timeout 30 pkcs11-tool "$@"; }
# pcscd takes the power from a card that nobody uses; OpenSC, unlike us, gives up when it connects in that moment. Reading
# again costs nothing; what tries a PIN in earnest is never repeated.
pkcs15() { timeout 30 pkcs15-tool "$@" || { sleep 1; timeout 30 pkcs15-tool "$@"; }; }

make_card adult
put_down adult

expect "driver" jpki "$(timeout 30 opensc-tool -n 2>/dev/null)"
expect "ATR" 3b:88:80:01:00:00:05:e0:b3:81:a1:00:7f "$(timeout 30 opensc-tool -a 2>/dev/null)"

# The user certificate is free, and the same byte for byte.
pkcs15 --read-certificate 1 2>/dev/null | openssl x509 -outform DER -out "$scratch/read.der"
cmp "$scratch/read.der" "$scratch/adult/auth.der" || fail "OpenSC read another user certificate"
openssl x509 -inform DER -in "$scratch/read.der" -pubkey -noout >"$scratch/auth.pub"

# The signature certificate needs its password.
if pkcs15 --read-certificate 2 2>/dev/null | grep -q BEGIN; then fail "the signature certificate was read without password"; fi
pkcs15 --read-certificate 2 --verify-pin --auth-id 02 --pin MIHON123 2>/dev/null |
    sed -n '/BEGIN/,/END/p' | openssl x509 -outform DER -out "$scratch/read.der"
cmp "$scratch/read.der" "$scratch/adult/sign.der" || fail "OpenSC read another signature certificate"
openssl x509 -inform DER -in "$scratch/read.der" -pubkey -noout >"$scratch/sign.pub"

expect "tries" "3 5" "$(pkcs15 --list-pins 2>/dev/null | sed -n 's/.*Tries left *: //p' | paste -sd' ')"

# Signing through PKCS#11, verified by OpenSSL.
echo 資格確認 >"$scratch/data"
pkcs11 --slot-index 0 --login --pin 1234 --sign -m SHA256-RSA-PKCS --id 01 -i "$scratch/data" -o "$scratch/auth.sig" >/dev/null 2>&1
openssl dgst -sha256 -verify "$scratch/auth.pub" -signature "$scratch/auth.sig" "$scratch/data" >/dev/null ||
    fail "the user key's signature does not verify"
pkcs11 --slot-index 1 --login --pin MIHON123 --sign -m SHA256-RSA-PKCS --id 02 -i "$scratch/data" -o "$scratch/sign.sig" >/dev/null 2>&1
openssl dgst -sha256 -verify "$scratch/sign.pub" -signature "$scratch/sign.sig" "$scratch/data" >/dev/null ||
    fail "the signature key's signature does not verify"

# A wrong PIN costs a try, which taking the card away does not give back; a right one gives all back.
if pkcs11 --slot-index 0 --login --pin 9999 -O >/dev/null 2>&1; then fail "a wrong PIN was accepted"; fi
expect "tries after a wrong PIN" "2 5" "$(pkcs15 --list-pins 2>/dev/null | sed -n 's/.*Tries left *: //p' | paste -sd' ')"
take_away
expect "status of a card taken away" 0 "$card_status"
within_ten_seconds card_absent || fail "the reader still sees the card"
expect "tries on the card" 2 "$(tries_left adult jpki/0018)"
put_down adult
expect "tries after putting it down again" "2 5" "$(pkcs15 --list-pins 2>/dev/null | sed -n 's/.*Tries left *: //p' | paste -sd' ')"
pkcs11 --slot-index 0 --login --pin 1234 -O >/dev/null 2>&1 || fail "the right PIN was refused"
expect "tries after the right PIN" 3 "$(tries_left adult jpki/0018)"
take_away
if grep -qE '3132333400?$|4D49484F4E313233' "$scratch/adult.log"; then fail "the log shows a PIN"; fi
grep -q '(not shown)' "$scratch/adult.log" || fail "the log has no VERIFY at all"

# A blocked PIN does not keep OpenSC from the rest (card facts §13.2).
within_ten_seconds card_absent || fail "the reader still sees the card"
make_card blocked
put_down blocked
expect "tries of a blocked card" "0 5" "$(pkcs15 --list-pins 2>/dev/null | sed -n 's/.*Tries left *: //p' | paste -sd' ')"
pkcs15 --read-certificate 1 2>/dev/null | grep -q BEGIN || fail "the user certificate of a blocked card was not read"
take_away

# Another card is not taken for ours.
within_ten_seconds card_absent || fail "the reader still sees the card"
make_card licence
put_down licence
if [ "$(timeout 30 opensc-tool -n 2>/dev/null)" = jpki ]; then fail "OpenSC takes a licence for a My Number card"; fi
take_away

# Whoever reaches for the individual number ends the card with a status of its own.
within_ten_seconds card_absent || fail "the reader still sees the card"
make_card adult
put_down adult
timeout 30 opensc-tool -s 00:A4:04:0C:0A:D3:92:10:00:31:00:01:01:04:08 -s 00:A4:02:0C:02:00:01 >/dev/null 2>&1 || true
within_ten_seconds card_absent || fail "the card goes on after its tripwire was touched"
take_away
expect "status after the tripwire" 3 "$card_status"
"$tool" show --dir "$scratch/adult" | grep -q '"file": "assist/0001"' || fail "the touch is not on record"
echo passed
