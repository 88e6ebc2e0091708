#!/bin/sh
# decide.sh SOURCE MDG CARD TERMINAL PYTHON: the one next step, from facts in a file.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

facts() { echo "$1" >"$scratch/facts.json"; }

# --- nothing is known but the day
facts '{"visit_date": "2026-11-26"}'
expect 0 decide "$scratch/facts.json" --json
is out decision visit_step=place_card choice.0.visit_choice=other_proof
silent err

# --- a certificate on the last day of its grace, and the day after (R-CERT-08, R-CERT-09)
facts '{"visit_date": "2026-08-31", "card_form": "photo", "not_after": "2026-05-10", "pin_result": "verified"}'
expect 0 decide "$scratch/facts.json" --json
is out decision visit_step=show_alert
facts '{"visit_date": "2026-09-01", "card_form": "photo", "not_after": "2026-05-10", "pin_result": "verified"}'
expect 0 decide "$scratch/facts.json" --json
is out decision visit_step=ask_document share=normal
expect 0 decide "$scratch/facts.json"
says out "ask_document"
says out "R-CERT-08"
says out "通常の自己負担割合"

# --- an old day is asked by its own rules: no grace before 2024-12-02 (R-CERT-06)
facts '{"visit_date": "2024-12-01", "card_form": "photo", "not_after": "2024-11-30"}'
expect 0 decide "$scratch/facts.json" --json
is out decision visit_step=ask_document

# --- a document that proves nothing on that day is not taken (R-DOC-16)
facts '{"visit_date": "2026-11-26", "card_form": "not_shown", "document_shown": "insurance_card"}'
expect 0 decide "$scratch/facts.json" --json
is out decision visit_step=ask_card

# --- wrong use
facts '{"card_form": "photo"}'
expect 11 decide "$scratch/facts.json"
facts '{"visit_date": "2026-11-26", "card_form": "purple"}'
expect 11 decide "$scratch/facts.json"
expect 2 decide
