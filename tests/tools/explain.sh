#!/bin/sh
# explain.sh SOURCE MDG CARD TERMINAL PYTHON: what a code on a device means.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

# --- both meanings of 011, in any width (R-ERR-09)
expect 0 explain ０１１ --json
is out trouble trouble_code=011 code_known=1 trouble_cause.0.trouble_class=network trouble_cause.1.trouble_class=terminal_defect
expect 0 explain 011
says out "LANケーブルが抜けていますか"
says out "はい / yes → 2, いいえ / no → 3"
says out "1.31 (2024-05-01)"
silent err

# --- a class of trouble, and a maker's own hint (R-ERR-12)
expect 0 explain reader_boot --maker panasonic
says out "PCを再起動すると、リーダーも連動して再起動します。"
expect 0 explain reader_boot --maker canon
! grep -q "連動して" "$scratch/out" || fail "the hint of another maker"

# --- a code nobody published
expect 0 explain 987 --json
is out trouble code_known=0 trouble_cause.0.trouble_class=unknown

# --- wrong use
expect 19 explain 11
says err "3桁"
expect 2 explain
