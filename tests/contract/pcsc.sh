#!/bin/sh
# pcsc.sh VALIDATE PLUGIN: our own plugin before the validator, as far as it can be judged without a card.
# SPDX-License-Identifier: Apache-2.0
set -eu
status=0
"$1" --mode static,load "$2" || status=$?
[ "$status" -eq 5 ] # a part passed; profiles need a card
