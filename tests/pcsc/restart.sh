#!/bin/sh
# restart.sh MDG_CLINIC_CARD: the service dies and comes back with the card still on the reader, and one pcscd does not
# see another's.
set -eu
tool=$1
. "$(dirname "$0")/card.sh"

make_card adult
put_down adult
"$MDG_PCSCD_CTL" stop
if opensc-tool -l 2>/dev/null | grep -q '^0'; then fail "a reader is seen without the service"; fi
"$MDG_PCSCD_CTL" start
within_ten_seconds card_present || fail "the card is not seen after the service came back"
expect "driver after the restart" jpki "$(timeout 30 opensc-tool -n 2>/dev/null)"

# Namespaces inside ours: the inner service has readers of its own, and ours outlives it.
inner=$("$(dirname "$0")/../../sdk/clinic/with_pcscd.sh" opensc-tool -l | grep -c '^[01] *No') || true
expect "empty readers of another pcscd" 2 "$inner"
card_present || fail "another pcscd took the card away"

status=0
"$(dirname "$0")/../../sdk/clinic/with_pcscd.sh" sh -c 'exit 7' || status=$?
expect "status passed through" 7 "$status"
take_away
expect "status of a card taken away" 0 "$card_status"
echo passed
