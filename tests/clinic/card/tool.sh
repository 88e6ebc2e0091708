#!/bin/sh
# tool.sh MDG_CLINIC_CARD: the program's commands, and its certificates as OpenSSL's own program sees them.
set -eu
tool=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

# verifies USE AT: does the certificate chain to its CA at that moment?
verifies() {
    openssl x509 -inform DER -in "$scratch/card/$1.der" -out "$scratch/$1.pem"
    ca=ca; [ "$1" = auth ] || ca=sign-ca
    openssl verify -attime "$(date -ud "$2" +%s)" -CAfile "$scratch/card/$ca.pem" "$scratch/$1.pem" >/dev/null 2>&1
}

"$tool" make --profile expiring --date 2026-11-22 --dir "$scratch/card" --authority "$scratch/authority"
verifies auth 2026-11-22T03:00:00Z || fail "the user certificate does not chain"
verifies sign 2026-11-22T03:00:00Z || fail "the signature certificate does not chain"
verifies auth 2027-01-01T14:59:00Z || fail "the certificate ends before its last day does in Japan"
if verifies auth 2027-01-01T15:00:01Z; then fail "the certificate outlives its last day in Japan"; fi
shown=$(openssl x509 -in "$scratch/auth.pem" -noout -text)
for part in 'O = MADOGUCHI CLINIC (TEST)' 'X509v3 Key Usage: critical' 'Digital Signature' \
    '1.2.392.200149.8.5.1.3.30' 'Public-Key: (2048 bit)' 'Issuer Alternative Name' 'CN = CRL-99999'; do
    case $shown in *"$part"*) ;; *) fail "openssl x509 does not show: $part" ;; esac
done
size=$(wc -c <"$scratch/card/auth.der")
if [ "$size" -lt 1300 ] || [ "$size" -gt 1700 ]; then fail "a user certificate of $size bytes"; fi

# Cards of one authority share its CAs and nothing else.
"$tool" make --profile adult --date 2026-11-22 --dir "$scratch/second" --authority "$scratch/authority" >/dev/null
cmp -s "$scratch/card/ca.pem" "$scratch/second/ca.pem" || fail "the second card has another CA"
if cmp -s "$scratch/card/auth.der" "$scratch/second/auth.der"; then fail "two cards with one certificate"; fi
[ ! -e "$scratch/second/ca.key" ] || fail "a card carries its CA's key"

"$tool" make --profile last-try --date 2026-11-22 --dir "$scratch/second" >/dev/null
"$tool" show --dir "$scratch/second" | grep -q '"jpki/0018": 1' || fail "show does not tell the tries left"
"$tool" profiles | grep -q '^face-only' || fail "profiles does not list face-only"

# Wrong use is told, with status 1.
refused() {
    status=0
    "$tool" "$@" >/dev/null 2>"$scratch/error" || status=$?
    if [ "$status" -ne 1 ] || [ ! -s "$scratch/error" ]; then fail "status $status for: $*"; fi
}
refused
refused make --profile adult --dir "$scratch/third"
refused make --profile nobody --date 2026-11-22 --dir "$scratch/third"
refused make --profile adult --date 2026-02-30 --dir "$scratch/third"
refused show --dir "$scratch/nowhere"
refused insert --dir "$scratch/nowhere"
refused insert --dir "$scratch/card" --fault explode
refused insert --dir "$scratch/card" --port 0
echo passed
