#!/bin/sh
# methods.sh SOURCE MDG CARD TERMINAL PYTHON: ways of verifying a person, from facts.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

echo '{"visit_date": "2026-11-26", "reader_kind": "face", "visual_passcode": 1, "card_form": "face_only"}' \
    >"$scratch/facts.json"
expect 0 methods "$scratch/facts.json" --json
is out methods visit_date=2026-11-26 method.0.verification=face method.0.method_open=1 method.1.verification=pin \
    method.1.method_open=0 method.1.closed_reason=card_has_no_pin method.1.rule.0.rule_id=R-CARD-02 \
    method.2.visual_way=passcode method.2.method_open=1 method.3.visual_way=terminal method.3.method_open=1 \
    method.4.verification=phone method.4.method_open=0 service_class=regular medical_information=1 class_duty=obligatory
silent err
expect 0 methods "$scratch/facts.json"
says out "○ 顔認証 / face	R-CARD-02 R-AUTH-01"
says out "× 暗証番号 / PIN"
says out "R-CARD-02"
says out "暗証番号は尋ねないでください。"
"$mdg" methods - <"$scratch/facts.json" >"$scratch/out" || fail "facts from the standard input"
says out "○ 目視確認"

echo '{"visit_date": "2026-11-26", "service_class": "home_consent", "mobile_tool": "web", "card_form": "face_only"}' \
    >"$scratch/web.json"
expect 0 methods "$scratch/web.json"
says out "マイナ資格確認アプリに切り替えれば"

# --- wrong use
echo '{"card_form": "photo"}' >"$scratch/undated.json"
expect 11 methods "$scratch/undated.json" --json
is err error status_name=BAD_ARGUMENT finding.0.place=visit_date
expect 2 methods
silent out
expect 2 methods "$scratch/no-file"
silent out
