#!/bin/sh
# web.sh SOURCE MDG CARD TERMINAL PYTHON: a check by number over the Web API, against the virtual centre.
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/expect.sh"

ca=$scratch/ca
"$source/sdk/clinic/terminal/web/make_ca.sh" "$ca" >"$scratch/out" 2>"$scratch/err" || fail "make_ca.sh"
echo '{"user": "clinic", "password": "sample"}' >"$scratch/body.json"
echo '{"visit_date": "2026-11-22", "birth_date": "1985-06-03", "insurer_number": "06139901", "insured_symbol": "20",
 "insured_number": "101", "insured_branch_number": "00"}' >"$scratch/request.json"

# centre SERVER-CERTIFICATE: it listens at $port.
centre() {
    rm -f "$scratch/ready"
    "$terminal_tool" serve-web --certificate "$ca/$1.pem" --key "$ca/server.key" --client-ca "$ca/ca.pem" \
        --credentials "$scratch/body.json" --ready-file "$scratch/ready" 2>>"$scratch/terminal.log" &
    terminal=$!
    within_ten_seconds test -e "$scratch/ready"
    port=$(sed -n 2p "$scratch/ready")
}

# config CLIENT-CERTIFICATE [MORE]
config() {
    cat >"$scratch/config.json" <<TEXT
{"facility_code": "1311234567", "web_url_auth": "https://localhost:$port/oqs-api-pro/MSA12020/ILI12020SV01/auth",
 "web_url_search": "https://localhost:$port/oqs-api-pro/MSA01030/ILI01030SV01/search",
 "web_certificate_file": "$ca/$1.pem", "web_key_file": "$ca/client.key", "web_ca_file": "$ca/ca.pem",
 "web_auth_body_file": "$scratch/body.json", "check_wait_ms": 10000${2:-}}
TEXT
}

centre server
config client
expect 0 check "$scratch/request.json" --config "$scratch/config.json" --json
is out eligibility validity=1 result_source=response "qualification.0.name=見本　花子"
silent err

# --- whose fault it is
config client-other-ca
expect 20 check "$scratch/request.json" --config "$scratch/config.json" --json
is err error status_name=NOT_AUTHORISED origin=centre finding.0.finding_code=next_step
config client ', "web_proxy": "127.0.0.1:1"'
expect 20 check "$scratch/request.json" --config "$scratch/config.json" --json
is err error status_name=UNREACHABLE origin=line
config no-such-file
expect 19 check "$scratch/request.json" --config "$scratch/config.json" --json
is err error status_name=CONFIGURATION finding.0.place=web_certificate_file
config client ', "request_dir": "/oqs/req", "result_dir": "/oqs/res"'
expect 19 check "$scratch/request.json" --config "$scratch/config.json" --json
is err error status_name=CONFIGURATION finding.0.place=gateway
end_terminal
centre server-wrong-name
config client
expect 20 check "$scratch/request.json" --config "$scratch/config.json"
says err "サーバー証明書のホスト名が違います"
end_terminal
