#!/bin/sh
# visit.sh SOURCE MDG CARD TERMINAL PYTHON: receptions by script, without a reader.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

mkdir "$scratch/req" "$scratch/res" "$scratch/no-plugins"
config="{\"kind\": \"config\", \"facility_code\": \"1311234567\", \"request_dir\": \"$scratch/req\", \"result_dir\": \"$scratch/res\",
 \"plugin_dir\": \"$scratch/no-plugins\", \"journal_dir\": \"$scratch/journal\"}"
{
    echo "$config" | tr -d '\n'
    echo
    echo '{"kind": "visit_options", "visit_date": "2026-11-22", "birth_date": "1985-06-03", "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101"}'
    echo '{"kind": "answer", "visit_choice": "other_proof"}'
    echo '{"kind": "answer", "visit_step": "ask_document", "visit_choice": "none"}'
} >"$scratch/visit.jsonl"

# --- the script ends first; another goes on with the visit
expect 12 visit --script "$scratch/visit.jsonl"
says out R-BURD-01
says out 被保険者資格申立書にご記入ください
says err NOT_FINISHED
id=$(sed -n 's/.*--resume \([a-z]*\).*/\1/p' "$scratch/err")
{
    head -n 1 "$scratch/visit.jsonl"
    echo '{"kind": "answer", "visit_step": "fill_declaration", "visit_choice": "given"}'
} >"$scratch/rest.jsonl"
expect 0 visit --script "$scratch/rest.jsonl" --resume "$id" --json
says out '"visit_outcome": "declaration"'
says out "$id"

# --- done, it tells the same again
expect 0 visit --script "$scratch/rest.jsonl" --resume "$id" --json
says out '"visit_outcome": "declaration"'

# --- what is wrong with it
expect 2 visit
expect 2 visit --script "$scratch/rest.jsonl"
echo '{"kind": "step"}' >"$scratch/step.jsonl"
expect 2 visit --script "$scratch/step.jsonl"
says err step.jsonl:1
expect 14 visit --script "$scratch/rest.jsonl" --resume bcdfghjkmnpqrstv --json
