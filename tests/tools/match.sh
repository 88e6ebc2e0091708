#!/bin/sh
# match.sh SOURCE MDG CARD TERMINAL PYTHON: a terminal's real answer compared with a patient's data; names checked.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

for encoding in utf-8 shift_jis; do
    rm -rf "$scratch/oqs"
    "$terminal_tool" push --dir "$scratch/oqs" --person mihon-hanako --time 2026-11-22T09:00:00 --facility 1311234567 \
        --encoding "$encoding" >/dev/null
    answer=$(ls "$scratch"/oqs/face/*.xml)
    echo '{"name": "見本花子", "name_kana": "ミホン　ハナコ", "sex": "2", "birth_date": "1985-06-03",
      "insurer_number": "6139901"}' >"$scratch/own.json"
    expect 0 match "$scratch/own.json" "$answer" --json
    is out match match_verdict=same_person matched_name=name match_field.0.compared_field=name \
        match_field.0.field_verdict=same_by_folding match_field.0.folding=blank match_field.1.compared_field=name_kana \
        match_field.2.field_verdict=same
    silent err
done
expect 0 match "$scratch/own.json" "$answer"
says out "same_person 同じ方"
says out "見本花子 | 見本　花子"
expect 0 parse "$answer" --json
keep "$scratch/answer.json"
expect 0 match "$scratch/own.json" "$scratch/answer.json" --json
is out match match_verdict=same_person

# --- another person's answer, and a name that staff have to ask about
echo '{"name": "別野　次郎", "name_kana": "ベツノ　ジロウ", "sex": "1", "birth_date": "1970-01-02"}' >"$scratch/other.json"
expect 0 match "$scratch/other.json" "$answer" --json
is out match match_verdict=other_person
echo '{"name": "別野　花子", "name_kana": "ベツノ　ハナコ", "sex": "2", "birth_date": "1985-06-03"}' >"$scratch/ask.json"
expect 0 match "$scratch/ask.json" "$answer" --json
is out match match_verdict=ask_orally "alias_proposal.0.name=見本　花子"
expect 0 match "$scratch/ask.json" "$answer"
says out "口頭で確認してください"

# --- names
expect 0 name "髙橋　𠮷子" --json
is out name_form "raw_value=髙橋　𠮷子" "claim_value=高橋　吉子" claim_form=suggested name_character.0.code_point=U+9AD9 \
    name_character.1.suggestion=吉
expect 0 name "髙橋"
says out "髙 U+9AD9 → 高"
expect 0 name "山●太郎"
says out "このままでも返戻されません"
printf '山●太郎\n' | "$mdg" name - --json >"$scratch/out" || fail "a name from the standard input"
is out name_form "raw_value=山●太郎" claim_form=as_is has_black_dot=1

# --- wrong use
for wrong in match "match $scratch/own.json" "match $scratch/no-file $answer" "match $scratch/own.json $scratch/no-file" name \
    "name a b"; do
    # shellcheck disable=SC2086
    expect 2 $wrong
    silent out
    [ -s "$scratch/err" ] || fail "mdg $wrong: no reason is given"
done
echo '{"qualification": []}' >"$scratch/none.json"
expect 19 match "$scratch/own.json" "$scratch/none.json" --json
is err error status_name=CHECK_FAILED finding.0.place=qualification
printf 'hello' >"$scratch/text.xml"
expect 19 match "$scratch/own.json" "$scratch/text.xml" --json
is err error status_name=MALFORMED
