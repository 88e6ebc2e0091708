#!/bin/sh
# share.sh SOURCE MDG CARD TERMINAL PYTHON: what the cash desk may ask for, from facts in a file.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

facts() { echo "$1" >"$scratch/facts.json"; }

# --- the card was shown, whatever failed (R-BURD-01)
facts '{"visit_date": "2026-11-26", "card_form": "photo", "check_state": "failed", "age_band": "under_40"}'
expect 0 share "$scratch/facts.json" --json
is out share share=normal whole_allowed=0 share_lowest=3 share_highest=3 rule.0.rule_id=R-BURD-01
silent err
expect 0 share "$scratch/facts.json"
says out "3割 — normal"
says out "不可 / not allowed"
says out "自己負担は3割 (30%)です。"
says out "R-BURD-01"

# --- 70 to 74: between, or as an answer says
facts '{"visit_date": "2026-11-26", "card_form": "photo", "age_band": "from_70"}'
expect 0 share "$scratch/facts.json"
says out "1割～3割"
facts '{"visit_date": "2026-11-26", "card_form": "photo", "age_band": "from_70", "document_ratio": 2}'
expect 0 share "$scratch/facts.json" --json
is out share share_lowest=2 share_highest=2

# --- nothing was brought (R-BURD-07, R-BURD-08)
facts '{"visit_date": "2026-11-26", "card_form": "not_shown", "no_document": 1}'
expect 0 share "$scratch/facts.json" --json
is out share share=whole_allowed whole_allowed=1 rule.0.rule_id=R-BURD-07
facts '{"visit_date": "2026-11-26", "card_form": "not_shown", "no_document": 1, "returning": 1, "data_known": 1}'
expect 0 share "$scratch/facts.json" --json
is out share share=facility_choice whole_allowed=1
expect 0 share "$scratch/facts.json"
says out "施設の判断"

# --- nothing was asked yet
facts '{"visit_date": "2026-11-26"}'
expect 0 share "$scratch/facts.json"
says out "card_form: マイナンバーカードの提示を求めてください"

# --- wrong use
facts '{"card_form": "photo"}'
expect 11 share "$scratch/facts.json"
expect 2 share
